#pragma once

#include "client/ui/register/register_queue.h"

#include <QDialog>
#include <QTimer>

#include <optional>

class QLabel;

namespace naskah {

class ActionButton;
class PageRenderer;
class PageView;
class RegisterFields;
class SuggestLine;

/// What can be done with the pages of a scan before it is attached.
enum class PageEdit {
    turn,    ///< this page, a quarter clockwise
    earlier, ///< this page one place to the front
    later,
    split,   ///< from this page on it is another letter
    join     ///< the next scan belongs to this letter
};

/// The page beside the form. Knows nothing of the store: the owner answers its questions and does what it asks for.
///
/// Keys: Ctrl+Enter saves and takes the next letter, Ctrl+S saves and closes, Ctrl+L leaves this letter for later,
/// Ctrl+D fills in what the letter before had, Ctrl+Shift+S scans, Esc closes; nothing is asked, what was typed is kept
/// by `formKept`.
class RegisterDialog : public QDialog {
    Q_OBJECT
public:
    explicit RegisterDialog(PageRenderer& renderer, QWidget* parent = nullptr);
    ~RegisterDialog() override;

    /// Letters to be registered; the first one is opened when none is open yet.
    void addItems(const QList<RegisterItem>& items);
    /// Gives the open letter its pages; `hasFiles` tells whether it has any yet.
    void attachFiles(const QList<PageDocument>& files, const QList<qint64>& received = {});
    /// The open letter; nullptr when there is none. Then the one that follows, and which of the open one's files is shown.
    const RegisterItem* current() const { return m_queue.isEmpty() ? nullptr : &m_queue.current(); }
    const RegisterItem* next() const { return m_queue.next(); }
    int document() const;
    bool holds(const QString& id) const { return m_queue.holds(id); }
    void replaceFile(int document, const PageDocument& file, qint64 received);
    /// Opens this letter, whether it is here already or not. Does nothing while one is being saved.
    void openItem(const RegisterItem& item);
    void addNext(const RegisterItem& item);
    void removeItem(const QString& id);
    bool hasFiles() const;
    bool isOpen() const { return !m_queue.isEmpty(); }
    void setAgenda(const QString& number, int remaining);
    void setSimilar(const QString& words, const QString& key);

    /// The letter that Ctrl+D repeats, and whose ways the next ones take over.
    void setLast(const RegisterForm& form) { m_last = form; }
    RegisterFields& fields() const { return *m_fields; }
    SuggestLine* senderField() const;
    SuggestLine* classificationField() const;
    SuggestLine* addresseeField() const;
    RegisterForm form() const;

    /// The letter asked for by `saveRequested` was registered, or why it was not. Until one of them is called the
    /// dialog waits: a second Ctrl+Enter does not register twice.
    void saved();
    void refused(const QString& reason);

Q_SIGNALS:
    /// Something is to be done with the pages of the file that is shown; `page` (from 1) is the one that is open.
    void pageEditRequested(naskah::PageEdit edit, int page, int count);
    /// The open letter is none: it is taken out of the inbox.
    void putAwayRequested(const naskah::RegisterItem& item);
    void saveRequested(const naskah::RegisterItem& item);
    /// What was typed so far, to be kept until the letter is registered; at most twice a second.
    void formKept(const QString& id, const naskah::RegisterForm& form);
    void filesDropped(const QStringList& files);
    /// The person wants to choose scans from the disk.
    void filesWanted();
    void scanWanted();
    void identityChanged(const QString& sender, const QString& number, const QDate& writtenOn);
    void similarRequested(const QString& key);

protected:
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;
    void done(int result) override;

private:
    QWidget* makeFooter();
    void openCurrent();
    void keep();
    void save(bool thenNext);
    void skip();
    void cloneLast();
    void openPagesMenu();
    void putAway();
    void showTitle();

    PageView* m_pages;
    ActionButton* m_pagesButton;
    RegisterFields* m_fields;
    QLabel* m_refusal;
    QTimer m_keeping;
    RegisterQueue m_queue;
    std::optional<RegisterForm> m_last;
    bool m_waiting = false;
    bool m_thenNext = false;
};

} // namespace naskah
