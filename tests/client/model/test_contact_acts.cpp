#include "client/model/contact_acts.h"
#include "client/model/letter_acts.h"
#include "tests/client/replica/desk_fixture.h"

#include <QTest>

using namespace naskah;

namespace {

RegisterLetter letterFrom(const std::string& sender, const std::string& number)
{
    RegisterLetter letter;
    letter.sender = sender;
    letter.number = number;
    letter.subject = "Permohonan data";
    letter.classification = "000.1.5";
    return letter;
}

std::vector<std::string> names(Database& db, const std::string& typed = {})
{
    std::vector<std::string> result;
    for (const auto& row : findContacts(db, typed, 100))
        result.push_back(row.contact.name);
    return result;
}

using Names = std::vector<std::string>;

} // namespace

class TestContactActs : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void registeringGetsToKnowTheSenderOnce()
    {
        DeskFixture office;
        auto& desk = office.desk();
        auto letter = letterFrom("PT Maju Jaya", "1/MJ/2026");
        letter.book = office.incoming;
        const auto first = registerLetter(desk, letter, {});
        QVERIFY(first.record);
        letter.sender = " pt  maju jaya";
        letter.number = "2/MJ/2026";
        QVERIFY(registerLetter(desk, letter, {}).record);
        QCOMPARE(names(desk.db()), Names{"PT Maju Jaya"});
        QCOMPARE(findContacts(desk.db(), "maju", 5).at(0).letters, std::int64_t{2});
        // The whole office sees its contacts: a secret letter makes none.
        letter.sender = "Sumber rahasia";
        letter.security = Security::rahasia;
        QVERIFY(registerLetter(desk, letter, {}).record);
        QCOMPARE(names(desk.db()), Names{"PT Maju Jaya"});
    }

    void theSameLetterIsFoundAgain()
    {
        DeskFixture office;
        auto& desk = office.desk();
        auto letter = letterFrom("PT Maju Jaya", "1/MJ/2026");
        letter.book = office.incoming;
        letter.writtenOn = *parseIsoDate("2026-03-02");
        QVERIFY(registerLetter(desk, letter, {}).record);
        const auto same = findTwin(desk.db(), "pt maju jaya", "1/mj/2026", letter.writtenOn);
        QVERIFY(same && same->sameDay && !same->row.agendaText.empty());
        const auto other = findTwin(desk.db(), "PT Maju Jaya", "1/MJ/2026", *parseIsoDate("2026-03-03"));
        QVERIFY(other && !other->sameDay);
        QVERIFY(!findTwin(desk.db(), "PT Lain", "1/MJ/2026", letter.writtenOn));
        QVERIFY(!findTwin(desk.db(), "PT Maju Jaya", "-", letter.writtenOn));
    }

    void aMergedIdStillLeadsToItsContact()
    {
        DeskFixture office;
        auto& desk = office.desk();
        const auto a = *contactFor(desk, "PT Maju Jaya"), b = *contactFor(desk, "PT. MAJU-JAYA"),
                   c = *contactFor(desk, "Maju Jaya, Tbk");
        auto letter = letterFrom("Maju Jaya, Tbk", "3");
        letter.book = office.incoming;
        QVERIFY(registerLetter(desk, letter, {}).record);
        const auto groups = likelySame(desk.db());
        QCOMPARE(groups.size(), std::size_t{1});
        QCOMPARE(groups[0].size(), std::size_t{3});
        QVERIFY(desk.execute(MergeContacts{b, {c}}).verdict.effective());
        QVERIFY(desk.execute(MergeContacts{a, {b}}).verdict.effective());
        QVERIFY(resolveContact(desk.db(), c)->id == a);
        QCOMPARE(names(desk.db()), Names{"PT Maju Jaya"});
        QVERIFY(likelySame(desk.db()).empty());
        QVERIFY(!resolveContact(desk.db(), Id<Contact>{office.unit.value}));
    }

    void anImportIsComparedBeforeItIsDone()
    {
        DeskFixture office;
        auto& desk = office.desk();
        desk.execute(AddContact{"PT Maju", "Jl. Lama 1", "061-1", {}, {}});
        desk.execute(AddContact{"CV Sama", {}, "061-2", {}, {}});
        const auto staging = stageContacts(desk.db(),
                                           "Nama;Alamat;Telepon\r\n"
                                           "PT Maju;Jl. Baru 2;061-1\r\n"
                                           "CV Sama;;061-2\r\n"
                                           ";Jl. Tanpa Nama;\r\n"
                                           "Yayasan Baru;\"Jl. A;\r\nB\";'=1+1\r\n"
                                           "Yayasan Baru;;\r\n");
        QVERIFY(staging);
        QCOMPARE(staging->changed.size(), std::size_t{1});
        QCOMPARE(*staging->changed[0].command.address, std::string{"Jl. Baru 2"});
        QVERIFY(!staging->changed[0].command.phone);
        QCOMPARE(staging->same, 1);
        QCOMPARE(staging->added.size(), std::size_t{1});
        QCOMPARE(staging->added[0].command.address, std::string{"Jl. A; B"});
        QCOMPARE(staging->added[0].command.phone, std::string{"=1+1"});
        QCOMPARE(staging->problems.size(), std::size_t{2});
        QCOMPARE(staging->problems[0].line, 4);
        QCOMPARE(staging->problems[1].line, 7);
        // Nothing has been done yet.
        QCOMPARE(names(desk.db()), (Names{"CV Sama", "PT Maju"}));
        const auto applied = applyContacts(desk, *staging);
        QVERIFY(!applied.refused && applied.added == 1 && applied.changed == 1);
        QCOMPARE(findContacts(desk.db(), "maju", 5).at(0).contact.address, std::string{"Jl. Baru 2"});

        // What is exported is, read again, no difference.
        const auto again = stageContacts(desk.db(), contactsCsv(findContacts(desk.db(), {}, 100)));
        QVERIFY(again && again->problems.empty() && again->added.empty() && again->changed.empty());
        QCOMPARE(again->same, 3);
    }

    void aFileThatIsNoListOfContactsIsRefusedWithItsLine()
    {
        DeskFixture office;
        QCOMPARE(stageContacts(office.desk().db(), "kode,uraian\n1,2\n").error().detail,
                 std::string{"line 1: there is no column “nama”"});
        QCOMPARE(stageContacts(office.desk().db(), "nama,alamat\nA,\"B\nC,D\n").error().detail,
                 std::string{"line 2: a quote is opened and never closed"});
        QVERIFY(names(office.desk().db()).empty());
    }
};

QTEST_GUILESS_MAIN(TestContactActs)
#include "test_contact_acts.moc"
