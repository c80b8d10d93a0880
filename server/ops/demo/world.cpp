#include "server/ops/demo/world.h"

#include "common/command/catalogue.h"
#include "common/command/organisation.h"
#include "common/schema/json.h"
#include "server/ops/demo/csv.h"
#include "server/ops/demo/pdf.h"
#include "server/ops/demo/storyteller.h"

#include <boost/json/serialize.hpp>

#include <algorithm>
#include <cctype>

namespace naskah::demo {

namespace {

/// The scans that stand for paper: real ones where they are, each made different by a comment after its end.
class PaperSource {
public:
    PaperSource(const World& world, const std::filesystem::path& data) : m_world(world), m_data(data)
    {
        for (const auto* name :
             {"formulir-lembar-disposisi-bpom.pdf", "lampiran-undangan-jbig2.pdf", "permen-kp-3-2017-teks-14hal.pdf"})
            if (auto bytes = readBytes(data / "pdf" / name); !bytes.empty()) m_enclosures.push_back(std::move(bytes));
    }

    /// A real scan; empty when it is not there.
    std::string scan(const std::string& file)
    {
        auto bytes = readBytes(m_data / file);
        return bytes.empty() ? bytes : distinct(std::move(bytes));
    }

    /// The letter itself, printed; every tenth comes with a real enclosure in its place.
    std::string paper(const RegisterLetter& letter, const Office& office)
    {
        if (!m_enclosures.empty() && m_count % 10 == 9)
            return distinct(m_enclosures[m_count / 10 % m_enclosures.size()]);
        PdfLetter page;
        page.office = letter.sender;
        page.number = letter.number;
        page.urgency = letter.urgency == Urgency::biasa    ? "Biasa"
                       : letter.urgency == Urgency::segera ? "Segera"
                                                           : "Sangat Segera";
        page.subject = letter.subject;
        page.place = "Medan, " + longDate(letter.writtenOn);
        page.addressee = m_world.organisation.positions[office.seats[office.head].position].title;
        auto about = letter.subject;
        about[0] = char(std::tolower(static_cast<unsigned char>(about[0])));
        page.paragraphs = {
            letter.summary.empty() ? "Dengan hormat, bersama ini kami sampaikan " + about + '.' : letter.summary,
            "Mengingat pentingnya hal tersebut, kiranya Saudara dapat menindaklanjuti sesuai tugas dan fungsi "
            "serta menyampaikan hasilnya kepada kami.",
            "Demikian disampaikan, atas perhatian dan kerja sama Saudara kami ucapkan terima kasih."};
        sign(page);
        return distinct(writePdf(page));
    }

private:
    /// An office of the city signs by its head; what others write has no name.
    void sign(PdfLetter& page) const
    {
        const auto& organisation = m_world.organisation;
        page.signer = "Pimpinan,";
        page.signerName = "( tanda tangan dan cap )";
        const auto sender = std::ranges::find_if(
            organisation.offices, [&](const auto& office) { return organisation.unitOf(office).name == page.office; });
        if (sender == organisation.offices.end()) return;
        const auto& head = sender->seats[sender->head];
        page.ofCity = true;
        page.signer = organisation.positions[head.position].title + ',';
        page.signerName = organisation.people[head.person].name;
        page.signerNip = "NIP " + formatNip(organisation.people[head.person].nip);
    }
    static std::string longDate(Date day)
    {
        static constexpr auto months = std::to_array<std::string_view>({"Januari",
                                                                        "Februari",
                                                                        "Maret",
                                                                        "April",
                                                                        "Mei",
                                                                        "Juni",
                                                                        "Juli",
                                                                        "Agustus",
                                                                        "September",
                                                                        "Oktober",
                                                                        "November",
                                                                        "Desember"});
        const std::chrono::year_month_day date{day};
        return std::to_string(unsigned(date.day())) + ' ' + std::string{months[unsigned(date.month()) - 1]} + ' ' +
               std::to_string(int(date.year()));
    }
    std::string distinct(std::string bytes)
    {
        return std::move(bytes) + "\n% naskah demo " + std::to_string(++m_count) + "\n";
    }

