#include "client/app/workbench.h"

#include "client/app/outbox_words.h"
#include "client/app/pages.h"
#include "client/app/reason_words.h"
#include "client/model/desk_reading.h"
#include "client/model/saved_search_store.h"
#include "client/model/store_text.h"
#include "client/ui/letters/letter_actions.h"
#include "common/command/disposing.h"
#include "common/command/registering.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <utility>

namespace naskah {

Workbench::Workbench(Desk& desk, ShellSettings& settings, QObject* parent)
    : QObject(parent), m_desk(desk), m_sync(desk), m_welcome(desk),
      m_window(std::make_unique<MainWindow>(reading(), m_renderer, settings)), m_outboxPage(new OutboxPage),
      m_receiving(desk, *m_window), m_registering(desk, m_renderer, m_receiving, *m_window),
      m_scanning(desk, m_renderer, m_receiving), m_disposing(desk, *m_window), m_batching(desk, *m_window, m_disposing),
      m_marking(desk, *m_window), m_sheets(desk, *m_window), m_sheetFiling(desk, m_receiving),
      m_answering(desk, *m_window), m_personal(desk, *m_window), m_handingIn(desk, *m_window), m_drafting(desk, *m_window),
      m_letterFiles(desk, *m_window, m_receiving), m_outbox(desk, m_sync, *m_outboxPage),
      m_olderYears(desk, m_sync, *m_window), m_acting(desk, *m_window)
{
    m_window->setOutboxPage(m_outboxPage);
    connectLetters();
    connectSync();
    connectAccount();
    addPages({m_desk,
              *m_window,
              [this](const Uuid& command, const Said& words) { tellDone(command, words); },
              [this](const Said& words) { warn(words); },
              m_receiving,
              m_registering,
              m_renderer,
              m_scanning});
    readPerson();
    m_desk.execute(
        this,
        [](Replica& replica) { return loadSearches(replica.store()); },
        [this](const Result<QList<SavedSearch>>& searches) {
            if (searches) m_window->setSearches(*searches);
        });
}

Workbench::~Workbench() = default;

LetterReading Workbench::reading()
{
    LetterReading reading = readingFrom(m_desk);
    // A file that is not here yet was put down as wanted: it is fetched at once, not at the next round.
    reading.file = [this, inner = reading.file](QObject* context, const QString& sha256, FileReady then) {
        inner(context, sha256, [this, then](const Result<QByteArray>& bytes) {
            if (bytes && bytes->isEmpty()) m_sync.nudge();
            then(bytes);
        });
    };
    return reading;
}

void Workbench::connectLetters()
{
    MainWindow& window = *m_window;
    LetterActions& actions = window.actions();
    connect(&window, &MainWindow::registerRequested, this, [this] { m_registering.open(); });
    connect(&window, &MainWindow::writeRequested, &m_drafting, &Drafting::write);
    connect(&window, &MainWindow::letterRead, &m_disposing, &Disposing::read);
    connect(&window, &MainWindow::searchesChanged, this, [this](const QList<SavedSearch>& searches) {
        m_desk.execute(
            this,
            [searches](Replica& replica) { saveSearches(replica.store(), searches); },
            [](const Result<void>&) {});
    });
    connect(&actions, &LetterActions::acceptRequested, &m_disposing, &Disposing::accept);
    connect(&actions, &LetterActions::disposeRequested, &m_disposing, &Disposing::dispose);
    connect(&actions, &LetterActions::markReadRequested, &m_disposing, &Disposing::read);
    connect(&actions, &LetterActions::withdrawRequested, &m_disposing, &Disposing::withdraw);
    connect(&actions, &LetterActions::reportRequested, this, [this](const LetterDetail& letter, const LegNode& leg) {
        m_disposing.report(letter, leg, false);
    });
    connect(&actions, &LetterActions::completeRequested, this, [this](const LetterDetail& letter, const LegNode& leg) {
        m_disposing.report(letter, leg, true);
    });
    connect(&actions, &LetterActions::sendOnRequested, &m_drafting, &Drafting::sendOn);
    connect(&actions, &LetterActions::editRequested, &m_drafting, &Drafting::edit);
    connect(&actions, &LetterActions::sendRequested, &m_drafting, &Drafting::send);

    connect(&m_receiving, &Receiving::received, this, [this](const Said& words, bool isWarning) {
        if (isWarning) return m_window->warn(words, [] { return tr("Nothing was lost."); });
        m_window->tell(words);
    });
    connect(&m_receiving, &Receiving::countChanged, m_window.get(), &MainWindow::setWaitingFiles);
    m_window->addAccountAction(&m_receiving.chooseFolder());
    connect(&m_letterFiles, &LetterFiles::told, this, [this](const Said& words) { m_window->tell(words); });
    connect(&m_letterFiles, &LetterFiles::refused, this, [this](const Said& words) {
        m_window->warn(words, [] { return tr("Nothing was lost."); });
    });
    connect(&m_letterFiles, &LetterFiles::scanRequested, this, [this](const LetterOwner& owner) {
        m_scanning.open(m_window.get(), [this, owner](const Reception& scan) { m_letterFiles.attach(owner, scan); });
    });
    connect(&m_registering, &Registering::scanRequested, this, [this] {
        m_scanning.open(m_registering.dialog(), [this](const Reception& scan) { m_registering.take(scan); });
    });
    connect(&m_registering, &Registering::registered, this, &Workbench::tellDone);
    connect(&m_registering, &Registering::similarOpened, this, [this](const Uuid& handling) {
        m_window->openLine(Place::incoming, handling);
    });
    for (const Deeds* deeds : {static_cast<Deeds*>(&m_disposing),
                               static_cast<Deeds*>(&m_marking),
                               static_cast<Deeds*>(&m_answering),
                               static_cast<Deeds*>(&m_personal),
                               static_cast<Deeds*>(&m_handingIn)}) {
        connect(deeds, &Deeds::done, this, &Workbench::tellDone);
        connect(deeds, &Deeds::refused, this, &Workbench::warn);
    }
    connect(&m_batching, &Batching::refused, this, &Workbench::warn);
    connect(&m_sheetFiling, &SheetFiling::filed, this, [this](const Said& words) { m_window->tell(words); });
    connect(&m_sheetFiling, &SheetFiling::notFiled, this, [this](const Said& words) {
        m_window->warn(words, [] { return tr("Nothing was lost."); });
    });
    connect(&m_sheets, &Sheets::refused, this, &Workbench::warn);
    connect(&m_drafting, &Drafting::done, this, &Workbench::tellDone);
    connect(&m_drafting, &Drafting::refused, this, &Workbench::warn);
    connect(&m_outbox, &OutboxLink::told, this, [this](const Said& words) { m_window->tell(words); });
    connect(&m_outbox, &OutboxLink::refused, this, &Workbench::warn);
    connect(&m_outbox, &OutboxLink::editRequested, this, &Workbench::editAgain);
}

void Workbench::connectSync()
{
    connect(&m_desk, &Desk::changed, m_window.get(), &MainWindow::refresh);
    connect(&m_desk, &Desk::changed, this, &Workbench::readPerson);
    connect(&m_desk, &Desk::syncStateChanged, this, &Workbench::stateChanged);
    connect(m_window.get(), &MainWindow::syncRequested, this, [this] {
        if (m_desk.syncState().line == SyncState::Line::signInNeeded)
            m_welcome.askPassword(m_sync, m_window.get());
        else
            m_sync.nudge();
    });
    connect(&m_sync, &SyncLink::fileArrived, m_window.get(), &MainWindow::refresh);
    connect(&m_sync, &SyncLink::wrongServer, this, [this] {
        m_window->warn([] { return reasonWords("tls.pin_mismatch", {}); },
                       [] { return tr("Tell your administrator if it goes on. You can work as before."); });
    });
    connect(&m_sync, &SyncLink::storeFailed, this, [this](const QString& why) {
        m_window->warn(
            [why] { return tr("The disk did not take the data: %1").arg(why); },
            [] {
                return tr("Nothing that was done before is lost. Close Naskah, free some space, and open it again.");
            });
    });
}

void Workbench::connectAccount()
{
    m_write.setText(tr("Write letter"));
    m_write.setShortcut(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_N));
    connect(&m_write, &QAction::triggered, &m_drafting, &Drafting::write);
    m_window->addAction(&m_write);
    m_window->addAccountAction(&m_write);
    m_window->addAccountAction(&m_handingIn.action());
    m_signIn.setText(tr("Sign in…"));
    connect(&m_signIn, &QAction::triggered, this, [this] { m_welcome.askPassword(m_sync, m_window.get()); });
    m_workOffline.setText(tr("Work offline"));
    m_workOffline.setCheckable(true);
    connect(&m_workOffline, &QAction::toggled, this, [this](bool offline) { m_sync.setOnline(!offline); });
    m_window->addAccountAction(&m_workOffline);
    m_window->addAccountAction(&m_olderYears.action());
    m_window->addAccountAction(&m_signIn);
}

