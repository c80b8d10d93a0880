#include "tests/client/replica/desk_fixture.h"

#include "client/replica/sync_machine.h"
#include "common/command/registering.h"
#include "common/protocol/short_question.h"

#include <QtTest>

using namespace naskah;

namespace {

using Headers = std::vector<std::pair<std::string, std::string>>;

const Headers json{{"content-type", "application/json"}}, ndjson{{"content-type", "application/x-ndjson"}},
    html{{"content-type", "text/html"}};

void answer(SyncMachine& machine, int status, const Headers& headers, const std::string& body)
{
    machine.begin(status, headers);
    machine.data(body);
    machine.end();
}

void signIn(DeskFixture& world, SyncMachine& machine)
{
    machine.signIn("sandi");
    auto request = machine.next(world.now);
    QVERIFY(request);
    QCOMPARE(request->path, std::string{"/v1/session"});
    answer(machine, 200, json, "{\"nonce\":\"n1\"}");
    request = machine.next(world.now);
    QVERIFY(request);
    QCOMPARE(request->method, std::string{"POST"});
    QVERIFY(request->body.find("sandi") != std::string::npos);
    answer(machine, 200, json, "{\"access\":\"a1\",\"refresh\":\"r1\",\"expires_in\":900,\"server_time\":1790000000000}");
    machine.news(); // so that it pulls without asking first
}

} // namespace

class SyncMachineTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void signsInThenPullsThenRests()
    {
        DeskFixture world;
        SyncMachine machine(world.desk());
        QVERIFY(!machine.next(world.now));
        QCOMPARE(machine.state().line, SyncState::Line::signInNeeded);
        signIn(world, machine);
        const auto pull = machine.next(world.now);
        QVERIFY(pull);
        QCOMPARE(pull->path, std::string{"/v1/changes"});
        answer(machine, 204, {}, "");
        QVERIFY(!machine.settled() || machine.state().line == SyncState::Line::synced);
    }

    void pushesBeforeItPulls()
    {
        DeskFixture world;
        RegisterLetter letter;
        letter.book = world.incoming;
        letter.subject = "Surat";
        letter.sender = "Dinas";
        world.desk().execute(letter);
        SyncMachine machine(world.desk());
        signIn(world, machine);
        const auto push = machine.next(world.now);
        QVERIFY(push);
        QCOMPARE(push->path, std::string{"/v1/commands"});
        QVERIFY(readEnvelopeLine(push->body.substr(0, push->body.size() - 1)).has_value());
        // Cut after half a line: nothing is learnt, and the same envelope is sent again.
        machine.begin(200, ndjson);
        machine.data("{\"seq\":1,\"applied\":{\"fac");
        machine.failed("cut");
        QVERIFY(!machine.next(world.now));
        world.now += std::chrono::seconds{10};
        const auto again = machine.next(world.now);
        QVERIFY(again);
        QCOMPARE(again->body, push->body);
        answer(machine, 200, ndjson, "{\"seq\":1,\"applied\":{\"facts\":{\"number\":1}},\"leaf\":7}\n");
        QCOMPARE(world.desk().waiting(), 0);
    }

    void aCaptivePortalIsNotTheServer()
    {
        DeskFixture world;
        SyncMachine machine(world.desk());
        signIn(world, machine);
        QVERIFY(machine.next(world.now));
        answer(machine, 200, html, "<html>Selamat datang di WiFi</html>");
        QCOMPARE(machine.state().problem, std::string{"answer.not_ours"});
        QVERIFY(machine.wakeAt().has_value());
        QVERIFY(!machine.settled());
    }

    void aDeskThatIsTooOldWorksOnAndGoesOnAfterTheUpdate()
    {
        DeskFixture world;
        const Headers problem{{"content-type", "application/problem+json"}};
        RegisterLetter letter;
        letter.book = world.incoming;
        letter.subject = "Surat";
        letter.sender = "Dinas";
        {
            SyncMachine machine(world.desk());
            signIn(world, machine);
            QVERIFY(machine.next(world.now));
            answer(machine, 426, problem, "<html>a proxy's own 426</html>");
            QVERIFY(machine.state().line != SyncState::Line::updateNeeded);
            world.now += std::chrono::seconds{10};
            QVERIFY(machine.next(world.now));
            answer(machine, 426, problem, "{\"code\":\"desk.too_old\"}");
            QCOMPARE(machine.state().line, SyncState::Line::updateNeeded);
            QCOMPARE(machine.state().problem, std::string{"desk.too_old"});
            QVERIFY(!machine.settled());
            // Work goes on, and goes out.
            QVERIFY(world.desk().execute(letter).verdict.kind != Verdict::Kind::refused);
            QCOMPARE(world.desk().waiting(), 1);
            machine.poke();
            const auto push = machine.next(world.now);
            QCOMPARE(push->path, std::string{"/v1/commands"});
            answer(machine, 200, ndjson, "{\"seq\":1,\"applied\":{\"facts\":{\"number\":1}},\"leaf\":7}\n");
            QCOMPARE(world.desk().waiting(), 0);
            QCOMPARE(machine.state().line, SyncState::Line::updateNeeded);
        }
        // It is said without asking, until it is another version or the server answers again.
        world.reopen();
        SyncMachine machine(world.desk());
        QCOMPARE(machine.state().line, SyncState::Line::updateNeeded);
        signIn(world, machine);
        QVERIFY(machine.next(world.now));
        answer(machine, 204, {}, "");
        QVERIFY(machine.state().line != SyncState::Line::updateNeeded);
        world.desk().absorbing([&] { world.desk().store().setMeta("too_old", "naskah/0.0"); });
        QVERIFY(SyncMachine(world.desk()).state().line != SyncState::Line::updateNeeded);
    }

    void retryAfterIsObeyed()
    {
        DeskFixture world;
        SyncMachine machine(world.desk());
        signIn(world, machine);
        QVERIFY(machine.next(world.now));
        answer(machine, 503, {{"content-type", "application/problem+json"}, {"retry-after", "60"}}, "{}");
        QVERIFY(*machine.wakeAt() >= world.now + std::chrono::seconds{60});
        QVERIFY(!machine.next(world.now + std::chrono::seconds{59}));
        QVERIFY(machine.next(world.now + std::chrono::seconds{91}).has_value());
    }

    void anExpiredTokenIsRefreshed()
    {
        DeskFixture world;
        SyncMachine machine(world.desk());
        signIn(world, machine);
        QVERIFY(machine.next(world.now));
        answer(machine, 401, {{"content-type", "application/problem+json"}}, "{\"code\":\"session.expired\"}");
        QVERIFY2(!machine.settled(), "the pull that met the end of the session is still to be made");
        const auto nonce = machine.next(world.now);
        QVERIFY(nonce);
        QCOMPARE(nonce->path, std::string{"/v1/session"});
        answer(machine, 200, json, "{\"nonce\":\"n2\"}");
        const auto session = machine.next(world.now);
        QVERIFY(session);
        QVERIFY(session->body.find("r1") != std::string::npos);
    }

    void offlineIsNotAFailure()
    {
        DeskFixture world;
        SyncMachine machine(world.desk());
        signIn(world, machine);
        machine.setOnline(false);
        QVERIFY(!machine.next(world.now));
        QVERIFY(machine.state().line == SyncState::Line::offline || machine.state().line == SyncState::Line::never);
        machine.setOnline(true);
        QVERIFY(machine.next(world.now).has_value());
    }

    void aForgedHeadStopsTheDeskFromTrusting()
    {
        DeskFixture world;
        SyncMachine machine(world.desk());
        signIn(world, machine);
        QVERIFY(machine.next(world.now));
        ChangeBegin begin;
        begin.epoch = "e1";
        begin.mailboxes = {"org", world.unitBox};
        ChangeEnd end;
        end.head = TreeHead{"e1", 5, {}, world.now, SigningKey::fromSeed(std::string(32, 'x')).sign("else")};
        answer(machine, 200, ndjson, writeChange(begin) + '\n' + writeChange(end) + '\n');
        QCOMPARE(machine.state().line, SyncState::Line::distrusted);
        QVERIFY(!machine.next(world.now + std::chrono::hours{1}));
    }

    void asksShortlyWhetherThereIsNewsWhenItHasEverything()
    {
        DeskFixture world;
        // A secretariat asks for numbers by itself; that is kept from being sent here.
        world.desk().topUpNumbers();
        for (const auto& pending : world.desk().outbox().all())
            world.desk().hold(pending->intent.command, true);
        SyncMachine machine(world.desk());
        signIn(world, machine);
        const auto first = machine.next(world.now);
        QVERIFY2(readPullRequest(first->body) && !readShortQuestion(first->body), "what is known to be new is fetched");
        ChangeBegin begin;
        begin.epoch = "e1";
        const auto personBox = mailbox::ofPerson(world.person, 2026);
        begin.mailboxes = {"org", world.unitBox, personBox};
        ChangeEnd end;
        end.cursors = {{"org", 3}, {world.unitBox, 9}, {personBox, 1}};
        const auto nothingElse = writeChange(begin) + '\n' + writeChange(end) + '\n';
        answer(machine, 200, ndjson, nothingElse);
        QVERIFY(machine.settled());

        machine.poke();
        const auto question = machine.next(world.now);
        QCOMPARE(question->path, std::string{"/v1/changes"});
        QCOMPARE(readShortQuestion(question->body)->at, positionDigest("e1", 0, end.cursors));
        answer(machine, 204, {}, "");
        QVERIFY(machine.settled());
        QVERIFY(!machine.next(world.now));

        // There is something: it is pulled, and a pull that is cut after its beginning is no ground for another question.
        machine.poke();
        machine.next(world.now);
        answer(machine, 200, json, "{\"news\":true}");
        QVERIFY(!machine.settled());
        const auto pull = machine.next(world.now);
        QVERIFY(!readShortQuestion(pull->body));
        machine.begin(200, ndjson);
        machine.data(writeChange(begin) + '\n' + writeChange(ChangeMark{{{"org", 4}}}) + '\n');
        machine.failed("cut");
        world.now += std::chrono::minutes{10};
        QVERIFY(!readShortQuestion(machine.next(world.now)->body));
        answer(machine, 200, ndjson, nothingElse);

        // An event says that there is; what a portal answers is no news, and no 204 either.
        machine.news();
        QVERIFY(!readShortQuestion(machine.next(world.now)->body));
        answer(machine, 200, ndjson, nothingElse);
        machine.poke();
        QVERIFY(readShortQuestion(machine.next(world.now)->body).has_value());
        answer(machine, 200, html, "<html></html>");
        QCOMPARE(machine.state().problem, std::string{"answer.not_ours"});
        QVERIFY(!machine.settled());
    }

    void aMailboxThatIsToBeReadAgainIsNotAskedForShortly()
    {
        DeskFixture world;
        world.desk().topUpNumbers();
        for (const auto& pending : world.desk().outbox().all())
            world.desk().hold(pending->intent.command, true);
        SyncMachine machine(world.desk());
        signIn(world, machine);
        QVERIFY(machine.next(world.now));
        ChangeBegin begin;
        begin.epoch = "e1";
        begin.mailboxes = {"org"};
        ChangeEnd end;
        end.cursors = {{"org", 3}};
        end.check["org"] = {1, 1}; // of which this desk has nothing
        answer(machine, 200, ndjson, writeChange(begin) + '\n' + writeChange(end) + '\n');
        world.now += std::chrono::minutes{10};
        const auto again = machine.next(world.now);
        QVERIFY(!readShortQuestion(again->body));
        QVERIFY2(readPullRequest(again->body), (again->path + ' ' + again->body).c_str());
        QCOMPARE(readPullRequest(again->body)->wantReset, std::vector<std::string>{"org"});
    }

    void aCopiedDeskTakesTheNextIdentityAndKeepsItsWork()
    {
        DeskFixture world;
        auto& desk = world.desk();
        RegisterLetter letter;
        letter.book = world.incoming;
        letter.subject = "Surat";
        letter.sender = "Dinas";
        const auto done = desk.execute(letter);
        const auto number = desk.outbox().find(done.command)->intent.decided.number;
        QVERIFY(number.has_value());
        const auto before = desk.identity().device;
        SyncMachine machine(desk);
        signIn(world, machine);
        // Another with this identity has sent something else before.
        QCOMPARE(machine.next(world.now)->path, std::string{"/v1/commands"});
        answer(machine, 200, ndjson, stoppedLine({"sequence.cloned", ""}) + '\n');
        QCOMPARE(desk.numbersLeft(world.incoming).count, 0);

        auto enrol = machine.next(world.now);
        QVERIFY(enrol);
        QCOMPARE(enrol->path, std::string{"/v1/enrol"});
        // The answer is lost, and the program is closed: the same key is asked for again.
        machine.failed("cut");
        world.now += std::chrono::minutes{1};
        QCOMPARE(machine.next(world.now)->body, enrol->body);
        const auto next = deriveUuid(before, "next");
        answer(machine, 200, json, "{\"device\":\"" + next.text() + "\"}");
        QCOMPARE(desk.identity().device, next);
        QVERIFY(!desk.copied());

        // Its work is there, with the number that is written on the paper, and is sent as the new device's first.
        signIn(world, machine);
        const auto push = machine.next(world.now);
        QCOMPARE(push->path, std::string{"/v1/commands"});
        const auto sealed = readEnvelopeLine(push->body.substr(0, push->body.size() - 1)).value();
        const auto envelope = readEnvelope(sealed.bytes).value();
        QCOMPARE(envelope.intent.command, done.command);
        QCOMPARE(envelope.intent.decided.number, number);
        QCOMPARE(envelope.device, next);
        QCOMPARE(envelope.sequence, 1u);
        QVERIFY(verify(desk.deviceKey().publicKey(), sealed.bytes, sealed.signature));
        world.reopen();
        QVERIFY2(!world.desk().copied() && world.desk().identity().device == next, "a new identity is no copy");
    }

    void aDeskThatFindsItselfCopiedAtStartSendsNothingAsItWas()
    {
        DeskFixture world;
        world.desk().foundCopied("copied");
        RegisterLetter letter;
        letter.book = world.incoming;
        letter.subject = "Surat";
        letter.sender = "Dinas";
        world.desk().execute(letter);
        QVERIFY(world.desk().seal(100).empty());
        SyncMachine machine(world.desk());
        signIn(world, machine);
        QCOMPARE(machine.next(world.now)->path, std::string{"/v1/enrol"});
    }

    void anotherEpochIsNotFollowedBlindly()
    {
        DeskFixture world;
        SyncMachine machine(world.desk());
        signIn(world, machine);
        QVERIFY(machine.next(world.now));
        ChangeBegin begin;
        begin.epoch = "e2";
        answer(machine, 200, ndjson, writeChange(begin) + '\n');
        const auto why = machine.next(world.now);
        QVERIFY(why);
        QCOMPARE(why->path, std::string{"/v1/epochs"});
        QVERIFY(!machine.settled());
        // A server that cannot show who restored it, and from what, is not believed.
        answer(machine, 200, json, writeLineage({"e2", 2, true, {}}));
        QCOMPARE(machine.state().line, SyncState::Line::distrusted);
        QCOMPARE(machine.state().problem, std::string{"epoch.unsigned"});
        QCOMPARE(world.desk().identity().epoch, std::string{"e1"});
        QVERIFY(!machine.next(world.now));
    }

    void aRestoredServerIsWaitedFor()
    {
        DeskFixture world;
        RegisterLetter letter;
        letter.book = world.incoming;
        letter.subject = "Surat";
        letter.sender = "Dinas";
        world.desk().execute(letter);
        SyncMachine machine(world.desk());
        signIn(world, machine);
        const auto push = machine.next(world.now);
        QVERIFY(push);
        const std::pair<std::string, std::string> epoch{"Naskah-Epoch", "e1"};
        QVERIFY(std::ranges::count(push->headers, epoch) == 1);
        const Headers problemJson{{"content-type", "application/problem+json"}, {"retry-after", "30"}};
        answer(machine, 409, problemJson, R"({"code":"epoch.other"})");
        // What is not an answer of ours changes nothing, and is asked again.
        auto ask = machine.next(world.now);
        QVERIFY(ask);
        QCOMPARE(ask->path, std::string{"/v1/epochs"});
        answer(machine, 200, html, "<html>");
        QVERIFY(machine.state().line != SyncState::Line::distrusted);
        world.now += std::chrono::minutes{1};
        ask = machine.next(world.now);
        QVERIFY(ask);
        QCOMPARE(ask->path, std::string{"/v1/epochs"});
        // A false alarm: it is the same epoch after all.
        answer(machine, 200, json, writeLineage({"e1", 1, false, {}}));
        ask = machine.next(world.now);
        QVERIFY(ask);
        QCOMPARE(ask->path, std::string{"/v1/commands"});
        answer(machine, 200, ndjson, deferredLine({30, "recovery"}) + '\n');
        QCOMPARE(machine.state().problem, std::string{"server.recovery"});
        QCOMPARE(machine.state().waiting, 1);
        QVERIFY(!machine.next(world.now + std::chrono::seconds{29}));
    }
};

QTEST_GUILESS_MAIN(SyncMachineTest)
#include "sync_machine_test.moc"
