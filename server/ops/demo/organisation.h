#pragma once

#include "common/record/register.h"
#include "server/ops/demo/names.h"

#include <filesystem>
#include <vector>

namespace naskah::demo {

enum class OfficeKind { city, secretariat, bureau, agency, district, village };

/// A post as the story uses it. Positions, people and appointments are referred to by their place in Organisation.
struct Seat {
    std::size_t position = 0;
    std::size_t person = 0;
    std::size_t appointment = 0;
    Rank rank = Rank::staff;
};

struct Office {
    std::size_t unit = 0;
    OfficeKind kind = OfficeKind::village;
    std::vector<Seat> seats;               ///< head first; at least a head and a secretariat
    std::size_t head = 0, secretariat = 0; ///< places in `seats`
};

/// Medan's offices with their posts and invented people.
struct Organisation {
    std::vector<Office> offices;
    std::vector<Unit> units;
    std::vector<Position> positions;
    std::vector<Person> people;
    std::vector<Appointment> appointments;

    const Unit& unitOf(const Office& office) const { return units[office.unit]; }
    /// The office with this code; throws std::out_of_range when there is none.
    const Office& office(std::string_view code) const;
};

/// The codes of the two offices in which the demonstration's desks stand.
inline constexpr std::string_view communicationOffice = "DISKOMINFO";
inline constexpr std::string_view districtOffice = "KEC-POLONIA";

/// `data` is the folder with organisasi/ and wilayah/; where its files are not, agencies and districts come from a
/// built-in list and the villages are invented.
Organisation makeOrganisation(Draw& draw, Date today, const std::filesystem::path& data);

} // namespace naskah::demo
