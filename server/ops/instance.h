#pragma once

#include "server/api/api.h"
#include "server/ops/data_folder.h"
#include "server/ops/log.h"
#include "server/storage/sqlite/sqlite_storage.h"

#include <memory>
#include <string>

namespace naskah::ops {

/// A server without its sockets: everything behind the api, on one data folder that nobody else uses meanwhile.
class Instance {
public:
    Instance(const DataFolder& folder, const Config& config, const Log& log);
    ~Instance();

    engine::Engine& engine() { return *m_engine; }
    auth::Auth& auth() { return *m_auth; }
    api::Handler& api() { return *m_api; }

    /// The person with this NIP; nil when there is none.
    Id<Person> personWith(std::string_view nip);

    /// Ends a device for good: no backup brings it back.
    void revoke(const Uuid& device);
    /// The operator's word that the desks that were not heard are not waited for any more.
    void endRecovery();

    /// Keeps a file's bytes as if they had been uploaded; the reference is proved apart.
    void keepFile(const std::string& sha256, std::string_view bytes);

    /// What is to be done now and then, about every hour.
    void keepHouse();

private:
    FolderLock m_lock;
    std::filesystem::path m_restoreRecord;
    std::unique_ptr<storage::SqliteStorage> m_storage;
    std::unique_ptr<engine::Engine> m_engine;
    std::unique_ptr<auth::Auth> m_auth;
    struct Files;
    std::unique_ptr<Files> m_files;
    std::unique_ptr<api::Api> m_api;
};

} // namespace naskah::ops
