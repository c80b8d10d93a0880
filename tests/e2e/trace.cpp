#include "common/schema/value.h"
#include "common/sqlite/database.h"
#include "tests/e2e/page_decryptor.h"

#include <boost/json.hpp>

#include <algorithm>
#include <cctype>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <map>

// Looks for words in everything that a desk keeps on its disk, whatever the desk itself would show:
//   naskah-trace DIRECTORY KEY-FILE WORD...
// Prints, as JSON, for each word the places that hold it: rows of tables, terms of the full-text index, decrypted pages
// and log frames of each database, files in the clear. A word may be "@FILE": a piece from the middle of that file.

namespace {

using namespace naskah;
namespace fs = std::filesystem;
namespace json = boost::json;

std::string lower(std::string_view text)
{
    std::string out{text};
    std::ranges::transform(out, out.begin(), [](unsigned char c) { return char(std::tolower(c)); });
    return out;
}

std::string bytesIn(const fs::path& file)
{
    std::ifstream in(file, std::ios::binary);
    return {std::istreambuf_iterator<char>{in}, {}};
}

struct Word {
    std::string name;  ///< as given
    std::string bytes; ///< what is looked for
    bool exact = false;
};

Word wordOf(const std::string& given)
{
    if (!given.starts_with('@')) return {given, lower(given)};
    const auto bytes = bytesIn(given.substr(1));
    if (bytes.size() < 64) throw std::runtime_error("too short to look for: " + given);
    return {given, bytes.substr(bytes.size() / 2, 32), true};
}

class Finder {
public:
    explicit Finder(std::vector<Word> words) : m_words(std::move(words)) {}

    void look(const std::string& place, std::string_view bytes)
    {
        const auto folded = lower(bytes);
        m_sizes[place] += bytes.size();
        for (const auto& word : m_words)
            if ((word.exact ? bytes : std::string_view{folded}).find(word.bytes) != std::string_view::npos)
                ++m_hits[word.name][place];
    }

    json::object result() const
    {
        json::object found, looked;
        for (const auto& word : m_words) {
            json::object places;
            if (const auto hits = m_hits.find(word.name); hits != m_hits.end())
                for (const auto& [place, count] : hits->second)
                    places[place] = count;
            found[word.name] = std::move(places);
        }
        for (const auto& [place, size] : m_sizes)
            looked[place] = size;
        return {{"found", std::move(found)}, {"bytes", std::move(looked)}};
    }

private:
    std::vector<Word> m_words;
    std::map<std::string, std::map<std::string, std::int64_t>> m_hits;
    std::map<std::string, std::uint64_t> m_sizes;
};

std::vector<std::string> column(Database& db, const std::string& sql)
{
    std::vector<std::string> values;
    auto query = db.query(sql);
    while (query.next())
        values.emplace_back(query.text(0));
    return values;
}

std::string quoted(const std::string& name)
{
    return '"' + name + '"';
}

/// Rows and index terms, through SQLite, of a copy: this opens for writing.
void lookThroughSqlite(Finder& finder, const fs::path& copy, const std::string& key, const std::string& name)
{
    OpenOptions options;
    options.key = key;
    Database db(copy.string(), options);
    const auto indexes = column(db,
                                "SELECT name FROM sqlite_schema WHERE type = 'table' AND (sql LIKE '%USING fts5 (%' OR "
                                "sql LIKE '%USING fts5(%')");
    for (const auto& table :
         column(db, "SELECT name FROM sqlite_schema WHERE type = 'table' AND sql NOT LIKE '%VIRTUAL%'")) {
        const bool shadow =
            std::ranges::any_of(indexes, [&](const auto& index) { return table.starts_with(index + '_'); });
        if (shadow) continue;
        for (const auto& field : column(db, "SELECT name FROM pragma_table_info('" + table + "')"))
            for (const auto& value : column(db,
                                            "SELECT " + quoted(field) + " FROM " + quoted(table) + " WHERE " +
                                                quoted(field) + " IS NOT NULL"))
                finder.look(name + ": rows", value);
    }
    for (const auto& index : indexes) {
        db.execute("CREATE VIRTUAL TABLE temp.terms USING fts5vocab('main', '" + index + "', 'row')");
        for (const auto& term : column(db, "SELECT term FROM temp.terms"))
            finder.look(name + ": index", term);
        db.execute("DROP TABLE temp.terms");
    }
}

std::string keyIn(const fs::path& file)
{
    const auto text = bytesIn(file);
    if (text.size() == 32) return text;
    std::string key;
    for (std::size_t i = 0; i + 1 < text.size() && key.size() < 32; i += 2)
        key += char(std::stoi(text.substr(i, 2), nullptr, 16));
    if (key.size() != 32) throw std::runtime_error("no key in " + file.string());
    return key;
}

} // namespace

int main(int count, char** arguments)
try {
    if (count < 4) {
        std::cerr << "naskah-trace DIRECTORY KEY-FILE WORD...\n";
        return 2;
    }
    const fs::path directory = arguments[1];
    const auto key = keyIn(arguments[2]);
    std::vector<Word> words;
    for (int i = 3; i < count; ++i)
        words.push_back(wordOf(arguments[i]));
    Finder finder(std::move(words));

    std::string scratchName = (fs::temp_directory_path() / "naskah-trace-XXXXXX").string();
    if (!::mkdtemp(scratchName.data())) throw std::runtime_error("no temporary folder");
    const fs::path scratch = scratchName;
    for (const auto& entry : fs::recursive_directory_iterator(directory)) {
        if (!entry.is_regular_file()) continue;
        const auto name = fs::relative(entry.path(), directory).string();
        finder.look("in the clear", bytesIn(entry.path()));
        if (entry.path().extension() != ".db") continue;
        finder.look(name + ": pages", e2e::decryptedPages(entry.path(), key));
        const auto log = entry.path().string() + "-wal";
        if (fs::exists(log)) finder.look(name + ": log", e2e::decryptedLog(log, key));
        const auto copy = scratch / entry.path().filename();
        fs::copy_file(entry.path(), copy, fs::copy_options::overwrite_existing);
        if (fs::exists(log)) fs::copy_file(log, copy.string() + "-wal", fs::copy_options::overwrite_existing);
        lookThroughSqlite(finder, copy, key, name);
    }
    fs::remove_all(scratch);
    std::cout << json::serialize(finder.result()) << '\n';
    return 0;
} catch (const std::exception& error) {
    std::cerr << "naskah-trace: " << error.what() << '\n';
    return 1;
}
