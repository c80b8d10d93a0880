#include "common/command/disposing.h"
#include "common/command/handling_marks.h"
#include "common/command/registering.h"
#include "tests/common/command/memory_office.h"

#include <QTest>

using namespace naskah;

class TestHandlingMarks : public QObject {
    Q_OBJECT

    /// A letter to the head that goes through the secretary.
    static Id<Handling> letter(MemoryOffice& office)
    {
        RegisterLetter command;
        command.book = office.incoming;
        command.subject = "Permohonan data";
        command.sender = "PT Maju";
        command.classification = "000.1.5";
        command.addressee = office.head.position;
        command.via = office.secretary.position;
        const auto ran = office.run(command, office.secretary);
        return handlingOf(registeredLetter(ran.intent.command), office.kominfo);
    }
    static void dispose(MemoryOffice& office, Id<Handling> handling)
    {
        DisposeLetter command;
        command.handling = handling;
        command.executors = {office.staff.position};
        QCOMPARE(office.run(command, office.head).said(), std::string{"applied"});
    }

private Q_SLOTS:
    void whatNeedsNoDispositionLeavesAndComesBackWithOne()
    {
        MemoryOffice office;
        const auto id = letter(office);
        QCOMPARE(office.run(SetAside{id, "tembusan saja"}, office.staff).said(), std::string{"handling.not_yours"});
        QCOMPARE(office.run(SetAside{id, "tembusan saja"}, office.campHead).said(), std::string{"handling.missing"});
        QCOMPARE(office.run(SetAside{id, std::string(4001, 'x')}, office.head).said(), std::string{"command.too_long"});
        QCOMPARE(office.run(SetAside{id, "tembusan saja"}, office.head).said(), std::string{"applied"});
        QVERIFY(office.records.get(id)->state == HandlingState::notNeeded);
        QCOMPARE(office.records.get(id)->remark, std::string{"tembusan saja"});
        QCOMPARE(office.run(SetAside{id, {}}, office.head).said(), std::string{"handling.not_open"});
        dispose(office, id);
        QVERIFY(office.records.get(id)->state == HandlingState::open);
        QCOMPARE(office.run(SetAside{id, {}}, office.head).said(), std::string{"handling.disposed"});
        QCOMPARE(office.run(ReturnLetter{id, true, "bukan kami"}, office.head).said(), std::string{"handling.disposed"});
    }

    void theSignedSheetIsFiledOnceByThoseWhoHandleTheLetter()
    {
        MemoryOffice office;
        const auto id = letter(office);
        const FileSheet sheet{id, std::string(64, 'a'), "lembar.pdf", "application/pdf", 9, 1};
        auto unfit = sheet;
        unfit.size = 0;
        QCOMPARE(office.run(unfit, office.secretary).said(), std::string{"file.empty"});
        QCOMPARE(office.run(sheet, office.campHead).said(), std::string{"handling.missing"});
        QCOMPARE(office.run(sheet, office.staff).said(), std::string{"handling.not_yours"});
        const auto ran = office.run(sheet, office.secretary);
        QCOMPARE(ran.said(), std::string{"applied"});
        const auto files = ran.written<Attachment>();
        QCOMPARE(files.size(), std::size_t{1});
        // In the office's own thread of the letter, not in the letter's, which a sender may share.
        QVERIFY(files[0].owner == id.value && files[0].thread.value == id.value);
        QCOMPARE(office.run(sheet, office.head).said(), std::string{"sheet.filed"});
        auto second = sheet;
        second.sha256 = std::string(64, 'b');
        QCOMPARE(office.run(second, office.head).said(), std::string{"applied"});
    }

    void aReturnedLetterKeepsItsNumberAndIsNotDisposedOf()
    {
        MemoryOffice office;
        const auto id = letter(office);
        QCOMPARE(office.run(ReturnLetter{id, true, "  "}, office.secretary).said(), std::string{"return.no_reason"});
        QCOMPARE(office.run(ReturnLetter{id, true, "x"}, office.staff).said(), std::string{"handling.not_yours"});
        QCOMPARE(office.run(ReturnLetter{id, true, std::string(4001, 'x')}, office.secretary).said(),
                 std::string{"command.too_long"});
        QCOMPARE(office.run(ReturnLetter{id, true, "untuk Dinas Sosial"}, office.secretary).said(), std::string{"applied"});
        const auto handling = *office.records.get(id);
        QVERIFY(handling.state == HandlingState::returned && handling.wrongAddress && handling.agenda);
        QCOMPARE(office.run(ReturnLetter{id, true, "lagi"}, office.secretary).said(), std::string{"handling.returned"});
        QCOMPARE(office.run(SetAside{id, {}}, office.head).said(), std::string{"handling.returned"});
        DisposeLetter command;
        command.handling = id;
        command.executors = {office.staff.position};
        QCOMPARE(office.run(command, office.head).said(), std::string{"handling.returned"});
    }

