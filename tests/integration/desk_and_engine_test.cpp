// Real desks and the real engine in one process, without sockets: what one writes, the other must read.
#include "client/replica/absorber.h"
#include "client/replica/queries.h"
#include "common/command/disposing.h"
#include "common/command/drafting.h"
#include "common/command/numbering.h"
#include "common/command/organisation.h"
#include "common/command/registering.h"
#include "common/crypto/bytes.h"
#include "common/crypto/encoding.h"
#include "common/schema/json.h"
#include "server/engine/engine.h"
#include "server/storage/sqlite/sqlite_storage.h"

#include <boost/json.hpp>

#include <QTemporaryDir>
#include <QtTest>

#include <map>
#include <memory>

using namespace naskah;

namespace {

class World {
public:
    World() : m_storage({(m_folder.path() + "/server.db").toStdString(), std::string(32, 's'), nullptr, 4, {}})
    {
        engine::createIdentity(m_storage, [this] { return now; }, [this](std::size_t n) { return random(n); });
        engine::EngineOptions options;
        options.clock = [this] { return now; };
        options.random = [this](std::size_t n) { return random(n); };
        options.threaded = false;
        m_engine = std::make_unique<engine::Engine>(m_storage, options);
        for (const auto* name : {"kominfo", "polonia"}) {
            Unit unit;
            unit.id = unitOf(name);
            unit.code = name;
            unit.name = unit.shortName = name;
            add(unit);
            for (const auto* post : {"head", "clerk", "staff"}) {
                Position position;
                position.id = positionOf(name, post);
                position.unit = unit.id;
                position.title = std::string{name} + ' ' + post;
                position.isHead = position.title.ends_with("head");
                position.isSecretariat = position.title.ends_with("clerk");
                add(position);
                Person person;
                person.id = personOf(name, post);
                person.name = std::string{post} + " of " + name;
                add(person);
                Appointment appointment;
                appointment.id.value = deriveUuid(person.id.value, "appointment");
                appointment.person = person.id;
                appointment.position = position.id;
                add(appointment);
            }
            for (const auto kind : {RegisterKind::incoming, RegisterKind::outgoing}) {
                Register book;
                book.id = bookOf(name, kind);
                book.thread.value = book.id.value;
                book.unit = unit.id;
                book.book = kind;
                book.year = yearOf(dayInWib(now));
                book.pattern = kind == RegisterKind::incoming ? "{N}" : "{N:03}/{S}/{Y}";
                add(book);
            }
        }
        const auto outcome = m_engine->act(ProvisionRecords{{boost::json::serialize(m_records)}});
        if (!outcome.effective()) throw std::runtime_error(outcome.reason.code + ' ' + outcome.reason.text);
    }

    static Id<Unit> unitOf(const std::string& name) { return {deriveUuid(Uuid{}, "unit " + name)}; }
    static Id<Position> positionOf(const std::string& unit, const std::string& post) { return {deriveUuid(Uuid{}, unit + '.' + post)}; }
    static Id<Person> personOf(const std::string& unit, const std::string& post) { return {deriveUuid(Uuid{}, "person " + unit + '.' + post)}; }
    static Id<Register> bookOf(const std::string& unit, RegisterKind kind)
    {
        return {deriveUuid(Uuid{}, "book " + unit + std::string{nameOf(kind)})};
    }

    Replica& desk(const std::string& unit, const std::string& post)
    {
        auto& desk = m_desks[unit + post];
        if (desk) return *desk;
        const auto folder = m_folder.path() + '/' + QString::fromStdString(unit + post);
        QDir().mkpath(folder);
        desk = std::make_unique<Replica>(Replica::Options{folder.toStdString(), std::string(32, 'k'), [this] { return now; },
                                                          [this](std::size_t n) { return random(n); }, nullptr});
        const auto key = SigningKey::fromSeed(random(32));
        DeskIdentity identity;
        identity.serverKey = m_engine->identity().key.publicKey();
        identity.recoveryKey = toHex(viewOf(m_engine->identity().recovery.publicKey().bytes));
        identity.person = personOf(unit, post);
        identity.device = m_engine->enrol(identity.person, key.publicKey()).value();
        identity.epoch = m_engine->identity().epoch;
        desk->enrol(identity, key);
        return *desk;
    }

