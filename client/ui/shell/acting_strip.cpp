#include "client/ui/shell/acting_strip.h"

#include "client/model/plain_tip.h"
#include "client/ui/absence/absence_delegates.h"
#include "client/ui/controls/action_button.h"
#include "client/ui/controls/form_field.h"
#include "client/ui/theme/menu_paint.h"
#include "client/ui/theme/plain_date.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QMenu>

namespace naskah {
namespace actingwords {

QString post(const ActingPost& post)
{
    return post.as ? absencewords::kind(*post.as) + QStringLiteral(" ") + post.title : post.title;
}

QString full(const ActingPost& acting)
{
    QString words = post(acting);
    if (!acting.forWhom.isEmpty()) words = ActingStrip::tr("%1 for %2").arg(words, acting.forWhom);
    return acting.until ? ActingStrip::tr("%1 until %2").arg(words, plaindate::inSentence(*acting.until)) : words;
}

} // namespace actingwords

ActingStrip::ActingStrip(QWidget* parent)
    : QWidget(parent), m_words(makeLabel({}, theme::Type::strong)),
      m_switch(new ActionButton({}, QStringLiteral("Ctrl+Shift+A"), ActionButton::Kind::plain))
{
    theme::setGround(this, &theme::Tokens::selection);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(theme::group, theme::unit, theme::group, theme::unit);
    row->setSpacing(theme::group);
    m_words->setMinimumWidth(0);
    m_words->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    row->addWidget(m_words, 1);
    row->addWidget(m_switch);
    connect(m_switch, &QAbstractButton::clicked, this, &ActingStrip::switchPost);
    hide();
}

void ActingStrip::setPosts(const QList<ActingPost>& posts)
{
    m_posts = posts;
    say();
}

QString ActingStrip::text() const
{
    return isVisibleTo(parentWidget()) ? m_words->text() : QString();
}

void ActingStrip::say()
{
    const bool shown = m_posts.size() > 1 || (m_posts.size() == 1 && m_posts.first().as);
    setVisible(shown);
    if (!shown) return;
    const QString words = tr("You act as %1").arg(actingwords::full(m_posts.first()));
    m_words->setText(words);
    m_words->setToolTip(plainTip(words));
    m_switch->setVisible(m_posts.size() > 1);
    if (m_posts.size() > 1)
        m_switch->setText(m_posts.size() == 2 ? tr("Act as %1").arg(actingwords::post(m_posts[1]))
                                              : tr("Act as another…"));
    m_switch->setShortcut({}); // an "&" in the name of a post is no key
    m_switch->setMenuArrow(m_posts.size() > 2);
    m_switch->updateGeometry();
}

void ActingStrip::switchPost()
{
    if (m_posts.size() < 2) return;
    if (m_posts.size() == 2) {
        const ActingPost other = m_posts[1];
        return Q_EMIT chosen(other);
    }
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (const ActingPost& each : std::as_const(m_posts)) {
        QAction* action = menu->addAction(menupaint::plain(actingwords::full(each)));
        action->setCheckable(true);
        action->setChecked(each == m_posts.first());
        connect(action, &QAction::triggered, this, [this, each] { Q_EMIT chosen(each); });
    }
    menu->setActiveAction(menu->actions().first());
    menu->popup(m_switch->mapToGlobal(QPoint(0, m_switch->height())));
}

void ActingStrip::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) say();
}

} // namespace naskah
