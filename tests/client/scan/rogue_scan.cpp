// Speaks as naskah-scan does and behaves as its device is called. Holds a lock while it lives, so that a test sees
// whether it does.
//
//   quick     one page
//   slow      one page and a half; waits until it is told to stop, and stops
//   deaf      the same, but never listens
//   dying     crashes in the middle of a page
//   short     promises more bytes than it gives
//   babbling  says what is no JSON
#include <QCoreApplication>
#include <QLockFile>

#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <thread>

namespace {

void say(const char* line)
{
    std::fputs(line, stdout);
    std::fputc('\n', stdout);
    std::fflush(stdout);
}

void sayHalf()
{
    say(R"({"page":1,"percent":50})");
    say(R"({"page":1,"percent":100})");
    say(R"({"page":2,"percent":50})");
}

} // namespace

int main(int argc, char** argv)
{
    const QCoreApplication app(argc, argv);
    QLockFile lock(qEnvironmentVariable("ROGUE_SCAN_LOCK"));
    lock.setStaleLockTime(0);
    if (!lock.tryLock(0)) return 3;
    const QStringList arguments = QCoreApplication::arguments();
    const QString device = arguments.value(arguments.indexOf(QStringLiteral("--device")) + 1);
    if (device == u"quick") {
        say(R"({"page":1,"percent":100})");
        say(R"({"pages":1,"pdf":8,"problem":""})");
        std::fputs("%PDF-1.4", stdout);
    } else if (device == u"slow") {
        sayHalf();
        std::getchar();
        say(R"({"pages":0,"pdf":0,"problem":"scan.cancelled"})");
        return 1;
    } else if (device == u"deaf") {
        sayHalf();
        for (;;)
            std::this_thread::sleep_for(std::chrono::seconds(1));
    } else if (device == u"dying") {
        say(R"({"page":1,"percent":50})");
        std::abort();
    } else if (device == u"short") {
        say(R"({"pages":1,"pdf":1000000,"problem":""})");
        std::fputs("%PDF-1.4", stdout);
    } else {
        for (int i = 0; i < 1000; ++i)
            say("\xff\xfe{{{ \"page\": ");
    }
    std::fflush(stdout);
    return 0;
}
