#pragma once

#include "server/ops/demo/organisation.h"

#include <string>
#include <vector>

namespace naskah::demo {

/// An office before it has people.
struct OfficePlan {
    std::string code;
    std::string name;
    std::string shortName;
    std::string parent; ///< its code; empty below the mayor
    OfficeKind kind = OfficeKind::village;
};

/// Every office, parents before children.
std::vector<OfficePlan> planOffices(const std::filesystem::path& data);

/// A post before somebody holds it. `superior` is a place in the same list; -1 is the head of the office above.
struct PostPlan {
    std::string_view title; ///< {U} stands for the office's name, {S} for its short one
    std::string_view shortTitle;
    int superior = 0;
    Rank rank = Rank::staff;
    bool isSecretariat = false;
};

/// The posts of an office, its head first.
std::span<const PostPlan> postsOf(const OfficePlan& office);

} // namespace naskah::demo
