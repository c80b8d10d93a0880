#include "tests/bench/sample.h"

#include <array>

namespace naskah::bench {

namespace {

constexpr std::array openings{"Undangan rapat", "Permohonan data", "Laporan kegiatan", "Penyampaian hasil", "Pemberitahuan jadwal",
                              "Permintaan narasumber", "Rekomendasi teknis", "Tindak lanjut temuan"};
constexpr std::array matters{"koordinasi penanganan banjir", "jaringan intra pemerintah daerah", "penyusunan anggaran perubahan",
                             "pengadaan barang dan jasa",    "pelayanan administrasi kependudukan", "keterbukaan informasi publik",
                             "pembinaan aparatur kelurahan", "rencana kerja perangkat daerah", "pemeliharaan jalan lingkungan",
                             "pengelolaan arsip dinamis",    "satu data kota"};
constexpr std::array senders{"Sekretariat Daerah", "Badan Perencanaan Pembangunan", "Dinas Pendidikan", "Kecamatan Medan Baru",
                             "Dinas Kesehatan", "Inspektorat", "Badan Keuangan dan Aset"};

template <std::size_t Size>
const char* turn(const std::array<const char*, Size>& list, int i)
{
    return list[std::size_t(i) % Size];
}

Uuid numbered(const char* what, int i)
{
    return deriveUuid(Uuid{}, std::string{what} + std::to_string(i));
}

Deed deedOf(int i, const char* what, Id<Thread> thread, std::string_view kind, const Uuid& record)
{
    Deed deed;
    deed.id.value = numbered(what, i);
    deed.thread = thread;
    deed.command = numbered("command", i);
    deed.type = "register_letter";
    deed.person.value = numbered("person", 0);
    deed.position.value = numbered("position", 0);
    deed.at = timestampOf(1'780'000'000'000 + i * 60'000LL);
    deed.changes.text = "[{\"kind\":\"" + std::string{kind} + "\",\"id\":\"" + record.text() + "\"}]";
    return deed;
}

} // namespace

SampleLetter sampleLetter(int i)
{
    const int seed = int(static_cast<unsigned>(i) * 2654435761u >> 8);
    SampleLetter sample;
    auto& letter = sample.letter;
    letter.id.value = numbered("letter", i);
    letter.thread.value = letter.id.value;
    letter.number = std::to_string(i + 1) + "/" + std::to_string(100 + seed % 900) + ".1/2026";
    letter.subject = std::string{turn(openings, seed)} + ' ' + turn(matters, seed / 8) + " tahap " + std::to_string(seed % 40) +
                     " tahun anggaran 2026";
    letter.sender = turn(senders, seed / 3);
    letter.summary = "Mohon perhatian atas " + std::string{turn(matters, seed / 11)} + ", berkas nomor " + std::to_string(seed % 100000) +
                     ", paling lambat minggu ke-" + std::to_string(seed % 52) + '.';
    letter.writtenOn = letter.writtenOn + std::chrono::days{20'400 + seed % 300};
    letter.classification = "000.1." + std::to_string(seed % 9);

    auto& handling = sample.handling;
    handling.id.value = numbered("handling", i);
    handling.thread.value = handling.id.value;
    handling.unit.value = numbered("unit", 0);
    handling.letter = letter.id;
    handling.agenda = i + 1;
    handling.agendaText = std::to_string(i + 1) + "/DISKOMINFO/2026";
    handling.receivedOn = letter.writtenOn;
    handling.arrivedAt = timestampOf(1'780'000'000'000 + i * 60'000LL);
    handling.state = HandlingState::open;

    auto& entry = sample.entry;
    entry.id.value = numbered("entry", i);
    entry.book.value = numbered("book", 0);
    entry.thread.value = entry.book.value;
    entry.number = i + 1;
    entry.text = handling.agendaText;
    entry.letter = letter.id.value;
    entry.classification = letter.classification;
    entry.day = letter.writtenOn;
    entry.command = numbered("command", i);
    sample.letterDeed = deedOf(i, "letter deed", letter.thread, Letter::table, letter.id.value);
    sample.handlingDeed = deedOf(i, "handling deed", handling.thread, Handling::table, handling.id.value);
    return sample;
}

} // namespace naskah::bench
