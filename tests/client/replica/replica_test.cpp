#include "tests/client/replica/desk_fixture.h"

#include "client/replica/search_index.h"
#include "common/command/disposing.h"
#include "common/command/drafting.h"
#include "common/command/numbering.h"
#include "common/command/registering.h"

#include <QtTest>

using namespace naskah;

namespace {

RegisterLetter aLetter(const DeskFixture& world, const std::string& subject)
{
    RegisterLetter letter;
    letter.book = world.incoming;
    letter.number = "800/218/DISHUB/2026";
    letter.subject = subject;
    letter.sender = "Dinas Perhubungan";
    letter.writtenOn = dayInWib(world.now);
    letter.receivedOn = dayInWib(world.now);
    letter.addressee = world.head;
    return letter;
}

std::vector<LetterRow> incomingList(DeskFixture& world)
{
    return listLetters(world.desk().db(), {}, std::nullopt, 100);
}

} // namespace

class ReplicaTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void registersOfflineWithANumberOfItsOwnStock()
    {
        DeskFixture world;
        const auto done = world.desk().execute(aLetter(world, "Permohonan data CCTV"));
        QCOMPARE(done.verdict.kind, Verdict::Kind::applied);
        const auto rows = incomingList(world);
        QCOMPARE(rows.size(), 1u);
        QCOMPARE(rows[0].agendaText, std::string{"1"});
        QVERIFY(rows[0].pending);
        QCOMPARE(world.desk().numbersLeft(world.incoming).count, 39);
        QCOMPARE(searchLetters(world.desk().db(), "permohon", std::nullopt, 10).size(), 1u);
        QCOMPARE(searchLetters(world.desk().db(), "mohon cctv", std::nullopt, 10).size(), 1u);
        QCOMPARE(listOutbox(world.desk().db()).size(), 1u);
    }

    void survivesClosingAndReopening()
    {
        DeskFixture world;
        for (int i = 0; i < 3; ++i)
            world.desk().execute(aLetter(world, "Surat ke-" + std::to_string(i)));
        world.reopen();
        QCOMPARE(incomingList(world).size(), 3u);
        QCOMPARE(world.desk().waiting(), 3);
        world.desk().execute(aLetter(world, "Surat keempat"));
        QCOMPARE(world.desk().numbersLeft(world.incoming).next, std::optional<std::int64_t>{5});
    }

    void aPullThatCoversACommandEndsItsPending()
    {
        DeskFixture world;
        world.desk().execute(aLetter(world, "Satu"));
        world.desk().execute(aLetter(world, "Dua"));
        const auto last = world.acknowledge();
        QCOMPARE(last, 2u);
        world.pull(last).value();
        QCOMPARE(world.desk().waiting(), 0);
        QVERIFY(listOutbox(world.desk().db()).empty());
        const auto rows = incomingList(world);
        QCOMPARE(rows.size(), 2u);
        QVERIFY(!rows[0].pending && !rows[1].pending);
        auto wanted = world.desk().db().query("SELECT count(*) FROM mailbox WHERE want_reset = 1");
        QVERIFY(wanted.next());
        QCOMPARE(wanted.integer(0), 0);
    }

    void aRefusedCommandKeepsItsWordsAndLeavesTheView()
    {
        DeskFixture world;
        world.desk().execute(aLetter(world, "Ditolak server"));
        const auto last = world.acknowledge("register_letter", {"register.not_yours", "no"});
        world.pull(last).value();
        QVERIFY(incomingList(world).empty());
        QVERIFY(searchLetters(world.desk().db(), "ditolak", std::nullopt, 10).empty());
        const auto outbox = listOutbox(world.desk().db());
        QCOMPARE(outbox.size(), 1u);
        QCOMPARE(outbox[0].state, OutboxRow::State::refused);
        QCOMPARE(outbox[0].reason.code, std::string{"register.not_yours"});
        QCOMPARE(outbox[0].about, std::string{"Ditolak server"});
        world.desk().dismiss(outbox[0].command);
        QVERIFY(listOutbox(world.desk().db()).empty());
    }

    void aDiscardedNumberIsVoided()
    {
        DeskFixture world;
        const auto done = world.desk().execute(aLetter(world, "Salah ketik"));
        QVERIFY(world.desk().discard(done.command));
        QVERIFY(incomingList(world).empty());
        const auto entries = registerEntries(world.desk().db(), world.incoming, 0, 10);
        QCOMPARE(entries.size(), 1u);
        QCOMPARE(entries[0].number, 1);
        QCOMPARE(entries[0].state, EntryState::voided);
        world.desk().execute(aLetter(world, "Benar"));
        QCOMPARE(incomingList(world)[0].agendaText, std::string{"2"});
    }

    void whatStandsOnADiscardedCommandGoesWithIt()
    {
        DeskFixture world;
        const auto letter = world.desk().execute(aLetter(world, "Surat"));
        AttachFile file;
        file.owner = registeredLetter(letter.command).value;
        file.sha256 = world.desk().files().add("%PDF", 0);
        file.size = 4;
        QCOMPARE(world.desk().execute(file).verdict.kind, Verdict::Kind::applied);
        QVERIFY(world.desk().discard(letter.command));
        const auto outbox = listOutbox(world.desk().db());
        QCOMPARE(outbox.size(), 1u);
        QCOMPARE(outbox[0].type, std::string{"void_number"});
    }

    void aHeldCommandIsNotSealed()
    {
        DeskFixture world;
        const auto first = world.desk().execute(aLetter(world, "Tahan"));
        world.desk().execute(aLetter(world, "Kirim"));
        QVERIFY(world.desk().hold(first.command, true));
        const auto sealed = world.desk().seal(10);
        QCOMPARE(sealed.size(), 1u);
        QVERIFY(!world.desk().discard(sealed[0]->intent.command));
        QVERIFY(world.desk().hold(first.command, false));
        QCOMPARE(world.desk().seal(10).size(), 2u);
    }

    void withoutAStockTheServerDecides()
    {
        DeskFixture world;
        StartDraft draft;
        draft.subject = "Undangan rapat";
        Id<Unit> other{deriveUuid(Uuid{}, "other")};
        Unit office;
        office.id = other;
        office.name = "Kecamatan Medan Polonia";
        world.serverPuts(office, {"org"});
        world.pull().value();
        draft.recipients = {other};
        const auto started = world.desk().execute(draft);
        const auto sent = world.desk().execute(SendLetter{startedDraft(started.command), world.outgoing});
        QCOMPARE(sent.verdict.kind, Verdict::Kind::unjudged);
        QCOMPARE(listDrafts(world.desk().db()).size(), 1u);
        QCOMPARE(listOutbox(world.desk().db()).back().state, OutboxRow::State::unjudged);
    }

    void rulesRefuseAtOnceAndQueueNothing()
    {
        DeskFixture world;
        auto letter = aLetter(world, "");
        const auto done = world.desk().execute(letter);
        QCOMPARE(done.verdict.kind, Verdict::Kind::refused);
        QCOMPARE(done.verdict.reason.code, std::string{"letter.no_subject"});
        QCOMPARE(world.desk().waiting(), 0);
        QCOMPARE(world.desk().numbersLeft(world.incoming).count, 40);
    }

    void anothersChangeIsMergedUnderPendingWork()
    {
        DeskFixture world;
        const auto letter = world.desk().execute(aLetter(world, "Surat"));
        world.pull(world.acknowledge()).value();
        const auto handling = handlingOf(registeredLetter(letter.command), world.unit);
        world.desk().execute(ReadLetter{handling});
        // Meanwhile the server's copy of the letter changed.
        auto record = fromRow<Letter>(world.desk().store().load(*recordKind("letter"), registeredLetter(letter.command).value)->row).value();
        record.summary = "diringkas orang lain";
        world.serverPuts(record, {world.unitBox});
        world.pull(1).value();
        const auto page = letterPage(world.desk().db(), registeredLetter(letter.command));
        QVERIFY(page.has_value());
        QCOMPARE(page->letter.summary, std::string{"diringkas orang lain"});
        QVERIFY(!incomingList(world)[0].unread);
        QCOMPARE(world.desk().waiting(), 1);
        QCOMPARE(searchLetters(world.desk().db(), "diringkas", std::nullopt, 10).size(), 1u);
    }

    void aDroppedRecordLeavesNoWord()
    {
        DeskFixture world;
        Letter letter;
        letter.id.value = deriveUuid(Uuid{}, "gone");
        letter.thread.value = letter.id.value;
        letter.subject = "qzxmarker rahasia";
        letter.sender = "Pengirim";
        world.serverPuts(letter, {world.unitBox});
        world.pull().value();
        QCOMPARE(searchLetters(world.desk().db(), "qzxmarker", std::nullopt, 10).size(), 1u);
        world.serverDrops("letter", letter.id.value, world.unitBox);
        world.pull().value();
        QVERIFY(searchLetters(world.desk().db(), "qzxmarker", std::nullopt, 10).empty());
        auto words = world.desk().db().query("SELECT count(*) FROM search_word WHERE word LIKE '%qzxmarker%'");
        QVERIFY(words.next());
        QCOMPARE(words.integer(0), 0);
    }

    void findsALetterByWhatWasSaidOfIt()
    {
        DeskFixture world;
        world.desk().execute(aLetter(world, "Permohonan data CCTV"));
        const auto row = incomingList(world).at(0);
        const auto found = [&](const std::string& typed) { return searchLetters(world.desk().db(), typed, std::nullopt, 10).size(); };
        QCOMPARE(found("qzxperempatan "), 0u);
        Attachment file;
        file.id.value = deriveUuid(Uuid{}, "file");
        file.thread.value = row.letter.value;
        file.owner = row.letter.value;
        file.name = "denah-qzxperempatan.pdf";
        world.serverPuts(file, {world.unitBox});
        Comment comment;
        comment.id.value = deriveUuid(Uuid{}, "comment");
        comment.thread.value = row.handling->value;
        comment.text = "Sudah ditelepon qzxpemohon";
        world.serverPuts(comment, {world.unitBox});
        world.pull().value();
        QCOMPARE(found("qzxperempatan "), 1u);
        QCOMPARE(found("cctv qzxpemoh"), 1u);
        world.serverDrops("comment", comment.id.value, world.unitBox);
        world.pull().value();
        QCOMPARE(found("qzxpemohon "), 0u);
        auto words = world.desk().db().query("SELECT count(*) FROM search_word WHERE word LIKE 'qzx%'");
        QVERIFY(words.next());
        QCOMPARE(words.integer(0), 1);
    }

    void anIndexOfEarlierRulesIsMadeAnewInSlices()
    {
        DeskFixture world;
        constexpr int letters = 900;
        for (int i = 0; i < letters; ++i) {
            Letter letter;
            letter.id.value = deriveUuid(Uuid{}, "old" + std::to_string(i));
            letter.thread.value = letter.id.value;
            letter.subject = "Pengiriman berkas qzxlama";
            letter.writtenOn = dayInWib(world.now);
            world.serverPuts(letter, {world.unitBox});
        }
        world.pull().value();
        // As the first version of the program left it.
        world.desk().db().execute("DROP TABLE search_index; DROP TABLE search_word; DROP TABLE search_head;"
                                  "CREATE VIRTUAL TABLE search_index USING fts5 (number, subject, sender, text, content = '', tokenize = 'naskah1');"
                                  "CREATE VIRTUAL TABLE search_words USING fts5vocab (search_index, row);");
        world.reopen();
        const auto found = [&] { return searchLetters(world.desk().db(), "kirim qzxlama ", std::nullopt, 2000).size(); };
        QCOMPARE(found(), 0u);
        QCOMPARE(indexProgress(world.desk().db()).waiting, letters);
        QVERIFY(world.desk().indexSome());
        const auto some = found();
        QVERIFY(some > 0 && some < std::size_t(letters));
        // Meanwhile the desk is usable, what is new is found at once, and what waits may change.
        world.desk().execute(aLetter(world, "Surat baru qzxlama kiriman"));
        QCOMPARE(found(), some + 1);
        world.serverDrops("letter", deriveUuid(Uuid{}, "old0"), world.unitBox);
        world.serverDrops("letter", deriveUuid(Uuid{}, "old899"), world.unitBox);
        world.pull().value();
        QCOMPARE(found(), some);
        world.reopen();
        while (world.desk().indexSome()) {
        }
        QCOMPARE(found(), std::size_t(letters - 1));
        QCOMPARE(indexProgress(world.desk().db()).waiting, 0);
        auto words = world.desk().db().query("SELECT letters FROM search_word WHERE word = 'qzxlama'");
        QVERIFY(words.next());
        QCOMPARE(words.integer(0), letters - 1);
    }

    void losingAMailboxEmptiesIt()
    {
        DeskFixture world;
        Letter letter;
        letter.id.value = deriveUuid(Uuid{}, "left");
        letter.thread.value = letter.id.value;
        letter.subject = "Surat kantor lama";
        world.serverPuts(letter, {world.unitBox});
        world.pull().value();
        world.left = {world.unitBox};
        world.pull().value();
        QVERIFY(!letterPage(world.desk().db(), letter.id).has_value());
        QVERIFY(!world.desk().store().mailboxes().contains(world.unitBox));
        QCOMPARE(world.desk().store().held("org").count, 6);
    }

    void aCutPullLosesNothingAndIsContinued()
    {
        DeskFixture world;
        for (int i = 0; i < 20; ++i) {
            Letter letter;
            letter.id.value = deriveUuid(Uuid{}, "cut" + std::to_string(i));
            letter.thread.value = letter.id.value;
            letter.subject = "Surat " + std::to_string(i);
            world.serverPuts(letter, {world.unitBox});
        }
        world.pull(0, 10).value();
        QCOMPARE(world.desk().store().cursors()[world.unitBox], 1);
        world.pull().value();
        auto count = world.desk().db().query("SELECT count(*) FROM letter");
        QVERIFY(count.next());
        QCOMPARE(count.integer(0), 20);
        auto wanted = world.desk().db().query("SELECT count(*) FROM mailbox WHERE want_reset = 1");
        QVERIFY(wanted.next());
        QCOMPARE(wanted.integer(0), 0);
    }

    void aResetThatWouldRemoveMuchWaitsForAPerson()
    {
        DeskFixture world;
        for (int i = 0; i < 300; ++i) {
            Letter letter;
            letter.id.value = deriveUuid(Uuid{}, "many" + std::to_string(i));
            letter.thread.value = letter.id.value;
            letter.subject = "Surat";
            world.serverPuts(letter, {world.unitBox});
        }
        world.pull().value();
        world.serverForgets("letter");
        world.resets = {world.unitBox};
        world.pull().value();
        const auto letters = [&] {
            auto count = world.desk().db().query("SELECT count(*) FROM letter");
            return count.next() ? count.integer(0) : -1;
        };
        QCOMPARE(letters(), 300);
        QCOMPARE(world.desk().heldDeletions(), std::vector<std::string>{world.unitBox});
        world.resets.clear();
        world.desk().allowDeletion();
        world.pull().value();
        QCOMPARE(letters(), 0);
        QVERIFY(world.desk().heldDeletions().empty());
        QVERIFY(searchLetters(world.desk().db(), "surat", std::nullopt, 5).empty());
    }

    void theFileCacheNeverDropsWhatTheServerLacks()
    {
        DeskFixture world;
        auto& files = world.desk().files();
        const auto unsent = files.add(std::string(1000, 'a'), 1);
        const auto old = files.add(std::string(1000, 'b'), 2), fresh = files.add(std::string(1000, 'c'), 3);
        files.setUploaded(old);
        files.setUploaded(fresh);
        QCOMPARE(files.evict(2500), 1);
        QVERIFY(files.has(unsent) && !files.has(old) && files.has(fresh));
        QCOMPARE(files.evict(0), 1);
        QVERIFY(files.has(unsent));
    }

    void foreignLinesAreNotASyncAnswer()
    {
        DeskFixture world;
        Absorber absorber(world.desk());
        absorber.start();
        Result<void> result{};
        world.desk().absorbing([&] { result = absorber.take("<html>Selamat datang</html>"); });
        QVERIFY(!result);
        QCOMPARE(result.error().code, Errc::corrupt);
    }

    void aRolledBackDatabaseClosesItsStock()
    {
        DeskFixture world;
        world.desk().execute(aLetter(world, "Satu"));
        world.desk().seal(10);
        world.desk().db().run("UPDATE meta SET value = x'30' WHERE key = 'sequence'");
        world.reopen();
        QCOMPARE(world.desk().numbersLeft(world.incoming).count, 0);
    }
};

QTEST_GUILESS_MAIN(ReplicaTest)
#include "replica_test.moc"
