#pragma once

#include "client/ui/register/register_queue.h"

#include <QDialog>
#include <QTimer>

class QLabel;

namespace naskah {

class PageRenderer;
class PageView;
class RegisterFields;
class SuggestLine;

/// The page beside the form. Knows nothing of the store: the owner answers its questions and does what it asks for.
///
/// Keys: Ctrl+Enter saves and takes the next letter, Ctrl+S saves and closes, Ctrl+L leaves this letter for later,
/// Esc closes; nothing is asked, what was typed is kept by `formKept`.
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
    void identityChanged(const QString& sender, const QString& number);
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

    PageView* m_pages;
    RegisterFields* m_fields;
    QLabel* m_refusal;
    QTimer m_keeping;
    RegisterQueue m_queue;
    bool m_waiting = false;
    bool m_thenNext = false;
};

} // namespace naskah
