#include "common/command/disposing.h"
#include "common/command/drafting.h"
#include "common/command/organisation.h"
#include "common/command/registering.h"
#include "common/protocol/short_question.h"
#include "tests/server/engine/office.h"

#include <QTest>

#include <random>

using namespace naskah;
using test::Desk;
using test::Office;

namespace {

RegisterLetter letter(const Office& office, std::string subject, Security security = Security::biasa)
{
    RegisterLetter command;
    command.book = office.incoming.id;
    command.subject = std::move(subject);
    command.sender = "Gubernur";
    command.security = security;
    return command;
}

void verifyComplete(const Office::Copy& copy)
{
    QVERIFY(copy.ended);
    for (const auto& mailbox : copy.mailboxes) {
        QCOMPARE(copy.holds(mailbox).count, copy.check.at(mailbox).count);
        QCOMPARE(copy.holds(mailbox).sum, copy.check.at(mailbox).sum);
    }
}

/// Everybody does something allowed or not, many times.
void randomWork(Office& office, std::mt19937& random, int steps)
{
    static std::vector<std::pair<Id<Handling>, Id<Disposition>>> legs;
    legs.clear();
    std::vector<Id<Handling>> handlings;
    std::vector<Id<Draft>> drafts;
    for (int i = 0; i < steps; ++i) {
        switch (random() % 8) {
        case 0:
        case 1: {
            const auto security = random() % 4 == 0 ? Security::rahasia : Security::biasa;
            if (office.push(office.secretary, letter(office, "Surat " + std::to_string(i), security)).effective())
                handlings.push_back(handlingOf(registeredLetter(office.last), office.kominfo.id));
            break;
        }
        case 2: {
            StartDraft start;
            start.subject = "Konsep " + std::to_string(i);
            start.recipients = {office.polonia.id};
            office.push(office.staff, start);
            drafts.push_back(startedDraft(office.last));
            break;
        }
        case 3:
            if (!drafts.empty()) office.push(office.secretary, SendLetter{drafts[random() % drafts.size()], office.outgoing.id});
            break;
        case 4:
            if (!handlings.empty()) {
                DisposeLetter dispose;
                dispose.handling = handlings[random() % handlings.size()];
                dispose.executors = {office.staff.position, office.secretary.position};
                if (office.push(office.head, dispose).effective())
                    legs.emplace_back(dispose.handling, legOf(office.last, office.staff.position));
            }
            break;
        case 5:
            if (!handlings.empty()) office.push(office.staff, ReadLetter{handlings[random() % handlings.size()]});
            break;
        case 6:
            if (!legs.empty()) {
                const auto& [handling, leg] = legs[random() % legs.size()];
                office.push(office.staff, ReportDisposition{handling, leg, "Laporan", random() % 2 == 0});
            }
            break;
        case 7:
            if (!legs.empty()) {
                const auto& [handling, leg] = legs[random() % legs.size()];
                office.push(office.head, WithdrawDisposition{handling, leg});
            }
            break;
        }
    }
}

} // namespace

