#include "client/ui/controls/empty_state.h"

#include "client/ui/controls/action_button.h"
#include "client/ui/controls/form_field.h"
#include "client/ui/theme/icons.h"

#include <QPainter>
#include <QVBoxLayout>

namespace naskah {
namespace {

constexpr int iconSize = 44;
constexpr int widest = 300, narrowest = 160;

} // namespace

EmptyState::EmptyState(QWidget* parent)
    : QWidget(parent), m_iconPlace(new QWidget), m_title(makeLabel({}, theme::Type::strong)),
      m_sentence(makeLabel({}, theme::Type::body, &theme::Tokens::secondary)),
      m_action(new ActionButton({}, {}, ActionButton::Kind::plain))
{
    m_iconPlace->setFixedHeight(iconSize);
    for (QLabel* label : {m_title, m_sentence}) {
        label->setAlignment(Qt::AlignHCenter);
        label->setWordWrap(true);
    }
    auto* column = new QVBoxLayout(this);
    column->setSpacing(theme::gap);
    column->addStretch(2);
    column->addWidget(m_iconPlace);
    column->addSpacing(theme::unit);
    column->addWidget(m_title, 0, Qt::AlignHCenter);
    column->addWidget(m_sentence, 0, Qt::AlignHCenter);
    column->addSpacing(theme::unit);
    column->addWidget(m_action, 0, Qt::AlignHCenter);
    column->addStretch(3);
    connect(m_action, &QAbstractButton::clicked, this, &EmptyState::actionClicked);
    fit();
}

QSize EmptyState::minimumSizeHint() const
{
    return {narrowest, QWidget::minimumSizeHint().height()}; // the words make do with less
}

void EmptyState::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    fit();
}

void EmptyState::fit()
{
    const QMargins margins = layout()->contentsMargins();
    const int room = qBound(narrowest - margins.left() - margins.right(), width() - margins.left() - margins.right(), widest);
    for (QLabel* label : {m_title, m_sentence}) {
        label->setFixedWidth(room);
        // The layout asks a centred label for no height at its width.
        label->setMinimumHeight(qMax(theme::lineHeight, label->heightForWidth(room)));
    }
}

void EmptyState::set(
    const QString& icon, const QString& title, const QString& sentence, const QString& action, const QString& key)
{
    m_icon = icon;
    m_title->setText(title);
    m_sentence->setText(sentence);
    fit();
    m_sentence->setVisible(!sentence.isEmpty());
    m_action->setText(action);
    m_action->setAccessibleName(action);
    m_action->setKey(key);
    m_action->setVisible(!action.isEmpty());
    update();
}

QString EmptyState::title() const
{
    return m_title->text();
}

void EmptyState::paintEvent(QPaintEvent*)
{
    if (m_icon.isEmpty()) return;
    QPainter painter(this);
    const auto& t = theme::tokens();
    icons::paint(painter, m_iconPlace->geometry(), m_icon, theme::tint(t.secondary, t.surface, 0.55), iconSize);
}

} // namespace naskah
