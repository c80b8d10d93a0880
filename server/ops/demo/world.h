#pragma once

#include "server/ops/demo/organisation.h"

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace naskah::demo {

struct WorldOptions {
    std::uint64_t seed = 1;
    Date today{};                 ///< the story ends on the working day before
    std::filesystem::path data{}; ///< the folder of real registers and scans; may be empty or missing
    int letters = 20'000;         ///< altogether
    int headLetters = 3'000;      ///< of these, registered in the communication office for its head
    int scans = 300;              ///< letters with a PDF
};

/// One command of the story, in the order of its making.
struct Act {
    Uuid command;
    std::size_t person = 0;      ///< place in Organisation::people
    std::size_t appointment = 0; ///< place in Organisation::appointments: the mandate it is made under
    Timestamp at{};
    std::string type;
    std::string data; ///< JSON text of the command's fields
};

/// A file that an AttachFile of the story names.
struct Scan {
    std::string sha256; ///< hexadecimal
    std::string bytes;
};

/// A desk that the demonstration opens.
struct DemoDesk {
    std::string role; ///< "secretariat", "clerk", "head", "division", "staff", "district", "district_head"
    std::size_t person = 0;
    std::string unitCode;
};

/// A year of the city's letters. The same options give the same world.
struct World {
    Date today{};
    Organisation organisation;
    std::vector<Classification> classifications;
    std::vector<LetterType> letterTypes;
    std::vector<Register> registers;
    std::vector<Act> acts;
    std::vector<Scan> scans;
    std::vector<DemoDesk> desks;
};

World makeWorld(const WorldOptions& options);

/// The organisation's records as the fields (JSON text) of ProvisionRecords commands, each below the limit of an
/// envelope.
std::vector<std::string> provisioning(const World& world);

} // namespace naskah::demo
