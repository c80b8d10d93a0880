#include "client/model/desk.h"
#include "client/model/desk_reading.h"
#include "client/model/letter_list_model.h"
#include "client/model/saved_search_store.h"
#include "common/command/disposing.h"
#include "common/command/drafting.h"
#include "common/command/registering.h"
#include "tests/client/replica/desk_fixture.h"

#include <QSignalSpy>
#include <QTest>

using namespace naskah;

/// A real store behind the models, on its two threads.
class TestDesk : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<DeskFixture> m_world;
    std::unique_ptr<Desk> m_desk;

    RegisterLetter letterAbout(const std::string& subject) const
    {
        RegisterLetter letter;
        letter.book = m_world->incoming;
        letter.number = "800/218/DISHUB/2026";
        letter.subject = subject;
        letter.sender = "Dinas Perhubungan";
        letter.writtenOn = dayInWib(m_world->now);
        letter.receivedOn = dayInWib(m_world->now);
        letter.addressee = m_world->head;
        return letter;
    }
    template <class C>
    Uuid execute(const C& command)
    {
        std::optional<Replica::Done> done;
        m_desk->execute(
            this,
            [command](Replica& replica) { return replica.execute(command); },
            [&done](const Result<Replica::Done>& answer) {
                if (answer) done = answer.value();
            });
        [&] { QTRY_VERIFY(done.has_value()); }();
        [&] { QVERIFY2(done->verdict.kind == Verdict::Kind::applied, done->verdict.reason.code.c_str()); }();
        return done->command;
    }
    QList<LetterLine> lines(const LetterQuery& query)
    {
        LetterListModel model(readingFrom(*m_desk).lines);
        model.setQuery(query);
        [&] { QTRY_VERIFY(model.isReady()); }();
        [&] { QVERIFY2(model.failure().isEmpty(), qPrintable(model.failure())); }();
        QList<LetterLine> all;
        for (int i = 0; i < model.rowCount(); ++i)
            all << model.line(i);
        return all;
    }
    LetterDetail detailOf(const LetterLine& line)
    {
        std::optional<LetterDetail> detail;
        readingFrom(*m_desk).detail(this, line, [&detail](const Result<std::optional<LetterDetail>>& answer) {
            if (answer) detail = answer.value();
        });
        [&] { QTRY_VERIFY(detail.has_value()); }();
        return detail.value_or(LetterDetail{});
    }

