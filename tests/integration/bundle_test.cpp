// A desk that has no line, a stick, and a desk that has one: what is carried arrives once, and nobody on the way can read
// or change it.
#include "client/replica/bundles.h"
#include "client/replica/queries.h"
#include "common/command/drafting.h"
#include "common/command/registering.h"
#include "common/crypto/bytes.h"
#include "common/protocol/bundle.h"
#include "server/api/bundles.h"
#include "tests/integration/office_world.h"

#include <QtTest>

#include <algorithm>

using namespace naskah;

namespace {

Register incoming()
{
    Register book;
    book.code = "incoming";
    book.book = RegisterKind::incoming;
    book.pattern = "{N}";
    return book;
}

/// The desk without a line is "clerk1", the one that carries "clerk2"; "head" is where the news comes from.
struct World : OfficeWorld {
    World() : OfficeWorld({incoming()}, Timestamp{std::chrono::milliseconds{1'790'000'000'000}})
    {
        settle({"clerk1", "clerk2", "head"});
        apart().topUpNumbers();
        settle({"clerk1", "clerk2", "head"});
    }

    Replica& apart() { return desk("clerk1"); }

    Replica::Done registers(const std::string& subject, const std::string& post = "clerk1")
    {
        RegisterLetter letter;
        letter.book = bookNamed("incoming");
        letter.number = "005/12/2026";
        letter.subject = subject;
        letter.sender = "Dinas Perhubungan";
        return desk(post).execute(letter);
    }

    std::string carry(const std::string& bundle) { return api::answerBundle(engine(), bundle).value(); }
    std::uint64_t leaves() { return engine().head()->size; }
    std::vector<std::string> subjects(const std::string& post)
    {
        std::vector<std::string> list;
        for (const auto& row : listLetters(desk(post).db(), {}, std::nullopt, 100))
            list.push_back(row.subject);
        std::ranges::sort(list); // of two that came at the same moment either may be first
        return list;
    }
};

std::string flipped(std::string bytes, std::size_t at)
{
    bytes[at] = char(bytes[at] ^ 1);
    return bytes;
}

template <class T>
std::string refusal(const Result<T>& result)
{
    return result ? "none" : bundleCode(result.error());
}

} // namespace

class BundleTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void workGoesOutAndNewsComeBackOnAStick()
    {
        World world;
        QCOMPARE(world.registers("Rahasia dapur").verdict.kind, Verdict::Kind::applied);
        world.registers("Surat kepala kedua", "clerk2");
        world.sync("clerk2");
        QCOMPARE(world.subjects("clerk1").size(), 1u);
        const auto bundle = writeBundle(world.apart());
        const auto answer = world.carry(bundle);
        for (const auto* file : {&bundle, &answer})
            QVERIFY(file->find("Rahasia") == std::string::npos && file->find("subject") == std::string::npos);
        const auto taken = takeBundle(world.apart(), answer);
        QVERIFY2(taken.has_value(), taken ? "" : taken.error().detail.c_str());
        QVERIFY(taken->tookChanges && taken->isComplete && taken->stopped.empty());
        QVERIFY(taken->outcomes > 0);
        QCOMPARE(world.apart().waiting(), 0);
        QVERIFY(world.apart().outbox().all().empty());
        QCOMPARE(world.subjects("clerk1").size(), 2u);
        // All desks are equal, and its own line, when it is back, brings nothing twice.
        world.settle({"clerk1", "clerk2", "head"});
        QCOMPARE(world.subjects("clerk1"), world.subjects("clerk2"));
        const auto theirs = world.desk("clerk2").store().cursors();
        for (const auto& [mailbox, position] : world.apart().store().cursors())
            if (const auto found = theirs.find(mailbox); found != theirs.end()) QCOMPARE(position, found->second);
    }

    void aBundleThatIsSentTwiceCountsOnce()
    {
        World world;
        world.registers("Satu");
        const auto bundle = writeBundle(world.apart());
        const auto first = world.carry(bundle);
        const auto size = world.leaves();
        const auto second = world.carry(bundle);
        QCOMPARE(world.leaves(), size);
        QVERIFY(takeBundle(world.apart(), first).has_value());
        QCOMPARE(refusal(takeBundle(world.apart(), second)), std::string{"bundle.old"});
        QCOMPARE(refusal(takeBundle(world.apart(), first)), std::string{"bundle.old"});
        world.settle({"clerk1", "head"});
        QCOMPARE(world.subjects("head").size(), 1u);
    }

    void aDeskThatMeanwhileSyncedItselfDoesNothingTwice()
    {
        World world;
        world.registers("Satu");
        const auto early = writeBundle(world.apart());
        world.sync("clerk1");
        world.registers("Dua");
        const auto size = world.leaves();
        const auto answer = world.carry(early);
        QCOMPARE(world.leaves(), size);
        const auto cursors = world.apart().store().cursors();
        QCOMPARE(refusal(takeBundle(world.apart(), answer)), std::string{"bundle.old"});
        QCOMPARE(world.apart().store().cursors(), cursors);
        QVERIFY(world.apart().waiting() > 0);
        // The other way round: carried first, synced before the answer came back.
        const auto carried = world.carry(writeBundle(world.apart()));
        const auto after = world.leaves();
        world.sync("clerk1");
        QCOMPARE(world.leaves(), after);
        QCOMPARE(world.apart().waiting(), 0);
        QCOMPARE(refusal(takeBundle(world.apart(), carried)), std::string{"bundle.old"});
        world.settle({"clerk1", "head"});
        QCOMPARE(world.subjects("head").size(), 2u);
    }

    void outcomesAreTakenThoughTheNewsAreOld()
    {
        World world;
        world.registers("Satu");
        const auto answer = world.carry(writeBundle(world.apart()));
        world.realDesk("clerk1").pull(); // brings the outcomes' effects already
        world.registers("Dua");
        const auto other = world.carry(writeBundle(world.apart()));
        QCOMPARE(refusal(takeBundle(world.apart(), answer)), std::string{"bundle.old"});
        QVERIFY(takeBundle(world.apart(), other).has_value());
        QCOMPARE(world.apart().waiting(), 0);
    }

    void whatIsDamagedOrSomebodyElsesIsRefusedAndChangesNothing()
    {
        World world;
        world.registers("Satu");
        const auto bundle = writeBundle(world.apart());
        const auto size = world.leaves();
        const auto send = [&](const std::string& file) { return refusal(api::answerBundle(world.engine(), file)); };
        QCOMPARE(send(""), std::string{"bundle.malformed"});
        QCOMPARE(send("PK\x03\x04"), std::string{"bundle.malformed"});
        QCOMPARE(send("naskah-bundle 2" + bundle.substr(15)), std::string{"bundle.malformed"});
        QCOMPARE(send(bundle.substr(0, 20)), std::string{"bundle.damaged"});
        for (std::size_t cut = 1; cut < bundle.size() - 100; cut += bundle.size() / 7)
            QCOMPARE(send(bundle.substr(0, bundle.size() - cut)), std::string{"bundle.damaged"});
        QCOMPARE(send(bundle + "x"), std::string{"bundle.damaged"});
        const auto body = bundle.find('\n') + 1;
        for (std::size_t at = body; at < bundle.size(); at += bundle.size() / 11)
            QCOMPARE(send(flipped(bundle, at)), std::string{"bundle.damaged"});
        QCOMPARE(send(bundle).substr(0, 4), std::string{"none"});
        const auto after = world.leaves();
        QVERIFY(after > size);

        // In another desk's name, to another server, and from a desk that was ended.
        const auto question = openQuestion(bundle, world.engine().identity().recovery)->question;
        const auto& server = world.engine().identity().recovery.publicKey();
        QCOMPARE(send(sealQuestion(question, server, SigningKey::generate())), std::string{"bundle.signature"});
        QCOMPARE(send(sealQuestion(question, BoxKey::generate().publicKey(), world.apart().deviceKey())), std::string{"bundle.foreign"});
        auto restored = question;
        restored.pull.epoch = "2-before";
        QCOMPARE(send(sealQuestion(restored, server, world.apart().deviceKey())), std::string{"bundle.old"});
        auto unknown = question;
        unknown.device = world.engine().newId();
        QCOMPARE(send(sealQuestion(unknown, server, world.apart().deviceKey())), std::string{"bundle.device"});

        const auto answer = world.carry(bundle);
        const auto cursors = world.apart().store().cursors();
        const auto waiting = world.apart().waiting();
        const auto take = [&](const std::string& file) { return refusal(takeBundle(world.apart(), file)); };
        QCOMPARE(take(bundle), std::string{"bundle.malformed"});
        QCOMPARE(take(answer.substr(0, answer.size() / 2)), std::string{"bundle.damaged"});
        for (std::size_t at = answer.find('\n') + 1; at < answer.size(); at += answer.size() / 11)
            QCOMPARE(take(flipped(answer, at)), std::string{"bundle.damaged"});
        QCOMPARE(refusal(takeBundle(world.desk("clerk2"), answer)), std::string{"bundle.foreign"});
        BundleAnswer forged;
        forged.question = question.id;
        forged.device = question.device;
        forged.from = cursors;
        QCOMPARE(take(sealAnswer(forged, question.answerTo, SigningKey::generate())), std::string{"bundle.signature"});
        auto others = forged;
        others.device = world.desk("clerk2").identity().device;
        QCOMPARE(take(sealAnswer(others, question.answerTo, world.engine().identity().key)), std::string{"bundle.other_desk"});
        auto halfALine = forged;
        halfALine.changes = {"{\"begin\":"};
        QCOMPARE(take(sealAnswer(halfALine, question.answerTo, world.engine().identity().key)), std::string{"bundle.malformed"});
        QCOMPARE(world.apart().store().cursors(), cursors);
        QCOMPARE(world.apart().waiting(), waiting);
        QCOMPARE(take(answer), std::string{"none"});

        world.engine().revoke(question.device);
        const auto ended = world.leaves();
        QCOMPARE(send(bundle), std::string{"bundle.device"});
        QCOMPARE(world.leaves(), ended);
    }
};

QTEST_APPLESS_MAIN(BundleTest)
#include "bundle_test.moc"
