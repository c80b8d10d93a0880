#include "common/command/organisation.h"
#include "common/command/registering.h"
#include "common/schema/json.h"
#include "tests/common/command/memory_office.h"

#include <boost/json.hpp>

#include <QTest>

using namespace naskah;

namespace {

template <Record T>
ProvisionRecords placing(const T& record)
{
    const boost::json::array list{{{"kind", T::table}, {"body", toJson(entityOf<T>, toRow(record))}}};
    return {{boost::json::serialize(list)}};
}

} // namespace

class TestOrganisation : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void onlyTheServerSetsUpTheOrganisation()
    {
        MemoryOffice office;
        Unit unit;
        unit.id.value = office.freshId();
        unit.name = "Bappeda";
        QCOMPARE(office.run(placing(unit), office.head).said(), std::string{"command.server_only"});
        const auto ran = office.run(placing(unit), office.server);
        QCOMPARE(ran.said(), std::string{"applied"});
        QCOMPARE(office.records.get(unit.id)->name, std::string{"Bappeda"});
        QVERIFY((ran.deliveredTo(organisationThread().value) == std::set<std::string>{"org"}));
    }

    void aRegisterGoesToItsUnitAndAMandateBeginsInTheLog()
    {
        MemoryOffice office;
        Register book;
        book.id.value = office.freshId();
        book.thread.value = book.id.value;
        book.unit = office.kominfo;
        book.year = 2027;
        const auto ran = office.run(placing(book), office.server);
        QVERIFY((ran.deliveredTo(book.thread.value) == std::set<std::string>{mailbox::ofUnit(office.kominfo, 2027)}));
        Appointment appointment;
        appointment.id.value = office.freshId();
        appointment.person = office.staff.person;
        appointment.position = office.head.position;
        office.run(placing(appointment), office.server);
        QCOMPARE(office.records.get(appointment.id)->beginLeaf, std::int64_t{100});
    }

    void refusesRecordsThatDoNotFit_data()
    {
        QTest::addColumn<std::string>("records");
        QTest::newRow("no list") << std::string{"{}"};
        QTest::newRow("nothing") << std::string{};
        QTest::newRow("no object") << std::string{"[1]"};
        QTest::newRow("no body") << std::string{R"([{"kind":"unit"}])"};
        QTest::newRow("another kind") << std::string{R"([{"kind":"letter","body":{}}])"};
        QTest::newRow("unknown kind") << std::string{R"([{"kind":"planet","body":{}}])"};
        QTest::newRow("wrong type") << std::string{R"([{"kind":"unit","body":{"name":5}}])"};
        QTest::newRow("out of range") << std::string{R"([{"kind":"register","body":{"year":99999999999}}])"};
        QTest::newRow("no thread of its own") << std::string{R"([{"kind":"unit","body":{"thread":"00000000-0000-7000-8000-000000000001"}}])"};
    }
    void refusesRecordsThatDoNotFit()
    {
        QFETCH(std::string, records);
        MemoryOffice office;
        QCOMPARE(office.run(ProvisionRecords{{records}}, office.server).said(), std::string{"command.malformed"});
    }

    void theServerOrTheHeadOfTheUnitEndsAMandate()
    {
        MemoryOffice office;
        const EndAppointment command{office.staff.mandate, Date{std::chrono::year{2026} / 3 / 9}};
        QCOMPARE(office.run(command, office.campHead).said(), std::string{"appointment.not_yours"});
        QCOMPARE(office.run(command, office.secretary).said(), std::string{"appointment.not_yours"});
        QCOMPARE(office.run(EndAppointment{{office.freshId()}, {}}, office.head).said(), std::string{"appointment.missing"});
        QCOMPARE(office.run(command, office.head).said(), std::string{"applied"});
        QCOMPARE(*office.records.get(office.staff.mandate)->endLeaf, std::int64_t{100});
        QCOMPARE(office.run(command, office.server).said(), std::string{"appointment.ended"});
        office.host.log.reset();
        QCOMPARE(office.run(EndAppointment{office.colleague.mandate, {}}, office.head).said(), std::string{"unjudged"});
    }

    void onlyTheServerConfirmsAFile()
    {
        MemoryOffice office;
        Attachment file;
        file.id.value = office.freshId();
        file.thread.value = office.freshId();
        office.records.put(file);
        const ConfirmFile command{file.id, file.thread};
        QCOMPARE(office.run(command, office.head).said(), std::string{"command.server_only"});
        QCOMPARE(office.run(ConfirmFile{{office.freshId()}, file.thread}, office.server).said(), std::string{"file.missing"});
        QCOMPARE(office.run(command, office.server).said(), std::string{"applied"});
        QVERIFY(office.records.get(file.id)->stored);
    }

    void onlyTheServerEnrolsADevice()
    {
        MemoryOffice office;
        const EnrolDevice command{office.freshId(), office.staff.person, std::string(64, '0')};
        QCOMPARE(office.run(command, office.head).said(), std::string{"command.server_only"});
        QCOMPARE(office.run(EnrolDevice{office.freshId(), {office.freshId()}, {}}, office.server).said(), std::string{"person.missing"});
        QCOMPARE(office.run(command, office.server).said(), std::string{"applied"});
    }
};

QTEST_APPLESS_MAIN(TestOrganisation)
#include "test_organisation.moc"
