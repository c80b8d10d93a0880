#include "common/sqlite/rank.h"

#include "common/sqlite/fts5_api.h"

#include <sqlcipher/sqlite3.h>

#include <algorithm>
#include <vector>

namespace naskah {
namespace {

/// A second hit of a word adds less than the first: hits / (hits + saturation), as in BM25.
constexpr double saturation = 1.2;
constexpr double titleWeight = 4.0;

void rank(const Fts5ExtensionApi* api, Fts5Context* row, sqlite3_context* context, int count, sqlite3_value** weights)
{
    constexpr int mostPhrases = 64;
    double hits[mostPhrases] = {};
    int places = 0;
    int rc = api->xInstCount(row, &places);
    for (int i = 0; i < places && rc == SQLITE_OK; ++i) {
        int phrase = 0, column = 0, offset = 0;
        rc = api->xInst(row, i, &phrase, &column, &offset);
        if (rc == SQLITE_OK && phrase < mostPhrases) hits[phrase] += column <= 1 ? titleWeight : 1.0;
    }
    if (rc != SQLITE_OK) return sqlite3_result_error_code(context, rc);
    double score = 0;
    for (int phrase = 0; phrase < std::min(api->xPhraseCount(row), mostPhrases); ++phrase) {
        const double weight = phrase < count ? sqlite3_value_double(weights[phrase]) : 1.0;
        score += weight * hits[phrase] / (hits[phrase] + saturation);
    }
    sqlite3_result_double(context, score);
}

} // namespace

bool registerRank(sqlite3* db)
{
    fts5_api* api = fts5ApiOf(db);
    return api && api->xCreateFunction(api, "naskah_rank", nullptr, rank, nullptr) == SQLITE_OK;
}

} // namespace naskah
