#include "client/replica/salvage.h"

#include "client/replica/store.h"
#include "common/command/verdict.h"

#include <boost/json.hpp>

#include <filesystem>
#include <memory>

namespace naskah {

namespace fs = std::filesystem;
namespace json = boost::json;

namespace {

constexpr const char* identityKeys[] = {"identity", "device_key", "nonce", "sequence", "last_hash", "refresh"};

struct SavedMeta {
    std::string key, value;
};
struct SavedPending {
    std::string command, intent, touched, about, envelope, signature;
    Value sequence, outcome;
    std::int64_t verdict = 0, held = 0;
};
struct Saved {
    std::vector<SavedMeta> meta;
    std::vector<SavedPending> pending;
    bool pendingComplete = false;
};

/// Runs a step that may meet a damaged page; what was read before it counts.
template <class Step>
bool tryReading(Step step)
{
    try {
        step();
        return true;
    } catch (const DatabaseError&) {
        return false;
    }
}

Saved readWhatIsLeft(const std::string& path, const std::string& key)
{
    Saved saved;
    std::unique_ptr<Database> db;
    if (!tryReading([&] { db = std::make_unique<Database>(path, OpenOptions{key, true, true, nullptr}); })) return saved;
    for (const auto* name : identityKeys)
        tryReading([&] {
            auto query = db->query("SELECT value FROM meta WHERE key = ?", name);
            if (query.next()) saved.meta.push_back({name, std::string{query.blob(0)}});
        });
    saved.pendingComplete = tryReading([&] {
        auto query = db->query("SELECT command, intent, touched, about, envelope, signature, sequence, outcome, verdict, held FROM pending ORDER BY ord");
        while (query.next())
            saved.pending.push_back({std::string{query.blob(0)}, std::string{query.text(1)}, std::string{query.text(2)},
                                     std::string{query.text(3)}, std::string{query.text(4)}, std::string{query.blob(5)},
                                     query.value(6, false), query.value(7, false), query.integer(8), query.integer(9)});
    });
    return saved;
}

bool hasIdentity(const Saved& saved)
{
    const auto has = [&](std::string_view key) {
        for (const auto& meta : saved.meta)
            if (meta.key == key) return true;
        return false;
    };
    // Without the last sequence and its hash the next envelope would look like a copied disk's.
    return has("identity") && has("device_key") && has("nonce") && saved.pendingComplete;
}

std::string exportLines(const Saved& saved)
{
    std::string lines;
    for (const auto& pending : saved.pending) {
        json::object line;
        line["intent"] = pending.intent;
        line["about"] = pending.about;
        line["envelope"] = pending.envelope;
        lines += json::serialize(line) + '\n';
    }
    return lines;
}

} // namespace

bool isDamaged(const std::string& directory, const std::string& databaseKey, bool thorough)
{
    const auto path = directory + "/desk.db";
    if (!fs::exists(path)) return false;
    // Creating a store may be cut off before its first page; a desk that had begun to number its commands cannot be empty.
    if (fs::file_size(path) == 0) return fs::exists(directory + "/install.txt");
    try {
        // A loss of power can leave torn pages in the file that its log still has whole, and the check below reads only
        // the file: the log is copied back first.
        Database db(path, {databaseKey, !thorough, true, nullptr});
        if (thorough && !db.checkpoint(true)) return false;
        db.query("SELECT count(*) FROM meta").next();
        db.query("SELECT count(*) FROM pending").next();
        if (!thorough) return false;
        auto check = db.query("PRAGMA cipher_integrity_check");
        return check.next();
    } catch (const DatabaseError& error) {
        if (error.kind == DatabaseError::Kind::corrupt) return true;
        throw;
    }
}

Salvage rebuildDesk(const std::string& directory, const std::string& databaseKey, Timestamp now)
{
    const auto saved = readWhatIsLeft(directory + "/desk.db", databaseKey);
    Salvage salvage;
    salvage.folder = directory + "/damaged-" + std::to_string(millisecondsOf(now));
    fs::create_directories(salvage.folder);
    for (const auto* name : {"desk.db", "desk.db-wal", "desk.db-shm"})
        if (fs::exists(directory + '/' + name)) fs::rename(directory + '/' + name, salvage.folder + '/' + name);
    salvage.outboxLines = exportLines(saved);

    Store store(directory + "/desk.db", {databaseKey, false, true, nullptr});
    if (!hasIdentity(saved)) return salvage;
    salvage.identityKept = true;
    store.db().transaction([&] {
        for (const auto& meta : saved.meta)
            store.setMeta(meta.key, meta.value);
        const auto identity = json::parse(store.meta("identity").value()).as_object();
        store.db().run("INSERT INTO desk_person (person, device) VALUES (?, ?)", parseUuid(identity.at("person").as_string()).value(),
                       parseUuid(identity.at("device").as_string()).value());
        for (const auto& pending : saved.pending) {
            store.db().run("INSERT INTO pending (command, intent, verdict, held, touched, about, sequence, envelope, signature, outcome) "
                           "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                           Blob{pending.command}, pending.intent, int(Verdict::Kind::unjudged), pending.held,
                           std::string{R"({"reads":[],"writes":[],"created":[],"threads":[]})"}, pending.about, pending.sequence,
                           pending.envelope, Blob{pending.signature}, pending.outcome);
            ++salvage.waiting;
        }
    });
    return salvage;
}

} // namespace naskah
