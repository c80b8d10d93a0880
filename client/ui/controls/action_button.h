#pragma once

#include <QAbstractButton>

class QAction;

namespace naskah {

/// A button that shows the key that does the same.
class ActionButton : public QAbstractButton {
    Q_OBJECT
public:
    enum class Kind {
        primary, ///< one per place
        plain,
        quiet, ///< no outline until hovered
        link,  ///< inside a sentence
    };

    /// `key` is only shown; who makes the button also makes the shortcut.
    ActionButton(const QString& text, const QString& key, Kind kind, QWidget* parent = nullptr);
    /// A button whose text, key, enabled and visible follow the action, and whose click triggers it.
    static ActionButton* forAction(QAction* action, const QString& iconName, Kind kind, QWidget* parent = nullptr);

    void setIconName(const QString& name);
    void setMenuArrow(bool on);
    void setKey(const QString& key);
    void setKind(Kind kind);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void enterEvent(QEnterEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void follow(const QAction* action);
    QColor foreground() const;
    void paintGround(QPainter& painter) const;
    int paintKey(QPainter& painter, int x) const;

    QString m_key;
    QString m_iconName;
    Kind m_kind;
    bool m_menuArrow = false;
};

/// A button that is only an icon; its name is its tooltip and what a screen reader says.
ActionButton* makeTool(const QString& icon, const QString& name, QWidget* parent = nullptr);

/// A shortcut as a key cap shows it: `Ctrl+↵`, `Esc`, `D`.
QString keyCap(const QKeySequence& keys);

} // namespace naskah
