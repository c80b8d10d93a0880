#include "client/print/sheet_words.h"

#include "tests/client/print/golden_pages.h"
#include "tests/client/replica/desk_fixture.h"

#include <QTest>

using namespace naskah;

namespace {

constexpr Date day(unsigned number)
{
    return std::chrono::sys_days{std::chrono::year{2026} / 9 / number};
}

/// An office with a letter of its own and officials with names.
class Office {
public:
    Office()
    {
        headPerson = official("Arfan Siregar, S.Kom., M.M.", "197203141998031004", fixture.head);
        staffPerson = official("Budi Lubis", "198505052010011005", fixture.staff);
        letter.id.value = *parseUuid("0190b6a2-1c5d-7e3f-8a4b-5c6d7e8f9012"); // the code on the golden page
        letter.thread.value = letter.id.value;
        letter.number = "800/218/DISHUB/2026";
        letter.subject = "Permohonan data CCTV persimpangan untuk rekayasa lalu lintas menjelang akhir tahun";
        letter.sender = "Dinas Perhubungan Kota Medan";
        letter.writtenOn = day(14);
        letter.urgency = Urgency::segera;
        handling.id.value = next();
        handling.thread.value = handling.id.value;
        handling.unit = fixture.unit;
        handling.letter = letter.id;
        handling.agenda = 412;
        handling.agendaText = "SM/412";
        handling.receivedOn = day(15);
        handling.addressee = fixture.head;
        handling.state = HandlingState::open;
    }

    Id<Person> official(const char* name, const char* nip, Id<Position> position, Capacity capacity = Capacity::definitive)
    {
        Person person;
        person.id.value = next();
        person.name = name;
        person.nip = nip;
        fixture.serverPuts(person, {"org"});
        Appointment appointment;
        appointment.id.value = next();
        appointment.person = person.id;
        appointment.position = position;
        appointment.capacity = capacity;
        appointment.startsOn = day(1);
        fixture.serverPuts(appointment, {"org"});
        return person.id;
    }
    Disposition leg(Id<Person> giver, Id<Position> as, Id<Position> to, std::vector<std::string> instructions, const char* note = "")
    {
        Disposition leg;
        leg.id.value = next();
        leg.thread = handling.thread;
        leg.handling = handling.id;
        leg.giver = giver;
        leg.giverPosition = as;
        leg.recipient = to;
        leg.instructions = std::move(instructions);
        leg.note = note;
        leg.givenAt = fixture.now + std::chrono::minutes{m_made};
        return leg;
    }
    void give(const Disposition& leg) { fixture.serverPuts(leg, {fixture.unitBox}); }
    std::optional<SheetFacts> facts()
    {
        fixture.serverPuts(letter, {fixture.unitBox});
        fixture.serverPuts(handling, {fixture.unitBox});
        fixture.pull().value();
        return sheetFacts(fixture.desk().db(), letter.id);
    }
    DispositionSheet sheet() { return sheetOf(facts().value()); }

    DeskFixture fixture;
    Id<Person> headPerson, staffPerson;
    Letter letter;
    Handling handling;

private:
    Uuid next() { return makeUuid(1'000 + ++m_made); }
    int m_made = 0;
};

} // namespace

class TestSheetWords : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aLetterThatNobodyDisposedOfHasASheetForTheAddresseesPen()
    {
        Office office;
        const auto sheet = office.sheet();
        QVERIFY(sheet.letter == office.letter.id.value);
        QCOMPARE(sheet.office, QString("Dinas Komunikasi dan Informatika"));
        QCOMPARE(sheet.sender, QString("Dinas Perhubungan Kota Medan"));
        QCOMPARE(sheet.number, QString("800/218/DISHUB/2026"));
        QCOMPARE(sheet.writtenOn, QString("14 September 2026"));
        QCOMPARE(sheet.receivedOn, QString("15 September 2026"));
        QCOMPARE(sheet.agenda, QString("SM/412"));
        QVERIFY(sheet.urgent && !sheet.veryUrgent && !sheet.secret);
        QVERIFY(sheet.recipients.isEmpty() && sheet.instructions.isEmpty() && sheet.notes.isEmpty() && sheet.givenOn.isEmpty());
        QCOMPARE(sheet.giverPosition, QString("Kepala Dinas"));
        QCOMPARE(sheet.giverName, QString("Arfan Siregar, S.Kom., M.M."));
        QCOMPARE(sheet.giverNip, QString("19720314 199803 1 004"));
        QCOMPARE(sheetFileName(*office.facts()), QString("Lembar disposisi SM-412.pdf"));
    }

