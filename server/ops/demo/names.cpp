#include "server/ops/demo/names.h"

#include <array>
#include <span>
#include <string_view>

namespace naskah::demo {

namespace {

using Words = std::span<const std::string_view>;

constexpr auto batakMen = std::to_array<std::string_view>({"Parulian",
                                                           "Togar",
                                                           "Binsar",
                                                           "Maruli",
                                                           "Hotman",
                                                           "Sahat",
                                                           "Poltak",
                                                           "Tumpal",
                                                           "Jonggi",
                                                           "Ramli",
                                                           "Marihot",
                                                           "Saut",
                                                           "Rizal",
                                                           "Darwin",
                                                           "Efendi",
                                                           "Ucok",
                                                           "Baginda",
                                                           "Sutan"});
constexpr auto batakWomen = std::to_array<std::string_view>({"Tiurma",
                                                             "Rotua",
                                                             "Lamria",
                                                             "Hotnida",
                                                             "Masniari",
                                                             "Nurhayati",
                                                             "Rosmawati",
                                                             "Ida",
                                                             "Lestari",
                                                             "Duma",
                                                             "Romauli",
                                                             "Tiominar",
                                                             "Erlina",
                                                             "Maida"});
constexpr auto batakClans = std::to_array<std::string_view>(
    {"Siregar", "Nasution",   "Harahap",   "Lubis",    "Simatupang", "Sitorus",  "Ginting", "Sembiring", "Tarigan",
     "Pane",    "Hutagalung", "Panjaitan", "Manurung", "Saragih",    "Purba",    "Damanik", "Sinaga",    "Batubara",
     "Daulay",  "Rangkuti",   "Pulungan",  "Barus",    "Surbakti",   "Silalahi", "Marpaung"});
constexpr auto malayMen = std::to_array<std::string_view>({"Azhar",
                                                           "Zulkifli",
                                                           "Khairul",
                                                           "Syahrial",
                                                           "Iskandar",
                                                           "Fakhrurrozi",
                                                           "Hamdan",
                                                           "Ridwan",
                                                           "Muhammad Yusuf",
                                                           "Abdul Hakim",
                                                           "Tengku Rahmat",
                                                           "Wan Amir",
                                                           "Faisal",
                                                           "Anwar"});
constexpr auto malayWomen = std::to_array<std::string_view>({"Cut Rahma",
                                                             "Tengku Amalia",
                                                             "Fatimah",
                                                             "Khadijah",
                                                             "Syarifah",
                                                             "Zahara",
                                                             "Aisyah",
                                                             "Nurlaila",
                                                             "Salmah",
                                                             "Wan Nadira",
                                                             "Hafsah",
                                                             "Mariam"});
constexpr auto malayNames = std::to_array<std::string_view>({"Hamzah",
                                                             "Bahri",
                                                             "Idris",
                                                             "Ismail",
                                                             "Fahmi",
                                                             "Effendy",
                                                             "Jamaluddin",
                                                             "Anshari",
                                                             "Syahputra",
                                                             "Nurdin",
                                                             "Thaib",
                                                             "Razali",
                                                             "Hakim",
                                                             "Maulana"});
constexpr auto javaneseMen = std::to_array<std::string_view>({"Bambang",
                                                              "Agus",
                                                              "Slamet",
                                                              "Sugeng",
                                                              "Joko",
                                                              "Heru",
                                                              "Eko",
                                                              "Dwi",
                                                              "Teguh",
                                                              "Wahyu",
                                                              "Bayu",
                                                              "Arif",
                                                              "Yudi",
                                                              "Sutrisno",
                                                              "Tri"});
constexpr auto javaneseWomen = std::to_array<std::string_view>({"Sri",
                                                                "Endang",
                                                                "Wahyuni",
                                                                "Retno",
                                                                "Ratna",
                                                                "Dewi",
                                                                "Siti",
                                                                "Yuni",
                                                                "Rina",
                                                                "Lilis",
                                                                "Indah",
                                                                "Puji",
                                                                "Tutik",
                                                                "Ningsih"});
constexpr auto javaneseNames = std::to_array<std::string_view>({"Santoso",
                                                                "Wibowo",
                                                                "Purnomo",
                                                                "Setiawan",
                                                                "Hartono",
                                                                "Prasetyo",
                                                                "Widodo",
                                                                "Kusuma",
                                                                "Utomo",
                                                                "Handayani",
                                                                "Wijayanti",
                                                                "Rahayu",
                                                                "Lestari",
                                                                "Nugroho",
                                                                "Susilo"});
constexpr auto minangMen = std::to_array<std::string_view>(
    {"Yusrizal", "Afrizal", "Hendri", "Syafril", "Nofrizal", "Erizal", "Masril", "Delfian", "Rinaldi", "Zulfahmi"});
constexpr auto minangWomen = std::to_array<std::string_view>(
    {"Yulidar", "Elfina", "Desmawati", "Nelwati", "Gusniarti", "Refnida", "Yasmi", "Marlina", "Zulfianti"});
constexpr auto minangNames = std::to_array<std::string_view>(
    {"Chaniago", "Piliang", "Tanjung", "Koto", "Sikumbang", "Jambak", "Caniago", "Malin", "Guci", "Bandaro"});
constexpr auto chineseMen = std::to_array<std::string_view>(
    {"Hendra", "Budi", "Johan", "Rudy", "Andi", "Willy", "Edwin", "Steven", "Ferry", "Kelvin"});
constexpr auto chineseWomen = std::to_array<std::string_view>(
    {"Susanti", "Lina", "Meiling", "Vivian", "Yenny", "Angelina", "Shinta", "Fenny", "Juwita"});
constexpr auto chineseNames = std::to_array<std::string_view>({"Wijaya",
                                                               "Tanoto",
                                                               "Halim",
                                                               "Salim",
                                                               "Lim",
                                                               "Gunawan",
                                                               "Sutanto",
                                                               "Tandiono",
                                                               "Chandra",
                                                               "Kosasih",
                                                               "Lesmana",
                                                               "Hartanto"});
constexpr auto tamilMen = std::to_array<std::string_view>(
    {"Selva", "Ganesan", "Muthu", "Kumar", "Vijay", "Prakash", "Ramesh", "Suresh", "Arjuna"});
constexpr auto tamilWomen =
    std::to_array<std::string_view>({"Devi", "Lakshmi", "Priya", "Kavitha", "Meena", "Sumathi", "Anjali", "Radha"});
constexpr auto tamilNames = std::to_array<std::string_view>(
    {"Pillai", "Nadar", "Rajan", "Subramaniam", "Naidu", "Moorthy", "Krishnan", "Anandan"});

struct Group {
    int weight; ///< of 100
    Words men, women, families;
    bool mostlyMuslim = false;
};
constexpr auto groups = std::to_array<Group>({
    {42, batakMen, batakWomen, batakClans},
    {18, malayMen, malayWomen, malayNames, true},
    {22, javaneseMen, javaneseWomen, javaneseNames, true},
    {9, minangMen, minangWomen, minangNames, true},
    {6, chineseMen, chineseWomen, chineseNames},
    {3, tamilMen, tamilWomen, tamilNames},
});

constexpr auto bachelors = std::to_array<std::string_view>(
    {"S.Sos.", "S.E.", "S.H.", "S.T.", "S.Kom.", "S.IP.", "S.STP.", "S.Pd.", "S.Ag.", "S.P."});
constexpr auto masters =
    std::to_array<std::string_view>({"M.Si.", "M.AP.", "M.M.", "M.Kom.", "M.H.", "M.T.", "M.Kes."});
constexpr auto diplomas =
    std::to_array<std::string_view>({"A.Md.", "A.Md.Kom.", "S.Tr.IP.", "S.Kom.", "S.E.", "S.Sos."});

} // namespace

PeopleSource::Bare PeopleSource::inventName(Sex sex)
{
    auto roll = int(m_draw.below(100));
    const auto* group = groups.data();
    while (roll >= group->weight)
        roll -= (group++)->weight;
    const auto given = sex == Sex::male ? group->men : group->women;
    std::string name{m_draw.pick(given)};
    if (m_draw.chance(30)) {
        const auto& second = m_draw.pick(given);
        if (name.find(second) == std::string::npos) name += ' ' + std::string{second};
    }
    return {name + ' ' + std::string{m_draw.pick(group->families)}, group->mostlyMuslim};
}

std::string PeopleSource::withTitles(Bare person, Sex sex, Rank rank)
{
    auto name = std::move(person.name);
    if (rank == Rank::top && m_draw.chance(18)) name = "Dr. " + name;
    if (person.mayBeHaji && rank != Rank::staff && m_draw.chance(35)) name = (sex == Sex::male ? "H. " : "Hj. ") + name;
    if (rank == Rank::staff) return m_draw.chance(75) ? name + ", " + std::string{m_draw.pick(diplomas)} : name;
    name += ", " + std::string{m_draw.pick(bachelors)};
    if (rank == Rank::top || m_draw.chance(55)) name += ", " + std::string{m_draw.pick(masters)};
    return name;
}

std::string PeopleSource::inventNip(Sex sex, Rank rank)
{
    const int thisYear = yearOf(m_today);
    const int age = rank == Rank::top ? m_draw.between(42, 57) : m_draw.between(rank == Rank::middle ? 34 : 25, 54);
    const std::chrono::year_month_day born{std::chrono::year{thisYear - age},
                                           std::chrono::month{unsigned(m_draw.between(1, 12))},
                                           std::chrono::day{unsigned(m_draw.between(1, 28))}};
    Nip nip;
    nip.birth = Date{born};
    nip.sex = sex;
    nip.appointmentYear = int(born.year()) + m_draw.between(21, std::min(29, age - 2));
    nip.appointmentMonth = unsigned(m_draw.between(1, 12));
    // Staff on contract exist since 2021.
    if (rank == Rank::staff && m_draw.chance(30) && age <= 50) {
        nip.appointmentYear = m_draw.between(2021, thisYear - 1);
        nip.appointmentMonth = Nip::contractBatch;
    }
    for (;; ++nip.serial) {
        auto digits = makeNip(nip).value();
        if (m_nips.insert(digits).second) return digits;
    }
}

PeopleSource::Invented PeopleSource::next(Rank rank)
{
    const auto sex = m_draw.chance(rank == Rank::top ? 70 : 52) ? Sex::male : Sex::female;
    auto person = inventName(sex);
    while (!m_names.insert(person.name).second)
        person = inventName(sex);
    // One after the other: the order of a call's arguments is the compiler's, and each draws.
    auto name = withTitles(std::move(person), sex, rank);
    return {std::move(name), inventNip(sex, rank)};
}

} // namespace naskah::demo