private Q_SLOTS:
    void init()
    {
        m_world = std::make_unique<DeskFixture>();
        const Replica::Options options = m_world->desk().options();
        m_world->closeDesk();
        m_desk = std::make_unique<Desk>(options);
    }
    void cleanup()
    {
        m_desk.reset();
        m_world.reset();
    }

    void whatWasRegisteredIsInTheListAndFoundAtOnce()
    {
        QSignalSpy changed(m_desk.get(), &Desk::changed);
        execute(letterAbout("Permohonan data kamera pengawas"));
        QTRY_COMPARE(changed.size(), 1);
        const auto incoming = lines({Place::incoming, {}, {}, false});
        QCOMPARE(incoming.size(), 1);
        QCOMPARE(incoming[0].subject.text, QString("Permohonan data kamera pengawas"));
        QVERIFY(incoming[0].waiting);
        const auto found = lines({Place::search, "mohon kam", {}, false});
        QCOMPARE(found.size(), 1);
        QCOMPARE(found[0].subject.marks.size(), 2);
        QVERIFY(lines({Place::search, "rapat", {}, false}).isEmpty());
        QCOMPARE(lines({Place::incoming, {}, "kamera", false}).size(), 1);
    }

    void pagesFollowEachOther()
    {
        for (int i = 0; i < 40; ++i)
            execute(letterAbout("Surat " + std::to_string(i)));
        const FetchLines fetch = readingFrom(*m_desk).lines;
        QStringList all;
        std::string from;
        for (int pages = 0; pages < 10; ++pages) {
            std::optional<LinePage> page;
            fetch(this, {Place::incoming, {}, {}, false}, from, 7, [&page](const Result<LinePage>& answer) {
                page = answer.value();
            });
            QTRY_VERIFY(page.has_value());
            for (const LetterLine& line : page->rows)
                all << line.subject.text;
            from = page->next;
            if (from.empty()) break;
        }
        QCOMPARE(all.size(), 40);
        QCOMPARE(all.first(), QString("Surat 39"));
        QCOMPARE(all.last(), QString("Surat 0"));
        QCOMPARE(QSet<QString>(all.begin(), all.end()).size(), 40);
    }

    void theLetterTellsItsFactsItsTreeAndItsHistory()
    {
        const Uuid command = execute(letterAbout("Permohonan data"));
        DisposeLetter dispose;
        dispose.handling = handlingOf(registeredLetter(command), m_world->unit);
        dispose.executors = {m_world->staff};
        dispose.instructions = {"Tindak lanjuti"};
        LetterDetail detail = detailOf(lines({Place::incoming, {}, {}, false})[0]);
        QCOMPARE(detail.agenda, QString("1"));
        QCOMPARE(detail.addressee, QString("Kepala Dinas"));
        QVERIFY(detail.legs.isEmpty());
        QCOMPARE(detail.history.size(), 1);
        QCOMPARE(detail.history[0].what, QString("You registered the letter"));
        QVERIFY(detail.unread);

        m_world->now += std::chrono::minutes{1};
        ReadLetter read;
        read.handling = dispose.handling;
        execute(read);
        detail = detailOf(lines({Place::incoming, {}, {}, false})[0]);
        QVERIFY(!detail.unread);
        QCOMPARE(detail.history[0].what, QString("You read the letter"));
    }

    void draftsAreAListOfTheirOwn()
    {
        StartDraft draft;
        draft.subject = "Undangan rapat";
        draft.body = "Dengan hormat";
        execute(draft);
        const auto drafts = lines({Place::drafts, {}, {}, false});
        QCOMPARE(drafts.size(), 1);
        const LetterDetail detail = detailOf(drafts[0]);
        QVERIFY(detail.draft.has_value());
        QCOMPARE(detail.body, QString("Dengan hormat"));
        QVERIFY(lines({Place::drafts, {}, "zzz", false}).isEmpty());
        std::optional<PlaceCounts> counts;
        readingFrom(*m_desk).counts(this, [&counts](const Result<PlaceCounts>& answer) { counts = answer.value(); });
        QTRY_VERIFY(counts.has_value());
        QCOMPARE(counts->drafts, 1);
        QCOMPARE(counts->outbox, 1);
    }

    void aLetterThatWentAwayIsNothing()
    {
        LetterLine line;
        line.letter = Id<Letter>{deriveUuid(Uuid{}, "never")};
        bool asked = false;
        std::optional<LetterDetail> detail;
        readingFrom(*m_desk).detail(this, line, [&](const Result<std::optional<LetterDetail>>& answer) {
            asked = true;
            detail = answer.value();
        });
        QTRY_VERIFY(asked);
        QVERIFY(!detail.has_value());
    }

    void filesComeFromTheEncryptedCache()
    {
        std::string digest;
        m_desk->execute(
            this,
            [](Replica& replica) { return replica.files().add("%PDF-1.4", millisecondsOf(replica.now())); },
            [&digest](const Result<std::string>& answer) { digest = answer.value(); });
        QTRY_VERIFY(!digest.empty());
        QByteArray bytes;
        readingFrom(*m_desk).file(this, QString::fromStdString(digest), [&bytes](const Result<QByteArray>& answer) {
            bytes = answer.value();
        });
        QTRY_COMPARE(bytes, QByteArray("%PDF-1.4"));
    }

    void savedSearchesAreKeptInTheStore()
    {
        const QList<SavedSearch> searches{{"Pekan ini", "undangan"}};
        m_desk->execute(
            this,
            [searches](Replica& replica) { saveSearches(replica.store(), searches); },
            [](const Result<void>&) {});
        QList<SavedSearch> loaded;
        m_desk->execute(
            this,
            [](Replica& replica) { return loadSearches(replica.store()); },
            [&loaded](const Result<QList<SavedSearch>>& answer) { loaded = answer.value(); });
        QTRY_COMPARE(loaded, searches);
    }

    void manyChangesAreToldOnce()
    {
        QSignalSpy changed(m_desk.get(), &Desk::changed);
        for (int i = 0; i < 100; ++i)
            m_desk->noteChanged();
        QTRY_COMPARE(changed.size(), 1);
        QTest::qWait(150);
        QCOMPARE(changed.size(), 1);
    }

    void theStateOfTheLineReachesTheWindowOnce()
    {
        QSignalSpy told(m_desk.get(), &Desk::syncStateChanged);
        SyncState state;
        state.line = SyncState::Line::offline;
        m_desk->setSyncState(state);
        m_desk->setSyncState(state);
        QTRY_COMPARE(told.size(), 1);
        QCOMPARE(m_desk->syncState(), state);
        QTest::qWait(20);
        QCOMPARE(told.size(), 1);
    }

    void aStoreThatCannotBeOpenedAnswersWithTheReason()
    {
        m_desk.reset();
        Replica::Options options;
        options.directory = m_world->folder();
        options.databaseKey = std::string(32, 'x');
        options.clock = [] { return Timestamp{}; };
        options.random = [](std::size_t size) { return std::string(size, 'r'); };
        Desk wrong(options);
        std::string why;
        wrong.read(
            this,
            [](ReadStore& store) { return countWork(store.db).drafts; },
            [&why](const Result<std::int64_t>& answer) { why = answer ? "opened" : answer.error().detail; });
        QTRY_VERIFY(!why.empty());
        QCOMPARE(why, std::string{"The store on this computer is damaged."});
    }
};

QTEST_GUILESS_MAIN(TestDesk)
#include "test_desk.moc"
