#include "server/ops/instance.h"

#include "common/crypto/encoding.h"
#include "server/api/tus_routes.h"
#include "server/engine/server_view.h"
#include "server/ops/restore_record.h"

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <stdexcept>

namespace naskah::ops {

namespace fs = std::filesystem;

struct Instance::Files {
    Files(const fs::path& folder, engine::Engine& engine)
        : incoming(folder / "incoming"), store(folder / "kept"),
          uploads(incoming, store, [&engine] { return engine.now(); },
                  [&engine](const Digest& sha256, const Uuid& device) { engine.fileStored(toHex(sha256), device); }),
          routes(store, uploads, [&engine](const auth::Caller& caller, const std::string& sha256) {
              return engine.mayReadFile(caller.person, sha256);
          })
    {
    }

    fs::path incoming;
    files::FileStore store;
    files::Uploads uploads;
    api::TusRoutes routes;
};

Instance::Instance(const DataFolder& folder, const Config& config, const Log& log) : m_lock(folder), m_restoreRecord(folder.restoreRecord())
{
    storage::SqliteOptions storageOptions;
    storageOptions.path = folder.database().string();
    storageOptions.key = folder.databaseKey();
    storageOptions.onFatal = [log](std::string_view why) {
        log.error(std::string{"the database failed, stopping: "} + std::string{why});
        log.flush();
        std::_Exit(70);
    };
    m_storage = std::make_unique<storage::SqliteStorage>(std::move(storageOptions));
    engine::EngineOptions engineOptions;
    engineOptions.largestQueue = std::size_t(config.largestQueue);
    engineOptions.alarm = [log](std::string_view what) { log.error(what); };
    m_engine = std::make_unique<engine::Engine>(*m_storage, std::move(engineOptions));
    m_auth = std::make_unique<auth::Auth>(*m_engine);
    m_files = std::make_unique<Files>(folder.files(), *m_engine);
    api::ApiOptions apiOptions;
    apiOptions.alarm = [log](std::string_view what) { log.error(what); };
    apiOptions.minimumVersion = config.minimumVersion;
    apiOptions.isAuditor = [engine = m_engine.get(), auditors = config.auditors](Id<Person> id) {
        const auto person = engine::findRecord(engine->snapshot()->records(), id);
        return person && std::ranges::count(auditors, person->nip) > 0;
    };
    m_api = std::make_unique<api::Api>(*m_engine, *m_auth, &m_files->routes, std::move(apiOptions));
}

Instance::~Instance() = default;

Id<Person> Instance::personWith(std::string_view nip)
{
    const auto state = m_engine->snapshot();
    for (auto& stored : state->records().inThread(organisationThread().value, recordKind(Person::table).value())) {
        const auto person = fromRow<Person>(engine::readRecord(std::move(stored)).row).value();
        if (!nip.empty() && person.nip == nip) return person.id;
    }
    return {};
}

void Instance::keepFile(const std::string& sha256, std::string_view bytes)
{
    const auto digest = naskah::sha256(bytes);
    if (toHex(digest) != sha256) throw std::invalid_argument("a file is not what its hash says");
    const auto path = m_files->incoming / ("made-" + sha256);
    {
        std::ofstream file(path, std::ios::binary);
        file.write(bytes.data(), std::streamsize(bytes.size()));
        if (!file.flush()) throw std::runtime_error(path.string() + " cannot be written");
    }
    m_files->store.keep(path, digest);
    fs::remove(path);
}

void Instance::revoke(const Uuid& device)
{
    auto record = RestoreRecord::read(m_restoreRecord);
    if (std::ranges::count(record.revoked, device) == 0) record.revoked.push_back(device);
    record.write(m_restoreRecord);
    m_engine->revoke(device);
}

void Instance::endRecovery()
{
    auto record = RestoreRecord::read(m_restoreRecord);
    for (const auto& [book, number] : m_engine->recovery().end(record.reached))
        record.reached[book] = std::max(record.reached[book], number);
    record.write(m_restoreRecord);
}

void Instance::keepHouse()
{
    m_engine->recovery().retry();
    // What ended a device while the log took nothing new, or was lost with what was restored, is in the log again.
    if (!m_engine->isRecovering())
        for (const auto& device : RestoreRecord::read(m_restoreRecord).revoked)
            m_engine->revoke(device);
    m_files->uploads.expire();
}

} // namespace naskah::ops
