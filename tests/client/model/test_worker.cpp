#include "client/model/worker.h"

#include <QTest>
#include <QTimer>

using namespace naskah;

namespace {

struct SlowStore {
    QThread* home = QThread::currentThread();
    static inline QThread* closedOn = nullptr;
    ~SlowStore() { closedOn = QThread::currentThread(); }
    int twice(int number)
    {
        QThread::msleep(30);
        return number * 2;
    }
};

std::unique_ptr<SlowStore> open()
{
    return std::make_unique<SlowStore>();
}

} // namespace

class TestWorker : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theWindowNeverWaits()
    {
        Worker<SlowStore> worker(open);
        int ticks = 0;
        int got = 0;
        QTimer timer;
        connect(&timer, &QTimer::timeout, this, [&ticks] { ++ticks; });
        timer.start(2);
        for (int i = 0; i < 3; ++i)
            worker.run(
                this,
                [](SlowStore& store) { return store.twice(21); },
                [&got](const Result<int>& r) { got += r.value(); });
        QTRY_COMPARE(got, 126);
        QVERIFY(ticks > 3);
    }

    void aFailureComesBackAsAValue()
    {
        Worker<SlowStore> worker(open);
        QString why;
        worker.run(
            this,
            [](SlowStore&) -> int { throw std::runtime_error("disk full"); },
            [&why](const Result<int>& r) { why = r ? "none" : QString::fromStdString(r.error().detail); });
        QTRY_COMPARE(why, QString("disk full"));
    }

    void aResultStaysAResult()
    {
        Worker<SlowStore> worker(open);
        int code = -1;
        worker.run(
            this,
            [](SlowStore&) -> Result<int> {
                return Error{Errc::notFound, "no"};
            },
            [&code](const Result<int>& r) { code = r ? -2 : int(r.error().code); });
        QTRY_COMPARE(code, int(Errc::notFound));
    }

    void workWithoutAnAnswerIsToldWhenDone()
    {
        Worker<SlowStore> worker(open);
        bool done = false;
        worker.run(
            this, [](SlowStore& store) { store.twice(1); }, [&done](const Result<void>& r) { done = bool(r); });
        QTRY_VERIFY(done);
    }

    void nothingReachesAWindowThatIsGone()
    {
        Worker<SlowStore> worker(open);
        bool ghost = false;
        bool after = false;
        auto window = std::make_unique<QObject>();
        worker.run(
            window.get(),
            [](SlowStore& store) { return store.twice(1); },
            [&ghost](const Result<int>&) { ghost = true; });
        window.reset();
        worker.run(
            this, [](SlowStore& store) { return store.twice(1); }, [&after](const Result<int>&) { after = true; });
        QTRY_VERIFY(after);
        QVERIFY(!ghost);
    }

    void whatCannotBeOpenedAnswersWithTheReason()
    {
        Worker<SlowStore> worker([]() -> std::unique_ptr<SlowStore> { throw std::runtime_error("wrong key"); });
        QString why;
        worker.run(
            this,
            [](SlowStore& store) { return store.twice(1); },
            [&why](const Result<int>& r) { why = QString::fromStdString(r.error().detail); });
        QTRY_COMPARE(why, QString("wrong key"));
    }

    void theStoreIsClosedOnItsOwnThreadAfterWhatWasAsked()
    {
        QThread* home = nullptr;
        int done = 0;
        {
            Worker<SlowStore> worker(open);
            for (int i = 0; i < 3; ++i)
                worker.run(
                    this,
                    [&home, &done](SlowStore& store) {
                        home = store.home;
                        ++done;
                        return store.twice(1);
                    },
                    [](const Result<int>&) {});
        }
        QCOMPARE(done, 3);
        QVERIFY(home && home != QThread::currentThread());
        QCOMPARE(SlowStore::closedOn, home);
    }

    void aGuestLivesAndDiesOnTheStoresThread()
    {
        QThread* lived = nullptr;
        bool died = false;
        {
            Worker<SlowStore> worker(open);
            worker.host([&](SlowStore&) {
                auto guest = std::make_shared<QObject>();
                lived = guest->thread();
                connect(
                    guest.get(), &QObject::destroyed, guest.get(), [&died] { died = true; }, Qt::DirectConnection);
                return guest;
            });
        }
        QVERIFY(lived && lived != QThread::currentThread());
        QVERIFY(died);
    }
};

QTEST_GUILESS_MAIN(TestWorker)
#include "test_worker.moc"
