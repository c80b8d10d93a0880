#include "client/ui/shell/restore_strip.h"

#include "client/ui/controls/action_button.h"
#include "client/ui/controls/form_field.h"
#include "client/ui/theme/plain_date.h"

#include <QEvent>
#include <QHBoxLayout>

namespace naskah {

RestoreStrip::RestoreStrip(QWidget* parent)
    : QWidget(parent), m_words(makeLabel({}, theme::Type::strong)), m_more(makeLabel({}, theme::Type::body)),
      m_button(new ActionButton({}, {}, ActionButton::Kind::plain))
{
    theme::setGround(this, &theme::Tokens::selection);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(theme::group, theme::unit, theme::group, theme::unit);
    row->setSpacing(theme::group);
    auto* lines = new QVBoxLayout;
    lines->setSpacing(0);
    for (auto* label : {m_words, m_more}) {
        label->setWordWrap(true);
        lines->addWidget(label);
    }
    row->addLayout(lines, 1);
    row->addWidget(m_button);
    connect(m_button, &QAbstractButton::clicked, this, [this] {
        hide();
        Q_EMIT read();
    });
    hide();
}

void RestoreStrip::say(const QDateTime& when, const QString& reason, bool proved)
{
    m_when = when;
    m_reason = reason;
    m_proved = proved;
    retranslate();
    show();
}

QString RestoreStrip::text() const
{
    return isVisibleTo(parentWidget()) ? m_words->text() + QLatin1Char('\n') + m_more->text() : QString();
}

void RestoreStrip::retranslate()
{
    const QString when = plaindate::full(m_when);
    m_words->setText(m_reason.isEmpty() ? tr("The server was restored from a backup on %1.").arg(when)
                                        : tr("The server was restored from a backup on %1: %2").arg(when, m_reason));
    const QString handedBack = tr("What this desk had sent since that backup is handed back by itself. Look at your newest letters and numbers.");
    m_more->setText(m_proved ? handedBack : handedBack + QLatin1Char(' ') + tr("This desk had seen too little to check that nothing else was changed."));
    m_button->setText(tr("I have read this"));
    m_button->updateGeometry();
}

void RestoreStrip::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange && m_when.isValid()) retranslate();
}

} // namespace naskah
