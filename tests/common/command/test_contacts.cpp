#include "common/command/contacts.h"
#include "tests/common/command/memory_office.h"

#include <QTest>

using namespace naskah;

class TestContacts : public QObject {
    Q_OBJECT

    static Id<Contact> add(MemoryOffice& office, const std::string& name, const std::string& phone = {})
    {
        AddContact command;
        command.name = name;
        command.phone = phone;
        return addedContact(office.run(command, office.secretary).intent.command);
    }

private Q_SLOTS:
    void aContactIsItsUnitsAlone()
    {
        MemoryOffice office;
        AddContact command;
        command.name = "  PT Maju Jaya ";
        const auto ran = office.run(command, office.staff);
        QCOMPARE(ran.said(), std::string{"applied"});
        const auto contact = office.records.get(addedContact(ran.intent.command));
        QVERIFY(contact);
        QCOMPARE(contact->name, std::string{"PT Maju Jaya"});
        QVERIFY(contact->unit == office.kominfo);
        const std::set<std::string> unit{mailbox::ofUnit(office.kominfo, 2026)};
        QVERIFY(ran.deliveredTo(contactsThread(office.kominfo).value) == unit);
    }

    void aContactNeedsANameAndFits()
    {
        MemoryOffice office;
        QCOMPARE(office.run(AddContact{" \t", {}, {}, {}, {}}, office.secretary).said(), std::string{"contact.no_name"});
        QCOMPARE(office.run(AddContact{"A", {}, {}, {}, std::string(4001, 'x')}, office.secretary).said(),
                 std::string{"command.too_long"});
        QVERIFY(office.records.all<Contact>().empty());
    }

    void onlyWhatIsGivenChanges()
    {
        MemoryOffice office;
        const auto id = add(office, "PT Maju", "061-1");
        ChangeContact command;
        command.contact = id;
        command.address = "Jl. Sudirman 1";
        QCOMPARE(office.run(command, office.secretary).said(), std::string{"applied"});
        QCOMPARE(office.records.get(id)->phone, std::string{"061-1"});
        QCOMPARE(office.records.get(id)->address, std::string{"Jl. Sudirman 1"});
        command.name = "";
        QCOMPARE(office.run(command, office.secretary).said(), std::string{"contact.no_name"});
        command.name.reset();
        QCOMPARE(office.run(command, office.campSecretary).said(), std::string{"contact.missing"});
    }

    void mergedContactsPointAtTheOneThatStaysAndGiveItWhatItLacks()
    {
        MemoryOffice office;
        const auto into = add(office, "PT Maju Jaya"), first = add(office, "PT. Maju Jaya", "061-7"),
                   second = add(office, "Maju Jaya", "061-8");
        QCOMPARE(office.run(MergeContacts{into, {first, second}}, office.secretary).said(), std::string{"applied"});
        QVERIFY(office.records.get(first)->mergedInto == into);
        QVERIFY(office.records.get(second)->mergedInto == into);
        QCOMPARE(office.records.get(into)->phone, std::string{"061-7"});
        // What was merged is no contact of its own any more.
        QCOMPARE(office.run(MergeContacts{into, {first}}, office.secretary).said(), std::string{"contact.missing"});
        QCOMPARE(office.run(MergeContacts{first, {into}}, office.secretary).said(), std::string{"contact.missing"});
    }

    void refusesMergesThatMakeNoSense()
    {
        MemoryOffice office;
        const auto a = add(office, "A"), b = add(office, "B");
        QCOMPARE(office.run(MergeContacts{a, {b}}, office.staff).said(), std::string{"contact.not_secretariat"});
        QCOMPARE(office.run(MergeContacts{a, {}}, office.secretary).said(), std::string{"contact.none"});
        QCOMPARE(office.run(MergeContacts{a, {a}}, office.secretary).said(), std::string{"contact.twice"});
        QCOMPARE(office.run(MergeContacts{a, {b, b}}, office.secretary).said(), std::string{"contact.twice"});
        QCOMPARE(office.run(MergeContacts{a, {Id<Contact>{office.freshId()}}}, office.secretary).said(),
                 std::string{"contact.missing"});
        QCOMPARE(office.run(MergeContacts{a, {b}}, office.campSecretary).said(), std::string{"contact.missing"});
        QVERIFY(!office.records.get(b)->mergedInto);
        QCOMPARE(office.run(MergeContacts{a, {b}}, office.head).said(), std::string{"applied"});
    }
};

QTEST_APPLESS_MAIN(TestContacts)
#include "test_contacts.moc"