    void adviceIsGivenOnceByTheOneInBetween()
    {
        MemoryOffice office;
        const auto id = letter(office);
        QCOMPARE(office.run(AdviseLetter{id, "Setuju"}, office.head).said(), std::string{"advice.not_via"});
        QCOMPARE(office.run(AdviseLetter{id, std::string(4001, 'x')}, office.secretary).said(),
                 std::string{"command.too_long"});
        QCOMPARE(office.run(AdviseLetter{id, "Mohon dihadiri Kabid"}, office.secretary).said(), std::string{"applied"});
        QCOMPARE(office.records.get(id)->advice, std::string{"Mohon dihadiri Kabid"});
        QVERIFY(office.records.get(id)->advisedAt.has_value());
        QCOMPARE(office.run(AdviseLetter{id, "Lain"}, office.secretary).said(), std::string{"advice.given"});
    }

    void theOriginalHasAPlace()
    {
        MemoryOffice office;
        const auto id = letter(office);
        QCOMPARE(office.run(PlaceOriginal{id, "Lemari 2"}, office.staff).said(), std::string{"handling.not_yours"});
        QCOMPARE(office.run(PlaceOriginal{id, std::string(4001, 'x')}, office.secretary).said(),
                 std::string{"command.too_long"});
        QCOMPARE(office.run(PlaceOriginal{id, "Lemari 2"}, office.secretary).said(), std::string{"applied"});
        QCOMPARE(office.run(PlaceOriginal{id, "Gudang"}, office.secretary).said(), std::string{"applied"});
        QCOMPARE(office.records.get(id)->original, std::string{"Gudang"});
    }

    void whatAnOfficialWasHandedGetsItsNumberAfterwards()
    {
        MemoryOffice office;
        HandInLetter command;
        command.subject = "Undangan";
        command.sender = "Rektor";
        command.receivedOn = dayInWib(office.now) - std::chrono::days{2};
        QCOMPARE(office.run(HandInLetter{}, office.staff).said(), std::string{"letter.no_subject"});
        auto late = command;
        late.receivedOn = dayInWib(office.now) + std::chrono::days{2};
        QCOMPARE(office.run(late, office.staff).said(), std::string{"letter.received_later"});
        const auto ran = office.run(command, office.staff);
        QCOMPARE(ran.said(), std::string{"applied"});
        const auto id = handlingOf(registeredLetter(ran.intent.command), office.kominfo);
        QVERIFY(office.records.get(id)->state == HandlingState::arrived);
        QVERIFY(office.records.get(id)->handedTo == office.staff.position);
        QCOMPARE(office.run(AcceptLetter{id, office.incoming, "000.1.5", {}}, office.staff).said(),
                 std::string{"register.not_secretariat"});
        const auto accepted = office.run(AcceptLetter{id, office.incoming, "000.1.5", {}}, office.secretary);
        QCOMPARE(accepted.said(), std::string{"applied"});
        QVERIFY(accepted.written<Receipt>().empty());
        QVERIFY(office.records.get(id)->agenda.has_value());
        QVERIFY(office.records.get(id)->receivedOn == command.receivedOn);
    }

    void aReturnedLetterGetsNoNumberAnyMore()
    {
        MemoryOffice office;
        HandInLetter command;
        command.subject = "Undangan";
        command.sender = "Rektor";
        const auto id =
            handlingOf(registeredLetter(office.run(command, office.staff).intent.command), office.kominfo);
        QCOMPARE(office.run(ReturnLetter{id, false, "tanpa cap"}, office.secretary).said(), std::string{"applied"});
        QCOMPARE(office.run(AcceptLetter{id, office.incoming, "000.1.5", {}}, office.secretary).said(),
                 std::string{"handling.returned"});
    }
};

QTEST_APPLESS_MAIN(TestHandlingMarks)
#include "test_handling_marks.moc"
