// Real desks and the real engine in one process, without sockets: what one writes, the other must read.
#include "client/replica/queries.h"
#include "common/command/disposing.h"
#include "common/command/drafting.h"
#include "common/command/numbering.h"
#include "common/command/registering.h"
#include "tests/integration/city_world.h"

#include <boost/json.hpp>

#include <QtTest>

#include <map>

using namespace naskah;

namespace {

OfficePlan officeNamed(const std::string& name)
{
    OfficePlan plan{name, name, name, {}, {}};
    for (const std::string post : {"head", "clerk", "staff"})
        plan.posts.push_back({name + '.' + post, name + ' ' + post, {}, post == "head", post == "clerk"});
    for (const auto kind : {RegisterKind::incoming, RegisterKind::outgoing}) {
        Register book;
        book.code = name + std::string{nameOf(kind)};
        book.book = kind;
        book.pattern = kind == RegisterKind::incoming ? "{N}" : "{N:03}/{S}/{Y}";
        plan.books.push_back(std::move(book));
    }
    return plan;
}

/// Two offices, each with a head, a clerk and a member of the staff.
class World : public CityWorld {
public:
    World() : CityWorld({officeNamed("kominfo"), officeNamed("polonia")}, Timestamp{std::chrono::milliseconds{1'790'000'000'000}}) {}

    static Id<Unit> unitOf(const std::string& name) { return office(name); }
    static Id<Position> positionOf(const std::string& unit, const std::string& post) { return CityWorld::post(unit + '.' + post); }
    static Id<Person> personOf(const std::string& unit, const std::string& post) { return person(unit + '.' + post); }
    static Id<Register> bookOf(const std::string& unit, RegisterKind kind) { return bookNamed(unit + std::string{nameOf(kind)}); }

    Replica& desk(const std::string& unit, const std::string& post)
    {
        auto& desk = realDesk(unit + '.' + post);
        m_byReplica[&*desk] = &desk;
        return *desk;
    }
    void push(Replica& desk) { m_byReplica.at(&desk)->push(); }
    void pull(Replica& desk) { m_byReplica.at(&desk)->pull(); }
    void sync(Replica& desk) { m_byReplica.at(&desk)->sync(); }

private:
    std::map<const Replica*, RealDesk*> m_byReplica;
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
