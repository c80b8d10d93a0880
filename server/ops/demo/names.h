#pragma once

#include "common/text/nip.h"
#include "server/ops/demo/draw.h"

#include <set>
#include <string>

namespace naskah::demo {

/// How high a post is: decides the titles and the age of who holds it.
enum class Rank { top, middle, staff };

/// Invents people as Medan has them: Batak, Malay, Javanese, Minangkabau, Chinese and Tamil names with their titles,
/// no name and no NIP twice.
class PeopleSource {
public:
    /// `today` bounds birth and appointment.
    PeopleSource(Draw& draw, Date today) : m_draw(draw), m_today(today) {}

    struct Invented {
        std::string name; ///< with titles
        std::string nip;
    };
    Invented next(Rank rank);

private:
    struct Bare {
        std::string name;
        bool mayBeHaji = false;
    };
    Bare inventName(Sex sex);
    std::string withTitles(Bare person, Sex sex, Rank rank);
    std::string inventNip(Sex sex, Rank rank);

    Draw& m_draw;
    Date m_today;
    std::set<std::string> m_names, m_nips;
};

} // namespace naskah::demo
