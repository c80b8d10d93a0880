#include "server/ops/demo/catalogues.h"

#include "server/ops/demo/csv.h"

#include <algorithm>
#include <array>
#include <stdexcept>

namespace naskah::demo {

namespace {

struct KnownCode {
    std::string_view code, name;
};

/// Titles of the scheme's upper levels and what offices use every day, shortened.
constexpr auto knownCodes = std::to_array<KnownCode>({
    {"000", "Umum"},
    {"000.1", "Ketatausahaan dan kerumahtanggaan"},
    {"000.1.2", "Perjalanan dinas"},
    {"000.1.2.3", "Perjalanan dinas pegawai"},
    {"000.1.5", "Rapat pimpinan"},
    {"000.1.6", "Rapat staf"},
    {"000.2", "Perlengkapan"},
    {"000.2.3", "Pemeliharaan barang"},
    {"000.3", "Pengadaan"},
    {"000.3.1", "Rencana pengadaan"},
    {"000.3.2", "Pengadaan langsung"},
    {"000.3.3", "Pengadaan barang dan jasa"},
    {"000.4", "Perpustakaan"},
    {"000.5", "Kearsipan"},
    {"000.5.3", "Pengelolaan arsip dinamis"},
    {"000.5.3.1", "Registrasi naskah"},
    {"000.6", "Persandian"},
    {"000.6.1", "Keamanan informasi"},
    {"000.7", "Perencanaan pembangunan"},
    {"000.7.1", "Musyawarah perencanaan pembangunan"},
    {"000.7.2", "Rencana kerja perangkat daerah"},
    {"000.8", "Organisasi dan tata laksana"},
    {"000.8.1", "Kelembagaan"},
    {"000.8.3", "Ketatalaksanaan"},
    {"000.8.6", "Akuntabilitas kinerja"},
    {"000.9", "Penelitian dan pengembangan"},
    {"000.9.2", "Izin penelitian"},
    {"100", "Pemerintahan"},
    {"100.1", "Otonomi daerah"},
    {"100.1.4", "Kerja sama daerah"},
    {"100.2", "Pemerintahan umum"},
    {"100.2.1", "Trantibum"},
    {"100.2.4", "Fasilitasi kecamatan"},
    {"100.3", "Hukum"},
    {"100.3.3", "Keputusan kepala daerah"},
    {"100.3.3.3", "Keputusan wali kota"},
    {"100.3.4", "Instruksi dan surat edaran"},
    {"100.3.7", "Bantuan hukum"},
    {"200", "Politik"},
    {"200.1", "Kesatuan bangsa dan politik"},
    {"200.1.2", "Wawasan kebangsaan"},
    {"200.2", "Pemilihan umum"},
    {"300", "Keamanan dan ketertiban"},
    {"300.1", "Satuan polisi pamong praja"},
    {"300.1.2", "Penegakan peraturan daerah"},
    {"300.2", "Penanggulangan bencana"},
    {"300.2.1", "Mitigasi bencana"},
    {"400", "Kesejahteraan rakyat"},
    {"400.1", "Pembangunan daerah tertinggal"},
    {"400.2", "Pemberdayaan perempuan dan perlindungan anak"},
    {"400.2.2", "Pengarusutamaan gender"},
    {"400.3", "Pendidikan"},
    {"400.3.5", "Sekolah dasar"},
    {"400.3.8", "Beasiswa dan bantuan pendidikan"},
    {"400.4", "Olahraga"},
    {"400.5", "Kepemudaan"},
    {"400.6", "Kebudayaan"},
    {"400.7", "Kesehatan"},
    {"400.7.3", "Pencegahan penyakit"},
    {"400.7.13", "Gizi masyarakat"},
    {"400.8", "Agama"},
    {"400.8.1", "Hari besar keagamaan"},
    {"400.9", "Sosial"},
    {"400.9.4", "Bantuan sosial"},
    {"400.10", "Pemberdayaan masyarakat"},
    {"400.10.2", "Pemerintahan kelurahan"},
    {"400.11", "Pertamanan dan pemakaman"},
    {"400.12", "Kependudukan dan pencatatan sipil"},
    {"400.12.2", "Pendaftaran penduduk"},
    {"400.12.3", "Pencatatan sipil"},
    {"400.13", "Keluarga berencana"},
    {"400.14", "Hubungan masyarakat"},
    {"400.14.1", "Keprotokolan"},
    {"400.14.1.1", "Acara kedinasan"},
    {"400.14.2", "Publikasi dan media"},
    {"400.14.5", "Pengaduan masyarakat"},
    {"400.14.6", "Kehumasan"},
    {"500", "Perekonomian"},
    {"500.1", "Pangan"},
    {"500.2", "Perdagangan"},
    {"500.2.1", "Pasar"},
    {"500.3", "Koperasi dan usaha kecil menengah"},
    {"500.4", "Kehutanan"},
    {"500.5", "Kelautan dan perikanan"},
    {"500.6", "Pertanian"},
    {"500.7", "Peternakan"},
    {"500.8", "Perkebunan"},
    {"500.9", "Perindustrian"},
    {"500.10", "Energi dan sumber daya mineral"},
    {"500.11", "Perhubungan"},
    {"500.11.1", "Lalu lintas"},
    {"500.12", "Komunikasi dan informatika"},
    {"500.12.1", "Pos dan telekomunikasi"},
    {"500.12.2", "Informasi publik"},
    {"500.12.3", "Aplikasi informatika"},
    {"500.12.5", "Infrastruktur teknologi informasi"},
    {"500.12.6", "Pemerintahan berbasis elektronik"},
    {"500.13", "Pariwisata dan ekonomi kreatif"},
    {"500.14", "Statistik"},
    {"500.14.1", "Statistik sektoral"},
    {"500.15", "Ketenagakerjaan"},
    {"500.16", "Penanaman modal"},
    {"500.16.7", "Pelayanan penanaman modal"},
    {"500.17", "Pertanahan"},
    {"500.18", "Transmigrasi"},
    {"600", "Pekerjaan umum dan lingkungan"},
    {"600.1", "Pekerjaan umum"},
    {"600.1.2", "Jalan dan jembatan"},
    {"600.1.3", "Drainase"},
    {"600.2", "Perumahan"},
    {"600.3", "Tata ruang"},
    {"600.4", "Lingkungan hidup"},
    {"600.4.15", "Persampahan"},
    {"700", "Pengawasan"},
    {"700.1", "Pengawasan internal"},
    {"700.1.2", "Pemeriksaan reguler"},
    {"700.1.3", "Tindak lanjut hasil pemeriksaan"},
    {"800", "Kepegawaian"},
    {"800.1", "Sumber daya manusia"},
    {"800.1.2", "Pengadaan pegawai"},
    {"800.1.3", "Pengangkatan dan kepangkatan"},
    {"800.1.3.2", "Kenaikan pangkat"},
    {"800.1.3.3", "Jabatan"},
    {"800.1.4", "Penilaian kinerja"},
    {"800.1.4.4", "Sasaran kinerja pegawai"},
    {"800.1.6", "Disiplin pegawai"},
    {"800.1.11", "Administrasi pegawai"},
    {"800.1.11.1", "Surat tugas"},
    {"800.1.11.4", "Cuti tahunan"},
    {"800.1.11.13", "Kenaikan gaji berkala"},
    {"800.2", "Pendidikan dan pelatihan"},
    {"800.2.2", "Pelatihan teknis"},
    {"800.2.4", "Sosialisasi dan bimbingan teknis"},
    {"900", "Keuangan"},
    {"900.1", "Keuangan daerah"},
    {"900.1.1", "Rencana anggaran"},
    {"900.1.2", "Penyusunan anggaran"},
    {"900.1.3", "Pelaksanaan anggaran"},
    {"900.1.4", "Pertanggungjawaban keuangan"},
    {"900.1.6", "Gaji dan tunjangan"},
    {"900.1.13", "Pajak daerah"},
});

Classification classification(Draw& draw, Date today, std::string code, std::string name)
{
    Classification result;
    result.id.value = draw.id(Timestamp{today} - std::chrono::days{400});
    result.scheme = "2022";
    result.code = std::move(code);
    result.name = std::move(name);
    result.validFrom = std::chrono::year{2022} / 12 / 1;
    return result;
}

std::string retentionOf(const CsvRow& row)
{
    std::string text;
    for (const auto* column : {"retensi_aktif", "retensi_inaktif", "nasib_akhir"}) {
        const auto& part = row.at(column);
        if (part.empty()) continue;
        if (!text.empty()) text += "; ";
        text += part;
    }
    return text;
}

} // namespace

std::vector<Classification> makeClassifications(Draw& draw, Date today, const std::filesystem::path& data)
{
    std::vector<Classification> result;
    for (const auto& row : readCsv(data / "klasifikasi" / "klasifikasi-permendagri83.csv")) {
        result.push_back(classification(draw, today, row.at("kode"), row.at("uraian")));
        result.back().retention = retentionOf(row);
    }
    if (result.empty())
        for (const auto& known : knownCodes)
            result.push_back(classification(draw, today, std::string{known.code}, std::string{known.name}));
    return result;
}

std::vector<LetterType> makeLetterTypes(Draw& draw, Date today)
{
    struct Known {
        std::string_view code, name;
        bool invitation = false;
    };
    constexpr auto known = std::to_array<Known>({{"SD", "Surat dinas"},
                                                 {"UND", "Surat undangan", true},
                                                 {"ND", "Nota dinas"},
                                                 {"SE", "Surat edaran"},
                                                 {"ST", "Surat tugas"},
                                                 {"SP", "Surat perintah"},
                                                 {"SPPD", "Surat perjalanan dinas"},
                                                 {"SK", "Keputusan"},
                                                 {"INS", "Instruksi"},
                                                 {"BA", "Berita acara"},
                                                 {"SKET", "Surat keterangan"},
                                                 {"SPENG", "Surat pengantar"},
                                                 {"LAP", "Laporan"},
                                                 {"REK", "Rekomendasi"},
                                                 {"PENG", "Pengumuman"},
                                                 {"TS", "Telaahan staf"},
                                                 {"SIZ", "Surat izin"},
                                                 {"SKU", "Surat kuasa"},
                                                 {"PKS", "Surat perjanjian"},
                                                 {"MEMO", "Memo"}});
    std::vector<LetterType> result;
    for (const auto& type : known) {
        LetterType record;
        record.id.value = draw.id(Timestamp{today} - std::chrono::days{400});
        record.code = type.code;
        record.name = type.name;
        record.isInvitation = type.invitation;
        result.push_back(std::move(record));
    }
    return result;
}

std::vector<ListWord> makeListWords()
{
    std::vector<ListWord> result;
    const auto add = [&](std::string_view list, std::initializer_list<std::string_view> words) {
        int place = 0;
        for (const auto word : words) {
            ListWord record;
            record.id = derivedId<ListWord>(organisationThread().value, std::string{list} + '/' + std::string{word});
            record.list = list;
            record.word = word;
            record.place = ++place;
            result.push_back(std::move(record));
        }
    };
    add("received_via", {"Langsung", "Pos", "Kurir", "E-mail", "WhatsApp", "SRIKANDI"});
    add("enclosure_unit", {"berkas", "lembar", "eksemplar", "bundel"});
    add("instruction",
        {"Tindak lanjuti", "Proses lebih lanjut", "Untuk diketahui", "Untuk menjadi perhatian", "Tanggapan dan saran",
         "Teliti dan beri pendapat", "Pelajari", "Koordinasikan", "Siapkan bahan", "Siapkan jawaban",
         "Jawab", "Hadiri", "Wakili dan laporkan", "Agendakan", "Saya hadir",
         "Bicarakan dengan saya", "Bahas bersama", "Laksanakan dan laporkan", "Selesaikan", "Pantau perkembangan",
         "Ingatkan", "Edarkan", "Perbaiki", "Setuju", "Tolak",
         "Tunda", "Pertimbangkan", "Buatkan resume", "Sesuai catatan", "Arsipkan"});
    return result;
}

std::vector<Register> makeRegisters(Draw& draw, Date today, const Organisation& organisation)
{
    std::vector<Register> result;
    const int thisYear = yearOf(today);
    for (const auto& unit : organisation.units) {
        for (const int year : {thisYear - 1, thisYear}) {
            for (const auto kind : {RegisterKind::incoming, RegisterKind::outgoing}) {
                Register book;
                book.id.value = draw.id(Timestamp{today} - std::chrono::days{400});
                book.thread.value = book.id.value;
                book.unit = unit.id;
                book.book = kind;
                book.year = year;
                book.pattern = kind == RegisterKind::incoming ? "{N:03}/{S}/{Y}" : "{KS}/{N:03}/{K}/{S}/{Y}";
                result.push_back(std::move(book));
            }
        }
    }
    return result;
}

Books::Books(const std::vector<Register>& registers)
{
    for (const auto& book : registers)
        m_books[{book.unit, book.book, book.year}] = book.id;
}

Id<Register> Books::of(Id<Unit> unit, RegisterKind kind, int year) const
{
    return m_books.at({unit, kind, year});
}

Codes::Codes(const std::vector<Classification>& catalogue)
{
    for (const auto& entry : catalogue)
        m_codes.push_back(entry.code);
    std::ranges::sort(m_codes);
}

std::string Codes::nearest(std::string wanted) const
{
    while (!std::ranges::binary_search(m_codes, wanted)) {
        const auto dot = wanted.rfind('.');
        if (dot == std::string::npos) throw std::out_of_range("no classification " + wanted);
        wanted.resize(dot);
    }
    return wanted;
}

} // namespace naskah::demo