void Workbench::stateChanged(const SyncState& state)
{
    m_window->setSyncState(state);
    const bool isTooOld = state.line == SyncState::Line::updateNeeded;
    if (isTooOld && !std::exchange(m_toldTooOld, isTooOld))
        m_window->warn([] { return reasonWords("desk.too_old", {}); },
                       [] { return tr("Ask your administrator for the update. You can work as before."); });
    m_toldTooOld = isTooOld;
    m_signIn.setVisible(state.line == SyncState::Line::signInNeeded);
    const bool wanted = state.line == SyncState::Line::signInNeeded;
    if (!wanted && state.line != SyncState::Line::offline && state.line != SyncState::Line::never)
        m_welcome.passwordAnswered(true, {});
    else if (!state.problem.empty())
        m_welcome.passwordAnswered(false, reasonWords(state.problem, {}));
}

void Workbench::readPerson()
{
    m_desk.read(
        this,
        [](ReadStore& store) { return whoAmI(store.db); },
        [this](const Result<Me>& me) {
            if (!me) return;
            WhoIsHere who;
            who.name = textOf(me->name);
            if (!me->mandates.empty()) {
                who.registers = me->mandates.front().isSecretariat;
                who.post = textOf(me->mandates.front().positionTitle);
                who.office = textOf(me->mandates.front().unitShortName);
                if (who.office.isEmpty()) who.office = textOf(me->mandates.front().unitName);
            }
            m_window->setPerson(who);
            m_handingIn.action().setVisible(!who.registers); // a secretariat gives a letter its number at once
        });
}

