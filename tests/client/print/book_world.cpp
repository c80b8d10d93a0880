#include "tests/client/print/book_world.h"

#include "common/record/register.h"

#include <array>

namespace naskah {
namespace {

constexpr Date day(unsigned number)
{
    return std::chrono::sys_days{std::chrono::year{2026} / 9 / number};
}

class Filling {
public:
    explicit Filling(DeskFixture& fixture) : m_fixture(fixture) {}

    Id<LetterType> type(const char* code, const char* name, bool isInvitation)
    {
        LetterType type;
        type.id.value = next();
        type.code = code;
        type.name = name;
        type.isInvitation = isInvitation;
        m_fixture.serverPuts(type, {"org"});
        return type.id;
    }
    Id<Register> book(const char* code, const char* name, std::int64_t counter)
    {
        Register book;
        book.id.value = next();
        book.thread.value = book.id.value;
        book.unit = m_fixture.unit;
        book.book = RegisterKind::outgoing;
        book.year = 2026;
        book.pattern = "{KS}/{N}/{Y}";
        book.code = code;
        book.name = name;
        book.counter = counter;
        m_fixture.serverPuts(book, {m_fixture.unitBox});
        return book.id;
    }
    Letter letter(const char* subject, const char* party, unsigned onDay)
    {
        Letter letter;
        letter.id.value = next();
        letter.thread.value = letter.id.value;
        letter.subject = subject;
        letter.writtenOn = day(onDay);
        letter.classification = "000.1.2";
        letter.sender = party;
        return letter;
    }
    RegisterEntry entry(Id<Register> book, std::int64_t number, const std::string& text, unsigned onDay)
    {
        RegisterEntry entry;
        entry.id.value = next();
        entry.thread.value = book.value;
        entry.book = book;
        entry.number = number;
        entry.text = text;
        entry.day = day(onDay);
        entry.person = m_fixture.person;
        entry.year = 2026;
        entry.month = 9;
        return entry;
    }
    void put(const RegisterEntry& entry) { m_fixture.serverPuts(entry, {m_fixture.unitBox}); }
    void come(Letter letter, std::int64_t number, unsigned onDay)
    {
        auto line = entry(m_fixture.incoming, number, std::to_string(number), onDay);
        line.letter = letter.id.value;
        if (letter.security == Security::rahasia) line.securityCode = "R";
        Handling handling;
        handling.id.value = next();
        handling.thread.value = handling.id.value;
        handling.unit = m_fixture.unit;
        handling.letter = letter.id;
        handling.addressee = m_fixture.head;
        handling.receivedOn = day(onDay);
        handling.agendaText = line.text;
        handling.state = HandlingState::open;
        put(line);
        m_fixture.serverPuts(letter, {m_fixture.unitBox});
        m_fixture.serverPuts(handling, {m_fixture.unitBox});
        if (number % 3 != 0) return;
        Disposition leg;
        leg.id.value = next();
        leg.thread = handling.thread;
        leg.handling = handling.id;
        leg.giver = m_fixture.person;
        leg.giverPosition = m_fixture.head;
        leg.recipient = m_fixture.staff;
        leg.givenAt = m_fixture.now;
        m_fixture.serverPuts(leg, {m_fixture.unitBox});
    }
    void go(Letter letter, Id<Register> book, std::int64_t number, const std::string& text, unsigned onDay)
    {
        letter.fromUnit = m_fixture.unit;
        letter.number = text;
        letter.addressedTo = letter.sender;
        letter.sender = "Dinas Komunikasi dan Informatika";
        auto line = entry(book, number, text, onDay);
        line.letter = letter.id.value;
        put(line);
        m_fixture.serverPuts(letter, {m_fixture.unitBox});
    }
    Uuid next() { return makeUuid(++m_made); }

private:
    DeskFixture& m_fixture;
    int m_made = 20'000;
};

struct Sample {
    const char *subject, *party, *number;
};
constexpr auto samples = std::to_array<Sample>({
    {"Permohonan data rekaman CCTV persimpangan Jalan Gatot Subroto", "Dinas Perhubungan Kota Medan", "800/218/DISHUB/2026"},
    {"Laporan realisasi anggaran bulan Agustus", "Badan Keuangan dan Aset Daerah", "900.1.14/77/BKAD/2026"},
    {"Penyampaian rencana pemeliharaan jaringan serat optik pada 21 kecamatan dan 151 kelurahan berikut jadwal pemadaman sementara "
     "layanan untuk tiap lokasi, agar dapat diteruskan kepada seluruh perangkat daerah",
     "PT Jaringan Nusantara Sejahtera Abadi Cabang Medan", "012/JNSA-MDN/IX/2026"},
    {"Pemberitahuan magang mahasiswa", "Universitas Contoh Sumatera Utara", "1123/UN.5/KM/2026"},
    {"Permintaan narasumber pelatihan keamanan informasi", "Kecamatan Medan Polonia", "400.14/55"},
});

} // namespace

void fillBooks(DeskFixture& fixture)
{
    Filling filling(fixture);
    // This desk's block goes on where the agenda ends.
    auto& db = fixture.desk().db();
    auto query = db.query("SELECT id FROM number_lease WHERE book = ?", fixture.incoming.value);
    NumberLease stock;
    if (query.next()) stock.id.value = query.uuid(0);
    stock.thread.value = fixture.incoming.value;
    stock.book = fixture.incoming;
    stock.device = fixture.desk().identity().device;
    stock.person = fixture.person;
    stock.first = 29;
    stock.last = 40;
    fixture.serverPuts(stock, {fixture.unitBox});
    const auto invitation = filling.type("UND", "Undangan", true);
    for (int i = 1; i <= 28; ++i) {
        const auto& sample = samples[std::size_t(i) % samples.size()];
        const auto onDay = unsigned(1 + i * 2 / 3);
        auto letter = filling.letter(sample.subject, sample.party, onDay);
        letter.number = sample.number;
        letter.enclosures = i % 4;
        letter.enclosureUnit = "berkas";
        if (i == 7) {
            letter.subject = "Kata yang tidak boleh terbaca";
            letter.security = Security::rahasia;
        }
        if (i == 11) {
            auto line = filling.entry(fixture.incoming, i, "11", onDay);
            line.state = EntryState::voided;
            line.reason = "salah ketik, surat dicatat kembali pada nomor 12";
            filling.put(line);
            continue;
        }
        if (i % 9 == 0) {
            letter.type = invitation;
            letter.subject = "Undangan rapat koordinasi penyusunan arsitektur SPBE";
            letter.eventOn = day(22);
            letter.eventTime = "09.00 WIB s.d. selesai";
            letter.eventPlace = "Ruang Rapat III Balai Kota Medan, Jalan Kapten Maulana Lubis Nomor 2";
        }
        filling.come(letter, i, onDay);
    }
    for (int i = 1; i <= 6; ++i)
        filling.go(filling.letter(samples[std::size_t(i) % samples.size()].subject, "Dinas Perhubungan; Dinas Kesehatan; Inspektorat", unsigned(i * 2)),
                   fixture.outgoing, i, "B/000.1.2/00" + std::to_string(i) + "/KOMINFO/2026", unsigned(i * 2));
    auto late = filling.entry(fixture.outgoing, 6, "B/000.1.2/006a/KOMINFO/2026", 12);
    late.suffix = "a";
    late.origin = EntryOrigin::backdated;
    late.note = "disusulkan atas nota dinas Kabid TIK";
    late.state = EntryState::reserved;
    filling.put(late);
    NumberLease lost;
    lost.id.value = filling.next();
    lost.thread.value = fixture.outgoing.value;
    lost.book = fixture.outgoing;
    lost.device = makeUuid(1);
    lost.person = fixture.person;
    lost.first = 7;
    lost.last = 26;
    lost.state = LeaseState::broken;
    lost.reason = "laptop hilang";
    fixture.serverPuts(lost, {fixture.unitBox});
    NumberLease back = lost;
    back.id.value = filling.next();
    back.first = 27;
    back.last = 40;
    back.state = LeaseState::returned;
    back.day = day(14);
    for (int number = 27; number <= 40; ++number)
        back.unused.push_back(std::to_string(number));
    back.reason.clear();
    fixture.serverPuts(back, {fixture.unitBox});
    const auto decrees = filling.book("keputusan", "Buku keputusan", 2);
    filling.go(filling.letter("Pembentukan Tim Tanggap Insiden Siber (Computer Security Incident Response Team) Pemerintah Kota Medan", "", 3), decrees, 1,
               "555/1/K/2026", 3);
    filling.go(filling.letter("Penetapan Pejabat Pengelola Informasi dan Dokumentasi Pembantu", "", 10), decrees, 2, "555/2/K/2026", 10);
    const auto orders = filling.book("spt", "Buku surat tugas", 1);
    filling.go(filling.letter("Menghadiri bimbingan teknis pusat data nasional di Jakarta tanggal 15 s.d. 17 September 2026", "Budi Harahap, S.Kom.; Rina Sari", 11),
               orders, 1, "094/1/ST/2026", 11);
    fixture.pull().value();
}

} // namespace naskah
