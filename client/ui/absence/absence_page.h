#pragma once

#include "client/model/absence_lines.h"
#include "client/ui/controls/record_list.h"

#include <QWidget>

class QLabel;
class QStackedWidget;

namespace naskah {

class ActionButton;

/// Who stands in for whom at the left; at the right what was done near the begin or end of a mandate and waits for a
/// word. Knows nothing of the store.
///
/// Keys: N names a substitute, S one for the substitute under the cursor, E ends that one; Right goes to what waits, Left back; there C confirms
/// and R rejects.
class AbsencePage : public QWidget {
    Q_OBJECT
public:
    explicit AbsencePage(QWidget* parent = nullptr);

    void setLines(const AbsenceLines& lines);
    const RecordList<StandInLine>& standIns() const { return m_standIns; }
    const RecordList<HeldLine>& held() const { return m_held; }

Q_SIGNALS:
    void nameRequested();
    /// Somebody shall stand in for the substitute.
    void nextRequested(const naskah::StandInLine& line);
    void endRequested(const naskah::StandInLine& line);
    void decideRequested(const naskah::HeldLine& line, bool confirm);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    QWidget* makeLeft();
    QWidget* makeRight();
    void showActs();

    RecordList<StandInLine> m_standIns;
    RecordList<HeldLine> m_held;
    QWidget* m_left = nullptr;
    QLabel* m_running = nullptr;
    QLabel* m_waiting = nullptr;
    ActionButton* m_name = nullptr;
    ActionButton* m_next = nullptr;
    ActionButton* m_end = nullptr;
    ActionButton* m_confirm = nullptr;
    ActionButton* m_reject = nullptr;
    QStackedWidget* m_standInsOrNone;
    QStackedWidget* m_heldOrNone;
};

} // namespace naskah