void Workbench::tellDone(const Uuid& command, const Said& words)
{
    m_window->tell(words, [this, command] {
        m_desk.execute(
            this,
            [command](Replica& replica) { return replica.discard(command); },
            [this](const Result<bool>& taken) {
                if (!taken || !*taken)
                    warn([] { return tr("It is on its way already and cannot be taken back here."); });
            });
    });
}

void Workbench::warn(const Said& words)
{
    m_window->warn(words, [] { return tr("Nothing else was changed."); });
}

void Workbench::editAgain(const OutboxRow& row)
{
    const bool isRefused = row.state == OutboxRow::State::refused || row.state == OutboxRow::State::conflict;
    if (row.type == RegisterLetter::table)
        return m_registering.again(registerFormOf(row), isRefused ? row.command : Uuid{});
    if (row.type == DisposeLetter::table) return disposeAgain(row);
    doAgain(row);
}

void Workbench::disposeAgain(const OutboxRow& row)
{
    struct Found {
        std::optional<LetterDetail> letter;
        DispositionForm form;
    };
    const QJsonObject data = QJsonDocument::fromJson(QByteArray::fromStdString(row.data)).object();
    const auto handling = parseUuid(data["handling"].toString().toStdString());
    if (!handling) return;
    LetterLine line;
    line.key = *handling;
    line.handling = Id<Handling>{*handling};
    DispositionForm form;
    form.note = data["note"].toString();
    form.due = QDate::fromString(data["due_on"].toString(), Qt::ISODate);
    for (const QJsonValue& each : data["instructions"].toArray())
        form.instructions << each.toString();
    m_desk.read(
        this,
        [data](ReadStore& store) {
            std::pair<QList<Recipient>, QList<Recipient>> people;
            const auto me = whoAmI(store.db);
            if (me.mandates.empty()) return people;
            constexpr int all = 10'000;
            for (const auto& each : findPositions(store.db, {}, me.mandates.front().unit, all)) {
                const Recipient one{textOf(each.position.value.text()), textOf(each.title), textOf(each.personName)};
                if (data["executors"].toArray().contains(one.key)) people.first << one;
                if (data["informed"].toArray().contains(one.key)) people.second << one;
            }
            return people;
        },
        [this, line, form, command = row.command](
            const Result<std::pair<QList<Recipient>, QList<Recipient>>>& people) mutable {
            if (!people) return;
            form.executors = people->first;
            form.informed = people->second;
            readingFrom(m_desk).detail(
                this, line, [this, form, command](const Result<std::optional<LetterDetail>>& letter) {
                    if (letter && *letter)
                        m_disposing.again(**letter, form, command);
                    else
                        warn(reasonWords("handling.missing", {}));
                });
        });
}

void Workbench::doAgain(const OutboxRow& row)
{
    m_desk.execute(
        this,
        [row](Replica& replica) {
            // After a conflict: over what stands now, or it would only meet the same change again.
            const bool isConflict = row.state == OutboxRow::State::conflict;
            const auto data = isConflict ? editOverPresent(replica.db(), row.data) : row.data;
            if (!data)
                return Replica::Done{
                    row.command, Verdict::refused("draft.missing", "no such draft in this office"), {}};
            auto result = replica.executeData(row.type, *data, std::nullopt, row.command);
            if (result.verdict.kind != Verdict::Kind::refused) replica.dismiss(row.command);
            return result;
        },
        [this](const Result<Replica::Done>& result) {
            if (!result) return warn(textOf(result.error().detail));
            if (result->verdict.kind == Verdict::Kind::refused)
                return warn(reasonWords(result->verdict.reason.code, result->verdict.reason.text));
            m_window->tell([] { return tr("It is sent again"); });
        });
}

} // namespace naskah
