#include "client/model/desk_key.h"

#include "common/crypto/bytes.h"
#include "common/crypto/encoding.h"
#include "common/crypto/key_wrap.h"

#include <QFile>
#include <QSaveFile>

namespace naskah {
namespace {

constexpr auto ownerOnly = QFileDevice::ReadOwner | QFileDevice::WriteOwner;
constexpr qint64 largestKeyFile = 1024;

Error say(Errc code, const QString& what)
{
    return {code, what.toStdString()};
}

QString wrappedKeyFile(const QString& deskFolder)
{
    return deskFolder + QStringLiteral("/key.txt");
}

Result<QByteArray> readSmall(const QString& name)
{
    QFile file(name);
    if (!file.open(QIODevice::ReadOnly)) return say(Errc::notFound, name + ": " + file.errorString());
    return file.read(largestKeyFile);
}

} // namespace

Result<std::string> readKeyFile(const QString& name)
{
    const auto text = readSmall(name);
    if (!text) return text.error();
#ifdef Q_OS_UNIX
    const auto others =
        QFileDevice::ReadGroup | QFileDevice::WriteGroup | QFileDevice::ReadOther | QFileDevice::WriteOther;
    if (QFile::permissions(name) & others)
        return say(Errc::unauthorized, name + QStringLiteral(": others may read this key; make it 0600"));
#endif
    const auto key = fromHex(text->trimmed().toStdString());
    if (!key || key->size() != 32)
        return say(Errc::corrupt, name + QStringLiteral(": not a key of 64 hexadecimal digits"));
    return *key;
}

Result<std::string> makeKeyFile(const QString& name)
{
    const auto key = generateDatabaseKey();
    QFile file(name);
    // With its final permissions from the first byte on.
    if (!file.open(QIODevice::WriteOnly | QIODevice::NewOnly, ownerOnly))
        return say(file.exists() ? Errc::conflict : Errc::invalid, name + ": " + file.errorString());
    const auto text = toHex(viewOf(key)) + '\n';
    if (file.write(text.data(), qint64(text.size())) != qint64(text.size()) || !file.flush())
        return say(Errc::invalid, name + ": " + file.errorString());
    return std::string{viewOf(key)};
}

bool hasWrappedKey(const QString& deskFolder)
{
    return QFile::exists(wrappedKeyFile(deskFolder));
}

Result<std::string> unlockWithPin(const QString& deskFolder, const QString& pin)
{
    const auto text = readSmall(wrappedKeyFile(deskFolder));
    if (!text) return text.error();
    const auto key = unwrapKey(text->trimmed().toStdString(), pin.toStdString());
    if (!key) return key.error();
    return std::string{viewOf(*key)};
}

Result<void> lockWithPin(const QString& deskFolder, const std::string& key, const QString& pin)
{
    const auto raw = arrayOf<32>(key);
    if (!raw) return Error{Errc::invalid, "a key has 32 bytes"};
    const auto text = wrapKey(*raw, pin.toStdString()) + '\n';
    QSaveFile file(wrappedKeyFile(deskFolder));
    const bool saved = file.open(QIODevice::WriteOnly) && file.setPermissions(ownerOnly) &&
                       file.write(text.data(), qint64(text.size())) == qint64(text.size()) && file.commit();
    if (!saved) return say(Errc::invalid, file.fileName() + ": " + file.errorString());
    return {};
}

} // namespace naskah
