#include "client/cli/console.h"
#include "client/cli/ctl.h"
#include "client/model/desk_key.h"
#include "client/net/enrolment.h"
#include "client/print/letter_pdf.h"

#include <CLI/CLI.hpp>

#include <QEventLoop>
#include <QFile>
#include <QJsonDocument>
#include <QSysInfo>

namespace naskah::ctl {
namespace {

bool isAboutTheLine(const QString& code)
{
    return code.startsWith(u"net.") || code.startsWith(u"tls.") || code == u"answer.not_ours";
}

int enrol(Ctl& ctl, const std::string& text, const std::string& machine)
{
    const auto invitation = readInvitation(text);
    if (!invitation) throw Stop{usage, invitation.error().detail};
    auto& replica = ctl.makeDesk();
    if (replica.enrolled()) throw Stop{refused, "this desk is enrolled already"};
    Enrolment enrolment(replica);
    QEventLoop loop;
    int code = done;
    QObject::connect(&enrolment, &Enrolment::enrolled, &loop, &QEventLoop::quit, Qt::QueuedConnection);
    QObject::connect(&enrolment, &Enrolment::failed, &loop, [&](const QString& why, const QString& words) {
        ctl.printer().object({{"state", "refused"}, {"code", why}, {"reason", words}});
        code = isAboutTheLine(why) ? notReached : why == u"store.failed" ? storeFailed : refused;
        QMetaObject::invokeMethod(&loop, &QEventLoop::quit, Qt::QueuedConnection);
    });
    enrolment.start(*invitation, machine.empty() ? QSysInfo::machineHostName() : QString::fromStdString(machine));
    loop.exec();
    if (code == done) {
        const auto& identity = replica.identity();
        ctl.printer().object({{"state", "enrolled"},
                              {"device", QString::fromStdString(identity.device.text())},
                              {"person", QString::fromStdString(identity.person.value.text())},
                              {"server", QString::fromStdString(identity.server)}});
    }
    return code;
}

LetterSheet sheetFrom(const QJsonObject& object)
{
    const auto text = [&](const char* key) { return object.value(QLatin1String(key)).toString(); };
    const auto lines = [&](const char* key) {
        QStringList list;
        for (const QJsonValue& each : object.value(QLatin1String(key)).toArray())
            list << each.toString();
        return list;
    };
    return {text("region"),
            text("office"),
            lines("contact"),
            text("place_and_date"),
            text("number"),
            text("security"),
            text("attachment"),
            text("subject"),
            lines("addressee"),
            lines("paragraphs"),
            text("signer_position"),
            text("signer_name"),
            text("signer_rank"),
            text("signer_nip"),
            lines("copies")};
}

} // namespace

void addDeskCommands(CLI::App& app, Ctl& ctl)
{
    struct Wish {
        std::string invitation, machine, out;
    };
    auto wish = std::make_shared<Wish>();
    auto* command = app.add_subcommand("enrol", "Make this folder the desk of the person an invitation was made for");
    command->add_option("invitation", wish->invitation, "naskah://host:port/CODE?pin=…")->required();
    command->add_option("--name", wish->machine, "What people call this computer");
    command->callback(
        [&ctl, wish] { ctl.action = [&ctl, wish] { return enrol(ctl, wish->invitation, wish->machine); }; });

    auto* lock = app.add_subcommand("set-pin", "Lock the store's key with a PIN, beside the store");
    auto pinFile = std::make_shared<std::string>();
    lock->add_option("--new-pin-file", *pinFile, "File with the new PIN; asked for at a terminal when left out");
    lock->callback([&ctl, pinFile] {
        ctl.action = [&ctl, pinFile]() -> int {
            const auto key = ctl.replica().options().databaseKey;
            const auto pin = pinFile->empty() ? askSecret("New PIN: ") : readSecretFile(*pinFile);
            if (!pin || pin->size() < 6)
                throw Stop{usage, "a PIN has at least six characters; name its file with --new-pin-file"};
            const auto locked =
                lockWithPin(QString::fromStdString(ctl.options.desk), key, QString::fromStdString(*pin));
            if (!locked) throw Stop{storeFailed, locked.error().detail};
            ctl.printer().object({{"state", "ok"}});
            return done;
        };
    });

    auto* print = app.add_subcommand("print-letter", "Print a letter described by JSON on standard input as a PDF");
    auto out = std::make_shared<std::string>();
    print->add_option("--out", *out, "Where to")->required();
    print->callback([&ctl, out] {
        ctl.action = [&ctl, out]() -> int {
            QFile input;
            if (!input.open(stdin, QIODevice::ReadOnly)) throw Stop{usage, "nothing on standard input"};
            const auto document = QJsonDocument::fromJson(input.readAll());
            if (!document.isObject()) throw Stop{usage, "a letter is a JSON object"};
            const QByteArray pdf = letterPdf(sheetFrom(document.object()));
            QFile file(QString::fromStdString(*out));
            if (!file.open(QIODevice::WriteOnly) || file.write(pdf) != pdf.size())
                throw Stop{refused, *out + ": " + file.errorString().toStdString()};
            ctl.printer().object({{"state", "ok"}, {"size", qint64(pdf.size())}});
            return done;
        };
    });
}

} // namespace naskah::ctl
