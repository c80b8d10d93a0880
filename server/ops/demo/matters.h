#pragma once

#include "common/record/letter.h"
#include "server/ops/demo/catalogues.h"

#include <filesystem>
#include <map>
#include <string>
#include <vector>

namespace naskah::demo {

/// What an incoming letter is about, before it is somebody's.
struct Subject {
    std::string subject;
    std::string sender;
    std::string number; ///< as the sender wrote it
    std::string summary;
    std::string classification;
    std::string typeCode = "SD";
    Urgency urgency = Urgency::biasa;
};

/// Finds matters to write about: subjects and senders of real registers where `data`/surat is, adapted to Medan and
/// to this year, else and besides from sentence patterns. No subject comes more often than `mostUses` times.
class SubjectSource {
public:
    static constexpr int mostUses = 20;

    SubjectSource(Draw& draw,
                  const Codes& codes,
                  const Organisation& organisation,
                  int thisYear,
                  const std::filesystem::path& data);

    /// `technical` prefers matters of the communication office.
    Subject next(Date writtenOn, bool technical);

    /// A real letter whose scan exists: the row of the register and the file's name.
    struct Scanned {
        Subject subject;
        std::string file;
    };
    const std::vector<Scanned>& scanned() const { return m_scanned; }

    /// The number a sender may have given a letter.
    std::string numberOf(const std::string& classification, Date day);

private:
    Subject fromPattern(Date writtenOn, bool technical);
    std::string senderOf(std::string_view kinds);

    Draw& m_draw;
    const Codes& m_codes;
    const Organisation& m_organisation;
    std::vector<Subject> m_real;
    std::vector<Scanned> m_scanned;
    std::map<std::string, int> m_uses;
};

} // namespace naskah::demo
