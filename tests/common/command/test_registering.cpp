#include "common/command/numbering.h"
#include "common/command/registering.h"
#include "tests/common/command/memory_office.h"

#include <QTest>

#include <functional>

using namespace naskah;

namespace {

RegisterLetter letterFor(const MemoryOffice& office)
{
    RegisterLetter command;
    command.book = office.incoming;
    command.number = "005/117/2026";
    command.subject = "Undangan rapat koordinasi";
    command.sender = "Sekretariat Daerah";
    command.classification = "000.1.5";
    command.addressee = office.head.position;
    return command;
}

Id<LetterType> invitationType(MemoryOffice& office)
{
    LetterType type;
    type.id.value = office.freshId();
    type.name = "Surat undangan";
    type.isInvitation = true;
    office.records.put(type);
    return type.id;
}

} // namespace

class TestRegistering : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aLetterGetsItsNumberItsThreadsAndItsHandling()
    {
        MemoryOffice office;
        const auto ran = office.run(letterFor(office), office.secretary);
        QCOMPARE(ran.said(), std::string{"applied"});
        const auto letter = office.records.get(registeredLetter(ran.intent.command));
        QVERIFY(letter);
        QCOMPARE(letter->subject, std::string{"Undangan rapat koordinasi"});
        QVERIFY(letter->thread.value == letter->id.value);
        const auto handling = office.records.get(handlingOf(letter->id, office.kominfo));
        QVERIFY(handling);
        QCOMPARE(*handling->agenda, std::int64_t{1});
        QCOMPARE(handling->agendaText, std::string{"B/1/000.1.5/2026"});
        QCOMPARE(office.records.get(office.incoming)->counter, std::int64_t{1});
        const auto entries = ran.written<RegisterEntry>();
        QCOMPARE(entries.size(), std::size_t{1});
        QVERIFY(entries[0].letter == letter->id.value && entries[0].command == ran.intent.command);

        const std::set<std::string> unit{mailbox::ofUnit(office.kominfo, 2026)};
        QVERIFY(ran.deliveredTo(letter->thread.value) == unit);
        QVERIFY(ran.deliveredTo(handling->thread.value) == unit);
        // One deed for the letter's thread and one for the handling's; the register is its own history.
        QCOMPARE(office.records.all<Deed>().size(), std::size_t{2});
    }

    void aSecretLetterGoesToTheHeadAndItsClerkAlone()
    {
        MemoryOffice office;
        auto command = letterFor(office);
        command.security = Security::rahasia;
        const auto ran = office.run(command, office.secretary);
        const std::set<std::string> expected{mailbox::ofUnitSecrets(office.kominfo, 2026),
                                             mailbox::ofPerson(office.secretary.person, 2026)};
        QVERIFY(ran.deliveredTo(registeredLetter(ran.intent.command).value) == expected);
        // Its line in the register says nothing of it.
        QCOMPARE(ran.written<RegisterEntry>()[0].reason, std::string{});
    }

    void refusesWhatDoesNotFit_data()
    {
        QTest::addColumn<int>("which");
        QTest::addColumn<std::string>("code");
        const char* codes[] = {"register.missing",    "register.not_yours", "register.not_secretariat", "register.wrong_book",
                               "letter.no_subject",   "letter.no_subject",  "letter.no_sender",         "command.too_long",
                               "letter.addressee",    "letter.addressee",   "register.pattern",         "number.not_leased",
                               "letter.enclosures",   "letter.enclosures",   "command.too_long",
                               "letter.via",          "letter.via",          "letter.handed_to",        "letter.received_later",
                               "letter.type",         "letter.event_day"};
        for (int i = 0; i < int(std::size(codes)); ++i)
            QTest::addRow("%d %s", i, codes[i]) << i << std::string{codes[i]};
    }
    void refusesWhatDoesNotFit()
    {
        QFETCH(int, which);
        QFETCH(std::string, code);
        MemoryOffice office;
        auto command = letterFor(office);
        auto actor = office.secretary;
        const std::function<void()> spoil[] = {
            [&] { command.book.value = office.freshId(); },
            [&] { command.book = office.campIncoming; },
            [&] { actor = office.staff; },
            [&] { command.book = office.outgoing; },
            [&] { command.subject.clear(); },
            [&] { command.subject = " \t "; },
            [&] { command.sender.clear(); },
            [&] { command.subject.assign(4001, 'x'); },
            [&] { command.addressee = office.campHead.position; },
            [&] { command.addressee = Id<Position>{office.freshId()}; },
            [&] { command.classification.clear(); },
            [&] { office.host.noNumber = refusal("number.not_leased", "not a number of this desk"); },
            [&] { command.enclosures = -1; },
            [&] { command.enclosures = 10'000; },
            [&] { command.original.assign(4001, 'x'); },
            [&] { command.via = office.campHead.position; },
            [&] { command.via = command.addressee; },
            [&] { command.handedTo = office.campHead.position; },
            [&] { command.receivedOn = dayInWib(office.now) + std::chrono::days{2}; },
            [&] { command.type = Id<LetterType>{office.freshId()}; },
            [&] { command.type = invitationType(office); },
        };
        spoil[which]();
        const auto ran = office.run(command, actor);
        QCOMPARE(ran.said(), code);
        QVERIFY(office.records.all<Letter>().empty() && office.records.all<RegisterEntry>().empty());
    }

    void theAgendaBookKeepsHowTheLetterCame()
    {
        MemoryOffice office;
        auto command = letterFor(office);
        command.type = invitationType(office);
        command.eventOn = dayInWib(office.now) + std::chrono::days{3};
        command.eventTime = "09.00 WIB";
        command.eventPlace = "Balai Kota";
        command.enclosures = 2;
        command.enclosureUnit = "lembar";
        command.receivedVia = "Kurir";
        command.receivedBy = "Rina";
        command.ourRole = OurRole::copy;
        command.via = office.secretary.position;
        command.handedTo = office.staff.position;
        command.original = "Lemari 2";
        command.contact = Id<Contact>{office.freshId()};
        const auto ran = office.run(command, office.secretary);
        QCOMPARE(ran.said(), std::string{"applied"});
        const auto letter = *office.records.get(registeredLetter(ran.intent.command));
        QVERIFY(letter.eventOn == command.eventOn && letter.eventTime == "09.00 WIB" && letter.eventPlace == "Balai Kota");
        QCOMPARE(letter.enclosureUnit, std::string{"lembar"});
        const auto handling = *office.records.get(handlingOf(letter.id, office.kominfo));
        QCOMPARE(handling.receivedVia, std::string{"Kurir"});
        QCOMPARE(handling.receivedBy, std::string{"Rina"});
        QVERIFY(handling.ourRole == OurRole::copy && handling.via == office.secretary.position);
        QVERIFY(handling.handedTo == office.staff.position && handling.contact == command.contact);
        QCOMPARE(handling.original, std::string{"Lemari 2"});
    }

    void withoutANumberTheServerDecides()
    {
        MemoryOffice office;
        office.host.grants = false;
        QCOMPARE(office.run(letterFor(office), office.secretary).said(), std::string{"unjudged"});
    }

    void anOfficesLetterIsAcceptedOnceAndTheSenderLearnsOfIt()
    {
        MemoryOffice office;
        Handling handling;
        handling.id.value = office.freshId();
        handling.thread.value = handling.id.value;
        handling.unit = office.kominfo;
        handling.letter.value = office.freshId();
        office.records.put(handling);
        AcceptLetter command{handling.id, office.incoming, "000.1.5", office.head.position};

        auto elsewhere = command;
        elsewhere.handling.value = office.freshId();
        QCOMPARE(office.run(elsewhere, office.secretary).said(), std::string{"handling.missing"});
        auto foreign = command;
        foreign.book = office.campIncoming;
        QCOMPARE(office.run(foreign, office.campSecretary).said(), std::string{"handling.missing"});
        QCOMPARE(office.run(command, office.staff).said(), std::string{"register.not_secretariat"});
        auto toOthers = command;
        toOthers.addressee = office.campHead.position;
        QCOMPARE(office.run(toOthers, office.secretary).said(), std::string{"letter.addressee"});

        const auto ran = office.run(command, office.secretary);
        QCOMPARE(ran.said(), std::string{"applied"});
        const auto accepted = office.records.get(handling.id);
        QVERIFY(accepted->state == HandlingState::open && accepted->addressee == office.head.position);
        const auto receipts = ran.written<Receipt>();
        QCOMPARE(receipts.size(), std::size_t{1});
        QVERIFY(receipts[0].what == ReceiptKind::received);
        QVERIFY(receipts[0].thread.value == deliveryOf(handling.letter, office.kominfo).value);
        QCOMPARE(office.run(command, office.secretary).said(), std::string{"handling.accepted"});
    }

    void aFileBelongsToALetterOfTheOwnOfficeOrADraftNotYetSent()
    {
        MemoryOffice office;
        const auto letter = registeredLetter(office.run(letterFor(office), office.secretary).intent.command);
        AttachFile command;
        command.owner = letter.value;
        command.sha256.assign(64, 'a');
        command.name = "surat.pdf";
        command.size = 1200;
        QCOMPARE(office.run(command, office.secretary).said(), std::string{"applied"});

        auto spoiled = command;
        spoiled.sha256.assign(64, 'A');
        QCOMPARE(office.run(spoiled, office.secretary).said(), std::string{"file.hash"});
        spoiled = command;
        spoiled.size = 0;
        QCOMPARE(office.run(spoiled, office.secretary).said(), std::string{"file.empty"});
        spoiled = command;
        spoiled.owner = office.freshId();
        QCOMPARE(office.run(spoiled, office.secretary).said(), std::string{"letter.missing"});
        QCOMPARE(office.run(command, office.campSecretary).said(), std::string{"letter.missing"});
        spoiled = command;
        spoiled.isDraft = true;
        QCOMPARE(office.run(spoiled, office.secretary).said(), std::string{"draft.missing"});

        auto frozen = *office.records.get(letter);
        frozen.fromUnit = office.polonia;
        office.records.put(frozen);
        QCOMPARE(office.run(command, office.secretary).said(), std::string{"letter.frozen"});

        Draft draft;
        draft.id.value = office.freshId();
        draft.thread.value = draft.id.value;
        draft.unit = office.kominfo;
        office.records.put(draft);
        auto toDraft = command;
        toDraft.owner = draft.id.value;
        toDraft.isDraft = true;
        QCOMPARE(office.run(toDraft, office.campHead).said(), std::string{"draft.missing"});
        QCOMPARE(office.run(toDraft, office.staff).said(), std::string{"applied"});
        draft.sentAs = letter;
        office.records.put(draft);
        QCOMPARE(office.run(toDraft, office.staff).said(), std::string{"draft.sent"});
    }
};

QTEST_APPLESS_MAIN(TestRegistering)
#include "test_registering.moc"
