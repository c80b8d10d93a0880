#include "client/replica/restore_notice.h"

#include "client/replica/store.h"
#include "common/protocol/json_reading.h"

#include <boost/json.hpp>

namespace naskah {

namespace {

/// In `meta`.
constexpr const char* noticeKey = "restored";
constexpr std::size_t longestNotice = 64 * 1024;

bool isTrue(const boost::json::object& object, std::string_view key)
{
    const auto* value = object.if_contains(key);
    return value && value->is_bool() && value->get_bool();
}

} // namespace

std::optional<RestoreNotice> restoreNotice(Database& db)
{
    auto query = db.query("SELECT value FROM meta WHERE key = ?", noticeKey);
    if (!query.next()) return std::nullopt;
    const auto object = parseObject(query.blob(0), longestNotice);
    const auto at = object ? integerOf(*object, "at") : std::nullopt;
    if (!at) return std::nullopt;
    return RestoreNotice{timestampOf(*at), textOf(*object, "reason").value_or(""), isTrue(*object, "proved"), isTrue(*object, "read")};
}

void noteRestore(Store& store, const RestoreNotice& notice)
{
    store.setMeta(noticeKey, boost::json::serialize(boost::json::object{{"at", millisecondsOf(notice.at)},
                                                                        {"reason", notice.reason},
                                                                        {"proved", notice.proved},
                                                                        {"read", notice.read}}));
}

void markRestoreRead(Store& store)
{
    auto notice = restoreNotice(store.db());
    if (!notice) return;
    notice->read = true;
    noteRestore(store, *notice);
}

} // namespace naskah
