#pragma once

#include "client/ui/controls/page_view.h"

#include <QDialog>

class QComboBox;
class QLabel;

namespace naskah {

class ActionButton;
class SegmentedControl;

/// What a person chose for a scan.
struct ScanChoice {
    QString device;
    bool feeder = false;
    int dpi = 200;
    bool colour = false;

    bool operator==(const ScanChoice&) const = default;
};

/// Asks which scanner, from where, how fine; shows how far it is and the pages that came so far, which become one file.
/// Knows nothing of scanners: the owner answers.
///
/// Keys: Ctrl+Enter scans (again), Ctrl+S keeps the pages, Delete takes the shown page out, F5 looks for scanners again;
/// Esc stops a scan, and closes when none runs, which keeps the pages too.
class ScanDialog : public QDialog {
    Q_OBJECT
public:
    struct Device {
        QString name, label;
    };
    explicit ScanDialog(PageRenderer& renderer, QWidget* parent = nullptr);

    /// Preselects what was chosen the last time.
    void setChoice(const ScanChoice& choice);
    /// Until it is called the dialog looks for scanners.
    void setDevices(const QList<Device>& devices);
    void setProgress(int page, int percent);
    /// A scan is over, or an act on the pages: what to say about it, and whether that is bad.
    void setOutcome(const QString& words, bool isProblem);
    /// They are received; the dialog closes.
    void kept();
    /// All pages that came so far, as one file; none when `count` is 0.
    void setPages(const PageDocument& pages, int count);
    int pages() const { return m_count; }

Q_SIGNALS:
    void searchRequested();
    void scanRequested(const naskah::ScanChoice& choice);
    void stopRequested();
    void removeRequested(int page); ///< from 1
    /// The person is through. Answered by `kept`, or by `setOutcome` when they could not be received.
    void keepRequested();

protected:
    void done(int result) override;

private:
    enum class State {
        searching,
        ready,
        scanning,
        working ///< the owner puts pages together or receives them
    };
    QWidget* makeForm();
    QWidget* makeFooter();
    ActionButton* addAct(QLayout* row, ActionButton* button, const QKeySequence& keys, void (ScanDialog::*act)());
    void search();
    void scan();
    void removePage();
    void enter(State state);
    void say(const QString& words, bool isProblem);
    void showActs();

    class Bar;

    State m_state = State::searching;
    PageView* m_view;
    QComboBox* m_device;
    SegmentedControl* m_source;
    SegmentedControl* m_fineness;
    SegmentedControl* m_colour;
    QLabel* m_words;
    QLabel* m_problem;
    Bar* m_bar;
    ActionButton* m_search = nullptr;
    ActionButton* m_remove = nullptr;
    ActionButton* m_close = nullptr;
    ActionButton* m_scan = nullptr;
    QStringList m_names;
    QString m_wanted; ///< the scanner to preselect
    int m_count = 0;
};

} // namespace naskah
