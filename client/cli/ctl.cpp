#include "client/cli/ctl.h"

#include "client/cli/console.h"
#include "client/model/desk_error.h"
#include "client/model/desk_key.h"
#include "client/replica/salvage.h"
#include "common/crypto/random.h"

#include <QDir>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLockFile>

namespace naskah::ctl {
namespace {

Timestamp systemNow()
{
    return std::chrono::time_point_cast<std::chrono::milliseconds>(std::chrono::system_clock::now());
}

const char* wordFor(Verdict::Kind kind)
{
    switch (kind) {
    case Verdict::Kind::refused:
        return "refused";
    case Verdict::Kind::unjudged:
        return "unjudged";
    default:
        return "queued";
    }
}

Stop doesNotOpen()
{
    return {storeFailed, "the store does not open: this is another desk's key, or the store is damaged "
                         "(the window, opened with the right key, offers to rebuild it)"};
}

/// A store that was just opened; says for people why it was not.
template <class Open>
auto opened(Open open) -> decltype(open())
{
    try {
        return open();
    } catch (const DatabaseError& error) {
        if (error.kind == DatabaseError::Kind::corrupt) throw doesNotOpen();
        throw Stop{storeFailed, errorOf(error).detail};
    }
}

} // namespace

Ctl::Ctl() = default;
Ctl::~Ctl() = default;

Printer& Ctl::printer()
{
    if (!m_printer) m_printer = std::make_unique<Printer>(options.json);
    return *m_printer;
}

std::string Ctl::key(bool mayCreate)
{
    const QString folder = QString::fromStdString(options.desk);
    if (!options.keyFile.empty()) {
        const QString file = QString::fromStdString(options.keyFile);
        const auto key = mayCreate && !QFile::exists(file) ? makeKeyFile(file) : readKeyFile(file);
        if (!key) throw Stop{storeFailed, key.error().detail};
        return *key;
    }
    if (!hasWrappedKey(folder)) throw Stop{usage, "name the key of the desk's store with --key-file"};
    const auto pin = options.pinFile.empty() ? askSecret("PIN: ") : readSecretFile(options.pinFile);
    if (!pin) throw Stop{usage, "name the file with the PIN with --pin-file"};
    const auto key = unlockWithPin(folder, QString::fromStdString(*pin));
    if (!key) throw Stop{storeFailed, "the PIN is wrong, or the key beside the store is damaged"};
    return *key;
}

Replica::Options Ctl::storeOptions(bool mayCreate)
{
    if (options.desk.empty()) throw Stop{usage, "name the desk's folder with --desk"};
    const QString folder = QString::fromStdString(options.desk);
    if (mayCreate && !QFile::exists(folder)) {
        constexpr auto ownerOnly = QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ExeOwner;
        if (!QDir().mkpath(folder) || !QFile::setPermissions(folder, ownerOnly))
            throw Stop{storeFailed, options.desk + ": cannot be made"};
    }
    if (!mayCreate && !QFile::exists(folder + "/desk.db"))
        throw Stop{notFound, options.desk + ": there is no desk here"};
    Replica::Options store;
    store.directory = options.desk;
    store.databaseKey = key(mayCreate);
    if (opened([&] { return isDamaged(options.desk, store.databaseKey, false); })) throw doesNotOpen();
    store.clock = systemNow;
    store.random = randomBytes;
    return store;
}

Replica& Ctl::makeDesk()
{
    return open(true);
}

Replica& Ctl::replica()
{
    if (!open(false).enrolled()) throw Stop{notFound, "this desk is not enrolled yet"};
    return *m_replica;
}

Replica& Ctl::open(bool mayCreate)
{
    if (m_replica) return *m_replica;
    auto store = storeOptions(mayCreate);
    m_lock = std::make_unique<QLockFile>(QString::fromStdString(options.desk) + "/lock");
    m_lock->setStaleLockTime(0);
    if (!m_lock->tryLock(2'000))
        throw Stop{storeFailed, m_lock->error() == QLockFile::LockFailedError
                                    ? "the desk is open in another program"
                                    : options.desk + ": cannot be written to (a full disk, or a folder of somebody else)"};
    m_replica = opened([&] { return std::make_unique<Replica>(std::move(store)); });
    while (m_replica->indexSome()) {
    }
    return *m_replica;
}

Database& Ctl::db()
{
    if (m_replica) return m_replica->db();
    if (!m_reading) {
        const auto store = storeOptions(false);
        OpenOptions open;
        open.key = store.databaseKey;
        open.readOnly = true;
        m_reading = opened([&] { return std::make_unique<Database>(store.directory + "/desk.db", open); });
    }
    return *m_reading;
}

int report(Ctl& ctl, const Replica::Done& done, const std::optional<Uuid>& record)
{
    const bool isRefused = done.verdict.kind == Verdict::Kind::refused;
    QJsonObject object{{"command", QString::fromStdString(done.command.text())}, {"state", wordFor(done.verdict.kind)}};
    if (record) object.insert("id", QString::fromStdString(record->text()));
    const QJsonObject facts = QJsonDocument::fromJson(QByteArray::fromStdString(done.facts)).object();
    if (!facts.isEmpty()) object.insert("facts", facts);
    if (isRefused) {
        object.insert("code", QString::fromStdString(done.verdict.reason.code));
        object.insert("reason", QString::fromStdString(done.verdict.reason.text));
    }
    ctl.printer().object(object);
    return isRefused ? ExitCode::refused : ExitCode::done;
}

} // namespace naskah::ctl
