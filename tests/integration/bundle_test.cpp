// A desk that has no line, a stick, and a desk that has one: what is carried arrives once, and nobody on the way can read
// or change it.
#include "client/replica/bundles.h"
#include "client/replica/kept_heads.h"
#include "client/replica/queries.h"
#include "common/command/drafting.h"
#include "common/command/registering.h"
#include "common/crypto/bytes.h"
#include "common/crypto/encoding.h"
#include "common/protocol/bundle.h"
#include "server/api/bundles.h"
#include "server/api/tus_routes.h"
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

    std::string bundle() { return writeBundle(apart()).bytes; }
    std::string carry(const std::string& bundle) { return api::answerBundle(engine(), &routes, bundle).value(); }
    /// A letter of a desk gets a file, which only that desk has so far; its hash.
    std::string attaches(const std::string& subject, const std::string& bytes, const std::string& post = "clerk1")
    {
        AttachFile command;
        auto letter = desk(post).db().query("SELECT id FROM letter WHERE subject = ?", subject);
        if (!letter.next()) throw std::runtime_error("there is no letter " + subject);
        command.owner = letter.uuid(0);
        command.sha256 = desk(post).files().add(bytes, millisecondsOf(now));
        command.name = "pindaian.pdf";
        command.mediaType = "application/pdf";
        command.size = std::int64_t(bytes.size());
        if (desk(post).execute(command).verdict.kind == Verdict::Kind::refused) throw std::runtime_error("not attached");
        return command.sha256;
    }
    std::uint64_t leaves() { return engine().head()->size; }
    std::vector<std::string> subjects(const std::string& post)
    {
        std::vector<std::string> list;
        for (const auto& row : listLetters(desk(post).db(), {}, std::nullopt, 100))
            list.push_back(row.subject);
        std::ranges::sort(list); // of two that came at the same moment either may be first
        return list;
    }

    QTemporaryDir folder;
    files::FileStore store{folder.filePath("kept").toStdString()};
    files::Uploads uploads{folder.filePath("incoming").toStdString(), store, [this] { return now; },
                           [this](const Digest& sha256, const Uuid& device) { engine().fileStored(toHex(sha256), device); }};
    api::TusRoutes routes{store, uploads, [this](const auth::Caller& caller, const std::string& sha256) {
                              return engine().mayReadFile(caller.person, sha256);
                          }};
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
        const auto bundle = world.bundle();
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
        const auto bundle = world.bundle();
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
        const auto early = world.bundle();
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
        const auto carried = world.carry(world.bundle());
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
        const auto answer = world.carry(world.bundle());
        world.realDesk("clerk1").pull(); // brings the outcomes' effects already
        world.registers("Dua");
        const auto other = world.carry(world.bundle());
        QCOMPARE(refusal(takeBundle(world.apart(), answer)), std::string{"bundle.old"});
        QVERIFY(takeBundle(world.apart(), other).has_value());
        QCOMPARE(world.apart().waiting(), 0);
    }

    void filesTravelBothWaysSealedAndWhole()
    {
        World world;
        world.registers("Undangan");
        const std::string scan = "%PDF rahasia dapur " + std::string(50'000, 'x');
        const auto hash = world.attaches("Undangan", scan);
        world.registers("Kabar", "clerk2");
        world.sync("clerk2");
        const std::string theirs = "%PDF kabar " + std::string(20'000, 'y');
        const auto theirHash = world.attaches("Kabar", theirs, "clerk2");
        world.sync("clerk2");
        QVERIFY(world.routes.keep(world.desk("clerk2").identity().device, theirs));
        // Of a file that nobody named nothing is told.
        QVERIFY(world.routes.keep(world.desk("clerk2").identity().device, "milik orang lain"));
        world.apart().files().want(toHex(sha256("milik orang lain")), 5);
        const auto written = writeBundle(world.apart());
        QCOMPARE(written.files, 1);
        const auto answer = world.carry(written.bytes);
        for (const auto* file : {&written.bytes, &answer})
            QVERIFY(file->find("%PDF") == std::string::npos && file->find("xxxx") == std::string::npos && file->find("yyyy") == std::string::npos);
        QCOMPARE(world.routes.bytesOf(hash, scan.size()).value_or(""), scan);
        QVERIFY(!world.routes.bytesOf(hash, scan.size() - 1));
        const auto taken = takeBundle(world.apart(), answer);
        QVERIFY2(taken.has_value(), taken ? "" : taken.error().detail.c_str());
        QCOMPARE(taken->filesSent, 1);
        QCOMPARE(taken->filesTaken, 1);
        QCOMPARE(world.apart().files().waitingUploads(), 0);
        QCOMPARE(world.apart().files().find(theirHash, 0).value_or(""), theirs);
        QVERIFY(!world.apart().files().has(toHex(sha256("milik orang lain"))));
        world.settle({"clerk1", "head"});
        auto stored = world.desk("head").db().query("SELECT stored FROM attachment WHERE sha256 = ?", hash);
        QVERIFY(stored.next() && stored.integer(0) == 1);
        const auto next = writeBundle(world.apart());
        QCOMPARE(next.files, 0);
        QVERIFY(next.bytes.size() < scan.size());
        QVERIFY(world.carry(next.bytes).size() < theirs.size());
    }

    void whatHasNoRoomWaitsForTheNextStick()
    {
        World world;
        world.registers("Besar");
        const auto large = world.attaches("Besar", std::string(largestQuestion + 1, 'z'));
        const auto first = world.attaches("Besar", "1" + std::string(largestQuestion / 2, 'a'));
        const auto second = world.attaches("Besar", "2" + std::string(largestQuestion / 2, 'b'));
        auto written = writeBundle(world.apart());
        QCOMPARE(written.files, 1);
        QCOMPARE(written.filesLeft, 2);
        QCOMPARE(takeBundle(world.apart(), world.carry(written.bytes))->filesSent, 1);
        written = writeBundle(world.apart());
        QCOMPARE(written.files, 1);
        QCOMPARE(written.filesLeft, 1);
        QCOMPARE(takeBundle(world.apart(), world.carry(written.bytes))->filesSent, 1);
        QVERIFY(world.routes.bytesOf(first, largestQuestion) && world.routes.bytesOf(second, largestQuestion));
        QVERIFY(!world.routes.bytesOf(large, 2 * largestQuestion));
        QCOMPARE(world.apart().files().waitingUploads(), 1);
    }

    void aFileIsWhatItsHashSaysOrTheBundleIsRefused()
    {
        World world;
        const auto& server = world.engine().identity().recovery.publicKey();
        const auto question = openQuestion(world.bundle(), world.engine().identity().recovery)->question;
        const auto send = [&](const BundleQuestion& what) {
            return refusal(api::answerBundle(world.engine(), &world.routes, sealQuestion(what, server, world.apart().deviceKey())));
        };
        auto other = question;
        other.files = {{toHex(sha256("satu")), "dua"}};
        QCOMPARE(send(other), std::string{"bundle.malformed"});
        QVERIFY(!world.routes.bytesOf(other.files[0].sha256, 100));
        other.files = {{toHex(sha256("satu")), "satu"}};
        QCOMPARE(send(other), std::string{"none"});
        QVERIFY(world.routes.bytesOf(toHex(sha256("satu")), 100));
        BundleAnswer answer;
        answer.question = question.id;
        answer.device = question.device;
        answer.files = {{toHex(sha256("satu")), "dua"}};
        const auto file = sealAnswer(answer, question.answerTo, world.engine().identity().key);
        QCOMPARE(refusal(takeBundle(world.apart(), file)), std::string{"bundle.malformed"});
    }

    void aHeadThatComesOnAStickIsProvedAndKept()
    {
        World world;
        const auto before = newestHead(world.apart().db(), world.engine().identity().epoch).value();
        world.registers("Surat", "clerk2");
        world.sync("clerk2");
        QVERIFY(takeBundle(world.apart(), world.carry(world.bundle())).has_value());
        const auto after = newestHead(world.apart().db(), before.epoch).value();
        QVERIFY(after.size > before.size);
        QCOMPARE(after.root, world.engine().head()->root);
    }

    void aLogThatWasRewrittenIsNoticedOnAStick()
    {
        World world;
        const auto& key = world.engine().identity().key;
        world.registers("Sebelum", "clerk2");
        world.sync("clerk2");
        const auto asked = world.bundle();
        const auto question = openQuestion(asked, world.engine().identity().recovery)->question;
        QVERIFY(question.logSize > 0);
        const auto honest = openAnswer(world.carry(asked), BoxKey::fromSecret(viewOf(sha256("naskah bundle answer v1\n" + world.apart().deviceKey().seed()))),
                                       world.engine().identity().key.publicKey())
                                .value();
        const auto cursors = world.apart().store().cursors();
        const auto take = [&](const BundleAnswer& answer) {
            world.apart().absorbing([&] { world.apart().store().eraseMeta("distrust"); });
            return refusal(takeBundle(world.apart(), sealAnswer(answer, question.answerTo, key)));
        };
        const auto isForked = [&](const BundleAnswer& answer) {
            const bool refused = take(answer) == "bundle.log_fork" && world.apart().store().meta("distrust").value_or("") == "log.fork";
            return refused && world.apart().store().cursors() == cursors;
        };
        const auto with = [&](auto change) {
            auto answer = honest;
            change(answer);
            answer.head->signature = key.sign(answer.head->statement());
            return answer;
        };
        QVERIFY(isForked(with([](BundleAnswer& answer) { answer.head->root[0] ^= 1; })));
        QVERIFY(isForked(with([](BundleAnswer& answer) { answer.proof.clear(); })));
        QVERIFY(isForked(with([&](BundleAnswer& answer) {
            answer.head->size = question.logSize - 1;
            answer.outcomes.clear();
            answer.changes.clear();
        })));
        auto forged = honest;
        forged.head->signature.bytes[0] ^= 1;
        QVERIFY(isForked(forged));
        // Without a head, or with a proof from somewhere else, nothing is taken and nobody is accused.
        forged.head.reset();
        QCOMPARE(take(forged), std::string{"bundle.old"});
        QCOMPARE(take(with([](BundleAnswer& answer) { answer.logSize = 1; })), std::string{"bundle.old"});
        QCOMPARE(world.apart().store().cursors(), cursors);
        QCOMPARE(take(honest), std::string{"none"});
    }

    void aServerThatWentBackInSilenceIsNoticedOnAStick()
    {
        World world;
        world.backUp();
        world.registers("Yang dihapus", "clerk2");
        world.settle({"clerk2", "clerk1"});
        world.goBackInSilence();
        QCOMPARE(refusal(takeBundle(world.apart(), world.carry(world.bundle()))), std::string{"bundle.log_fork"});
        QCOMPARE(world.apart().store().meta("distrust").value_or(""), std::string{"log.fork"});
    }

    void whatIsDamagedOrSomebodyElsesIsRefusedAndChangesNothing()
    {
        World world;
        world.registers("Satu");
        const auto bundle = world.bundle();
        const auto size = world.leaves();
        const auto send = [&](const std::string& file) { return refusal(api::answerBundle(world.engine(), &world.routes, file)); };
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
