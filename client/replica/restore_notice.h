#pragma once

#include "common/text/date.h"

#include <optional>
#include <string>

namespace naskah {

class Database;
class Store;

/// How the server's last restore looks from this desk, for people.
struct RestoreNotice {
    Timestamp at{};
    std::string reason; ///< in the operator's words
    bool proved = true; ///< this desk had a head that is in what was restored
    bool read = false;  ///< its person has said so
};
std::optional<RestoreNotice> restoreNotice(Database& db);

/// The server was restored once more. Inside a transaction, as the next.
void noteRestore(Store& store, const RestoreNotice& notice);
/// The person has read of it: it is not said again.
void markRestoreRead(Store& store);

} // namespace naskah
