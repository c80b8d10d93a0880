#include "common/sqlite/word_reader.h"

#include "common/sqlite/fts5_api.h"
#include "common/sqlite/token_stream.h"

#include <sqlcipher/sqlite3.h>

#include <array>
#include <stdexcept>

namespace naskah {

struct WordReader::Splitter {
    fts5_tokenizer functions{};
    Fts5Tokenizer* instance = nullptr;

    ~Splitter()
    {
        if (instance) functions.xDelete(instance);
    }
};

WordReader::WordReader(sqlite3* db) : m_splitter(std::make_unique<Splitter>())
{
    fts5_api* api = fts5ApiOf(db);
    void* context = nullptr;
    std::array options{"remove_diacritics", "2"};
    if (!api || api->xFindTokenizer(api, "unicode61", &context, &m_splitter->functions) != SQLITE_OK ||
        m_splitter->functions.xCreate(context, options.data(), int(options.size()), &m_splitter->instance) != SQLITE_OK)
        throw std::runtime_error("this SQLite has no FTS5");
}

WordReader::~WordReader() = default;

void WordReader::read(std::string_view text, const std::function<void(std::string_view)>& word)
{
    using Word = std::function<void(std::string_view)>;
    TokenStream stream(
        text, TokenStream::wordsOnly, const_cast<Word*>(&word),
        [](void* context, int, const char* token, int size, int, int) {
            (*static_cast<const Word*>(context))({token, std::size_t(size)});
            return SQLITE_OK;
        });
    const auto onToken = [](void* context, int, const char* token, int size, int start, int end) {
        return static_cast<TokenStream*>(context)->take({token, std::size_t(size)}, start, end);
    };
    if (m_splitter->functions.xTokenize(m_splitter->instance, &stream, FTS5_TOKENIZE_DOCUMENT, text.data(), int(text.size()), onToken) == SQLITE_OK)
        stream.finish();
}

} // namespace naskah