    void whatWasGivenStandsOnItAndWhatWasPulledBackDoesNot()
    {
        Office office;
        auto& fixture = office.fixture;
        auto toClerk = office.leg(office.headPerson, fixture.head, fixture.clerk, {"Tindak lanjuti", "Siapkan bahan"}, "Enam persimpangan.");
        toClerk.dueOn = day(21);
        office.give(toClerk);
        auto toStaff = office.leg(office.headPerson, fixture.head, fixture.staff, {"Tindak lanjuti"});
        toStaff.role = LegRole::information;
        office.give(toStaff);
        auto back = office.leg(office.headPerson, fixture.head, fixture.staff, {"Arsipkan"}, "Tidak jadi.");
        back.state = LegState::withdrawn;
        office.give(back);
        // What an official further down gave is on that official's own sheet.
        office.give(office.leg(office.staffPerson, fixture.staff, fixture.clerk, {"Bicarakan dengan saya"}));
        const auto sheet = office.sheet();
        QCOMPARE(sheet.recipients, QStringList({"Kasubbag Umum", "Staf Aplikasi (untuk diketahui)"}));
        QCOMPARE(sheet.instructions, QStringList({"Tindak lanjuti", "Siapkan bahan"}));
        QCOMPARE(sheet.notes,
                 QStringList({"Kasubbag Umum: Siapkan bahan", "Kasubbag Umum: Enam persimpangan.", "Kasubbag Umum: Batas waktu: 21 September 2026"}));
        QVERIFY(!sheet.givenOn.isEmpty());
    }

    void whatWasSaidToAllStandsOnceWithoutNames()
    {
        Office office;
        for (const auto to : {office.fixture.clerk, office.fixture.staff})
            office.give(office.leg(office.headPerson, office.fixture.head, to, {"Tindak lanjuti"}, "Segera dilaporkan."));
        QCOMPARE(office.sheet().notes, QStringList{"Segera dilaporkan."});
    }

    void whoActedForTheHeadSignsAsThat()
    {
        Office office;
        const auto acting = office.official("Citra Nasution", "198001012005012001", office.fixture.head, Capacity::plh);
        QCOMPARE(office.sheet().giverPosition, QString("Plh. Kepala Dinas"));
        office.give(office.leg(office.headPerson, office.fixture.head, office.fixture.staff, {"Tindak lanjuti"}));
        QCOMPARE(office.sheet().giverPosition, QString("Kepala Dinas"));
        office.give(office.leg(acting, office.fixture.head, office.fixture.clerk, {"Tindak lanjuti"}));
        QCOMPARE(office.sheet().giverPosition, QString("Plh. Kepala Dinas"));
        QCOMPARE(office.sheet().giverName, QString("Citra Nasution"));
    }

    void whoPassedTheLetterOnPrintsTheirOwnSheet()
    {
        Office office;
        office.give(office.leg(office.headPerson, office.fixture.head, office.fixture.clerk, {"Tindak lanjuti"}));
        auto sheet = office.sheet();
        QCOMPARE(sheet.giverPosition, QString("Kepala Dinas"));
        QCOMPARE(sheet.recipients, QStringList{"Kasubbag Umum"});
        office.give(office.leg(office.fixture.person, office.fixture.clerk, office.fixture.staff, {"Siapkan bahan"}));
        sheet = office.sheet();
        QCOMPARE(sheet.giverPosition, QString("Kasubbag Umum"));
        QCOMPARE(sheet.giverName, QString("Rina Sari"));
        QCOMPARE(sheet.recipients, QStringList{"Staf Aplikasi"});
    }

    void aLetterOutsideTheAgendaHasNoSheet()
    {
        Office office;
        QVERIFY(!sheetFacts(office.fixture.desk().db(), office.letter.id));
        office.handling.state = HandlingState::arrived;
        QVERIFY(!office.facts());
        office.handling.state = HandlingState::filed;
        QVERIFY(office.facts());
        office.handling.unit.value = makeUuid(7);
        QVERIFY(!office.facts());
    }

    void theSheetIsAsItWas_data()
    {
        QTest::addColumn<bool>("given");
        QTest::newRow("blank") << false;
        QTest::newRow("given") << true;
    }
    void theSheetIsAsItWas()
    {
        QFETCH(bool, given);
        if (!GoldenPages::canRead()) QSKIP("poppler-utils are not there");
        Office office;
        if (given) {
            auto leg = office.leg(office.headPerson, office.fixture.head, office.fixture.staff, {"Koordinasi/konfirmasi", "Siapkan bahan"},
                                  "Siapkan data enam persimpangan yang diminta.");
            leg.dueOn = day(21);
            office.give(leg);
            office.letter.security = Security::rahasia;
        }
        GoldenPages golden{"sheets"};
        golden.compare(QString::fromUtf8(QTest::currentDataTag()), dispositionSheetPdf(office.sheet()));
    }
};

QTEST_MAIN(TestSheetWords)
#include "test_sheet_words.moc"
