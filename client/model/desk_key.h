#pragma once

#include "common/schema/result.h"

#include <QString>

#include <string>

namespace naskah {

/// The raw key of a desk's store where no keystore of the system holds it: a file for scripts and tests, or a PIN.
///
/// A key file holds 64 hexadecimal digits and may be read by its owner alone.
Result<std::string> readKeyFile(const QString& file);
/// Makes a new key file; `conflict` when there is one.
Result<std::string> makeKeyFile(const QString& file);

/// A wrapped key lies beside the store as "key.txt" (see common/crypto/key_wrap.h).
bool hasWrappedKey(const QString& deskFolder);
/// Takes about 0.2 s on purpose. `unauthorized` for a wrong PIN.
Result<std::string> unlockWithPin(const QString& deskFolder, const QString& pin);
/// Locks `key` with a PIN, in place of the PIN before.
Result<void> lockWithPin(const QString& deskFolder, const std::string& key, const QString& pin);

} // namespace naskah
