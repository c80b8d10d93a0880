#pragma once

#include "tests/client/replica/desk_fixture.h"

#include "client/replica/queries_search.h"
#include "common/command/registering.h"

namespace naskah {

/// A desk with a few letters that differ in everything that filters ask for.
class Office : public DeskFixture {
public:
    Office()
    {
        Unit dishub;
        dishub.id.value = deriveUuid(Uuid{}, "dishub");
        dishub.code = "DISHUB";
        dishub.name = "Dinas Perhubungan Kota Medan";
        dishub.shortName = "Dishub";
        serverPuts(dishub, {"org"});
        LetterType invitation;
        invitation.id.value = deriveUuid(Uuid{}, "invitation");
        invitation.code = "UND";
        invitation.name = "Surat undangan";
        serverPuts(invitation, {"org"});
        type = invitation.id;
        for (const auto& [code, name] : std::vector<std::pair<std::string, std::string>>{{"500.11", "Perhubungan"}, {"500.11.3", "Lalu lintas"}, {"900", "Keuangan"}}) {
            Classification classification;
            classification.id.value = deriveUuid(Uuid{}, code);
            classification.scheme = "83";
            classification.code = code;
            classification.name = name;
            serverPuts(classification, {"org"});
        }
        pull().value();
    }

    void add(const std::string& number, const std::string& subject, const std::string& sender, const std::string& day, const std::string& code = {},
             Security security = Security::biasa, bool isInvitation = false)
    {
        RegisterLetter letter;
        letter.book = incoming;
        letter.number = number;
        letter.subject = subject;
        letter.sender = sender;
        letter.writtenOn = parseIsoDate(day).value();
        letter.receivedOn = receivedOn.value_or(dayInWib(now));
        letter.addressee = clerk;
        letter.classification = code;
        letter.security = security;
        if (isInvitation) letter.type = type;
        const auto done = desk().execute(letter);
        if (done.verdict.kind != Verdict::Kind::applied) qFatal("%s", done.verdict.reason.code.c_str());
    }

    /// The numbers of the letters found, in their order.
    std::string found(const std::string& typed, SearchOrder order = SearchOrder::newest)
    {
        std::string all;
        for (const auto& row : search(desk().db(), {typed, dayInWib(now), order}, std::nullopt, 50).rows)
            all += (all.empty() ? "" : " ") + row.number;
        return all;
    }
    std::string notes(const std::string& typed)
    {
        std::string all;
        for (const auto& each : search(desk().db(), {typed, dayInWib(now), SearchOrder::best}, std::nullopt, 1).notes)
            all += std::string(each.code) + ' ' + each.word + ';';
        return all;
    }

    Id<LetterType> type;
    std::optional<Date> receivedOn; ///< today when nothing
};

inline void fill(Office& office)
{
    office.add("A1", "Permohonan data CCTV simpang", "Dinas Perhubungan Kota Medan", "2025-03-10", "500.11.3");
    office.add("B2", "Undangan rapat koordinasi", "Sekretariat Daerah", "2025-04-02", "000.1.5", Security::biasa, true);
    office.add("C3", "Laporan CCTV bulanan", "Kecamatan Medan Baru", "2025-07-20", "500.11");
    office.add("D4", "Undangan sosialisasi pajak", "Badan Pendapatan Daerah", "2024-12-30", "900.1", Security::terbatas, true);
    office.add("E5", "Pengiriman arsip statis", "Dinas Kearsipan", "2026-01-05", "000.5");
}

} // namespace naskah