    const World& m_world;
    std::filesystem::path m_data;
    std::vector<std::string> m_enclosures;
    std::size_t m_count = 0;
};

/// How many letters an office gets, relative to others; see the domain's planning numbers.
std::size_t weightOf(const World& world, const Office& office)
{
    switch (office.kind) {
    case OfficeKind::village:
        return 3;
    case OfficeKind::district:
        return world.organisation.unitOf(office).code == districtOffice ? 12 : 8;
    case OfficeKind::secretariat:
    case OfficeKind::city:
        return 30;
    case OfficeKind::bureau:
        return 8;
    case OfficeKind::agency:
        return 16;
    }
    return 1;
}

/// Offices, each as often as its weight.
std::vector<const Office*> weighted(const World& world)
{
    std::vector<const Office*> result;
    for (const auto& office : world.organisation.offices)
        if (world.organisation.unitOf(office).code != communicationOffice)
            result.insert(result.end(), weightOf(world, office), &office);
    return result;
}

void sendLetters(World& world, Storyteller& story, Draw& draw, int count)
{
    const auto& offices = world.organisation.offices;
    for (int i = 0; i < count; ++i) {
        const auto& from = i % 8 == 0 ? world.organisation.office(communicationOffice) : draw.pick(offices);
        std::vector<const Office*> recipients;
        const auto add = [&](const Office& office) {
            if (&office != &from && std::ranges::find(recipients, &office) == recipients.end())
                recipients.push_back(&office);
        };
        if (i % 150 == 149) { // a circular to everybody
            for (const auto& office : offices)
                add(office);
        } else {
            for (int k = draw.between(1, 4); k > 0; --k)
                add(draw.pick(offices));
            if (recipients.empty()) add(world.organisation.office("SETDA"));
            if (recipients.empty()) add(offices[0]);
        }
        story.send(from, std::move(recipients), draw.between(2, 360));
    }
}

void receiveLetters(
    World& world, Storyteller& story, SubjectSource& subjects, Draw& draw, const WorldOptions& options, int count)
{
    PaperSource papers(world, options.data);
    const auto& head = world.organisation.office(communicationOffice);
    const auto others = weighted(world);
    int scans = 0;
    const auto attach = [&](std::string bytes, const std::string& name) {
        if (bytes.empty() || scans >= options.scans) return;
        story.attachToLast(std::move(bytes), name, 1);
        ++scans;
    };
    const auto fileName = [&] {
        return "surat-" + isoDate(story.last().receivedOn) + '-' + std::to_string(scans + 1) + ".pdf";
    };
    int given = 0;
    for (const auto& [subject, file] : subjects.scanned()) {
        if (given == options.headLetters) break;
        story.receive(head, 1 + 3 * given++, &subject);
        attach(papers.scan(file), std::filesystem::path(file).filename().string());
        story.handleLast();
    }
    const auto every = std::max(1, options.headLetters * 10 / std::max(1, options.scans * 7));
    for (int i = given; i < options.headLetters; ++i) {
        // The newest letters have their paper; of the older ones every n-th.
        const int daysAgo = i * 365 / options.headLetters;
        story.receive(head, daysAgo);
        if (daysAgo < 5 || i % every == 0) attach(papers.paper(story.last(), head), fileName());
        story.handleLast();
    }
    const int rest = count - options.headLetters;
    const auto restEvery = std::max(1, rest / std::max(1, options.scans - scans));
    for (int i = 0; i < rest; ++i) {
        const auto& office = *draw.pick(others);
        story.receive(office, draw.between(0, 364));
        if (i % restEvery == 0 || rest - i <= options.scans - scans)
            attach(papers.paper(story.last(), office), fileName());
        story.handleLast();
    }
}

std::size_t personAt(const World& world, const Office& office, std::string_view shortTitle)
{
    for (const auto& seat : office.seats)
        if (world.organisation.positions[seat.position].shortTitle == shortTitle) return seat.person;
    throw std::out_of_range("no post " + std::string{shortTitle});
}

void chooseDesks(World& world)
{
    const auto& office = world.organisation.office(communicationOffice);
    const auto& district = world.organisation.office(districtOffice);
    const auto add = [&](std::string role, const Office& at, std::string_view post) {
        world.desks.push_back({std::move(role), personAt(world, at, post), world.organisation.unitOf(at).code});
    };
    add("secretariat", office, "Kasubbag Umum");
    add("clerk", office, "Pengadm. Persuratan");
    add("head", office, "Kadis Kominfo");
    add("division", office, "Kabid Aptika");
    add("staff", office, "Kabid Infrastruktur");
    add("district", district, "Kasubbag Umum");
    add("district_head", district, "Camat");
}

} // namespace

World makeWorld(const WorldOptions& options)
{
    World world;
    world.today = options.today;
    Draw draw(options.seed);
    world.organisation = makeOrganisation(draw, options.today, options.data);
    world.classifications = makeClassifications(draw, options.today, options.data);
    world.letterTypes = makeLetterTypes(draw, options.today);
    world.registers = makeRegisters(draw, options.today, world.organisation);
    chooseDesks(world);

    const Codes codes(world.classifications);
    SubjectSource subjects(draw, codes, world.organisation, yearOf(options.today), options.data);
    OfficeClock clock(draw, options.today);
    Storyteller story(world, draw, clock, subjects);
    const int sent = options.letters / 50;
    receiveLetters(world, story, subjects, draw, options, options.letters - sent);
    sendLetters(world, story, draw, sent);
    for (int i = 0; i < 9; ++i)
        story.draft(world.organisation.office(communicationOffice), 2 + i * 2);

    std::ranges::stable_sort(world.acts, {}, &Act::at);
    return world;
}

std::vector<std::string> provisioning(const World& world)
{
    constexpr std::size_t batch = 200;
    std::vector<std::string> commands;
    boost::json::array records;
    const auto flush = [&] {
        if (!records.empty()) commands.push_back(commandData(ProvisionRecords{{boost::json::serialize(records)}}));
        records.clear();
    };
    const auto addAll = [&]<Record T>(const std::vector<T>& list) {
        for (const auto& record : list) {
            records.push_back(boost::json::object{{"kind", T::table}, {"body", toJson(entityOf<T>, toRow(record))}});
            if (records.size() == batch) flush();
        }
    };
    addAll(world.organisation.units);
    addAll(world.organisation.positions);
    addAll(world.organisation.people);
    addAll(world.organisation.appointments);
    addAll(world.classifications);
    addAll(world.letterTypes);
    addAll(makeListWords());
    addAll(world.registers);
    flush();
    return commands;
}

} // namespace naskah::demo
