#pragma once

#include "client/app/acting_link.h"
#include "client/app/answering.h"
#include "client/app/batching.h"
#include "client/app/disposing.h"
#include "client/app/drafting.h"
#include "client/app/handing_in.h"
#include "client/app/letter_files.h"
#include "client/app/marking.h"
#include "client/app/older_years.h"
#include "client/app/outbox_link.h"
#include "client/app/personal_marks.h"
#include "client/app/receiving.h"
#include "client/app/registering.h"
#include "client/app/scanning.h"
#include "client/app/sheet_filing.h"
#include "client/app/sheets.h"
#include "client/app/sync_link.h"
#include "client/app/welcome.h"
#include "client/page/page_client.h"
#include "client/ui/outbox/outbox_page.h"
#include "client/ui/shell/main_window.h"
#include "client/ui/shell/shell_settings.h"

#include <QAction>

namespace naskah {

/// The window with everything it needs to work on one desk.
class Workbench : public QObject {
    Q_OBJECT
public:
    Workbench(Desk& desk, ShellSettings& settings, QObject* parent = nullptr);
    ~Workbench() override;

    void signIn(const QString& password) { m_sync.signIn(password); }

    MainWindow& window() { return *m_window; }
    SyncLink& sync() { return m_sync; }
    Receiving& receiving() { return m_receiving; }
    Registering& registering() { return m_registering; }
    Scanning& scanning() { return m_scanning; }
    Disposing& disposing() { return m_disposing; }
    HandingIn& handingIn() { return m_handingIn; }
    Drafting& drafting() { return m_drafting; }
    OutboxPage& outboxPage() { return *m_outboxPage; }

private:
    LetterReading reading();
    void connectLetters();
    void connectSync();
    void connectAccount();
    void readPerson();
    void tellDone(const Uuid& command, const Said& words);
    void warn(const Said& words);
    void editAgain(const OutboxRow& row);
    void disposeAgain(const OutboxRow& row);
    void doAgain(const OutboxRow& row);
    void stateChanged(const SyncState& state);

    Desk& m_desk;
    PageRenderer m_renderer;
    SyncLink m_sync;
    Welcome m_welcome;
    std::unique_ptr<MainWindow> m_window;
    OutboxPage* m_outboxPage;
    Receiving m_receiving;
    Registering m_registering;
    Scanning m_scanning;
    Disposing m_disposing;
    Batching m_batching;
    Marking m_marking;
    Sheets m_sheets;
    SheetFiling m_sheetFiling;
    Answering m_answering;
    PersonalMarks m_personal;
    HandingIn m_handingIn;
    Drafting m_drafting;
    LetterFiles m_letterFiles;
    OutboxLink m_outbox;
    OlderYears m_olderYears;
    ActingLink m_acting;
    QAction m_write, m_signIn, m_workOffline;
    bool m_toldTooOld = false;
};

} // namespace naskah
