#include "server/ops/data_folder.h"

#include "common/crypto/certificate.h"
#include "common/crypto/encoding.h"
#include "common/crypto/random.h"
#include "server/engine/identity.h"
#include "server/storage/sqlite/sqlite_storage.h"

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <cerrno>
#include <fstream>
#include <sstream>
#include <stdexcept>
#include <system_error>

namespace naskah::ops {

namespace fs = std::filesystem;

namespace {

constexpr std::size_t keySize = 32;

fs::path databaseKeyFile(const fs::path& folder)
{
    return folder / "database.key";
}

fs::path privateKeyFile(const fs::path& folder)
{
    return folder / "server.key";
}

/// A new file that is on the disk when this returns.
void writeFile(const fs::path& file, std::string_view bytes, mode_t mode)
{
    const int handle = ::open(file.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, mode);
    if (handle < 0) throw std::system_error(errno, std::generic_category(), file.string());
    const auto written = ::write(handle, bytes.data(), bytes.size());
    const bool good = written == ssize_t(bytes.size()) && ::fsync(handle) == 0;
    const int error = errno;
    ::close(handle);
    if (!good) throw std::system_error(error, std::generic_category(), file.string());
}

} // namespace

void DataFolder::create(const Config& config, const std::vector<std::string>& hosts) const
{
    if (fs::exists(m_path) && !fs::is_empty(m_path))
        throw std::runtime_error(m_path.string() + " is there already and not empty");
    fs::create_directories(m_path);
    fs::permissions(m_path, fs::perms::owner_all);
    const auto certificate = makeSelfSignedCertificate({config.name, hosts});
    if (!certificate) throw std::runtime_error("no certificate could be made: " + certificate.error().detail);
    const auto key = randomBytes(keySize);
    writeFile(databaseKeyFile(m_path), toHex(key) + '\n', 0600);
    writeFile(privateKeyFile(m_path), certificate->keyPem, 0600);
    writeFile(this->certificate(), certificate->certificatePem, 0644);
    writeFile(this->config(), configText(config), 0644);
    fs::create_directory(files());
    storage::SqliteOptions options;
    options.path = database().string();
    options.key = key;
    storage::SqliteStorage storage(std::move(options));
    engine::createIdentity(storage, engine::systemClock(), engine::systemRandom());
}

std::string DataFolder::read(const fs::path& file) const
{
    std::ifstream stream(file, std::ios::binary);
    if (!stream) throw std::runtime_error(file.string() + " cannot be read; naskahd init makes a data folder");
    std::ostringstream text;
    text << stream.rdbuf();
    return text.str();
}

std::string DataFolder::databaseKey() const
{
    auto text = read(databaseKeyFile(m_path));
    while (!text.empty() && (text.back() == '\n' || text.back() == '\r'))
        text.pop_back();
    auto key = fromHex(text);
    if (!key || key->size() != keySize)
        throw std::runtime_error(databaseKeyFile(m_path).string() + " does not hold 64 hexadecimal digits");
    return std::move(*key);
}

std::string DataFolder::certificatePem() const
{
    return read(certificate());
}

std::string DataFolder::privateKeyPem() const
{
    return read(privateKeyFile(m_path));
}

std::string DataFolder::pin() const
{
    const auto pin = spkiPin(certificatePem());
    if (!pin) throw std::runtime_error(certificate().string() + ": " + pin.error().detail);
    return *pin;
}

FolderLock::FolderLock(const DataFolder& folder)
{
    const auto file = folder.path() / "lock";
    m_file = ::open(file.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    if (m_file < 0) throw std::system_error(errno, std::generic_category(), file.string());
    if (::flock(m_file, LOCK_EX | LOCK_NB) == 0) return;
    ::close(m_file);
    throw std::runtime_error(folder.path().string() + " is in use by another naskahd");
}

FolderLock::~FolderLock()
{
    ::close(m_file);
}

} // namespace naskah::ops
