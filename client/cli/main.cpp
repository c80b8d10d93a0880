// naskahctl: a full desk without a window, for scripts, tests and bundles.
//
// Exit codes: 0 done; 1 a rule or the server refused (the reason is printed); 2 wrong usage; 3 the server was not
// reached or not everything was settled in time; 4 the server wants a password; 5 the desk's store, key or lock;
// 6 no such letter, person, file, or more than one.
#include "client/cli/ctl.h"

#include "client/model/desk_error.h"

#include <CLI/CLI.hpp>

#include <QGuiApplication>
#include <QNetworkProxyFactory>

#include <algorithm>
#include <iostream>
#include <memory>

using namespace naskah;

namespace {

int run(ctl::Ctl& ctl)
{
    try {
        return ctl.action();
    } catch (const ctl::Stop& stop) {
        if (ctl.options.json) ctl.printer().object({{"state", "failed"}, {"reason", QString::fromStdString(stop.why)}});
        std::cerr << "naskahctl: " << stop.why << '\n';
        return stop.code;
    } catch (const std::exception& e) {
        const auto why = errorOf(e).detail;
        if (ctl.options.json) ctl.printer().object({{"state", "failed"}, {"reason", QString::fromStdString(why)}});
        std::cerr << "naskahctl: " << why << '\n';
        return ctl::storeFailed;
    }
}

/// Printing needs fonts, and fonts need the larger kind of application; a window never appears.
std::unique_ptr<QCoreApplication> application(int& argc, char** argv)
{
    const auto prints = [](std::string_view word) { return word == "print-letter" || word == "book" || word == "receipt" || word == "sheet"; };
    if (std::none_of(argv, argv + argc, [&](const char* word) { return prints(word); }))
        return std::make_unique<QCoreApplication>(argc, argv);
    qputenv("QT_QPA_PLATFORM", "offscreen");
    return std::make_unique<QGuiApplication>(argc, argv);
}

} // namespace

int main(int argc, char** argv)
{
    const auto qt = application(argc, argv);
    QNetworkProxyFactory::setUseSystemConfiguration(true);

    ctl::Ctl ctl;
    CLI::App app("A Naskah desk without a window.", "naskahctl");
    app.add_option("--desk", ctl.options.desk, "Folder of the desk's store")->envname("NASKAH_DESK");
    app.add_option("--key-file", ctl.options.keyFile, "File with the store's key, readable by its owner alone")
        ->envname("NASKAH_KEY_FILE");
    app.add_option(
        "--pin-file", ctl.options.pinFile, "File with the PIN that locks the store's key (- is standard input)");
    app.add_flag("--json", ctl.options.json, "Print JSON");
    app.require_subcommand(1);
    app.fallthrough();
    ctl::addDeskCommands(app, ctl);
    ctl::addSyncCommands(app, ctl);
    ctl::addBundleCommands(app, ctl);
    ctl::addAuditCommands(app, ctl);
    ctl::addLetterCommands(app, ctl);
    ctl::addClassificationCommands(app, ctl);
    ctl::addSearchCommand(app, ctl);
    ctl::addDispositionCommands(app, ctl);
    ctl::addDraftCommands(app, ctl);
    ctl::addOutboxCommands(app, ctl);
    ctl::addAbsenceCommands(app, ctl);
    ctl::addEventCommands(app, ctl);
    ctl::addDeadlineCommands(app, ctl);
    ctl::addCalendarCommands(app, ctl);
    ctl::addDirectoryCommands(app, ctl);
    ctl::addNumberCommands(app, ctl);
    ctl::addBookCommands(app, ctl);
    ctl::addContactCommands(app, ctl);
    ctl::addReceiptCommand(app, ctl);
    ctl::addSheetCommands(app, ctl);
    try {
        app.parse(argc, argv);
    } catch (const CLI::ParseError& error) {
        const int code = app.exit(error);
        return code == 0 ? ctl::done : ctl::usage;
    }
    return run(ctl);
}
