#pragma once

#include "client/cli/printer.h"
#include "client/model/letter_acts.h"
#include "client/replica/queries.h"
#include "client/replica/replica.h"

#include <QString>

#include <functional>
#include <memory>

namespace CLI {
class App;
}
class QLockFile;

namespace naskah::ctl {

/// What the program ends with. The numbers are part of its interface.
enum ExitCode {
    done = 0,
    refused = 1,      ///< a rule or the server said no; the reason is printed
    usage = 2,        ///< the command line makes no sense
    notReached = 3,   ///< the server was not reached, or not everything was settled in time
    signInNeeded = 4, ///< the server wants a password
    storeFailed = 5,  ///< the desk's store, its key or its lock
    notFound = 6,     ///< there is no such letter, person, file, …, or more than one
};

/// Ends a command from anywhere inside it.
struct Stop {
    ExitCode code;
    std::string why;
};

/// What every command gets: the options that stand before it, and the desk they name, opened when it is first needed.
class Ctl {
public:
    struct Options {
        std::string desk;
        std::string keyFile;
        std::string pinFile;
        bool json = false;
    };

    Ctl();
    ~Ctl();

    Options options;
    /// What the command line chose; run by `main` after parsing.
    std::function<int()> action;

    /// For what a person does and for sync: the one writing connection. Only one program at a time has it.
    Replica& replica();
    /// For lists: works beside a program that has the desk open.
    Database& db();
    Printer& printer();

    /// The desk's folder exists from here on; a key file is made when there is none. For enrolment.
    Replica& makeDesk();

private:
    Replica& open(bool mayCreate);
    Replica::Options storeOptions(bool mayCreate);
    std::string key(bool mayCreate);

    std::unique_ptr<QLockFile> m_lock;
    std::unique_ptr<Replica> m_replica;
    std::unique_ptr<Database> m_reading;
    std::unique_ptr<Printer> m_printer;
};

/// Prints what became of a command and gives the exit code that goes with it. `record`: what it made, if anything.
int report(Ctl& ctl, const Replica::Done& done, const std::optional<Uuid>& record = std::nullopt);

void addDeskCommands(CLI::App& app, Ctl& ctl);
void addSyncCommands(CLI::App& app, Ctl& ctl);
void addBundleCommands(CLI::App& app, Ctl& ctl);
void addAuditCommands(CLI::App& app, Ctl& ctl);
void addLetterCommands(CLI::App& app, Ctl& ctl);
void addClassificationCommands(CLI::App& app, Ctl& ctl);
void addSearchCommand(CLI::App& app, Ctl& ctl);
void addDispositionCommands(CLI::App& app, Ctl& ctl);
void addDraftCommands(CLI::App& app, Ctl& ctl);
void addOutboxCommands(CLI::App& app, Ctl& ctl);
void addAbsenceCommands(CLI::App& app, Ctl& ctl);
void addEventCommands(CLI::App& app, Ctl& ctl);
void addDeadlineCommands(CLI::App& app, Ctl& ctl);
void addCalendarCommands(CLI::App& app, Ctl& ctl);
void addDirectoryCommands(CLI::App& app, Ctl& ctl);
void addNumberCommands(CLI::App& app, Ctl& ctl);
void addBookCommands(CLI::App& app, Ctl& ctl);
void addContactCommands(CLI::App& app, Ctl& ctl);
void addReceiptCommand(CLI::App& app, Ctl& ctl);
void addSheetCommands(CLI::App& app, Ctl& ctl);
/// Below `letter`: what an office says about a letter besides disposing of it.
void addHandlingCommands(CLI::App& letters, Ctl& ctl);

} // namespace naskah::ctl
