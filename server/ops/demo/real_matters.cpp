#include "server/ops/demo/real_matters.h"

#include "server/ops/demo/csv.h"

#include <array>
#include <cctype>
#include <set>

namespace naskah::demo {

namespace {

void replaceAll(std::string& text, std::string_view from, std::string_view to)
{
    for (std::size_t at = 0; (at = text.find(from, at)) != std::string::npos; at += to.size())
        text.replace(at, from.size(), to);
}

std::string adapted(std::string text, int thisYear)
{
    replaceAll(text, "Kabupaten Jepara", "Kota Medan");
    replaceAll(text, "Kab. Jepara", "Kota Medan");
    replaceAll(text, "Jepara", "Medan");
    replaceAll(text, "JEPARA", "MEDAN");
    for (const int age : {1, 0}) {
        replaceAll(text, std::to_string(2017 - age), std::to_string(thisYear - age));
        replaceAll(text, std::to_string(2020 - age), std::to_string(thisYear - age));
    }
    while (!text.empty() && (text.front() == ' ' || text.front() == '"'))
        text.erase(0, 1);
    if (!text.empty()) text[0] = char(std::toupper(static_cast<unsigned char>(text[0])));
    return text;
}

struct Hint {
    std::string_view word, code;
};
/// What a subject's words say about its code; the first that is found counts.
constexpr auto hints = std::to_array<Hint>({
    {"ndangan", "000.1.5"},   {"apat", "000.1.5"},      {"imbingan teknis", "800.2.4"},
    {"elatihan", "800.2.2"},  {"diklat", "800.2.2"},    {"orkshop", "800.2.4"},
    {"arasumber", "800.2.4"}, {"enelitian", "000.9.2"}, {"agang", "000.9.2"},
    {"nggaran", "900.1.3"},   {"RKA", "900.1.2"},       {"ana ", "900.1.3"},
    {"antuan", "400.9.4"},    {"enawaran", "000.3.3"},  {"aporan", "000.8.6"},
    {"ata ", "500.14.1"},     {"esehatan", "400.7.3"},  {"enduduk", "400.12.2"},
    {"egawai", "800.1.11"},   {"angkat", "800.1.3.2"},
});

std::string codeFor(std::string_view subject, const Codes& codes)
{
    for (const auto& hint : hints)
        if (subject.find(hint.word) != std::string_view::npos) return codes.nearest(std::string{hint.code});
    return codes.nearest("000.1");
}

Subject matterOf(const std::string& subject, const std::string& sender, const Codes& codes, int thisYear)
{
    Subject result;
    result.subject = adapted(subject, thisYear);
    result.sender = adapted(sender, thisYear);
    result.classification = codeFor(result.subject, codes);
    if (result.subject.find("ndangan") != std::string::npos) result.typeCode = "UND";
    return result;
}

} // namespace

RealMatters readRealMatters(const std::filesystem::path& data, const Codes& codes, int thisYear)
{
    RealMatters result;
    std::set<std::string> seen;
    const auto add = [&](Subject subject) {
        if (subject.subject.size() < 12 || subject.subject.size() > 260 || subject.sender.empty()) return;
        if (seen.insert(subject.subject).second) result.subjects.push_back(std::move(subject));
    };
    for (const auto& row : readCsv(data / "surat" / "surat-masuk.csv")) {
        // The other register is a laboratory's: its subjects would look odd in a city office.
        if (row.at("sumber") != "dinkes-jepara-2020") continue;
        auto subject = matterOf(row.at("perihal"), row.at("pengirim"), codes, thisYear);
        const auto& urgency = row.at("sifat");
        if (urgency == "Segera") subject.urgency = Urgency::segera;
        if (urgency == "Sangat Segera") subject.urgency = Urgency::sangatSegera;
        if (const auto& file = row.at("berkas_pdf"); !file.empty()) result.scanned.push_back({subject, file});
        add(std::move(subject));
    }
    for (const auto& row : readCsv(data / "surat" / "surat-bappenas-2017.csv")) {
        auto subject = matterOf(row.at("perihal"), row.at("pengirim"), codes, thisYear);
        subject.summary = adapted(row.at("ringkasan"), thisYear);
        if (subject.summary.size() > 1200) subject.summary.clear();
        add(std::move(subject));
    }
    return result;
}

} // namespace naskah::demo
