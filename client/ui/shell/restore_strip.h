#pragma once

#include <QDateTime>
#include <QWidget>

class QLabel;

namespace naskah {

class ActionButton;

/// Says that the server came back from a backup, until the person has read it.
class RestoreStrip : public QWidget {
    Q_OBJECT
public:
    explicit RestoreStrip(QWidget* parent = nullptr);

    /// `proved`: this desk saw enough of the log before to know that the restore is one.
    void say(const QDateTime& when, const QString& reason, bool proved);
    QString text() const;

Q_SIGNALS:
    void read();

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();

    QDateTime m_when;
    QString m_reason;
    bool m_proved = true;
    QLabel* m_words;
    QLabel* m_more;
    ActionButton* m_button;
};

} // namespace naskah
