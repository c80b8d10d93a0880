// The log as an auditor reads it, and everything that somebody may do to it on the way.
#include "common/command/drafting.h"
#include "common/command/log_audit.h"
#include "tests/server/engine/office.h"

#include <QTest>

using namespace naskah;
using test::Office;

namespace {

constexpr engine::LogStream::Range whole{0, 1'000'000, 1 << 30};

using Lines = std::vector<std::string>;

Lines linesOf(Office& office, std::string_view epoch = {})
{
    Lines lines;
    const auto log = office.engine->log(epoch, whole, {}, true).value();
    while (const auto piece = log->next())
        for (std::size_t at = 0; at < piece->size();) {
            const auto end = piece->find('\n', at);
            lines.push_back(piece->substr(at, end - at));
            at = end + 1;
        }
    return lines;
}

struct Found {
    std::string code = "sound";
    std::uint64_t leaf = 0;
    bool operator==(const Found&) const = default;
};

struct Auditor {
    PublicKey key;
    std::vector<TreeHead> seen;
    LogAudit::Counts counts{};

    Found operator()(const Lines& lines)
    {
        LogAudit audit(key, seen);
        std::optional<LogFault> fault;
        for (std::size_t i = 0; i < lines.size() && !fault; ++i)
            fault = audit.take(lines[i]);
        if (!fault) fault = audit.finish();
        counts = audit.counts();
        return fault ? Found{fault->code, fault->leaf} : Found{};
    }
};

/// Three pushes of staff and secretary each, in turn.
struct World : Office {
    World()
    {
        for (int i = 0; i < 3; ++i)
            for (auto* desk : {&staff, &secretary}) {
                StartDraft draft;
                draft.subject = "Konsep " + std::to_string(i);
                push(*desk, draft);
            }
    }
    Auditor auditor(bool sawIt = false) { return {engine->identity().key.publicKey(), sawIt ? std::vector{*engine->head()} : std::vector<TreeHead>{}}; }
};

std::size_t placeOf(const Lines& lines, std::uint64_t leaf)
{
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const auto item = readLogItem(lines[i]).value();
        if (const auto* line = std::get_if<LogLine>(&item); line && line->leaf == leaf) return i;
    }
    throw std::out_of_range("no such leaf");
}

LogLine leafAt(const Lines& lines, std::uint64_t leaf)
{
    return std::get<LogLine>(readLogItem(lines[placeOf(lines, leaf)]).value());
}

/// As somebody who has the server's key would write it: numbers, hashes and heads fit again.
Lines written(const Lines& lines, const SigningKey& key)
{
    Lines made;
    MerkleFrontier frontier;
    for (const auto& text : lines) {
        auto item = readLogItem(text).value();
        if (auto* line = std::get_if<LogLine>(&item)) {
            line->leaf = frontier.size();
            if (line->content) line->hash = line->content->leafHash();
            frontier.append(line->hash);
            made.push_back(logLine(*line));
        } else if (auto* head = std::get_if<TreeHead>(&item)) {
            if (head->size > frontier.size()) head->size = frontier.size();
            head->root = frontier.root();
            head->signature = key.sign(head->statement());
            made.push_back(headLine(*head));
        } else {
            made.push_back(text);
        }
    }
    return made;
}

} // namespace

