#pragma once

#include "common/record/contact.h"
#include "common/record/register.h"
#include "server/ops/demo/organisation.h"

#include <filesystem>
#include <map>
#include <vector>

namespace naskah::demo {

/// Subject codes of the scheme in force since 2022: the whole list of `data`/klasifikasi where it is, else the upper
/// levels and the codes of every day.
std::vector<Classification> makeClassifications(Draw& draw, Date today, const std::filesystem::path& data);

std::vector<LetterType> makeLetterTypes(Draw& draw, Date today);
/// How letters come, and what enclosures are counted in.
std::vector<ListWord> makeListWords();

/// Two books a year for each office, for this year and the last.
std::vector<Register> makeRegisters(Draw& draw, Date today, const Organisation& organisation);

/// Finds an office's book.
class Books {
public:
    explicit Books(const std::vector<Register>& registers);
    Id<Register> of(Id<Unit> unit, RegisterKind kind, int year) const;

private:
    std::map<std::tuple<Id<Unit>, RegisterKind, int>, Id<Register>> m_books;
};

/// Chooses codes that exist in the catalogue.
class Codes {
public:
    explicit Codes(const std::vector<Classification>& catalogue);
    /// `wanted`, or the nearest code above it that exists.
    std::string nearest(std::string wanted) const;

private:
    std::vector<std::string> m_codes; ///< sorted
};

} // namespace naskah::demo
