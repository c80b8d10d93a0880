#include "common/command/drafting.h"
#include "common/command/numbering.h"
#include "common/command/protections.h"
#include "common/command/registering.h"
#include "tests/server/engine/office.h"

#include <QTest>

using namespace naskah;
using test::Office;

namespace {

RegisterLetter letter(const Office& office)
{
    RegisterLetter command;
    command.book = office.incoming.id;
    command.subject = "Undangan";
    command.sender = "Gubernur";
    return command;
}

} // namespace

/// Each protection, switched off, must do harm that can be seen: else it protects nothing.
class TestProtections : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void cleanup() { protections = {}; }

    void withoutVisibilityAStrangerReadsEverything()
    {
        Office office;
        office.push(office.secretary, letter(office));
        Office::Copy copy;
        office.pull(office.stranger, copy);
        QVERIFY(copy.bytes.find("Undangan") == std::string::npos);
        protections.visibility = false;
        office.pull(office.stranger, copy);
        QVERIFY(copy.bytes.find("Undangan") != std::string::npos);
    }

    void withoutLeasesANumberIsGivenTwice()
    {
        Office office;
        protections.lease = false;
        const auto first = office.lease(office.secretary, office.incoming.id);
        QCOMPARE(office.lease(office.head, office.incoming.id), first);
        QVERIFY(office.push(office.secretary, letter(office), first).effective());
        QVERIFY(office.push(office.head, letter(office), first).effective());
    }

    void withoutDedupeARepeatIsALetterTwice()
    {
        Office office;
        const auto first = office.lease(office.secretary, office.incoming.id);
        auto envelope = office.secretary.envelope(*office.engine, RegisterLetter::table, commandData(letter(office)));
        envelope.intent.decided.number = first;
        const auto sealed = office.secretary.sealed(envelope);
        protections.dedupe = false;
        office.engine->submit(office.secretary.device, {sealed});
        QVERIFY(office.engine->submit(office.secretary.device, {sealed}).answers.at(0).outcome.effective());
        QCOMPARE(office.all<RegisterEntry>(office.incoming.id.value).size(), 2u);
        QVERIFY(office.push(office.secretary, letter(office)).effective()); // and the device goes on
    }

    void withoutTheCommitFirstAnAnswerCanBeLost()
    {
        Office office(true);
        protections.crash = false;
        StartDraft draft;
        draft.subject = "Konsep";
        const auto size = office.engine->head()->size;
        QVERIFY(office.push(office.staff, draft).effective());
        QCOMPARE(office.engine->head()->size, size); // answered, and not yet on the disk
        office.engine->stop();
        QCOMPARE(office.engine->head()->size, size + 1);
    }
};

QTEST_GUILESS_MAIN(TestProtections)
#include "test_protections.moc"
