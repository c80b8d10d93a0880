#pragma once

#include "client/ui/controls/page_view.h"
#include "client/ui/controls/record_list.h"
#include "client/ui/inbox/inbox_line.h"

#include <QWidget>

class QLabel;
class QLayout;
class QStackedWidget;

namespace naskah {

class ActionButton;

/// Files that were received and wait to be registered: the list at the left, the pages of the chosen one at the right.
/// Knows nothing of the store.
///
/// Keys: Enter registers the chosen ones, one letter each; G registers several as one letter; Delete takes them out;
/// Ctrl+O adds files, Ctrl+Shift+S scans.
class InboxPage : public QWidget {
    Q_OBJECT
public:
    explicit InboxPage(PageRenderer& renderer, QWidget* parent = nullptr);

    void setLines(const QList<InboxLine>& lines);
    /// Answers `fileWanted`; that of another than the chosen one is dropped.
    void showFile(const QString& key, const PageDocument& file);
    /// "12 of 40"; nothing when all is done.
    void setProgress(const QString& words);
    const RecordList<InboxLine>& list() const { return m_list; }
    PageView* pages() const { return m_pages; }
    QList<qint64> chosen() const;
    QStringList keysInSight() const;

Q_SIGNALS:
    void scrolled();
    void fileWanted(const QString& key);
    void registerRequested(const QList<qint64>& files, bool together);
    void discardRequested(const QList<qint64>& files);
    void addRequested();
    void scanRequested();

private:
    QWidget* makeLeft();
    ActionButton* addAct(QLayout* row, const QString& text, const QKeySequence& keys, std::function<void()> act);
    void chooseAgain(const QStringList& keys);
    void showChosen();
    void showActs();

    RecordList<InboxLine> m_list;
    QString m_shown;
    bool m_filling = false;
    QLabel* m_aside = nullptr;
    QLabel* m_progress = nullptr;
    ActionButton* m_register = nullptr;
    ActionButton* m_together = nullptr;
    ActionButton* m_discard = nullptr;
    PageView* m_pages;
    QStackedWidget* m_stack;
};

} // namespace naskah
