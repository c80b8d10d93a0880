#include "client/app/program.h"
#include "client/ui/letters/letter_list_pane.h"
#include "client/ui/letters/letter_list_view.h"
#include "client/ui/outbox/outbox_model.h"
#include "client/ui/theme/theme.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QJsonDocument>
#include <QJsonObject>
#include <QListView>
#include <QSocketNotifier>
#include <QTest>
#include <QTextStream>

#include <cstdio>
#include <unistd.h>

// The real window of a desk, driven by lines on standard input; each answers with one line of JSON:
//   see WORD        waits until a letter with this word in its subject stands in the painted list
//   place NAME      opens incoming, to-do, dispositions, sent, drafts or outbox
//   outbox          what the outbox page says, row by row
//   save FILE       a picture of the window
//   quit

namespace {

using namespace naskah;

constexpr int patience = 60'000; // ms
constexpr int settle = 700;      // ms until lists, letter and pages are drawn

class Puppeteer {
public:
    explicit Puppeteer(Program& program) : m_program(program), m_input(STDIN_FILENO, QSocketNotifier::Read)
    {
        QObject::connect(&m_input, &QSocketNotifier::activated, [this] { read(); });
    }

private:
    void read()
    {
        char buffer[4096];
        const auto count = ::read(STDIN_FILENO, buffer, sizeof buffer);
        if (count <= 0) return QApplication::quit();
        m_text.append(buffer, qsizetype(count));
        m_input.setEnabled(false); // what is asked may run the event loop
        for (qsizetype end; (end = m_text.indexOf('\n')) >= 0;) {
            const QString line = QString::fromUtf8(m_text.left(end)).trimmed();
            m_text.remove(0, end + 1);
            obey(line.section(u' ', 0, 0), line.section(u' ', 1));
        }
        m_input.setEnabled(true);
    }

    void obey(const QString& what, const QString& rest)
    {
        if (what == u"quit") return QApplication::quit();
        QJsonObject answer;
        if (!QTest::qWaitFor([this] { return m_program.workbench() != nullptr; }, patience))
            answer["error"] = "the window did not open";
        else if (what == u"see")
            answer["seen"] = see(rest);
        else if (what == u"place")
            answer["place"] = open(rest);
        else if (what == u"outbox")
            answer["rows"] = outbox();
        else if (what == u"save")
            answer["saved"] = m_program.workbench()->window().grab().save(rest);
        else
            answer["error"] = "no such order: " + what;
        std::puts(QJsonDocument(answer).toJson(QJsonDocument::Compact).constData());
        std::fflush(stdout);
    }

    bool see(const QString& word)
    {
        auto* list = m_program.workbench()->window().list();
        const bool seen = QTest::qWaitFor(
            [&] {
                for (int row = 0; row < list->model()->rowCount(); ++row)
                    if (list->model()->line(row).subject.text.contains(word)) return true;
                return false;
            },
            patience);
        list->view()->viewport()->repaint();
        return seen;
    }

    bool open(const QString& name)
    {
        const QHash<QString, Place> places{{"incoming", Place::incoming},
                                           {"to-do", Place::toDo},
                                           {"sent", Place::sent},
                                           {"dispositions", Place::dispositions},
                                           {"drafts", Place::drafts},
                                           {"outbox", Place::outbox}};
        if (!places.contains(name)) return false;
        m_program.workbench()->window().open(places[name]);
        QTest::qWait(settle);
        return true;
    }

    QString outbox()
    {
        QStringList rows;
        const auto* list = m_program.workbench()->outboxPage().findChild<QListView*>();
        for (int row = 0; list && row < list->model()->rowCount(); ++row) {
            const auto item = list->model()->index(row, 0).data(OutboxModel::itemRole).value<OutboxItem>();
            if (!item.what.isEmpty()) rows << item.what + " | " + item.reason;
        }
        return rows.join(u'\n');
    }

    Program& m_program;
    QSocketNotifier m_input;
    QByteArray m_text;
};

} // namespace

int main(int argc, char** argv)
{
    QApplication app(argc, argv);
    if (argc != 3) {
        std::fputs("naskah-window DESK KEY-FILE\n", stderr);
        return 2;
    }
    Program::Options options;
    options.desk = QString::fromLocal8Bit(argv[1]);
    options.keyFile = QString::fromLocal8Bit(argv[2]);
    Program program(options);
    program.start();
    const Puppeteer puppeteer(program);
    return QApplication::exec();
}
