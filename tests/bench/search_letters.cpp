#include "tests/bench/search_letters.h"

#include <array>
#include <cmath>
#include <cstdio>
#include <random>

namespace naskah::bench {

namespace {

constexpr std::array openings{"Undangan rapat", "Permohonan data", "Laporan kegiatan", "Penyampaian hasil", "Pemberitahuan jadwal",
                              "Permintaan narasumber", "Rekomendasi teknis", "Tindak lanjut temuan", "Pengiriman berkas", "Usulan kenaikan pangkat"};
constexpr std::array matters{"koordinasi penanganan banjir", "jaringan intra pemerintah daerah", "penyusunan anggaran perubahan",
                             "pengadaan barang dan jasa",    "pelayanan administrasi kependudukan", "keterbukaan informasi publik",
                             "pembinaan aparatur kelurahan", "rencana kerja perangkat daerah", "pemeliharaan jalan lingkungan",
                             "pengelolaan arsip dinamis",    "satu data kota", "penertiban pedagang kaki lima", "bantuan sosial tunai"};
constexpr std::array offices{"DISHUB", "DISDIK", "DINKES", "SETDA", "BAPPEDA", "INSPEKTORAT", "DISKOMINFO", "BKPSDM", "SATPOLPP", "BPKAD"};
constexpr std::array officeNames{"Dinas Perhubungan", "Dinas Pendidikan", "Dinas Kesehatan", "Sekretariat Daerah", "Badan Perencanaan Pembangunan Daerah",
                                 "Inspektorat", "Dinas Komunikasi dan Informatika", "Badan Kepegawaian", "Satuan Polisi Pamong Praja",
                                 "Badan Pengelola Keuangan dan Aset Daerah"};
constexpr std::array syllables{"ba", "bi", "bu", "da", "di", "du", "fa", "ga", "gi", "gu", "ha", "hi", "hu", "ja", "ji", "ju", "ka", "ki", "ku", "la",
                               "li", "lu", "ma", "mi", "mu", "na", "ni", "nu", "pa", "pi", "pu", "ra", "ri", "ru", "sa", "si", "su", "ta", "ti", "tu",
                               "wa", "wi", "ya", "yu", "za", "nga", "nya", "sya", "tri", "pra", "bra", "kra", "dra", "gra", "se", "re", "te", "le", "me", "ne"};
constexpr std::array ends{"", "n", "r", "s", "t", "ng", "h", "l"};

template <std::size_t Size>
const char* of(const std::array<const char*, Size>& list, std::uint64_t at)
{
    return list[std::size_t(at % Size)];
}

/// The n-th name; different for each n below the size of the vocabulary.
std::string name(std::uint64_t n)
{
    // Spread, so that names in a row share no beginning; the factor has no divisor in common with the size.
    auto at = n * 100'003 % vocabularySize;
    std::string word = of(syllables, at);
    at /= syllables.size();
    word += of(syllables, at);
    at /= syllables.size();
    word += of(syllables, at);
    at /= syllables.size();
    word += of(ends, at);
    return word;
}

/// Ids grow with time, as those of version 7 do: an index over them is written at its end.
Uuid idInTime(int i, int what)
{
    std::array<char, 40> text{};
    std::snprintf(text.data(), text.size(), "%08x-%04x-7000-8000-%012x", unsigned(i), unsigned(what), unsigned(i));
    return parseUuid(text.data()).value();
}

std::string mistyped(std::string word, std::uint64_t how)
{
    if (word.size() < 5) return word;
    const auto at = 1 + how % (word.size() - 2);
    if (how % 3 == 0)
        std::swap(word[at], word[at + 1 < word.size() ? at + 1 : at - 1]);
    else if (how % 3 == 1)
        word.erase(at, 1);
    else
        word.insert(at, 1, word[at]);
    return word;
}

} // namespace

FoundLetter letterToFind(int i)
{
    std::mt19937_64 random(std::uint64_t(i) * 2654435761u + 17);
    const auto one = [&](std::uint64_t below) { return random() % below; };
    // A few names are in many letters, most in a handful.
    const auto aName = [&] { return name(std::uint64_t(vocabularySize * std::pow(double(one(1'000'000)) / 1e6, 4))); };
    FoundLetter found;
    auto& letter = found.letter;
    letter.id.value = idInTime(i, 1);
    letter.thread.value = letter.id.value;
    const auto office = one(offices.size());
    letter.writtenOn = Date{std::chrono::sys_days{std::chrono::year{2021} / 1 / 4}} + std::chrono::days{std::int64_t(i) * 1820 / 1'000'000 + std::int64_t(one(9))};
    letter.number = std::to_string(100 + one(900)) + '/' + std::to_string(i % 20'000 + 1) + '/' + offices[office] + '/' +
                    std::to_string(yearOf(letter.writtenOn));
    const std::string matter = of(matters, one(1000));
    letter.subject = std::string(of(openings, one(1000))) + ' ' + (one(6) == 0 ? mistyped(matter, one(1000)) : matter) + " a.n. " + aName() + ' ' +
                     name(std::uint64_t(i));
    letter.sender = std::string(officeNames[office]) + (one(4) == 0 ? " Kecamatan " + aName() : "");
    letter.summary = "Menindaklanjuti surat nomor " + std::to_string(one(90'000)) + " mengenai " + of(matters, one(1000)) + ", mohon " + of(matters, one(1000)) +
                     " disiapkan oleh " + aName() + ' ' + aName() + " paling lambat minggu ke-" + std::to_string(one(52)) + '.';
    letter.classification = std::to_string(one(10)) + "00." + std::to_string(one(20)) + '.' + std::to_string(one(9));
    auto& handling = found.handling;
    handling.id.value = idInTime(i, 2);
    handling.thread.value = handling.id.value;
    handling.letter = letter.id;
    handling.agenda = i + 1;
    handling.agendaText = std::to_string(i % 20'000 + 1);
    handling.receivedOn = letter.writtenOn;
    handling.arrivedAt = Timestamp{letter.writtenOn} + std::chrono::minutes{i % 500};
    handling.state = i % 50 ? HandlingState::filed : HandlingState::open;
    return found;
}

std::vector<Typing> typings(int letters)
{
    std::vector<Typing> all;
    const auto eachKey = [](std::vector<std::string>& keys, const std::string& text) {
        for (std::size_t length = 1; length <= text.size(); ++length)
            keys.push_back(text.substr(0, length));
    };
    Typing one{"one letter", {}}, words{"words", {}}, every{"every letter's word", {}}, numbers{"numbers", {}}, names{"names", {}}, filters{"filters", {}};
    for (const char c : std::string("abcdefghijklmnopqrstuvwxyz0123456789"))
        one.keystrokes.emplace_back(1, c);
    for (const char* text : {"undangan rapat banjir", "laporan arsip dinamis", "penyusunan anggaran perubahan daerah", "kirim berkas", "kesehatan bantuan sosial",
                             "permohonan data kependudukan", "inspektorat temuan", "mengirim pangkat", "\"satu data kota\" rapat", "pengadaan jasa minggu ke-7"})
        eachKey(words.keystrokes, text);
    for (const char* text : {"surat", "surat nomor", "menindaklanjuti surat", "surat mohon minggu", "surat -banjir", "nomor surat paling lambat"})
        eachKey(every.keystrokes, text);
    for (int i = 0; i < 12; ++i) {
        const auto found = letterToFind(int(std::int64_t(letters - 1) * i / 11));
        eachKey(numbers.keystrokes, found.letter.number);
        const auto at = found.letter.subject.find("a.n. ");
        eachKey(names.keystrokes, found.letter.subject.substr(at + 5));
        eachKey(numbers.keystrokes, "nomor:" + std::to_string(i * 1511 + 3));
    }
    for (const char* text : {"dari:perhubungan hal:banjir", "hal:arsip tanggal:2023-03", "tanggal:2022-01..2022-06 surat rapat", "sifat:biasa undangan", "klasifikasi:500.1 data",
                             "status:diproses laporan", "sebelum:2022 pengadaan -jalan", "status:diarsipkan -undangan"})
        eachKey(filters.keystrokes, text);
    for (auto* typing : {&one, &words, &every, &numbers, &names, &filters})
        all.push_back(std::move(*typing));
    return all;
}

} // namespace naskah::bench
