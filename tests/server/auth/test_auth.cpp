#include "server/auth/auth.h"
#include "tests/server/engine/office.h"

#include <QTest>

#include <thread>

using namespace naskah;
using namespace std::chrono_literals;
using test::Office;

namespace {

auth::AuthOptions cheap()
{
    auth::AuthOptions options;
    options.cost = {1, 1024};
    return options;
}

struct Fixture {
    Office office;
    auth::Auth auth{*office.engine, cheap()};

    Fixture() { auth.setPassword(office.head.person, "kata sandi"); }

    auth::Login login(const test::Desk& desk)
    {
        auth::Login login;
        login.device = desk.device;
        login.nonce = auth.nonce();
        login.signature = desk.key.sign(auth::loginStatement(desk.device, login.nonce));
        return login;
    }
    auth::Admitted<auth::Tokens> byPassword(const test::Desk& desk, const std::string& password)
    {
        auto request = login(desk);
        request.password = password;
        return auth.login(request);
    }
    auth::Admitted<auth::Tokens> byRefresh(const test::Desk& desk, const std::string& refresh)
    {
        auto request = login(desk);
        request.refresh = refresh;
        return auth.login(request);
    }
};

} // namespace

class TestAuth : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aPersonLogsInOnAnEnrolledDevice()
    {
        Fixture f;
        const auto tokens = f.byPassword(f.office.head, "kata sandi");
        QVERIFY(tokens.has_value());
        QCOMPARE(tokens->expiresIn, 900s);
        const auto caller = f.auth.caller(tokens->access);
        QCOMPARE(caller->device, f.office.head.device);
        QCOMPARE(caller->person.value, f.office.head.person.value);
        QVERIFY(!f.auth.caller(tokens->refresh));
        QVERIFY(!f.auth.caller(""));
        f.office.now += 16min;
        QCOMPARE(f.auth.caller(tokens->access).error().code, std::string{"token.invalid"});
    }

    void wrongSignaturesAndPasswordsLookAlike()
    {
        Fixture f;
        auto forged = f.login(f.office.head);
        forged.password = "kata sandi";
        forged.signature.bytes[0] ^= 1;
        auto unknown = f.login(f.office.head);
        unknown.password = "kata sandi";
        unknown.device = Uuid{};
        const auto wrong = f.byPassword(f.office.head, "salah"), nobody = f.byPassword(f.office.staff, "apa saja");
        for (const auto& answer : {f.auth.login(forged), f.auth.login(unknown), wrong, nobody}) {
            QCOMPARE(answer.error().code, std::string{"session.denied"});
            QCOMPARE(answer.error().text, wrong.error().text);
        }
    }

    void aNonceIsGoodForFiveMinutesAndNotForged()
    {
        Fixture f;
        auto old = f.login(f.office.head);
        old.password = "kata sandi";
        f.office.now += 6min;
        QCOMPARE(f.auth.login(old).error().code, std::string{"nonce.expired"});
        auto forged = f.login(f.office.head);
        forged.password = "kata sandi";
        forged.nonce[3] = forged.nonce[3] == 'A' ? 'B' : 'A';
        forged.signature = f.office.head.key.sign(auth::loginStatement(f.office.head.device, forged.nonce));
        QCOMPARE(f.auth.login(forged).error().kind, auth::Denial::Kind::malformed);
        for (const std::string text : {"", "!", "AAAA", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"}) {
            forged.nonce = text;
            QVERIFY(!f.auth.login(forged));
        }
    }

    void guessingGetsSlowerAndSlower()
    {
        Fixture f;
        int guesses = 0;
        const auto end = f.office.now + 24h;
        while (f.office.now < end) {
            const auto answer = f.byPassword(f.office.head, "salah");
            if (answer.error().kind == auth::Denial::Kind::tooMany) {
                QVERIFY(answer.error().retryAfter > 0);
                // Not even the right one is looked at before.
                QCOMPARE(f.byPassword(f.office.head, "kata sandi").error().code, std::string{"account.locked"});
                f.office.now += std::chrono::seconds{answer.error().retryAfter};
            } else {
                ++guesses;
            }
        }
        QVERIFY2(guesses <= 100, std::to_string(guesses).c_str());
        f.office.now += 20min;
        QVERIFY(f.byPassword(f.office.head, "kata sandi").has_value());
        QVERIFY(!f.byPassword(f.office.head, "salah"));
        QVERIFY(f.byPassword(f.office.head, "kata sandi").has_value()); // a success forgets the failures
    }

    void refreshTokensRotateAndACopyEndsTheFamily()
    {
        Fixture f;
        const auto first = f.byPassword(f.office.head, "kata sandi").value();
        const auto second = f.byRefresh(f.office.head, first.refresh).value();
        QVERIFY(f.auth.caller(second.access).has_value());
        QCOMPARE(second.person, f.office.head.person.value);
        // The exchanged token again, though its successor was received: somebody has a copy.
        QVERIFY(!f.byRefresh(f.office.head, first.refresh));
        QVERIFY(!f.auth.caller(second.access));
        QVERIFY(!f.byRefresh(f.office.head, second.refresh));
    }

    void aLostAnswerDoesNotLogAnybodyOut()
    {
        Fixture f;
        const auto first = f.byPassword(f.office.head, "kata sandi").value();
        const auto lost = f.byRefresh(f.office.head, first.refresh).value();
        const auto again = f.byRefresh(f.office.head, first.refresh);
        QVERIFY(again.has_value());
        QVERIFY(f.auth.caller(again->access).has_value());
        QVERIFY(!f.auth.caller(lost.access));
    }

    void aRefreshTokenIsBoundToItsDeviceAndEnds()
    {
        Fixture f;
        const auto tokens = f.byPassword(f.office.head, "kata sandi").value();
        QVERIFY(!f.byRefresh(f.office.staff, tokens.refresh));
        f.office.now += 24h * 31;
        QVERIFY(!f.byRefresh(f.office.head, tokens.refresh));
    }

    void aRevokedDeviceIsOut()
    {
        Fixture f;
        const auto tokens = f.byPassword(f.office.head, "kata sandi").value();
        f.office.engine->revoke(f.office.head.device);
        QVERIFY(!f.auth.caller(tokens.access));
        QVERIFY(!f.byRefresh(f.office.head, tokens.refresh));
        QCOMPARE(f.byPassword(f.office.head, "kata sandi").error().code, std::string{"device.revoked"});
    }

    void anInvitationIsForOneDevice()
    {
        Fixture f;
        const auto code = f.auth.invite(f.office.staff.person);
        QCOMPARE(code.size(), 26u);
        const auto key = SigningKey::generate().publicKey(), other = SigningKey::generate().publicKey();
        const auto device = f.auth.enrol(code, key);
        QVERIFY(device.has_value());
        QCOMPARE(f.auth.enrol(code, key).value(), *device);
        QCOMPARE(f.auth.enrol(code, other).error().code, std::string{"invitation.unknown"});
        QCOMPARE(f.auth.personOf(*device).value, f.office.staff.person.value);
        f.office.now += 1h;
        QCOMPARE(f.auth.enrol(code, key).value(), *device);
        const auto late = f.auth.invite(f.office.staff.person);
        f.office.now += 16min;
        QVERIFY(!f.auth.enrol(late, other));
        for (const std::string text : {"", "x", "0000000000000000000000000", "ZZZZZZZZZZZZZZZZZZZZZZZZZZ", "\xff\xff"})
            QVERIFY(!f.auth.enrol(text, other));
    }

    void aSuccessorTakesOver()
    {
        Fixture f;
        const auto lease = f.office.lease(f.office.head, f.office.incoming.id);
        QCOMPARE(lease, 1);
        const auto tokens = f.byPassword(f.office.head, "kata sandi").value();
        const auto caller = f.auth.caller(tokens.access).value();
        const auto key = SigningKey::generate().publicKey();
        const auto next = f.auth.enrolSuccessor(caller, key).value();
        QCOMPARE(f.auth.enrolSuccessor(caller, key).value(), next);
        QCOMPARE(f.office.engine->snapshot()->journal().device(next)->predecessor.value(), f.office.head.device);
    }

    void aFloodOfLoginsIsTurnedAway()
    {
        auth::HashLimit limit({3, 16 * 1024}, 1);
        const auto phc = limit.hash("x");
        std::atomic<int> answered{0}, turnedAway{0};
        std::vector<std::thread> threads;
        for (int i = 0; i < 8; ++i)
            threads.emplace_back([&] { (limit.verify(phc, "x") ? answered : turnedAway)++; });
        for (auto& thread : threads)
            thread.join();
        QVERIFY(answered >= 1);
        QCOMPARE(answered + turnedAway, 8);
        QVERIFY(!limit.verify("", "").value());
    }
};

QTEST_GUILESS_MAIN(TestAuth)
#include "test_auth.moc"
