#pragma once

#include "client/ui/controls/said.h"

#include <QTimer>
#include <QWidget>

#include <functional>

class QLabel;

namespace naskah {

class ActionButton;

/// One bar at the foot of the window: what was just done, with a way back for ten seconds; or what went wrong and what
/// to do, until it is read. Never a dialog.
class NoticeBar : public QWidget {
    Q_OBJECT
public:
    static constexpr int undoMilliseconds = 10'000;

    explicit NoticeBar(QWidget* parent);

    /// `undo` may be empty: then the bar only tells.
    void tell(const Said& what, std::function<void()> undo = {});
    void warn(const Said& what, const Said& todo);
    void dismiss();
    /// Takes back what the bar tells of; false when there is nothing to take back.
    bool undo();
    bool isError() const { return m_error; }
    QString text() const;
    /// Centred at the foot of `area` of the parent.
    void place(const QRect& area);
    void retranslate();

protected:
    void paintEvent(QPaintEvent* event) override;
    void enterEvent(QEnterEvent* event) override;
    void leaveEvent(QEvent* event) override;

private:
    void open();
    void say();

    QLabel* m_text;
    ActionButton* m_undoButton;
    ActionButton* m_close;
    Said m_what, m_todo;
    std::function<void()> m_undo;
    bool m_error = false;
    QTimer m_timer;
    QRect m_area;
};

} // namespace naskah
