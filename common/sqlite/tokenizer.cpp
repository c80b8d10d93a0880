#include "common/sqlite/tokenizer.h"

#include "common/sqlite/fts5_api.h"
#include "common/sqlite/token_stream.h"

#include <sqlcipher/sqlite3.h>

#include <array>
#include <memory>

namespace naskah {
namespace {

/// SQLite's unicode61 splits and folds (all scripts, case, diacritics); `TokenStream` adds the roots.
/// The instance belongs to one table of one connection and keeps no state between calls.
struct Tokenizer {
    fts5_tokenizer splitter{};
    Fts5Tokenizer* instance = nullptr;

    ~Tokenizer()
    {
        if (instance) splitter.xDelete(instance);
    }
};

int create(void* context, const char**, int, Fts5Tokenizer** out)
{
    auto* api = static_cast<fts5_api*>(context);
    auto made = std::make_unique<Tokenizer>();
    void* splitterContext = nullptr;
    int rc = api->xFindTokenizer(api, "unicode61", &splitterContext, &made->splitter);
    if (rc != SQLITE_OK) return rc;
    std::array options{"remove_diacritics", "2"};
    rc = made->splitter.xCreate(splitterContext, options.data(), static_cast<int>(options.size()), &made->instance);
    if (rc == SQLITE_OK) *out = reinterpret_cast<Fts5Tokenizer*>(made.release());
    return rc;
}

void destroy(Fts5Tokenizer* tokenizer)
{
    delete reinterpret_cast<Tokenizer*>(tokenizer);
}

int onToken(void* context, int, const char* token, int size, int start, int end)
{
    return static_cast<TokenStream*>(context)->take({token, static_cast<std::size_t>(size)}, start, end);
}

int tokenize(Fts5Tokenizer* tokenizer, void* context, int flags, const char* text, int size, TokenStream::Emit emit)
{
    auto* self = reinterpret_cast<Tokenizer*>(tokenizer);
    // No C++ exception may pass through SQLite; running out of memory is all that can happen here.
    try {
        TokenStream stream({text, static_cast<std::size_t>(size)}, flags, context, emit);
        const int rc = self->splitter.xTokenize(self->instance, &stream, flags, text, size, onToken);
        return rc == SQLITE_OK ? stream.finish() : rc;
    } catch (...) {
        return SQLITE_NOMEM;
    }
}

} // namespace

bool registerTokenizer(sqlite3* db)
{
    fts5_api* api = fts5ApiOf(db);
    if (!api) return false;
    fts5_tokenizer functions{create, destroy, tokenize};
    // A table made by earlier rules can be opened only to be dropped (SQLite asks for its tokenizer even then).
    if (api->xCreateTokenizer(api, "naskah1", api, &functions, nullptr) != SQLITE_OK) return false;
    return api->xCreateTokenizer(api, tokenizerName, api, &functions, nullptr) == SQLITE_OK;
}

} // namespace naskah
