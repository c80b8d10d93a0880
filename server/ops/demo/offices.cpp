#include "server/ops/demo/offices.h"

#include "server/ops/demo/csv.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <set>

namespace naskah::demo {

namespace {

struct KnownOffice {
    std::string_view code, name, shortName, parent;
    OfficeKind kind;
};
using enum OfficeKind;

/// What a city of Medan's size has, for when no list of its offices is given.
constexpr auto knownOffices = std::to_array<KnownOffice>({
    {"SETDA", "Sekretariat Daerah", "Setda", "", secretariat},
    {"SETDA-TAPEM", "Bagian Tata Pemerintahan", "Bag. Tapem", "SETDA", bureau},
    {"SETDA-KESRA", "Bagian Kesejahteraan Rakyat", "Bag. Kesra", "SETDA", bureau},
    {"SETDA-HUKUM", "Bagian Hukum", "Bag. Hukum", "SETDA", bureau},
    {"SETDA-EKON", "Bagian Perekonomian", "Bag. Perekonomian", "SETDA", bureau},
    {"SETDA-PBJ", "Bagian Pengadaan Barang dan Jasa", "Bag. PBJ", "SETDA", bureau},
    {"SETDA-ADPEM", "Bagian Administrasi Pembangunan", "Bag. Adpem", "SETDA", bureau},
    {"SETDA-UMUM", "Bagian Umum", "Bag. Umum", "SETDA", bureau},
    {"SETDA-ORG", "Bagian Organisasi", "Bag. Organisasi", "SETDA", bureau},
    {"SETDA-PROKOPIM", "Bagian Protokol dan Komunikasi Pimpinan", "Bag. Prokopim", "SETDA", bureau},
    {"SETDA-RENKEU", "Bagian Perencanaan dan Keuangan", "Bag. Renkeu", "SETDA", bureau},
    {"SETWAN", "Sekretariat DPRD", "Setwan", "", agency},
    {"ITDA", "Inspektorat Daerah", "Inspektorat", "", agency},
    {"DISDIKBUD", "Dinas Pendidikan dan Kebudayaan", "Disdikbud", "", agency},
    {"DINKES", "Dinas Kesehatan", "Dinkes", "", agency},
    {"DPU", "Dinas Pekerjaan Umum", "Dinas PU", "", agency},
    {"DISPERKIM", "Dinas Perumahan dan Kawasan Permukiman", "Disperkim", "", agency},
    {"SATPOLPP", "Satuan Polisi Pamong Praja", "Satpol PP", "", agency},
    {"DAMKAR", "Dinas Pemadam Kebakaran dan Penyelamatan", "Damkar", "", agency},
    {"DINSOS", "Dinas Sosial", "Dinsos", "", agency},
    {"DISNAKER", "Dinas Ketenagakerjaan", "Disnaker", "", agency},
    {"DP3A", "Dinas Pemberdayaan Perempuan dan Perlindungan Anak", "DP3A", "", agency},
    {"DKPP", "Dinas Ketahanan Pangan dan Pertanian", "DKPP", "", agency},
    {"DLH", "Dinas Lingkungan Hidup", "DLH", "", agency},
    {"DISDUKCAPIL", "Dinas Kependudukan dan Pencatatan Sipil", "Disdukcapil", "", agency},
    {"DISHUB", "Dinas Perhubungan", "Dishub", "", agency},
    {"DISKOMINFO", "Dinas Komunikasi dan Informatika", "Diskominfo", "", agency},
    {"DISKOPUKM", "Dinas Koperasi dan Usaha Kecil Menengah", "Diskop UKM", "", agency},
    {"DISPERINDAG", "Dinas Perindustrian dan Perdagangan", "Disperindag", "", agency},
    {"DPMPTSP", "Dinas Penanaman Modal dan Pelayanan Terpadu Satu Pintu", "DPMPTSP", "", agency},
    {"DISPORA", "Dinas Pemuda dan Olahraga", "Dispora", "", agency},
    {"DISPUSIP", "Dinas Perpustakaan dan Kearsipan", "Dispusip", "", agency},
    {"DISPAR", "Dinas Pariwisata", "Dispar", "", agency},
    {"BAPPEDA", "Badan Perencanaan Pembangunan Daerah", "Bappeda", "", agency},
    {"BKPSDM", "Badan Kepegawaian dan Pengembangan SDM", "BKPSDM", "", agency},
    {"BKAD", "Badan Keuangan dan Aset Daerah", "BKAD", "", agency},
    {"BAPENDA", "Badan Pendapatan Daerah", "Bapenda", "", agency},
    {"BRIDA", "Badan Riset dan Inovasi Daerah", "Brida", "", agency},
    {"KESBANGPOL", "Badan Kesatuan Bangsa dan Politik", "Kesbangpol", "", agency},
    {"BPBD", "Badan Penanggulangan Bencana Daerah", "BPBD", "", agency},
});

constexpr auto districts =
    std::to_array<std::string_view>({"Kota",    "Sunggal", "Helvetia", "Denai",      "Barat",   "Deli",    "Tuntungan",
                                     "Belawan", "Amplas",  "Area",     "Johor",      "Marelan", "Labuhan", "Tembung",
                                     "Maimun",  "Polonia", "Baru",     "Perjuangan", "Petisah", "Timur",   "Selayang"});

constexpr auto places = std::to_array<std::string_view>({"Sukamaju",
                                                         "Tanjung Melati",
                                                         "Sei Kenanga",
                                                         "Pulo Cempaka",
                                                         "Titi Bambu",
                                                         "Kampung Anyar",
                                                         "Bandar Selasih",
                                                         "Padang Hulu"});
constexpr auto placeEndings =
    std::to_array<std::string_view>({"",        " I",       " II",    " Hilir",  " Timur",   " Barat",     " Permai",
                                     " Indah",  " Baru",    " Lama",  " Tengah", " Raya",    " Asri",      " Jaya",
                                     " Makmur", " Sentosa", " Damai", " Mulia",  " Lestari", " Sejahtera", " Bahagia"});

std::string codeOf(std::string_view name)
{
    std::string code;
    for (const char c : name)
        code += c == ' ' ? '-' : char(std::toupper(static_cast<unsigned char>(c)));
    return code;
}

OfficePlan districtPlan(std::string_view name)
{
    const std::string full = "Medan " + std::string{name};
    return {"KEC-" + codeOf(name), "Kecamatan " + full, "Kec. " + full, "SETDA", OfficeKind::district};
}

std::vector<OfficePlan> builtInOffices()
{
    std::vector<OfficePlan> offices;
    for (const auto& known : knownOffices)
        offices.push_back({std::string{known.code},
                           std::string{known.name},
                           std::string{known.shortName},
                           std::string{known.parent},
                           known.kind});
    for (const auto name : districts)
        offices.push_back(districtPlan(name));
    for (std::size_t i = 0; i < places.size() * placeEndings.size(); ++i) {
        const auto name = std::string{places[i % places.size()]} + std::string{placeEndings[i / places.size()]};
        offices.push_back({"KEL-" + codeOf(name),
                           "Kelurahan " + name,
                           "Kel. " + name,
                           "KEC-" + codeOf(districts[i / places.size()]),
                           village});
    }
    return offices;
}

OfficeKind kindOf(std::string_view text)
{
    if (text == "kelurahan") return village;
    if (text == "kecamatan") return OfficeKind::district;
    if (text == "bagian" || text == "asisten") return bureau;
    return agency;
}

std::string withoutPrefix(const std::string& text, std::string_view prefix)
{
    return text.starts_with(prefix) ? text.substr(prefix.size()) : text;
}

/// The given list names districts and villages by their region codes; letter numbers want words.
std::vector<OfficePlan> givenOffices(const std::vector<CsvRow>& rows)
{
    std::map<std::string, std::string> renamed;
    std::set<std::string> used;
    std::vector<OfficePlan> offices;
    for (const auto& row : rows) {
        OfficePlan office{
            row.at("kode"), row.at("nama"), row.at("singkatan"), row.at("kode_induk"), kindOf(row.at("jenis"))};
        if (const auto bracket = office.name.find(" ("); bracket != std::string::npos) office.name.resize(bracket);
        if (office.code == "SETDA") office.kind = secretariat;
        if (const auto found = renamed.find(office.parent); found != renamed.end()) office.parent = found->second;
        if (office.kind == OfficeKind::district) {
            renamed[office.code] = "KEC-" + codeOf(withoutPrefix(office.name, "Kecamatan Medan "));
            office.code = renamed[office.code];
            office.parent = "SETDA";
        } else if (office.kind == village) {
            const auto code = "KEL-" + codeOf(withoutPrefix(office.name, "Kelurahan "));
            office.code = used.contains(code) ? code + withoutPrefix(office.parent, "KEC") : code;
        }
        used.insert(office.code);
        offices.push_back(std::move(office));
    }
    return offices;
}

constexpr Rank top = Rank::top, middle = Rank::middle, staff = Rank::staff;

constexpr auto cityPosts = std::to_array<PostPlan>({
    {"Wali Kota Medan", "Wali Kota", -1, top},
    {"Wakil Wali Kota Medan", "Wakil Wali Kota", 0, top},
    {"Kepala Subbagian Tata Usaha Pimpinan", "Kasubbag TU Pimpinan", 0, middle, true},
});
constexpr auto secretariatPosts = std::to_array<PostPlan>({
    {"Sekretaris Daerah Kota Medan", "Sekda", -1, top},
    {"Staf Ahli Bidang Hukum, Politik dan Pemerintahan", "Staf Ahli Hukum", 0, top},
    {"Staf Ahli Bidang Ekonomi dan Pembangunan", "Staf Ahli Ekonomi", 0, top},
    {"Kepala Subbagian Tata Usaha Sekretariat Daerah", "Kasubbag TU Setda", 0, middle, true},
    {"Pengadministrasi Persuratan", "Pengadm. Persuratan", 3, staff, true},
});
constexpr auto bureauPosts = std::to_array<PostPlan>({
    {"Kepala {U}", "Kepala {S}", -1, top},
    {"Kepala Subbagian Tata Usaha {S}", "Kasubbag TU", 0, middle, true},
    {"Analis Kebijakan Ahli Muda {S}", "Analis Kebijakan", 0, middle},
    {"Pengelola Data {S}", "Pengelola Data", 2, staff},
});
constexpr auto agencyPosts = std::to_array<PostPlan>({
    {"Kepala {U}", "Kepala {S}", -1, top},
    {"Sekretaris {S}", "Sekretaris", 0, top},
    {"Kepala Subbagian Umum {S}", "Kasubbag Umum", 1, middle, true},
    {"Kepala Bidang Perencanaan dan Evaluasi {S}", "Kabid Perencanaan", 0, middle},
    {"Kepala Bidang Pelayanan {S}", "Kabid Pelayanan", 0, middle},
    {"Kepala Seksi Data dan Pelaporan {S}", "Kasi Data", 3, middle},
    {"Kepala Seksi Pelayanan {S}", "Kasi Pelayanan", 4, middle},
    {"Pengadministrasi Umum {S}", "Pengadm. Umum", 2, staff, true},
    {"Pengelola Data {S}", "Pengelola Data", 5, staff},
});
constexpr auto communicationPosts = std::to_array<PostPlan>({
    {"Kepala Dinas Komunikasi dan Informatika", "Kadis Kominfo", -1, top},
    {"Sekretaris Dinas Komunikasi dan Informatika", "Sekretaris", 0, top},
    {"Kepala Subbagian Umum dan Kepegawaian", "Kasubbag Umum", 1, middle, true},
    {"Kepala Subbagian Keuangan dan Program", "Kasubbag Keuangan", 1, middle},
    {"Kepala Bidang Informasi dan Komunikasi Publik", "Kabid IKP", 0, middle},
    {"Kepala Bidang Aplikasi Informatika", "Kabid Aptika", 0, middle},
    {"Kepala Bidang Infrastruktur Teknologi Informasi", "Kabid Infrastruktur", 0, middle},
    {"Kepala Bidang Persandian dan Statistik", "Kabid Persandian", 0, middle},
    {"Kepala Seksi Pengelolaan Informasi Publik", "Kasi Informasi Publik", 4, middle},
    {"Kepala Seksi Kemitraan Media", "Kasi Kemitraan Media", 4, middle},
    {"Kepala Seksi Pengembangan Aplikasi", "Kasi Aplikasi", 5, middle},
    {"Kepala Seksi Tata Kelola SPBE", "Kasi Tata Kelola", 5, middle},
    {"Kepala Seksi Jaringan dan Pusat Data", "Kasi Jaringan", 6, middle},
    {"Kepala Seksi Keamanan Informasi", "Kasi Keamanan", 7, middle},
    {"Statistisi Ahli Muda", "Statistisi", 7, middle},
    {"Pranata Komputer Ahli Pertama (Aplikasi)", "Prakom Aplikasi", 10, staff},
    {"Pranata Komputer Terampil (Jaringan)", "Prakom Jaringan", 12, staff},
    {"Sandiman Terampil", "Sandiman", 13, staff},
    {"Pranata Humas Ahli Pertama", "Pranata Humas", 8, staff},
    {"Pengadministrasi Persuratan", "Pengadm. Persuratan", 2, staff, true},
    {"Bendahara Pengeluaran", "Bendahara", 3, staff},
    {"Pengelola Kepegawaian", "Pengelola Kepegawaian", 2, staff},
});
constexpr auto districtPosts = std::to_array<PostPlan>({
    {"Camat {S}", "Camat", -1, top},
    {"Sekretaris {U}", "Sekcam", 0, middle},
    {"Kepala Subbagian Umum {S}", "Kasubbag Umum", 1, middle, true},
    {"Kepala Seksi Tata Pemerintahan {S}", "Kasi Tapem", 0, middle},
    {"Kepala Seksi Pelayanan Umum {S}", "Kasi Pelum", 0, middle},
    {"Pengadministrasi Umum {S}", "Pengadm. Umum", 2, staff, true},
});
constexpr auto villagePosts = std::to_array<PostPlan>({
    {"Lurah {S}", "Lurah", -1, middle},
    {"Sekretaris {U}", "Seklur", 0, middle, true},
    {"Kepala Seksi Pemerintahan {S}", "Kasi Pemerintahan", 0, middle},
    {"Kepala Seksi Pembangunan {S}", "Kasi Pembangunan", 0, staff},
});

} // namespace

std::vector<OfficePlan> planOffices(const std::filesystem::path& data)
{
    std::vector<OfficePlan> offices{{"WALKOT", "Wali Kota Medan", "Wali Kota", "", city}};
    const auto rows = readCsv(data / "organisasi" / "opd-medan-UNVERIFIED.csv");
    auto others = rows.empty() ? builtInOffices() : givenOffices(rows);
    std::ranges::move(others, std::back_inserter(offices));
    for (auto& office : offices)
        if (office.parent.empty() && office.code != "WALKOT")
            office.parent = office.code == "SETDA" ? "WALKOT" : "SETDA";
    return offices;
}

std::span<const PostPlan> postsOf(const OfficePlan& office)
{
    if (office.code == communicationOffice) return communicationPosts;
    switch (office.kind) {
    case city:
        return cityPosts;
    case secretariat:
        return secretariatPosts;
    case bureau:
        return bureauPosts;
    case OfficeKind::district:
        return districtPosts;
    case village:
        return villagePosts;
    case agency:
        break;
    }
    return agencyPosts;
}

} // namespace naskah::demo
