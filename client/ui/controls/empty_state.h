#pragma once

#include <QWidget>

class QLabel;

namespace naskah {

class ActionButton;

/// Stands where a list or page would be: what belongs here, and the one thing to do.
class EmptyState : public QWidget {
    Q_OBJECT
public:
    explicit EmptyState(QWidget* parent = nullptr);

    /// `action` is the verb on the button; no button when it is empty.
    void set(const QString& icon,
             const QString& title,
             const QString& sentence,
             const QString& action = {},
             const QString& key = {});
    QString title() const;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void actionClicked();

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void fit();

    QString m_icon;
    QWidget* m_iconPlace;
    QLabel* m_title;
    QLabel* m_sentence;
    ActionButton* m_action;
};

} // namespace naskah
