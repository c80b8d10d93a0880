#pragma once

#include "client/model/holding.h"
#include "client/ui/controls/record_list.h"

#include <QWidget>

class QLabel;
class QStackedWidget;

namespace naskah {

class ActionButton;
class EmptyState;
class SegmentedControl;

/// Who is holding what: officials with what they still have to do at the left, the dispositions of one at the right.
/// Knows nothing of the store.
///
/// Keys: Enter or Right goes to the dispositions, Left back; there Enter opens the letter, N nudges, M nudges with words.
class HoldingPage : public QWidget {
    Q_OBJECT
public:
    explicit HoldingPage(QWidget* parent = nullptr);

    void setHolders(const QList<HolderLine>& holders);
    /// Answers `legsWanted`; those of another than the present one are dropped.
    void setLegs(const QString& holder, const QList<HeldLegLine>& legs);
    QString holder() const { return m_holder; }
    const RecordList<HolderLine>& holders() const { return m_holders; }
    const RecordList<HeldLegLine>& legs() const { return m_legs; }
    HolderOrder order() const;

Q_SIGNALS:
    void legsWanted(const QString& holder);
    void nudgeRequested(const naskah::HeldLegLine& leg, bool withWords);
    void openRequested(const naskah::Id<naskah::Handling>& handling);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    QWidget* makeLeft();
    QWidget* makeRight();
    void showHolder();
    void showActs();
    void nudge(bool withWords);

    QList<HolderLine> m_all;
    RecordList<HolderLine> m_holders;
    RecordList<HeldLegLine> m_legs;
    QString m_holder;
    SegmentedControl* m_order;
    QWidget* m_left = nullptr;
    QLabel* m_aside = nullptr;
    QLabel* m_name = nullptr;
    QLabel* m_burden = nullptr;
    ActionButton* m_nudge = nullptr;
    ActionButton* m_nudgeWords = nullptr;
    ActionButton* m_open = nullptr;
    QStackedWidget* m_whole;
};

} // namespace naskah
