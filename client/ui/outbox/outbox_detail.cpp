#include "client/ui/outbox/outbox_detail.h"

#include "client/ui/controls/action_button.h"
#include "client/ui/controls/form_field.h"
#include "client/ui/outbox/outbox_delegate.h"
#include "client/ui/theme/plain_date.h"

#include <QGridLayout>
#include <QVBoxLayout>

namespace naskah {
namespace {

theme::Ink inkOf(OutboxState state)
{
    switch (state) {
    case OutboxState::refused:
    case OutboxState::skipped:
        return &theme::Tokens::danger;
    case OutboxState::conflict:
        return &theme::Tokens::warning;
    case OutboxState::sending:
        return &theme::Tokens::note;
    default:
        return &theme::Tokens::secondary;
    }
}

} // namespace

OutboxDetail::OutboxDetail(QWidget* parent)
    : QWidget(parent), m_title(makeLabel({}, theme::Type::title)),
      m_kept(makeLabel({}, theme::Type::body, &theme::Tokens::secondary)),
      m_send(new ActionButton(tr("Send now"), {}, ActionButton::Kind::primary)),
      m_hold(new ActionButton(tr("Hold back"), {}, ActionButton::Kind::plain)),
      m_edit(new ActionButton(QString(), QStringLiteral("↵"), ActionButton::Kind::plain)),
      m_discard(new ActionButton(tr("Discard"), QStringLiteral("Del"), ActionButton::Kind::plain))
{
    theme::setGround(this, &theme::Tokens::surface);
    m_title->setWordWrap(true);
    m_kept->setWordWrap(true);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(theme::gap);
    for (ActionButton* each : {m_send, m_edit, m_hold, m_discard})
        buttons->addWidget(each);
    buttons->addStretch();
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(theme::margin, theme::group, theme::margin, theme::margin);
    column->setSpacing(theme::group);
    column->addWidget(m_title);
    column->addWidget(m_kept);
    column->addLayout(buttons);
    column->addWidget(makeLine());
    column->addStretch();
    connect(m_send, &ActionButton::clicked, this, [this] { Q_EMIT sendNowRequested(m_key); });
    connect(m_hold, &ActionButton::clicked, this, [this] { Q_EMIT holdRequested(m_key); });
    connect(m_edit, &ActionButton::clicked, this, [this] { Q_EMIT editRequested(m_key); });
    connect(m_discard, &ActionButton::clicked, this, [this] { Q_EMIT discardRequested(m_key); });
}

void OutboxDetail::setItem(const OutboxItem& item)
{
    m_key = item.key;
    m_title->setText(item.what);
    delete m_reason;
    m_reason = makeNotice(lookOf(item.state).icon, item.reason, inkOf(item.state));
    auto* column = qobject_cast<QVBoxLayout*>(layout());
    column->insertWidget(1, m_reason);
    m_kept->setText(item.needsAttention()
                        ? tr("Nothing is lost: what you typed is kept below. The other actions go on being sent.")
                        : QString());
    m_kept->setVisible(item.needsAttention());
    arrangeButtons(item);
    showWords(item);
}

void OutboxDetail::arrangeButtons(const OutboxItem& item)
{
    const bool isConflict = item.state == OutboxState::conflict;
    m_edit->setText(isConflict ? tr("Use mine") : item.needsAttention() ? tr("Edit and send again") : tr("Edit"));
    m_discard->setText(isConflict ? tr("Keep theirs") : tr("Discard"));
    m_discard->setAccessibleName(m_discard->text());
    m_edit->setAccessibleName(m_edit->text());
    m_edit->setKind(item.needsAttention() ? ActionButton::Kind::primary : ActionButton::Kind::plain);
    m_send->setKind(item.needsAttention() ? ActionButton::Kind::plain : ActionButton::Kind::primary);
    m_send->setText(item.state == OutboxState::held ? tr("Send now") : tr("Try now"));
    m_send->setAccessibleName(m_send->text());
    m_send->setVisible(item.canSendNow);
    m_edit->setVisible(item.canEdit);
    m_discard->setVisible(item.canDiscard);
    // Three at most: who may edit and send has no need to hold back.
    m_hold->setVisible(item.canHold && !(item.canSendNow && item.canEdit && item.canDiscard));
}

void OutboxDetail::showWords(const OutboxItem& item)
{
    delete m_wordsHome;
    m_wordsHome = new QWidget;
    m_words = new QGridLayout(m_wordsHome);
    m_words->setContentsMargins({});
    m_words->setHorizontalSpacing(theme::gap);
    m_words->setVerticalSpacing(theme::unit);
    m_words->setColumnMinimumWidth(0, 112);
    m_words->setColumnStretch(1, 1);
    for (const auto& [name, value] : item.words)
        if (!value.isEmpty()) addWord(name, value);
    if (item.since.isValid()) addWord(tr("Made"), plaindate::full(item.since));
    if (item.tries > 0)
        addWord(tr("Attempts"),
                item.lastTry.isValid()
                    ? tr("%n, the last at %1", nullptr, item.tries).arg(plaindate::brief(item.lastTry))
                    : QString::number(item.tries));
    auto* column = qobject_cast<QVBoxLayout*>(layout());
    column->insertWidget(column->count() - 1, m_wordsHome);
}

void OutboxDetail::addWord(const QString& name, const QString& value)
{
    const int row = m_words->rowCount();
    auto* words = makeLabel(value, theme::Type::body);
    words->setWordWrap(true);
    words->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_words->addWidget(makeLabel(name, theme::Type::body, &theme::Tokens::secondary), row, 0, Qt::AlignTop);
    m_words->addWidget(words, row, 1);
}

} // namespace naskah
