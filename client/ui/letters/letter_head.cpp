#include "client/ui/letters/letter_head.h"

#include "client/ui/controls/action_button.h"
#include "client/ui/controls/form_field.h"
#include "client/ui/controls/wrapped_text.h"
#include "client/ui/letters/letter_actions.h"
#include "client/ui/letters/letter_words.h"
#include "client/ui/letters/tag_row.h"
#include "client/ui/theme/icons.h"
#include "client/ui/theme/plain_date.h"

#include <QAction>
#include <QHBoxLayout>
#include <QMenu>

#include <algorithm>

namespace naskah {
namespace {

constexpr int subjectLines = 3;
constexpr int originLines = 2;
constexpr int barGap = 12; ///< between the letter's origin and the buttons

QString agendaText(const LetterDetail& letter)
{
    if (letter.draft) return LetterHead::tr("Draft");
    if (letter.outgoing) return LetterHead::tr("Letter sent");
    if (letter.arrived) return LetterHead::tr("Not yet in the agenda");
    return letter.agenda.isEmpty() ? LetterHead::tr("Letter") : LetterHead::tr("Agenda %1").arg(letter.agenda);
}

QString originText(const LetterDetail& letter)
{
    QStringList parts;
    if (!letter.sender.isEmpty()) parts << letter.sender;
    if (!letter.number.isEmpty()) parts << LetterHead::tr("number %1").arg(letter.number);
    if (letter.writtenOn) parts << plaindate::full(*letter.writtenOn);
    return parts.join(QString::fromUtf8(" · "));
}

QList<TagRow::Tag> tagsOf(const LetterDetail& letter)
{
    using T = theme::Tokens;
    QList<TagRow::Tag> tags;
    if (letter.urgency != Urgency::biasa)
        tags << TagRow::Tag{
            "flag", words::urgency(letter.urgency), letter.urgency == Urgency::segera ? &T::warning : &T::danger};
    if (letter.security != Security::biasa)
        tags << TagRow::Tag{
            "object-locked", words::security(letter.security), isSecret(letter.security) ? &T::danger : &T::warning};
    if (letter.waiting) tags << TagRow::Tag{"cloud-upload", LetterHead::tr("Waiting to be sent"), &T::secondary};
    return tags;
}

struct Shown {
    QAction* action;
    const char* icon;
};

} // namespace

LetterHead::LetterHead(LetterActions& actions, QWidget* parent)
    : QWidget(parent), m_actions(actions), m_agenda(makeLabel({}, theme::Type::body, &theme::Tokens::secondary)),
      m_tags(new TagRow), m_subject(new WrappedText(theme::Type::title, &theme::Tokens::text, subjectLines)),
      m_origin(new WrappedText(theme::Type::body, &theme::Tokens::secondary, originLines)), m_bar(new QWidget),
      m_more(makeTool("overflow-menu", tr("More actions")))
{
    m_agenda->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    m_bar->setFixedHeight(barGap + theme::controlHeight);
    makeButtons();

    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(theme::margin, theme::group, theme::margin, theme::group);
    grid->setHorizontalSpacing(theme::gap);
    grid->setVerticalSpacing(0);
    grid->setColumnStretch(0, 1);
    grid->addWidget(m_agenda, 0, 0);
    grid->addWidget(m_tags, 0, 1);
    grid->addWidget(m_subject, 1, 0, 1, 2);
    grid->addWidget(m_origin, 2, 0, 1, 2);
    grid->addWidget(m_bar, 3, 0, 1, 2);
}

void LetterHead::makeButtons()
{
    const QList<Shown> shown{{m_actions.accept, "view-list-details"},
                             {m_actions.send, "document-send"},
                             {m_actions.report, "document-send"},
                             {m_actions.complete, "dialog-ok-apply"},
                             {m_actions.dispose, "disposisi"},
                             {m_actions.edit, "document-edit"},
                             {m_actions.markRead, "mail-mark-read"},
                             {m_actions.withdraw, "edit-undo"},
                             {m_actions.sendOn, "mail-forward"}};
    for (const Shown& one : shown) {
        auto* button =
            ActionButton::forAction(one.action, QString::fromLatin1(one.icon), ActionButton::Kind::plain, m_bar);
        one.action->setIcon(icons::named(one.icon));
        m_buttons << button;
        connect(one.action, &QAction::changed, this, &LetterHead::arrangeButtons);
    }
    for (const QAction* action : m_actions.further())
        connect(action, &QAction::changed, this, &LetterHead::arrangeButtons);
    m_more->setParent(m_bar);
    connect(m_more, &QAbstractButton::clicked, this, &LetterHead::openMenu);
}

/// The primary one first; what does not fit goes into the menu.
void LetterHead::arrangeButtons()
{
    const QList<QAction*> order{m_actions.accept,
                                m_actions.send,
                                m_actions.report,
                                m_actions.complete,
                                m_actions.dispose,
                                m_actions.edit,
                                m_actions.markRead,
                                m_actions.withdraw,
                                m_actions.sendOn};
    const QAction* primary = m_actions.primary();
    int needed = 0;
    QList<int> wanted;
    for (int i = 0; i < order.size(); ++i) {
        if (!order[i]->isVisible()) continue;
        m_buttons[i]->setKind(order[i] == primary ? ActionButton::Kind::primary : ActionButton::Kind::plain);
        if (order[i] == primary)
            wanted.prepend(i);
        else
            wanted << i;
        needed += m_buttons[i]->sizeHint().width() + theme::gap;
    }
    const auto further = m_actions.further();
    const bool hasMenu = std::ranges::any_of(further, [](const QAction* action) { return action->isVisible(); });
    m_bar->setVisible(!wanted.isEmpty() || hasMenu);
    const bool all = !hasMenu && needed - theme::gap <= m_bar->width();
    const int room = m_bar->width() - (all ? 0 : m_more->sizeHint().width() + theme::gap);
    for (ActionButton* button : std::as_const(m_buttons))
        button->hide();
    m_hidden.clear();
    int x = 0;
    for (const int i : std::as_const(wanted)) {
        const int width = m_buttons[i]->sizeHint().width();
        if (x + width > room || !m_hidden.isEmpty()) {
            m_hidden << order[i];
            continue;
        }
        m_buttons[i]->setGeometry(x, barGap, width, theme::controlHeight);
        m_buttons[i]->show();
        x += width + theme::gap;
    }
    m_more->setVisible(hasMenu || !m_hidden.isEmpty());
    m_more->setGeometry(
        m_bar->width() - m_more->sizeHint().width(), barGap, m_more->sizeHint().width(), theme::controlHeight);
}

void LetterHead::openMenu()
{
    QMenu menu;
    for (QAction* action : std::as_const(m_hidden))
        menu.addAction(action);
    if (!m_hidden.isEmpty()) menu.addSeparator();
    for (QAction* action : m_actions.further())
        menu.addAction(action); // those that cannot be done now are not shown
    menu.exec(m_more->mapToGlobal(QPoint(0, m_more->height() + theme::unit)));
}

void LetterHead::setDetail(const LetterDetail& detail)
{
    m_agenda->setText(agendaText(detail));
    static_cast<TagRow*>(m_tags)->setTags(tagsOf(detail));
    m_subject->setText(detail.subject.isEmpty() ? tr("Without subject") : detail.subject);
    m_origin->setText(originText(detail));
    arrangeButtons();
}

void LetterHead::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    // The bar gets its width from the layout after this event.
    QMetaObject::invokeMethod(this, &LetterHead::arrangeButtons, Qt::QueuedConnection);
}

} // namespace naskah
