#include "tests/powercut/workload.h"

#include "common/command/catalogue.h"
#include "common/command/disposing.h"
#include "common/command/drafting.h"
#include "common/command/numbering.h"
#include "common/command/registering.h"
#include "common/crypto/bytes.h"
#include "common/crypto/digest.h"
#include "common/crypto/encoding.h"

namespace naskah::powercut {

namespace {

template <Record C>
Choice choiceOf(const C& command, Hat hat)
{
    return {std::string{C::table}, commandData(command), hat, {}, {}};
}

std::string words(Chance& chance, std::size_t count)
{
    static constexpr const char* vocabulary[] = {"rapat",     "undangan",  "pengiriman", "laporan", "kegiatan", "anggaran",
                                                 "jaringan",  "pelayanan", "permohonan", "data",    "kecamatan", "pengadaan",
                                                 "perbaikan", "jalan",     "izin",       "usaha",   "pegawai",  "pelantikan"};
    std::string text;
    for (std::size_t i = 0; i < count; ++i)
        text.append(text.empty() ? "" : " ").append(vocabulary[chance.below(std::size(vocabulary))]);
    return text;
}

template <class T>
const T& oneOf(const std::vector<T>& list, Chance& chance)
{
    return list[chance.below(list.size())];
}

} // namespace

Choice Workload::letter(const Member& who, Chance& chance) const
{
    RegisterLetter command;
    command.book = who.incoming;
    command.number = "005/" + std::to_string(m_count) + "/2026";
    command.subject = words(chance, 2 + chance.below(8));
    command.sender = "Dinas " + words(chance, 1);
    command.summary = words(chance, chance.below(60));
    command.writtenOn = command.receivedOn = dayInWib(beginning);
    if (chance.oneIn(2)) command.addressee = who.position(Hat::head);
    if (chance.oneIn(8)) command.security = Security::rahasia;
    return choiceOf(command, Hat::secretariat);
}

Choice Workload::next(const Member& who, Chance& chance, const ReadDraft& readDraft)
{
    ++m_count;
    const auto kind = chance.below(18);
    if (kind < 2) {
        StartDraft command;
        command.subject = words(chance, 4);
        command.body = words(chance, 20 + chance.below(200));
        for (const auto& member : theTown().members)
            if (member.unit != who.unit) command.recipients = {member.unit};
        return choiceOf(command, Hat::staff);
    }
    if (kind < 4 && !m_drafts.empty()) {
        const auto draft = readDraft(oneOf(m_drafts, chance));
        if (!draft) return letter(who, chance);
        auto edited = *draft;
        edited.subject = words(chance, 5);
        if (chance.oneIn(2)) edited.body = words(chance, 30);
        return choiceOf(editOf(*draft, edited), Hat::staff);
    }
    if (kind < 5 && !m_drafts.empty()) return choiceOf(AddComment{oneOf(m_drafts, chance).value, true, words(chance, 8)}, Hat::staff);
    if (kind < 6 && !m_drafts.empty()) return choiceOf(SendLetter{oneOf(m_drafts, chance), who.outgoing}, Hat::secretariat);
    if (kind < 8 && !m_handlings.empty()) {
        DisposeLetter command;
        command.handling = oneOf(m_handlings, chance);
        command.executors = {who.position(Hat::staff)};
        command.instructions = {"Tindak lanjuti"};
        command.note = words(chance, 6);
        auto choice = choiceOf(command, Hat::head);
        choice.handling = command.handling;
        return choice;
    }
    if (kind < 9 && !m_handlings.empty()) return choiceOf(ReadLetter{oneOf(m_handlings, chance)}, Hat::head);
    if (kind < 11 && !m_legs.empty()) {
        const auto& leg = oneOf(m_legs, chance);
        return choiceOf(ReportDisposition{leg.handling, leg.leg, words(chance, 12), chance.oneIn(3)}, Hat::staff);
    }
    if (kind < 12) return choiceOf(RequestLease{chance.oneIn(2) ? who.incoming : who.outgoing, 5}, Hat::secretariat);
    if (kind < 13 && !m_letters.empty()) {
        const auto bytes = chance.bytes(2000 + chance.below(20000));
        AttachFile command;
        command.owner = oneOf(m_letters, chance).value;
        command.sha256 = toHex(viewOf(sha256(bytes)));
        command.name = "pindai.pdf";
        command.mediaType = "application/pdf";
        command.size = std::int64_t(bytes.size());
        auto choice = choiceOf(command, Hat::secretariat);
        choice.file = bytes;
        return choice;
    }
    return letter(who, chance);
}

void Workload::made(const Uuid& command, const Member& by, const Choice& choice)
{
    if (choice.type == StartDraft::table) m_drafts.push_back(startedDraft(command));
    if (choice.type == RegisterLetter::table) {
        m_letters.push_back(registeredLetter(command));
        m_handlings.push_back(handlingOf(registeredLetter(command), by.unit));
    }
    if (choice.type == DisposeLetter::table) m_legs.push_back({choice.handling, legOf(command, by.position(Hat::staff))});
}

} // namespace naskah::powercut
