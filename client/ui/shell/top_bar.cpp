#include "client/ui/shell/top_bar.h"

#include "client/ui/controls/action_button.h"
#include "client/ui/controls/sync_chip.h"
#include "client/ui/shell/initials_button.h"
#include "client/ui/shell/search_line.h"
#include "client/ui/shell/sidebar.h"
#include "client/ui/theme/icons.h"
#include "client/ui/theme/text_paint.h"
#include "client/ui/theme/theme.h"

#include <QHBoxLayout>
#include <QPainter>

namespace naskah {
namespace {

constexpr int barHeight = 48;
constexpr int searchWidth = 440;
constexpr int narrowSearchWidth = 260;
constexpr int slimMarkWidth = 104;

class WordMark : public QWidget {
public:
    WordMark()
    {
        setFixedSize(Sidebar::wide - theme::group, barHeight);
        setAccessibleName(QStringLiteral("Naskah"));
    }

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        const auto& t = theme::tokens();
        icons::paint(painter, QRect(0, 0, 20, height()), "naskah", t.accent, 20);
        textpaint::line(painter, rect().adjusted(28, 0, 0, 0), "Naskah", {theme::font(theme::Type::title), t.text});
    }
};

} // namespace

TopBar::TopBar(QAction* create, QWidget* parent)
    : QWidget(parent), m_mark(new WordMark), m_chip(new SyncChip), m_search(new SearchLine),
      m_create(ActionButton::forAction(create, QStringLiteral("list-add"), ActionButton::Kind::plain)),
      m_person(new InitialsButton)
{
    theme::setGround(this, &theme::Tokens::window);
    setFixedHeight(barHeight);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(theme::group, 0, theme::group, 0);
    row->setSpacing(theme::gap);
    row->addWidget(m_mark);
    row->addSpacing(theme::group - theme::gap + 1);
    row->addWidget(m_search, 1);
    row->addStretch(0);
    row->addWidget(m_chip);
    row->addSpacing(theme::gap);
    row->addWidget(m_create);
    row->addSpacing(theme::gap);
    row->addWidget(m_person);
    connect(m_person, &QAbstractButton::clicked, this, [this] {
        Q_EMIT accountClicked(m_person->mapToGlobal(QPoint(m_person->width(), m_person->height() + theme::unit)));
    });
    setNarrow(false);
    retranslate();
}

void TopBar::setPerson(const QString& name, const QString& post)
{
    m_person->setPerson(name, post);
}

void TopBar::setNarrow(bool narrow)
{
    m_search->setMinimumWidth(narrow ? 160 : narrowSearchWidth);
    m_search->setMaximumWidth(narrow ? narrowSearchWidth : searchWidth);
}

void TopBar::setSlim(bool slim)
{
    m_mark->setFixedWidth(slim ? slimMarkWidth : Sidebar::wide - theme::group);
    m_chip->setCompact(slim);
}

void TopBar::retranslate()
{
    m_search->setPlaceholderText(tr("Search letters, people, numbers"));
    m_search->setAccessibleName(tr("Search everything"));
    m_chip->retranslate();
}

} // namespace naskah
