#include "common/command/drafting.h"
#include "common/crypto/merkle_proof.h"
#include "tests/server/engine/office.h"

#include <QTest>

using namespace naskah;
using test::Office;

class TestLog : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyHeadIsSignedAndConsistentWithEveryOther()
    {
        Office office;
        work(office, 45);
        office.restart();
        work(office, 5);
        const auto heads = office.engine->snapshot()->journal().headsFrom(0, 1000);
        QVERIFY(heads.size() > 50);
        const auto key = office.engine->identity().key.publicKey();
        for (std::size_t i = 0; i < heads.size(); ++i) {
            QVERIFY(verify(key, heads[i].statement(), heads[i].signature));
            for (std::size_t j = i; j < heads.size(); ++j) {
                const auto proof = office.engine->consistency(heads[i].size, heads[j].size).value();
                QVERIFY(verifyConsistency(heads[i].size, heads[j].size, heads[i].root, heads[j].root, proof));
            }
        }
        QVERIFY(!office.engine->consistency(0, heads.back().size + 1));
        QVERIFY(!office.engine->consistency(5, 4));
    }

    void everyOutcomeIsIncluded()
    {
        Office office;
        work(office, 300);
        const auto head = office.engine->head().value();
        const auto state = office.engine->snapshot();
        for (std::uint64_t leaf = 0; leaf < head.size; ++leaf) {
            const auto entry = state->journal().entry(leaf).value();
            const auto proof = office.engine->inclusion(leaf, head.size).value();
            QVERIFY(verifyInclusion(leafHash(engine::leafBytes(entry)), leaf, head.size, proof, head.root));
            QCOMPARE(readOutcome(entry.outcome)->leaf.value(), leaf);
            const auto maker = state->journal().device(entry.device).value();
            QVERIFY(verify(maker.key, entry.sealed.bytes, entry.sealed.signature));
        }
        QVERIFY(!office.engine->inclusion(head.size, head.size));
    }

    void aChangedLeafIsNoticed()
    {
        Office office;
        work(office, 10);
        const auto head = office.engine->head().value();
        auto entry = office.engine->snapshot()->journal().entry(7).value();
        entry.outcome += ' ';
        const auto proof = office.engine->inclusion(7, head.size).value();
        QVERIFY(!verifyInclusion(leafHash(engine::leafBytes(entry)), 7, head.size, proof, head.root));
    }

    void aGroupThatCannotBeCommittedLeavesTheLogAsItWas()
    {
        Office office;
        const auto before = office.engine->head().value();
        QVERIFY_EXCEPTION_THROWN(office.engine->write([](storage::Transaction&) { throw storage::StorageFull("no room"); }),
                                 storage::StorageFull);
        QCOMPARE(office.engine->head()->size, before.size);
        work(office, 3);
        QCOMPARE(office.engine->head()->size, before.size + 3);
    }

private:
    static void work(Office& office, int count)
    {
        StartDraft draft;
        draft.subject = "Konsep";
        for (int i = 0; i < count; ++i)
            office.push(office.staff, draft);
    }
};

QTEST_GUILESS_MAIN(TestLog)
#include "test_log.moc"