class TestLogAudit : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void anHonestLogIsSound()
    {
        World world;
        auto audit = world.auditor(true);
        QCOMPARE(audit(linesOf(world)).code, std::string{"sound"});
        const auto size = world.engine->head()->size;
        QCOMPARE(audit.counts.leaves, size);
        QCOMPARE(audit.counts.read, size);
        QCOMPARE(audit.counts.unlinked, 0u);
        QVERIFY(audit.counts.heads > 6);
        // Rewritten by its own server to the same thing, it is the same: the tests below change what they say they change.
        QCOMPARE(written(linesOf(world), world.engine->identity().key), linesOf(world));
    }

    void aRestoredOneIsSoundWithAllThatCameBack()
    {
        World world;
        world.keepBackup();
        const auto before = world.engine->identity().epoch;
        StartDraft draft;
        draft.subject = "Hilang";
        const auto envelope = world.staff.envelope(*world.engine, StartDraft::table, commandData(draft));
        const auto sealed = world.staff.sealed(envelope);
        const auto outcome = world.engine->submit(world.staff.device, {sealed}).answers.at(0).outcome;
        const auto seen = *world.engine->head();
        world.restoreBackup({"disk rusak", 0, {}});
        QVERIFY(world.engine->recovery().take(world.staff.device, {{{sealed.bytes, {}, sealed.signature, outcome}}, {}, {}, {}, false}));
        world.engine->recovery().end({});
        world.push(world.secretary, draft);
        auto lines = linesOf(world, before);
        const auto later = linesOf(world);
        lines.insert(lines.end(), later.begin(), later.end());
        auto audit = world.auditor(true);
        // What was lost had been seen, and is no truncation: the new epoch says where it goes on.
        audit.seen.push_back(seen);
        QCOMPARE(audit(lines).code, std::string{"sound"});
        QCOMPARE(audit.counts.trees, 2u);
        QCOMPARE(audit.counts.read, audit.counts.leaves);
        // The epoch without the one that it goes on from, and with less of it.
        QCOMPARE(audit(later).code, std::string{"log.begin"});
        auto shorter = linesOf(world, before);
        shorter.resize(shorter.size() - 2); // its last entry and the head for it
        shorter.insert(shorter.end(), later.begin(), later.end());
        QCOMPARE(audit(shorter).code, std::string{"log.begin"});
        // One that the server did not sign.
        auto forged = lines;
        auto begin = std::get<LogLine>(readLogItem(later[1]).value());
        begin.content->sealed.signature.bytes[0] ^= 1;
        forged[forged.size() - later.size() + 1] = logLine(begin);
        QCOMPARE(audit(forged), (Found{"log.begin", 0}));
    }

    void eachFlippedBitIsLaidToItsEntry()
    {
        World world;
        auto audit = world.auditor();
        const auto lines = linesOf(world);
        for (const std::uint64_t leaf : {std::uint64_t{0}, world.engine->head()->size - 1}) {
            const auto place = placeOf(lines, leaf);
            for (std::size_t at = 0; at < lines[place].size(); ++at) {
                auto changed = lines;
                changed[place][at] = char(changed[place][at] ^ 1);
                const auto found = audit(changed);
                QVERIFY2(found.code != "sound", qPrintable(QString::number(at)));
                QCOMPARE(found.leaf, leaf);
            }
        }
        // In a head: to what it is the head of.
        for (std::size_t at = 0; at < lines.back().size(); ++at) {
            auto changed = lines;
            changed.back()[at] = char(changed.back()[at] ^ 1);
            QVERIFY2(audit(changed).code != "sound", qPrintable(QString::number(at)));
        }
    }

    void whatIsMissingOrInAnothersPlaceIsNamed()
    {
        World world;
        auto audit = world.auditor();
        const auto lines = linesOf(world);
        const auto size = world.engine->head()->size;
        for (std::uint64_t leaf = 0; leaf < size; ++leaf) {
            auto removed = lines;
            removed.erase(removed.begin() + std::ptrdiff_t(placeOf(lines, leaf)));
            QCOMPARE(audit(removed), (Found{"log.missing", leaf}));
            if (leaf + 1 == size) continue;
            auto swapped = lines;
            std::swap(swapped[placeOf(lines, leaf)], swapped[placeOf(lines, leaf + 1)]);
            QCOMPARE(audit(swapped), (Found{"log.missing", leaf}));
        }
        // With the numbers made to fit, but not the heads, which only the server signs.
        auto swapped = lines;
        const auto last = size - 1;
        auto one = leafAt(lines, last), other = leafAt(lines, last - 2);
        std::swap(one.leaf, other.leaf);
        swapped[placeOf(lines, last)] = logLine(other);
        swapped[placeOf(lines, last - 2)] = logLine(one);
        const auto found = audit(swapped);
        QCOMPARE(found.code, std::string{"log.root"});
        QVERIFY(found.leaf <= last - 2 && found.leaf + 2 >= last - 2);
        QCOMPARE(audit({}).code, std::string{"log.malformed"});
    }

    void whoDidNotSignIsNamed()
    {
        World world;
        auto audit = world.auditor();
        const auto lines = linesOf(world);
        const auto leaf = world.engine->head()->size - 1;
        auto forged = leafAt(lines, leaf);
        forged.content->sealed.signature = SigningKey::generate().sign(forged.content->sealed.bytes);
        auto changed = lines;
        changed[placeOf(lines, leaf)] = logLine(forged);
        QCOMPARE(audit(changed), (Found{"log.signature", leaf}));
        QCOMPARE(audit(written(changed, world.engine->identity().key)), (Found{"log.signature", leaf}));
        // A desk that nobody enrolled, in a log whose writer has the server's key.
        auto invented = world.staff;
        invented.device = world.engine->newId();
        invented.sequence = 0;
        invented.previous = {};
        forged = leafAt(lines, leaf);
        forged.content->sealed = invented.sealed(invented.envelope(*world.engine, StartDraft::table, commandData(StartDraft{})));
        forged.content->device = invented.device;
        forged.content->sequence = 1;
        changed[placeOf(lines, leaf)] = logLine(forged);
        QCOMPARE(audit(written(changed, world.engine->identity().key)), (Found{"log.device", leaf}));
        // Another server's log.
        Auditor elsewhere{SigningKey::generate().publicKey(), {}};
        QCOMPARE(elsewhere(lines), (Found{"log.signature", 0}));
    }

    void evenTheServerCannotLeaveOutRepeatOrRewriteAnything()
    {
        World world;
        const auto& key = world.engine->identity().key;
        auto audit = world.auditor(), witness = world.auditor(true);
        const auto lines = linesOf(world);
        const auto size = world.engine->head()->size;
        // Left out: the next of its desk does not follow.
        auto without = lines;
        without.erase(without.begin() + std::ptrdiff_t(placeOf(lines, size - 4)), without.begin() + std::ptrdiff_t(placeOf(lines, size - 4)) + 2);
        const auto left = audit(written(without, key));
        QCOMPARE(left.code, std::string{"sound"}); // the desk's gap is counted, and
        QVERIFY(audit.counts.unlinked > 0);
        QCOMPARE(witness(written(without, key)).code, std::string{"log.truncated"}); // whoever saw the log knows
        auto twice = lines;
        twice.insert(twice.end(), {lines[placeOf(lines, size - 1)], lines.back()});
        auto head = std::get<TreeHead>(readLogItem(lines.back()).value());
        head.size = size + 1;
        twice.back() = headLine(head);
        QCOMPARE(audit(written(twice, key)), (Found{"log.chain", size}));
        // Rewritten: an outcome that was another.
        auto rewritten = lines;
        auto line = leafAt(lines, size - 3);
        line.content->outcome.replace(line.content->outcome.find("applied"), 7, "skipped");
        rewritten[placeOf(lines, size - 3)] = logLine(line);
        QCOMPARE(audit(rewritten), (Found{"log.content", size - 3}));
        const auto other = witness(written(rewritten, key));
        QCOMPARE(other.code, std::string{"log.fork"});
        // Cut off: in the middle of a group, at a head, and of its head.
        for (std::size_t cut = 1; cut <= 6; ++cut) {
            const Lines shorter(lines.begin(), lines.end() - std::ptrdiff_t(cut));
            const auto code = witness(shorter).code;
            QVERIFY2(code == "log.truncated" || code == "log.unsigned", code.c_str());
        }
    }

    void whatAnEndedDeviceSignsIsNotBelieved()
    {
        World world;
        world.engine->revoke(world.staff.device);
        const auto& key = world.engine->identity().key;
        auto audit = world.auditor();
        auto lines = linesOf(world);
        QCOMPARE(audit(lines).code, std::string{"sound"});
        // Had it signed after its end: the last two of its entries stand after the act that ends it.
        const auto end = lines[placeOf(lines, world.engine->head()->size - 1)];
        lines.erase(lines.begin() + std::ptrdiff_t(placeOf(lines, world.engine->head()->size - 1)));
        lines.pop_back();
        const auto place = placeOf(lines, world.engine->head()->size - 3);
        lines.insert(lines.begin() + std::ptrdiff_t(place), end);
        for (auto& text : lines)
            if (auto item = readLogItem(text).value(); std::holds_alternative<TreeHead>(item) && std::get<TreeHead>(item).size >= world.engine->head()->size - 2) {
                std::get<TreeHead>(item).size += 1;
                text = headLine(std::get<TreeHead>(item));
            }
        const auto found = audit(written(lines, key));
        QCOMPARE(found.code, std::string{"log.device"});
        QCOMPARE(found.leaf, world.engine->head()->size - 2);
    }
};

QTEST_GUILESS_MAIN(TestLogAudit)
#include "test_log_audit.moc"
