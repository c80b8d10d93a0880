#pragma once

#include <QDate>
#include <QLineEdit>

namespace naskah {

/// A day typed as people write it: `6`, `6/11`, `6 nov 25`, `6-11-2025`, `hari ini`. It is shown in full once the
/// cursor leaves. Up and Down step by a day; the calendar opens with a click or Alt+Down. May be empty.
class DateLine : public QLineEdit {
    Q_OBJECT
public:
    /// Where a day without month or year is looked for.
    enum class Prefer { past, future };

    explicit DateLine(Prefer prefer, QWidget* parent = nullptr);

    void setDate(const QDate& date);
    /// Invalid when the field is empty or nobody could tell what it says; see `isUnderstood`.
    QDate date() const;
    bool isUnderstood() const { return text().trimmed().isEmpty() || date().isValid(); }

    /// `text` as a day; invalid when it is none. Month names are understood in Indonesian and English.
    static QDate read(const QString& text, const QDate& today, Prefer prefer);

Q_SIGNALS:
    void dateChanged(const QDate& date);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    void step(int days);
    void openCalendar();

    Prefer m_prefer;
};

} // namespace naskah
