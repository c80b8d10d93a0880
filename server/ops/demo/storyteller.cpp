#include "server/ops/demo/storyteller.h"

#include "common/command/catalogue.h"
#include "common/crypto/bytes.h"
#include "common/crypto/digest.h"
#include "common/crypto/encoding.h"
#include "server/ops/demo/phrases.h"

#include <algorithm>
#include <array>

namespace naskah::demo {

Storyteller::Storyteller(World& world, Draw& draw, OfficeClock& clock, SubjectSource& subjects)
    : m_world(world), m_draw(draw), m_clock(clock), m_subjects(subjects), m_books(world.registers)
{
    for (const auto& type : world.letterTypes)
        m_types[type.code] = type.id;
}

Uuid Storyteller::add(const Seat& seat, Timestamp at, std::string type, std::string data)
{
    const auto command = m_draw.id(at);
    m_world.acts.push_back({command, seat.person, seat.appointment, at, std::move(type), std::move(data)});
    return command;
}

int Storyteller::age(Timestamp at) const
{
    return int((dayInWib(m_clock.end()) - dayInWib(at)).count());
}

Id<Letter> Storyteller::receive(const Office& office, int daysAgo, const Subject* given)
{
    m_office = &office;
    m_at = m_clock.arrival(daysAgo);
    const auto day = dayInWib(m_at);
    const auto& unit = m_world.organisation.unitOf(office);
    const auto written = m_clock.calendar().addWorkingDays(day, -m_draw.between(0, 9));
    auto subject = given ? *given : m_subjects.next(written, unit.code == communicationOffice);
    while (!given && subject.sender == unit.name)
        subject = m_subjects.next(written, unit.code == communicationOffice);

    m_letter = {};
    m_letter.book = m_books.of(unit.id, RegisterKind::incoming, yearOf(day));
    m_letter.number = subject.number.empty() ? m_subjects.numberOf(subject.classification, written) : subject.number;
    m_letter.subject = subject.subject;
    m_letter.sender = subject.sender;
    m_letter.summary = subject.summary;
    m_letter.writtenOn = written;
    m_letter.receivedOn = day;
    m_letter.classification = subject.classification;
    m_letter.urgency = subject.urgency;
    if (m_draw.chance(4)) m_letter.security = m_draw.chance(30) ? Security::rahasia : Security::terbatas;
    m_letter.type = m_types.at(subject.typeCode);
    m_letter.enclosures = m_draw.chance(40) ? m_draw.between(1, 4) : 0;
    if (m_letter.enclosures > 0) m_letter.enclosureUnit = "berkas";
    // Ways and places follow from the letter's place in the story: no chance is drawn for them.
    constexpr auto ways = std::to_array<std::string_view>({"Kurir", "Langsung", "SRIKANDI", "Pos", "E-mail", "WhatsApp"});
    m_letter.receivedVia = ways[m_letter.number.size() % ways.size()];
    if (subject.typeCode == "UND") {
        m_letter.eventOn = m_clock.calendar().addWorkingDays(day, 3);
        m_letter.eventTime = "09.00 WIB s.d. selesai";
        m_letter.eventPlace = "Ruang Rapat Balai Kota";
    }
    m_letter.addressee = m_world.organisation.positions[office.seats[office.head].position].id;
    m_letterId = registeredLetter(act(office, office.secretariat, m_at, m_letter));
    return m_letterId;
}

void Storyteller::attachToLast(std::string bytes, const std::string& name, int pages)
{
    const auto digest = sha256(bytes);
    AttachFile attach;
    attach.owner = m_letterId.value;
    attach.sha256 = toHex(viewOf(digest));
    attach.name = name;
    attach.mediaType = "application/pdf";
    attach.size = std::int64_t(bytes.size());
    attach.pages = pages;
    act(*m_office, m_office->secretariat, m_at + std::chrono::milliseconds{1}, attach);
    m_world.scans.push_back({attach.sha256, std::move(bytes)});
}

void Storyteller::handleLast()
{
    handle({*m_office,
            handlingOf(m_letterId, m_world.organisation.unitOf(*m_office).id),
            m_letter.urgency,
            m_at,
            isSecret(m_letter.security)});
}

DisposeLetter Storyteller::disposition(const Course& course)
{
    DisposeLetter command;
    command.handling = course.handling;
    command.instructions.emplace_back(m_draw.pick(instructions));
    if (const auto& second = m_draw.pick(instructions); m_draw.chance(35) && second != command.instructions[0])
        command.instructions.emplace_back(second);
    command.note = m_draw.pick(notes);
    // The answer deadlines of the three degrees of urgency.
    const int days = course.urgency == Urgency::sangatSegera ? 1 : course.urgency == Urgency::segera ? 2 : 5;
    if (m_draw.chance(70) || course.urgency != Urgency::biasa)
        command.dueOn = m_clock.calendar().addWorkingDays(dayInWib(course.at), days);
    return command;
}

std::vector<std::size_t> Storyteller::below(const Office& office, std::size_t seat)
{
    const auto& positions = m_world.organisation.positions;
    const auto superior = positions[office.seats[seat].position].id;
    std::vector<std::size_t> found;
    for (std::size_t i = 0; i < office.seats.size(); ++i)
        if (positions[office.seats[i].position].superior == superior) found.push_back(i);
    return found;
}

void Storyteller::handle(Course course)
{
    const bool main = m_world.organisation.unitOf(course.office).code == communicationOffice;
    // The older a letter, the surer somebody has dealt with it.
    const int known = age(course.at) > 7 ? (main ? 97 : 88) : age(course.at) > 1 ? 80 : 30;
    if (!m_draw.chance(known)) return;
    course.at = m_clock.later(course.at, 5, 400);
    if (over(course.at)) return;
    act(course.office, course.office.head, course.at, ReadLetter{course.handling});

    // A secret letter is its head's alone.
    if (course.secret || !m_draw.chance(main ? 84 : 58)) return;
    course.at = m_clock.later(course.at, 2, 120);
    if (over(course.at)) return;
    auto command = disposition(course);
    auto choices = below(course.office, course.office.head);
    if (choices.empty()) choices.push_back(course.office.secretariat);
    std::vector<std::size_t> executors;
    const auto positionOf = [&](std::size_t seat) {
        return m_world.organisation.positions[course.office.seats[seat].position].id;
    };
    const auto wanted = std::min<std::size_t>(choices.size(), main ? std::size_t(m_draw.between(1, 3)) : 1);
    while (executors.size() < wanted) {
        const auto at = m_draw.below(choices.size());
        executors.push_back(choices[at]);
        choices.erase(choices.begin() + std::ptrdiff_t(at));
    }
    for (const auto seat : executors)
        command.executors.push_back(positionOf(seat));
    if (!choices.empty() && m_draw.chance(20)) command.informed.push_back(positionOf(choices[0]));
    const auto id = act(course.office, course.office.head, course.at, command);
    for (const auto seat : executors)
        follow(course, legOf(id, positionOf(seat)), seat, 0);
}

void Storyteller::follow(const Course& course, Id<Disposition> leg, std::size_t seat, int depth)
{
    const int settled = age(course.at) > 20 ? 90 : age(course.at) > 5 ? 68 : 35;
    if (!m_draw.chance(settled + 5)) return;
    auto at = m_clock.later(course.at, 10, 500);
    if (over(at)) return;
    act(course.office, seat, at, ReadLetter{course.handling});

    const auto deputies = below(course.office, seat);
    if (depth < 2 && !deputies.empty() && m_draw.chance(22)) {
        at = m_clock.later(at, 3, 60);
        if (over(at)) return;
        const auto deputy = m_draw.pick(deputies);
        Course onward{course.office, course.handling, course.urgency, at};
        auto command = disposition(onward);
        command.parent = leg;
        command.executors.push_back(m_world.organisation.positions[course.office.seats[deputy].position].id);
        const auto id = act(course.office, seat, at, command);
        follow(onward, legOf(id, command.executors[0]), deputy, depth + 1);
        at = m_clock.later(at, 300, 900);
    }
    if (!m_draw.chance(settled)) return;
    at = m_clock.later(at, 30, 1400);
    if (over(at)) return;
    ReportDisposition report{course.handling, leg, std::string{m_draw.pick(reports)}, m_draw.chance(80)};
    act(course.office, seat, at, report);
}

Timestamp
Storyteller::startDraft(const Office& office, std::vector<const Office*> recipients, int daysAgo, Id<Draft>& draft)
{
    const auto at = m_clock.arrival(daysAgo);
    const auto& organisation = m_world.organisation;
    const auto subject = m_subjects.next(dayInWib(at), organisation.unitOf(office).code == communicationOffice);
    StartDraft command;
    command.subject = subject.subject;
    command.body = "Dengan hormat,\n\n" +
                   (subject.summary.empty() ? "Bersama ini kami sampaikan " + subject.subject + '.' : subject.summary) +
                   "\n\nDemikian disampaikan, atas perhatian dan kerja sama Saudara diucapkan terima kasih.";
    command.classification = subject.classification;
    command.urgency = subject.urgency;
    for (const auto* recipient : recipients)
        command.recipients.push_back(organisation.unitOf(*recipient).id);
    draft = startedDraft(act(office, office.seats.size() - 1, at, command));
    return at;
}

void Storyteller::draft(const Office& office, int daysAgo)
{
    Id<Draft> id;
    const auto at = startDraft(office, {&m_world.organisation.office("SETDA")}, daysAgo, id);
    act(office, office.head, m_clock.later(at, 5, 30), AddComment{id.value, true, std::string{m_draw.pick(comments)}});
}

void Storyteller::send(const Office& from, std::vector<const Office*> recipients, int daysAgo)
{
    Id<Draft> draft;
    auto at = startDraft(from, recipients, daysAgo, draft);
    const auto sentAt = m_clock.later(at, 15, 60);
    if (over(sentAt)) return;
    const auto& organisation = m_world.organisation;
    const auto year = yearOf(dayInWib(sentAt));
    const auto letter =
        sentLetter(act(from,
                       from.secretariat,
                       sentAt,
                       SendLetter{draft, m_books.of(organisation.unitOf(from).id, RegisterKind::outgoing, year)}));
    for (const auto* recipient : recipients) {
        const auto unit = organisation.unitOf(*recipient).id;
        at = m_clock.later(sentAt, 5, 300);
        if (over(at) || !m_draw.chance(85)) continue;
        AcceptLetter accept;
        accept.handling = handlingOf(letter, unit);
        accept.book = m_books.of(unit, RegisterKind::incoming, yearOf(dayInWib(at)));
        accept.addressee = organisation.positions[recipient->seats[recipient->head].position].id;
        act(*recipient, recipient->secretariat, at, accept);
        handle({*recipient, accept.handling, Urgency::biasa, at});
    }
}

} // namespace naskah::demo
