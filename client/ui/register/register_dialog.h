#pragma once

#include "client/ui/register/register_queue.h"

#include <QDialog>
#include <QTimer>

#include <optional>

class QLabel;

namespace naskah {

class PageRenderer;
class PageView;
class RegisterFields;
class SuggestLine;

/// The page beside the form. Knows nothing of the store: the owner answers its questions and does what it asks for.
///
/// Keys: Ctrl+Enter saves and takes the next letter, Ctrl+S saves and closes, Ctrl+L leaves this letter for later,
/// Ctrl+D fills in what the letter before had, Esc closes; nothing is asked, what was typed is kept by `formKept`.
class RegisterDialog : public QDialog {
    Q_OBJECT
public:
    explicit RegisterDialog(PageRenderer& renderer, QWidget* parent = nullptr);
    ~RegisterDialog() override;

    /// Letters to be registered; the first one is opened when none is open yet.
    void addItems(const QList<RegisterItem>& items);
    /// Gives the open letter its pages; `hasFiles` tells whether it has any yet.
    void attachFiles(const QList<PageDocument>& files);
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
    void saveRequested(const naskah::RegisterItem& item);
    /// What was typed so far, to be kept until the letter is registered; at most twice a second.
    void formKept(const QString& id, const naskah::RegisterForm& form);
    void filesDropped(const QStringList& files);
    /// The person wants to choose scans from the disk.
    void filesWanted();
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

    PageView* m_pages;
    RegisterFields* m_fields;
    QLabel* m_refusal;
    QTimer m_keeping;
    RegisterQueue m_queue;
    std::optional<RegisterForm> m_last;
    bool m_waiting = false;
    bool m_thenNext = false;
};

} // namespace naskah