class TestPull : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aFirstPullBringsWhatThePersonMaySee()
    {
        Office office;
        office.push(office.secretary, letter(office, "Undangan"));
        Office::Copy copy;
        office.pull(office.head, copy);
        verifyComplete(copy);
        QVERIFY(copy.bytes.find("Undangan") != std::string::npos);
        QVERIFY(copy.records.contains({"register", office.incoming.id.value}));
        const auto puts = copy.puts;
        office.pull(office.head, copy);
        QCOMPARE(copy.puts, puts);
        QVERIFY(copy.resets.empty());
    }

    void aStrangerReceivesNothing()
    {
        Office office;
        office.push(office.secretary, letter(office, "KANARI-7731"));
        const auto handling = handlingOf(registeredLetter(office.last), office.kominfo.id);
        DisposeLetter dispose;
        dispose.handling = handling;
        dispose.executors = {office.staff.position};
        dispose.note = "KANARI-7732";
        office.push(office.head, dispose);
        Office::Copy copy;
        office.pull(office.stranger, copy);
        verifyComplete(copy);
        QVERIFY(copy.bytes.find("KANARI") == std::string::npos);
        QVERIFY(copy.bytes.find(handling.value.text()) == std::string::npos);
        for (const auto& mailbox : copy.mailboxes)
            QVERIFY(mailbox.find(office.kominfo.id.value.text()) == std::string::npos);
    }

    void aSecretLetterGoesToTheHeadAndItsClerkAlone()
    {
        Office office;
        QVERIFY(office.push(office.secretary, letter(office, "KANARI-9", Security::rahasia)).effective());
        Office::Copy head, clerk, staff;
        office.pull(office.head, head);
        office.pull(office.secretary, clerk);
        office.pull(office.staff, staff);
        QVERIFY(head.bytes.find("KANARI-9") != std::string::npos);
        QVERIFY(clerk.bytes.find("KANARI-9") != std::string::npos);
        QVERIFY(staff.bytes.find("KANARI-9") == std::string::npos);
        // The agenda's line is the unit's, without the subject.
        QVERIFY(staff.bytes.find("register_entry") != std::string::npos);
        for (const auto* copy : {&head, &clerk, &staff})
            verifyComplete(*copy);
    }

    void aRecordInSeveralMailboxesIsSentOnce()
    {
        Office office;
        // The head of both offices' letter: the secret mailbox and the person's own.
        auto command = letter(office, "Ganda", Security::rahasia);
        QVERIFY(office.push(office.secretary, command).effective());
        Position second;
        second.id = office.secretary.position;
        Office::Copy copy;
        office.pull(office.secretary, copy);
        std::size_t count = 0;
        for (auto at = copy.bytes.find("\"subject\":\"Ganda\""); at != std::string::npos; at = copy.bytes.find("\"subject\":\"Ganda\"", at + 1))
            ++count;
        QCOMPARE(count, 1u);
    }

    void aCutPullGoesOnAfterItsLastMark_data()
    {
        QTest::addColumn<int>("seed");
        for (int seed = 1; seed <= 6; ++seed)
            QTest::addRow("%d", seed) << seed;
    }
    void aCutPullGoesOnAfterItsLastMark()
    {
        QFETCH(int, seed);
        Office office;
        std::mt19937 random{unsigned(seed)};
        std::vector<const Desk*> desks{&office.head, &office.secretary, &office.staff, &office.stranger};
        std::map<const Desk*, Office::Copy> copies;
        for (int round = 0; round < 4; ++round) {
            randomWork(office, random, 40);
            for (const auto* desk : desks)
                if (random() % 2) office.pull(*desk, copies[desk], int(random() % 60));
        }
        for (const auto* desk : desks) {
            office.pull(*desk, copies[desk]);
            verifyComplete(copies[desk]);
            Office::Copy fresh;
            office.pull(*desk, fresh);
            QCOMPARE(fresh.records.size(), copies[desk].records.size());
            for (const auto& [key, held] : fresh.records) {
                QCOMPARE(copies[desk].records.at(key).body, held.body);
                QVERIFY(copies[desk].records.at(key).in == held.in);
            }
        }
        QVERIFY(office.alarms.empty());
    }

    void storedChecksEqualRecomputation()
    {
        Office office;
        std::mt19937 random{99};
        randomWork(office, random, 150);
        const auto state = office.engine->snapshot();
        auto& records = state->records();
        for (const auto& name : records.mailboxNames()) {
            const auto box = records.mailbox(name).value();
            MailboxCheck sum;
            std::int64_t last = 0;
            for (const auto& [place, record] : records.feed(box.id, 0, 1000000)) {
                QVERIFY(place.position > last);
                last = place.position;
                if (!place.put) continue;
                sum.count += 1;
                sum.sum += recordSum(recordEntity(record.kind).table, record.id, record.rev, record.body);
            }
            QCOMPARE(box.held.count, sum.count);
            QCOMPARE(box.held.sum, sum.sum);
            QVERIFY(last <= box.counter);
        }
    }

    void aMovedThreadIsDroppedWhereItWas()
    {
        Office office;
        office.push(office.secretary, letter(office, "Pindah"));
        const auto thread = registeredLetter(office.last).value;
        Office::Copy staff;
        office.pull(office.staff, staff);
        QVERIFY(staff.records.contains({"letter", thread}));
        office.engine->write([&](storage::Transaction& transaction) {
            engine::Placement placement(transaction.records(), 1);
            placement.withdraw(thread, mailbox::ofUnit(office.kominfo.id, 2026));
            placement.deliver(thread, mailbox::ofUnitSecrets(office.kominfo.id, 2026));
            placement.finish();
        });
        office.pull(office.staff, staff);
        QVERIFY(!staff.records.contains({"letter", thread}));
        verifyComplete(staff);
        Office::Copy head;
        office.pull(office.head, head);
        QVERIFY(head.records.contains({"letter", thread}));
        verifyComplete(head);
        Office::Copy fresh; // a first load is told of nothing that left
        office.pull(office.staff, fresh);
        QCOMPARE(fresh.drops, 0);
        verifyComplete(fresh);
    }

    void whoLosesAMandateLosesItsMailboxes()
    {
        Office office;
        office.push(office.secretary, letter(office, "Rahasia kantor"));
        Office::Copy staff;
        office.pull(office.staff, staff);
        const auto before = staff.records.size();
        QVERIFY(office.push(office.head, EndAppointment{office.staffAppointment.id, dayInWib(office.now)}).effective());
        office.pull(office.staff, staff);
        QVERIFY(staff.records.size() < before);
        for (const auto& [key, held] : staff.records)
            QVERIFY(held.in == std::set<std::string>{"org"});
        verifyComplete(staff);
    }

    void anotherEpochIsToldAndAFutureCursorIsReset()
    {
        Office office;
        Office::Copy copy;
        office.pull(office.staff, copy);
        auto lost = copy;
        lost.epoch = "1-0000";
        PullRequest asked;
        asked.epoch = lost.epoch;
        asked.cursors = lost.cursors;
        const auto refused = office.engine->pull(office.staff.device, asked);
        QVERIFY(!refused);
        QVERIFY(refused.error().code == Errc::conflict);
        auto ahead = copy;
        ahead.cursors["org"] = 1000000;
        office.pull(office.staff, ahead);
        QCOMPARE(ahead.resets, std::vector<std::string>{"org"});
        verifyComplete(ahead);
    }

    void theShortQuestionNoticesEverything()
    {
        Office office;
        Office::Copy copy;
        office.pull(office.secretary, copy);
        const auto ask = [&] {
            return office.engine->nothingNew(office.secretary.device,
                                             positionDigest(copy.epoch, copy.deviceSequence, copy.cursors), 2);
        };
        QVERIFY(ask());
        QVERIFY(!office.push(office.secretary, letter(office, "")).effective()); // only the sequence moved
        QVERIFY(!ask());
        office.pull(office.secretary, copy);
        QVERIFY(ask());
        office.push(office.staff, AddComment{});
        QVERIFY(ask());
        office.push(office.head, letter(office, "Baru"));
        QVERIFY(!ask());
    }

    void tooManyPullsAtOnceLeaveReadersForTheRest()
    {
        Office office;
        std::vector<std::unique_ptr<engine::ChangeStream>> open;
        for (int i = 0; i < 24; ++i)
            open.push_back(office.engine->pull(office.staff.device, {}).value());
        QVERIFY_EXCEPTION_THROWN((void)office.engine->pull(office.staff.device, {}), storage::StorageBusy);
        QVERIFY(office.engine->head());
        while (open.back()->next()) {
        }
        QVERIFY(office.engine->pull(office.staff.device, {}).has_value()); // read to its end
        open.clear();
        QVERIFY(office.engine->pull(office.staff.device, {}).has_value());
    }

    void subscribersHearOfTheirMailboxesAlone()
    {
        Office office;
        engine::Moved heardUnit, heardOther;
        auto unit = office.engine->subscribe({mailbox::ofUnit(office.kominfo.id, 2026)},
                                             [&](const engine::Moved& moved) { heardUnit = moved; });
        auto other = office.engine->subscribe({mailbox::ofUnit(office.polonia.id, 2026), "org"},
                                              [&](const engine::Moved& moved) { heardOther = moved; });
        office.push(office.secretary, letter(office, "Baru"));
        QCOMPARE(heardUnit.size(), 1u);
        QCOMPARE(heardUnit.begin()->second, office.engine->positionsOf({heardUnit.begin()->first}).begin()->second);
        QVERIFY(heardOther.empty());
        unit = {};
        heardUnit.clear();
        office.push(office.secretary, letter(office, "Lagi"));
        QVERIFY(heardUnit.empty());
        QCOMPARE(office.engine->subscribers(), 1u);
    }

    void filesAreConfirmedWhicheverComesFirst()
    {
        Office office;
        office.push(office.secretary, letter(office, "Berkas"));
        AttachFile attach;
        attach.owner = registeredLetter(office.last).value;
        attach.sha256 = std::string(64, 'a');
        attach.name = "pindai.pdf";
        attach.size = 10;
        QVERIFY(office.push(office.secretary, attach).effective());
        const auto first = derivedId<Attachment>(office.last, "attachment");
        QVERIFY(!office.find(first)->stored);
        office.engine->fileStored(attach.sha256, office.staff.device); // another's upload proves nothing
        QVERIFY(!office.find(first)->stored);
        office.engine->fileStored(attach.sha256, office.secretary.device);
        QVERIFY(office.find(first)->stored);
        QVERIFY(office.push(office.secretary, attach).effective());
        QVERIFY(office.find(derivedId<Attachment>(office.last, "attachment"))->stored);
    }
};

QTEST_GUILESS_MAIN(TestPull)
#include "test_pull.moc"
