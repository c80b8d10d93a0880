#pragma once

#include "client/model/desk.h"
#include "client/page/page_editor.h"
#include "client/ui/controls/said.h"
#include "client/ui/register/register_dialog.h"

#include <QPointer>

namespace naskah {

class MainWindow;
class Receiving;
struct ReceivedFile;
struct Reception;

/// The register dialog at work: answers its questions from the desk, and registers what it asks for.
class Registering : public QObject {
    Q_OBJECT
public:
    Registering(Desk& desk, PageRenderer& renderer, Receiving& receiving, MainWindow& window, QObject* parent = nullptr);

    /// Opens the dialog, or brings the open one to the front, with all that waits in the inbox. `files`: one letter each;
    /// none: from paper, after what waits.
    void open(const QStringList& files = {});
    /// Opens it with files of the inbox: one letter each, or all of them as one letter.
    void openReceived(const QList<qint64>& files, bool together);
    /// Opens it with what was typed into a command that was refused or taken back. `replaces` is nil when it replaces
    /// none.
    void again(const RegisterForm& form, const Uuid& replaces);

    RegisterDialog* dialog() const { return m_dialog; }
    /// Received files come to the open dialog: to the open letter when it has no scan yet, else as letters of their
    /// own.
    void take(const Reception& reception);

Q_SIGNALS:
    /// A letter was registered; its command, and what to say.
    void registered(const naskah::Uuid& command, const naskah::Said& words);
    void similarOpened(const naskah::Uuid& handling);
    /// The person wants a scan for the dialog; answered by `take`.
    void scanRequested();

private:
    void makeDialog();
    void answerQuestions();
    void addFiles(const QStringList& files, bool mayJoinOpenLetter);
    void addItem(const RegisterItem& item);
    void addReceived(const QList<ReceivedFile>& files, bool mayJoinOpenLetter);
    void putAway(const RegisterItem& item);
    void editPages(PageEdit edit, int page, int count);
    void splitAt(const QList<PageTake>& takes, int at);
    void joinNext(int count);
    void remake(const QList<PageSource>& files, const QList<PageTake>& takes, const QString& name,
                std::function<void(const ReceivedFile&)> then);
    void replaceCurrent(const ReceivedFile& made);
    void readAgenda();
    void findSimilar(const QString& sender, const QString& number, const QDate& writtenOn);
    void suggestPositions(SuggestLine* line, const QString& text);
    void readLists();
    void save(const RegisterItem& item);
    void chooseFiles();

    Desk& m_desk;
    PageRenderer& m_renderer;
    Receiving& m_receiving;
    PageEditor m_editor;
    MainWindow& m_window;
    QPointer<RegisterDialog> m_dialog;
    Uuid m_replaces;
};

} // namespace naskah