    void push(Replica& desk)
    {
        std::vector<SealedEnvelope> batch;
        for (const auto* pending : desk.seal(1000))
            batch.push_back(pending->sealed);
        if (batch.empty()) return;
        const auto answers = m_engine->submit(desk.identity().device, batch);
        if (answers.stopped) throw std::runtime_error(answers.stopped->code + ' ' + answers.stopped->text);
        desk.absorbing([&] {
            for (const auto& answer : answers.answers)
                desk.learnOutcome(answer.sequence, answer.outcome);
        });
    }

    void pull(Replica& desk)
    {
        PullRequest request;
        request.epoch = desk.identity().epoch;
        request.cursors = desk.store().cursors();
        auto stream = m_engine->pull(desk.identity().device, request);
        Absorber absorber(desk);
        absorber.start();
        std::string rest;
        while (auto piece = stream.value()->next()) {
            rest += *piece;
            desk.absorbing([&] {
                for (auto end = rest.find('\n'); end != rest.npos; end = rest.find('\n')) {
                    const auto taken = absorber.take(rest.substr(0, end));
                    if (!taken) throw std::runtime_error(taken.error().detail);
                    rest.erase(0, end + 1);
                }
                absorber.flush();
            });
        }
        const auto& head = absorber.head().value(); // none when the answer had no end
        desk.db().run("INSERT INTO head (epoch, size, head, at) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING", head.epoch, head.size,
                      treeHeadJson(head), millisecondsOf(now));
        auto differing = desk.db().query("SELECT name FROM mailbox WHERE want_reset = 1");
        if (differing.next()) throw std::runtime_error("a mailbox differs: " + std::string{differing.text(0)});
    }

    void sync(Replica& desk)
    {
        push(desk);
        pull(desk);
        now += std::chrono::seconds{1};
    }

    Timestamp now{std::chrono::milliseconds{1'790'000'000'000}};

private:
    template <Record T>
    void add(const T& record)
    {
        m_records.push_back({{"kind", T::table}, {"body", toJson(entityOf<T>, toRow(record))}});
    }

    std::string random(std::size_t count)
    {
        std::string bytes;
        for (std::size_t i = 0; i < count; ++i) {
            m_randomState = m_randomState * 6364136223846793005ULL + 1442695040888963407ULL;
            bytes += static_cast<char>(m_randomState >> 56);
        }
        return bytes;
    }

    QTemporaryDir m_folder;
    std::uint64_t m_randomState = 7;
    storage::SqliteStorage m_storage;
    std::unique_ptr<engine::Engine> m_engine;
    std::map<std::string, std::unique_ptr<Replica>> m_desks;
    boost::json::array m_records;
};

RegisterLetter aLetter(const std::string& subject)
{
    RegisterLetter letter;
    letter.book = World::bookOf("kominfo", RegisterKind::incoming);
    letter.number = "005/12/2026";
    letter.subject = subject;
    letter.sender = "Dinas Perhubungan";
    letter.addressee = World::positionOf("kominfo", "head");
    return letter;
}

std::vector<LetterRow> letters(Replica& desk, LetterView view = LetterView::incoming)
{
    return listLetters(desk.db(), {view, false, {}}, std::nullopt, 100);
}

} // namespace

class DeskAndEngineTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aLetterGoesFromTheSecretariatToTheHeadAndBack()
    {
        World world;
        auto& clerk = world.desk("kominfo", "clerk");
        auto& head = world.desk("kominfo", "head");
        auto& staff = world.desk("kominfo", "staff");
        for (auto* desk : {&clerk, &head, &staff})
            world.sync(*desk);
        QCOMPARE(whoAmI(head.db()).mandates.size(), 1u);
        clerk.topUpNumbers();
        world.sync(clerk);
        QCOMPARE(clerk.numbersLeft(World::bookOf("kominfo", RegisterKind::incoming)).count, 40);

        const auto done = clerk.execute(aLetter("Permohonan data CCTV"));
        QCOMPARE(done.verdict.kind, Verdict::Kind::applied);
        world.sync(clerk);
        world.sync(head);
        const auto rows = letters(head);
        QCOMPARE(rows.size(), 1u);
        QCOMPARE(rows[0].agendaText, std::string{"1"});
        QVERIFY(rows[0].unread);
        QCOMPARE(letters(head, LetterView::toDispose).size(), 1u);

        // The head disposes offline to two people.
        const auto handling = *rows[0].handling;
        head.execute(ReadLetter{handling});
        DisposeLetter dispose;
        dispose.handling = handling;
        dispose.executors = {World::positionOf("kominfo", "staff")};
        dispose.informed = {World::positionOf("kominfo", "clerk")};
        dispose.instructions = {"Tindak lanjuti"};
        dispose.dueOn = dayInWib(world.now) + std::chrono::days{3};
        const auto given = head.execute(dispose);
        QCOMPARE(given.verdict.kind, Verdict::Kind::applied);
        world.sync(head);

        world.sync(staff);
        QCOMPARE(letters(staff, LetterView::myLegs).size(), 1u);
        const auto leg = legOf(given.command, World::positionOf("kominfo", "staff"));
        staff.execute(ReadLetter{handling});
        ReportDisposition report;
        report.handling = handling;
        report.leg = leg;
        report.text = "Data terlampir";
        report.done = true;
        QCOMPARE(staff.execute(report).verdict.kind, Verdict::Kind::applied);
        world.sync(staff);
        world.sync(head);
        const auto page = letterPage(head.db(), rows[0].letter);
        QCOMPARE(page->legs.size(), 2u);
        QCOMPARE(page->legs[0].state, LegState::done);
        QCOMPARE(page->legs[0].reports, std::vector<std::string>{"Data terlampir"});

        // The copy that nobody read can be pulled back; the other cannot, and the head is told.
        WithdrawDisposition back{handling, legOf(given.command, World::positionOf("kominfo", "clerk"))};
        QCOMPARE(head.execute(back).verdict.kind, Verdict::Kind::applied);
        world.sync(head);
        QCOMPARE(letterPage(head.db(), rows[0].letter)->legs[1].state, LegState::withdrawn);
        QCOMPARE(head.attention(), 0);
        const auto refused = head.execute(WithdrawDisposition{handling, leg});
        QCOMPARE(refused.verdict.reason.code, std::string{"disposition.already_read"});
        for (auto* desk : {&clerk, &head, &staff})
            QCOMPARE(desk->waiting(), 0);
    }

    void aPullBackThatCrossedAReadingIsRefusedWithItsWords()
    {
        World world;
        auto& clerk = world.desk("kominfo", "clerk");
        auto& head = world.desk("kominfo", "head");
        auto& staff = world.desk("kominfo", "staff");
        for (auto* desk : {&clerk, &head, &staff})
            world.sync(*desk);
        clerk.execute(aLetter("Surat"));
        world.sync(clerk);
        world.sync(head);
        const auto handling = *letters(head)[0].handling;
        DisposeLetter dispose;
        dispose.handling = handling;
        dispose.executors = {World::positionOf("kominfo", "staff")};
        const auto given = head.execute(dispose);
        world.sync(head);
        world.sync(staff);
        staff.execute(ReadLetter{handling});
        world.sync(staff);
        // The head has not heard of it and pulls back.
        QCOMPARE(head.execute(WithdrawDisposition{handling, legOf(given.command, World::positionOf("kominfo", "staff"))}).verdict.kind,
                 Verdict::Kind::applied);
        world.sync(head);
        const auto outbox = listOutbox(head.db());
        QCOMPARE(outbox.size(), 1u);
        QCOMPARE(outbox[0].state, OutboxRow::State::refused);
        QCOMPARE(outbox[0].reason.code, std::string{"disposition.already_read"});
        QCOMPARE(letterPage(head.db(), letters(head)[0].letter)->legs[0].state, LegState::read);
    }

    void anotherOfficeReceivesOnlyWhatWasSentToIt()
    {
        World world;
        auto& clerk = world.desk("kominfo", "clerk");
        auto& other = world.desk("polonia", "clerk");
        for (auto* desk : {&clerk, &other})
            world.sync(*desk);
        clerk.execute(aLetter("qqmarker rahasia dapur"));
        StartDraft draft;
        draft.subject = "Undangan rapat";
        draft.body = "Isi undangan";
        draft.recipients = {World::unitOf("polonia")};
        const auto started = clerk.execute(draft);
        clerk.execute(AddComment{startedDraft(started.command).value, true, "qqmarker komentar"});
        world.sync(clerk);
        world.sync(other);
        QVERIFY(letters(other).empty());
        clerk.execute(SendLetter{startedDraft(started.command), World::bookOf("kominfo", RegisterKind::outgoing)});
        world.sync(clerk);
        world.sync(other);
        QCOMPARE(letters(other).size(), 1u);
        QCOMPARE(letters(other)[0].state, HandlingState::arrived);
        QVERIFY(listDrafts(other.db()).empty());
        QVERIFY(searchLetters(other.db(), "qqmarker", std::nullopt, 5).empty());
        AcceptLetter accept;
        accept.handling = *letters(other)[0].handling;
        accept.book = World::bookOf("polonia", RegisterKind::incoming);
        other.execute(accept);
        world.sync(other);
        world.sync(clerk);
        const auto sent = letters(clerk, LetterView::sent);
        QCOMPARE(sent.size(), 1u);
        QCOMPARE(sent[0].number, std::string{"001/kominfo/2026"});
        const auto page = letterPage(clerk.db(), sent[0].letter);
        QCOMPARE(page->deliveries.size(), 1u);
        QVERIFY(page->deliveries[0].receivedAt && !page->deliveries[0].readAt);
        QVERIFY(!page->handling);
        QCOMPARE(letters(other)[0].agendaText, std::string{"1"});
    }

    void aSecretLetterIsTheHeadsAndItsClerksAlone()
    {
        World world;
        auto& clerk = world.desk("kominfo", "clerk");
        auto& head = world.desk("kominfo", "head");
        auto& staff = world.desk("kominfo", "staff");
        for (auto* desk : {&clerk, &head, &staff})
            world.sync(*desk);
        auto letter = aLetter("Rahasia");
        letter.security = Security::rahasia;
        clerk.execute(letter);
        for (auto* desk : {&clerk, &head, &staff})
            world.sync(*desk);
        QCOMPARE(letters(head).size(), 1u);
        QCOMPARE(letters(clerk).size(), 1u);
        QVERIFY(letters(staff).empty());
        // Its line in the book has a number and no subject.
        QCOMPARE(registerEntries(staff.db(), World::bookOf("kominfo", RegisterKind::incoming), 0, 10).size(), 1u);
    }

    void knowingAnIdGivesNoPowerOverIt()
    {
        World world;
        auto& clerk = world.desk("kominfo", "clerk");
        auto& other = world.desk("polonia", "clerk");
        for (auto* desk : {&clerk, &other})
            world.sync(*desk);
        const auto letter = clerk.execute(aLetter("Milik Kominfo"));
        world.sync(clerk);
        AttachFile file;
        file.owner = registeredLetter(letter.command).value;
        file.sha256 = std::string(64, 'a');
        file.size = 1;
        // The rule cannot judge at a desk that does not have the letter; the server must.
        QCOMPARE(other.execute(file).verdict.kind, Verdict::Kind::unjudged);
        QCOMPARE(other.execute(ReadLetter{handlingOf(registeredLetter(letter.command), World::unitOf("kominfo"))}).verdict.kind,
                 Verdict::Kind::unjudged);
        world.sync(other);
        for (const auto& row : listOutbox(other.db()))
            QCOMPARE(row.state, OutboxRow::State::refused);
        QCOMPARE(listOutbox(other.db()).size(), 2u);
        world.sync(clerk);
        QVERIFY(letterPage(clerk.db(), registeredLetter(letter.command))->attachments.empty());
    }

    void fiveHundredOfflineLettersKeepTheirNumbers()
    {
        World world;
        auto& clerk = world.desk("kominfo", "clerk");
        world.sync(clerk);
        clerk.execute(RequestLease{World::bookOf("kominfo", RegisterKind::incoming), 600});
        world.sync(clerk);
        for (int i = 0; i < 500; ++i)
            clerk.execute(aLetter("Surat " + std::to_string(i)));
        world.sync(clerk);
        QCOMPARE(clerk.waiting(), 0);
        const auto entries = registerEntries(clerk.db(), World::bookOf("kominfo", RegisterKind::incoming), 0, 1000);
        QCOMPARE(entries.size(), 500u);
        for (std::size_t i = 0; i < entries.size(); ++i)
            QCOMPARE(entries[i].number, std::int64_t(i) + 1);
    }
};

QTEST_GUILESS_MAIN(DeskAndEngineTest)
#include "desk_and_engine_test.moc"
