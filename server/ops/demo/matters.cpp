#include "server/ops/demo/matters.h"

#include "server/ops/demo/real_matters.h"

#include <array>

namespace naskah::demo {

namespace {

using Words = std::string_view;

/// {T} topic, {K} technical topic, {P} place, {W} period, {J} whom it concerns. The letters of `senders`: c city
/// office, p province, m ministry, i institution, b business.
struct Pattern {
    Words text, code, typeCode, senders;
};

constexpr auto generalPatterns = std::to_array<Pattern>({
    {"Undangan rapat koordinasi {T} di {P}", "000.1.5", "UND", "cp"},
    {"Undangan rapat persiapan {T} {W}", "000.1.5", "UND", "c"},
    {"Undangan pembahasan {T} bersama {J}", "000.1.5", "UND", "cp"},
    {"Undangan sosialisasi {T} bagi {J}", "800.2.4", "UND", "cpm"},
    {"Undangan bimbingan teknis {T} {W}", "800.2.4", "UND", "pmi"},
    {"Permintaan data {T} {W}", "500.14.1", "SD", "cpm"},
    {"Penyampaian laporan {T} {W}", "000.8.6", "SPENG", "c"},
    {"Permohonan dukungan {T} di {P}", "100.2.4", "SD", "ci"},
    {"Pemberitahuan pelaksanaan {T} di {P}", "100.2.4", "SD", "c"},
    {"Permohonan narasumber {T} untuk {J}", "800.2.4", "SD", "ci"},
    {"Penugasan personel pada {T} di {P}", "800.1.11.1", "ST", "c"},
    {"Tindak lanjut hasil evaluasi {T} {W}", "700.1.3", "SD", "cp"},
    {"Penyampaian rencana kerja {T} {W}", "000.7.2", "SPENG", "c"},
    {"Imbauan kepada {J} tentang {T}", "100.3.4", "SE", "cp"},
    {"Konfirmasi kehadiran {J} pada {T}", "400.14.1.1", "SD", "c"},
    {"Permohonan izin penelitian tentang {T} di {P}", "000.9.2", "SD", "i"},
    {"Usulan anggaran {T} {W}", "900.1.2", "SD", "c"},
    {"Pengaduan warga {P} mengenai {T}", "400.14.5", "SD", "ci"},
    {"Penawaran kerja sama {T} di {P}", "100.1.4", "SD", "b"},
    {"Monitoring dan evaluasi {T} di {P} {W}", "700.1.2", "SD", "cp"},
});
constexpr auto technicalPatterns = std::to_array<Pattern>({
    {"Permohonan {K} untuk {P}", "500.12.5", "SD", "c"},
    {"Permintaan {K} bagi {J}", "500.12.3", "SD", "c"},
    {"Laporan gangguan dan permohonan {K} di {P}", "500.12.5", "SD", "c"},
    {"Undangan rapat {K} {W}", "000.1.5", "UND", "cpm"},
    {"Pelaksanaan {K} di {P} {W}", "500.12.6", "SD", "cm"},
    {"Pendampingan {K} untuk {J} {W}", "500.12.6", "SD", "cp"},
    {"Penilaian mandiri {K} {W}", "500.12.6", "SD", "pm"},
    {"Penawaran {K} untuk Pemerintah Kota Medan {W}", "000.3.3", "SD", "b"},
});

constexpr auto topics = std::to_array<Words>({"percepatan penurunan stunting",
                                              "penataan pedagang kaki lima",
                                              "penanganan sampah dan kebersihan drainase",
                                              "peningkatan kualitas pelayanan publik",
                                              "pengelolaan arsip dinamis",
                                              "penyusunan laporan kinerja instansi pemerintah",
                                              "pembayaran pajak bumi dan bangunan",
                                              "gotong royong massal",
                                              "penanggulangan banjir",
                                              "musyawarah perencanaan pembangunan",
                                              "pencegahan penyalahgunaan narkoba",
                                              "pemutakhiran data terpadu kesejahteraan sosial",
                                              "penyaluran bantuan pangan",
                                              "vaksinasi hewan penular rabies",
                                              "pembinaan usaha mikro kecil dan menengah",
                                              "peringatan Hari Jadi Kota Medan",
                                              "penataan aset milik daerah",
                                              "pengawasan orang asing",
                                              "pembinaan kerukunan umat beragama",
                                              "perbaikan jalan lingkungan",
                                              "penerangan jalan umum",
                                              "pelayanan administrasi kependudukan keliling",
                                              "disiplin aparatur sipil negara",
                                              "penilaian sasaran kinerja pegawai",
                                              "kesiapsiagaan bencana hidrometeorologi",
                                              "pasar murah",
                                              "pengendalian inflasi daerah",
                                              "pembinaan PKK kelurahan",
                                              "lomba kelurahan",
                                              "pembentukan kampung iklim",
                                              "revitalisasi posyandu",
                                              "penertiban reklame",
                                              "pengelolaan parkir tepi jalan",
                                              "penataan kabel udara",
                                              "pelestarian cagar budaya Kesawan",
                                              "festival kuliner dan budaya",
                                              "pemilihan kepala lingkungan",
                                              "penguatan budaya antikorupsi",
                                              "rencana aksi reformasi birokrasi",
                                              "seleksi paskibraka"});
constexpr auto technicalTopics = std::to_array<Words>({"penambahan bandwidth internet",
                                                       "pembuatan akun surel dinas",
                                                       "pemasangan jaringan serat optik",
                                                       "integrasi aplikasi layanan",
                                                       "pengujian keamanan aplikasi",
                                                       "evaluasi sistem pemerintahan berbasis elektronik",
                                                       "pemasangan kamera pemantau",
                                                       "pengelolaan situs web",
                                                       "liputan dan dokumentasi kegiatan",
                                                       "penerbitan sertifikat elektronik",
                                                       "pemulihan layanan pusat data",
                                                       "penyusunan arsitektur SPBE",
                                                       "siaran radio pemerintah kota",
                                                       "pengelolaan pengaduan SP4N-LAPOR",
                                                       "penyediaan data statistik sektoral",
                                                       "peliputan kunjungan kerja",
                                                       "perpanjangan nama domain medan.go.id",
                                                       "penempatan server",
                                                       "pelatihan literasi digital",
                                                       "pengumuman informasi publik berkala",
                                                       "konferensi video dan ruang rapat daring",
                                                       "pemeliharaan videotron",
                                                       "uji konsekuensi informasi yang dikecualikan"});
constexpr auto audiences = std::to_array<Words>({"seluruh perangkat daerah",
                                                 "para camat",
                                                 "para lurah",
                                                 "kepala lingkungan",
                                                 "pengelola kepegawaian",
                                                 "pejabat pengelola informasi",
                                                 "bendahara pengeluaran",
                                                 "arsiparis dan pengelola surat",
                                                 "kader posyandu",
                                                 "pelaku usaha",
                                                 "kepala sekolah",
                                                 "tenaga kesehatan puskesmas",
                                                 "operator aplikasi",
                                                 "tim penggerak PKK"});
constexpr auto periods = std::to_array<Words>({"bulan Januari",
                                               "bulan Februari",
                                               "bulan Maret",
                                               "bulan April",
                                               "bulan Mei",
                                               "bulan Juni",
                                               "bulan Juli",
                                               "bulan Agustus",
                                               "bulan September",
                                               "bulan Oktober",
                                               "bulan November",
                                               "triwulan I",
                                               "triwulan II",
                                               "triwulan III",
                                               "triwulan IV",
                                               "semester I",
                                               "semester II"});
constexpr auto openings = std::to_array<Words>({"Sehubungan dengan ",
                                                "Menindaklanjuti arahan pimpinan mengenai ",
                                                "Dalam rangka ",
                                                "Berdasarkan hasil rapat terdahulu tentang "});
constexpr auto closings = std::to_array<Words>(
    {", bersama ini disampaikan berkas terlampir untuk dipergunakan sebagaimana mestinya.",
     ", kiranya data dimaksud dapat kami terima paling lambat lima hari kerja sejak surat ini diterima.",
     ", dimohon menunjuk seorang pejabat penghubung dan menyampaikan namanya kepada kami.",
     ", agar dilaksanakan dengan penuh tanggung jawab dan dilaporkan hasilnya."});

constexpr auto ministries = std::to_array<Words>({"Kementerian Dalam Negeri",
                                                  "Kementerian Komunikasi dan Digital",
                                                  "Kementerian PANRB",
                                                  "Badan Siber dan Sandi Negara",
                                                  "Arsip Nasional Republik Indonesia",
                                                  "Badan Kepegawaian Negara Kantor Regional VI",
                                                  "Badan Pusat Statistik Kota Medan",
                                                  "Kementerian Keuangan",
                                                  "Ombudsman RI Perwakilan Sumatera Utara",
                                                  "Badan Pemeriksa Keuangan Perwakilan Sumatera Utara"});
constexpr auto provincial = std::to_array<Words>({"Sekretariat Daerah Provinsi Sumatera Utara",
                                                  "Dinas Komunikasi dan Informatika Provinsi Sumatera Utara",
                                                  "Bappelitbang Provinsi Sumatera Utara",
                                                  "Dinas Kesehatan Provinsi Sumatera Utara",
                                                  "Inspektorat Provinsi Sumatera Utara",
                                                  "Dinas Pendidikan Provinsi Sumatera Utara",
                                                  "Biro Organisasi Setdaprov Sumatera Utara"});
constexpr auto institutions = std::to_array<Words>({"Universitas Sumatera Utara",
                                                    "Universitas Negeri Medan",
                                                    "UIN Sumatera Utara",
                                                    "Politeknik Negeri Medan",
                                                    "SMA Negeri 1 Medan",
                                                    "SMK Telekomunikasi Bina Bangsa",
                                                    "PWI Sumatera Utara",
                                                    "KNPI Kota Medan",
                                                    "Karang Taruna Kota Medan",
                                                    "Forum UMKM Medan Bersatu",
                                                    "Yayasan Cahaya Deli",
                                                    "Komisi Informasi Provinsi Sumatera Utara",
                                                    "Polrestabes Medan",
                                                    "Kodim 0201/Medan",
                                                    "Kejaksaan Negeri Medan",
                                                    "Bank Indonesia Perwakilan Sumatera Utara"});
constexpr auto businesses = std::to_array<Words>({"PT Deli Jaringan Nusantara",
                                                  "PT Telekomunikasi Indonesia Witel Medan",
                                                  "CV Maju Bersama Medan",
                                                  "PT Solusi Data Sumatera",
                                                  "CV Citra Grafika Deli",
                                                  "PT Serat Optik Andalas",
                                                  "Koperasi Jasa Melati Raya",
                                                  "PT Media Kota Sejahtera",
                                                  "CV Anugerah Komputindo"});
constexpr auto units = std::to_array<Words>({"UND", "B", "S", "PB.01", "TU", "HM.02"});

void fill(std::string& text, Words token, const std::string& value)
{
    if (const auto at = text.find(token); at != std::string::npos) text.replace(at, token.size(), value);
}

} // namespace

SubjectSource::SubjectSource(
    Draw& draw, const Codes& codes, const Organisation& organisation, int thisYear, const std::filesystem::path& data)
    : m_draw(draw), m_codes(codes), m_organisation(organisation)
{
    auto real = readRealMatters(data, codes, thisYear);
    m_real = std::move(real.subjects);
    m_scanned = std::move(real.scanned);
}

std::string SubjectSource::senderOf(std::string_view kinds)
{
    switch (m_draw.pick(kinds)) {
    case 'm':
        return std::string{m_draw.pick(ministries)};
    case 'p':
        return std::string{m_draw.pick(provincial)};
    case 'i':
        return std::string{m_draw.pick(institutions)};
    case 'b':
        return std::string{m_draw.pick(businesses)};
    default:
        return m_draw.pick(m_organisation.units).name;
    }
}

std::string SubjectSource::numberOf(const std::string& classification, Date day)
{
    const auto serial = std::to_string(m_draw.between(2, 9800));
    const auto year = std::to_string(yearOf(day));
    switch (m_draw.below(4)) {
    case 0:
        return classification + '/' + serial;
    case 1:
        return "B/" + serial + '/' + classification + '/' + year;
    case 2:
        return std::string{m_draw.pick(units)} + '-' + serial + '/' + year;
    default:
        return classification + '/' + serial + '/' + year;
    }
}

Subject SubjectSource::fromPattern(Date writtenOn, bool technical)
{
    const auto& pattern =
        technical && m_draw.chance(65) ? m_draw.pick(technicalPatterns) : m_draw.pick(generalPatterns);
    const bool isTechnical = pattern.text.find("{K}") != Words::npos;
    const std::string topic{isTechnical ? m_draw.pick(technicalTopics) : m_draw.pick(topics)};
    Subject result;
    std::string text{pattern.text};
    fill(text, "{T}", topic);
    fill(text, "{K}", topic);
    fill(text, "{P}", m_draw.pick(m_organisation.units).name);
    fill(text, "{J}", std::string{m_draw.pick(audiences)});
    fill(text, "{W}", std::string{m_draw.pick(periods)} + ' ' + std::to_string(yearOf(writtenOn)));
    result.subject = std::move(text);
    result.sender = senderOf(pattern.senders);
    result.classification = m_codes.nearest(std::string{pattern.code});
    result.typeCode = pattern.typeCode;
    if (!m_draw.chance(60)) return result;
    if (pattern.typeCode == "UND") {
        const auto hour = m_draw.between(8, 14);
        result.summary = "Mengharap kehadiran Saudara dalam pembahasan " + topic + " pukul " + (hour < 10 ? "0" : "") +
                         std::to_string(hour) + ".30 WIB di ruang rapat " +
                         m_draw.pick(m_organisation.units).shortName + '.';
    } else {
        const auto& opening = m_draw.pick(openings);
        result.summary = std::string{opening} + topic + std::string{m_draw.pick(closings)};
    }
    return result;
}

Subject SubjectSource::next(Date writtenOn, bool technical)
{
    for (;;) {
        auto result = !m_real.empty() && m_draw.chance(20) ? m_draw.pick(m_real) : fromPattern(writtenOn, technical);
        if (++m_uses[result.subject] > mostUses) continue;
        if (result.number.empty()) result.number = numberOf(result.classification, writtenOn);
        if (result.urgency == Urgency::biasa && m_draw.chance(14))
            result.urgency = m_draw.chance(25) ? Urgency::sangatSegera : Urgency::segera;
        return result;
    }
}

} // namespace naskah::demo
