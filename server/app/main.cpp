#include "server/app/service.h"

#include "common/command/protections.h"
#include "common/crypto/encoding.h"
#include "common/protocol/json_reading.h"
#include "common/sqlite/database.h"
#include "server/ops/audit.h"
#include "server/ops/backup.h"
#include "server/ops/demo/seed_demo.h"

#include <CLI/CLI.hpp>
#include <boost/json.hpp>

#include <cstdio>
#include <iostream>

using namespace naskah;

namespace {

ops::Config configOf(const ops::DataFolder& folder)
{
    return ops::readConfig(folder.config()).value();
}

/// What a person types into a new desk, or scans.
std::string linkOf(const ops::DataFolder& folder, const ops::Config& config, const std::string& host, const std::string& code)
{
    return "naskah://" + host + ':' + std::to_string(config.port) + '/' + code + "?pin=" + folder.pin();
}

/// Throws what the console complains about.
boost::json::object obeyed(const ops::DataFolder& folder, const boost::json::object& order)
{
    const auto config = configOf(folder);
    const ops::Log log(config.logLevel);
    auto reply = parseObject(ops::order(folder, config, log, boost::json::serialize(order)), 64 * 1024).value();
    if (const auto error = textOf(reply, "error")) throw std::runtime_error(*error);
    return reply;
}

void addInit(CLI::App& app, std::string& path)
{
    auto* init = app.add_subcommand("init", "Make a data folder: settings, keys, certificate, empty database");
    static ops::Config config;
    static std::vector<std::string> hosts;
    init->add_option("folder", path, "The new folder")->required();
    init->add_option("--name", config.name, "Name of the organisation");
    init->add_option("--host", hosts, "Host name or address by which desks reach the server; may be repeated");
    init->add_option("--port", config.port, "Port to listen on")->check(CLI::Range(0, 65535));
    init->callback([&path] {
        if (hosts.empty()) hosts = {"localhost", "127.0.0.1"};
        const ops::DataFolder folder(path);
        folder.create(config, hosts);
        std::cout << folder.pin() << '\n';
    });
}

void addRun(CLI::App& app, std::string& path)
{
    auto* run = app.add_subcommand("run", "Serve a data folder until SIGTERM");
    static app::Listening listening;
    static std::string listen, broken;
    run->add_option("folder", path, "The data folder")->required();
    run->add_option("--listen", listen, "ADDRESS:PORT instead of what the settings say");
    run->add_option("--port", listening.port, "Port instead of what the settings say")->check(CLI::Range(0, 65535));
    run->add_option("--port-file", listening.portFile, "Where to write the port, when it listens");
#ifdef NASKAH_BREAKABLE
    run->add_option("--break", broken, "Switch one protection off, to see that the checks notice")
        ->check(CLI::IsMember({"visibility", "lease", "dedupe", "pullback", "crash"}));
#endif
    run->callback([&path] {
#ifdef NASKAH_BREAKABLE
        if (!broken.empty()) breakProtection(broken);
#endif
        if (!listen.empty()) {
            const auto endpoint = ops::endpointIn(listen).value();
            listening.address = endpoint.address;
            listening.port = endpoint.port;
        }
        const ops::DataFolder folder(path);
        app::serve(folder, configOf(folder), listening);
    });
}

void addCheckConfig(CLI::App& app, std::string& path)
{
    auto* check = app.add_subcommand("check-config", "Say whether the settings are right");
    check->add_option("file", path, "naskah.toml, or the data folder it is in")->required();
    check->callback([&path] {
        const std::filesystem::path given(path);
        const auto file = std::filesystem::is_directory(given) ? ops::DataFolder(given).config() : given;
        ops::readConfig(file).value();
        std::cout << file.string() << " is right\n";
    });
}

void addInvite(CLI::App& app, std::string& path)
{
    auto* invite = app.add_subcommand("invite", "Print a link with which a person enrols one device");
    static std::string nip, host = "localhost";
    static int minutes = 0, port = -1;
    invite->add_option("folder", path, "The data folder")->required();
    invite->add_option("--nip", nip, "Whose")->required();
    invite->add_option("--minutes", minutes, "How long it is good");
    invite->add_option("--host", host, "The server's name in the link");
    invite->add_option("--port", port, "Its port, when it is not the settings'")->check(CLI::Range(1, 65535));
    invite->callback([&path] {
        const ops::DataFolder folder(path);
        boost::json::object order{{"do", "invite"}, {"nip", nip}};
        if (minutes) order["minutes"] = minutes;
        const auto reply = obeyed(folder, order);
        auto config = configOf(folder);
        if (port > 0) config.port = std::uint16_t(port);
        std::cout << linkOf(folder, config, host, textOf(reply, "code").value()) << '\n';
    });
}

void addPasswd(CLI::App& app, std::string& path)
{
    auto* passwd = app.add_subcommand("passwd", "Set a person's password to the first line of standard input");
    static std::string nip;
    passwd->add_option("folder", path, "The data folder")->required();
    passwd->add_option("--nip", nip, "Whose")->required();
    passwd->callback([&path] {
        std::string password;
        std::getline(std::cin, password);
        obeyed(ops::DataFolder(path), {{"do", "password"}, {"nip", nip}, {"password", password}});
    });
}

void addPin(CLI::App& app, std::string& path)
{
    auto* pin = app.add_subcommand("pin", "Print what desks pin");
    pin->add_option("folder", path, "The data folder")->required();
    pin->callback([&path] { std::cout << ops::DataFolder(path).pin() << '\n'; });
}

void addSeedDemo(CLI::App& app, std::string& path)
{
    auto* seed = app.add_subcommand("seed-demo", "Fill a new data folder with an invented city; prints how to open its desks");
    static demo::WorldOptions options;
    static std::string data, today;
    seed->add_option("folder", path, "A data folder that init made")->required();
    seed->add_option("--seed", options.seed, "The same seed gives the same data");
    seed->add_option("--letters", options.letters, "How many letters");
    seed->add_option("--head-letters", options.headLetters, "How many of them for the head of the communication office");
    seed->add_option("--scans", options.scans, "How many have a PDF");
    seed->add_option("--data", data, "Folder of real registers and scans; without it all is invented");
    seed->add_option("--today", today, "The day the story ends, YYYY-MM-DD");
    seed->callback([&path] {
        constexpr std::chrono::minutes aYear{365 * 24 * 60};
        const ops::DataFolder folder(path);
        const auto config = configOf(folder);
        const ops::Log log(config.logLevel);
        ops::Instance instance(folder, config, log);
        options.data = data;
        options.today = dayInWib(instance.engine().now());
        if (!today.empty()) options.today = parseIsoDate(today).value();
        demo::DemoHands hands;
        hands.keepFile = [&](const std::string& sha256, std::string_view bytes) { instance.keepFile(sha256, bytes); };
        hands.invite = [&](Id<Person> person) { return instance.auth().invite(person, aYear); };
        hands.setPassword = [&](Id<Person> person, const std::string& password) { instance.auth().setPassword(person, password); };
        hands.progress = demo::progressOnStderr();
        auto description = boost::json::parse(demo::seedDemo(instance.engine(), options, hands)).as_object();
        description["pin"] = folder.pin();
        std::cout << boost::json::serialize(description) << '\n';
    });
}

void addBackup(CLI::App& app, std::string& path)
{
    auto* backup = app.add_subcommand("backup", "Copy a data folder, also while its server runs, and check the copy");
    static std::string to;
    backup->add_option("folder", path, "The data folder")->required();
    backup->add_option("--to", to, "A new folder for the copy; whoever has it can read everything")->required();
    backup->callback([&path] {
        const auto report = ops::makeBackup(ops::DataFolder(path), to);
        std::cout << to << ": epoch " << report.epoch << ", " << report.leaves << " leaves, " << report.files << " attachments\n";
    });
}

void addRestore(CLI::App& app, std::string& path)
{
    auto* restore = app.add_subcommand("restore", "Put a backup in the place of a lost database and begin a new epoch");
    static std::string from, reason;
    restore->add_option("folder", path, "The data folder; the lost one where it is still there")->required();
    restore->add_option("--from", from, "What backup made")->required()->check(CLI::ExistingDirectory);
    restore->add_option("--reason", reason, "What happened; every desk is told")->required();
    restore->callback([&path] {
        std::cout << ops::restoreBackup(ops::DataFolder(path), from, reason) << '\n';
    });
}

void addRecovery(CLI::App& app, std::string& path)
{
    auto* recovery = app.add_subcommand("recovery", "Say which desks a restored server still waits for, or end the waiting");
    static bool end = false, offered = false;
    static std::vector<std::string> take;
    recovery->add_option("folder", path, "The data folder")->required();
    recovery->add_flag("--end", end, "Go on without those that were not heard; their numbers are passed over");
    recovery->add_flag("--offered", offered, "Show, a line each, what no author handed back and readers still have, the newest version first");
    recovery->add_option("--take", take, "Take over these of them, by their ids, or all");
    recovery->callback([&path] {
        const ops::DataFolder folder(path);
        for (std::size_t from = 0; offered;) {
            const auto reply = obeyed(folder, {{"do", "offered"}, {"from", std::int64_t(from)}});
            const auto& list = reply.at("offered").as_array();
            for (const auto& copy : list)
                std::cout << boost::json::serialize(copy) << '\n';
            from += list.size();
            if (list.empty()) return;
        }
        if (!take.empty()) {
            std::string records;
            for (const auto& id : take)
                records += id + ' ';
            records.pop_back();
            std::cout << boost::json::serialize(obeyed(folder, {{"do", "take_offered"}, {"records", records}})) << '\n';
            return;
        }
        const auto reply = obeyed(ops::DataFolder(path), {{"do", end ? "end_recovery" : "recovery"}});
        std::cout << boost::json::serialize(reply) << '\n';
    });
}

void addRevoke(CLI::App& app, std::string& path)
{
    auto* revoke = app.add_subcommand("revoke", "End a device for good, also over a restore");
    static std::string device;
    revoke->add_option("folder", path, "The data folder")->required();
    revoke->add_option("--device", device, "Its id")->required();
    revoke->callback([&path] { obeyed(ops::DataFolder(path), {{"do", "revoke"}, {"device", device}}); });
}

void addAudit(CLI::App& app, std::string& path)
{
    auto* audit = app.add_subcommand("audit", "Check the whole log of a stopped server or of a backup, and name the first entry that is not to be believed");
    static std::string to;
    audit->add_option("folder", path, "The data folder, or the backup")->required();
    audit->add_option("--to", to, "Also write the log there, for naskahctl audit verify; whoever has it can read everything");
    audit->callback([&path] {
        const auto report = ops::auditFolder(ops::DataFolder(path), to);
        if (report.fault)
            throw std::runtime_error(report.fault->code + ": epoch " + report.fault->epoch + ", entry " + std::to_string(report.fault->leaf) + ": " +
                                     report.fault->text);
        std::cout << report.counts.leaves << " entries and " << report.counts.heads << " heads are sound; the server's key is "
                  << toHex(report.serverKey.bytes) << '\n';
    });
}

} // namespace

int main(int argc, char** argv)
{
    CLI::App app{"The server of Naskah, the e-office that works offline"};
    app.set_version_flag("--version", "naskahd " NASKAH_VERSION ", " + sqliteVersion());
    app.require_subcommand(1);
    std::string path;
    addInit(app, path);
    addRun(app, path);
    addCheckConfig(app, path);
    addInvite(app, path);
    addPasswd(app, path);
    addPin(app, path);
    addSeedDemo(app, path);
    addBackup(app, path);
    addRestore(app, path);
    addRecovery(app, path);
    addRevoke(app, path);
    addAudit(app, path);
    try {
        app.parse(argc, argv);
        return 0;
    } catch (const CLI::ParseError& error) {
        return app.exit(error);
    } catch (const std::exception& error) {
        std::fprintf(stderr, "naskahd: %s\n", error.what());
        return 1;
    }
}
