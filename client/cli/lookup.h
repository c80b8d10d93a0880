#pragma once

#include "client/replica/queries.h"

#include <string>

/// What people call things, as the things themselves. Each throws Stop{notFound} when there is none, or more than one.
namespace naskah::ctl {

/// An id, an agenda number, or the sender's number.
Id<Letter> letterNamed(Database& db, const std::string& words);
/// The office's own side of a letter; `words` may also be the handling's id.
Id<Handling> handlingNamed(Database& db, const std::string& words);
/// An id, or a part of title and holder that fits one position; first those of the person's own office.
Id<Position> positionNamed(Database& db, const std::string& words);
Id<Unit> unitNamed(Database& db, const std::string& words);
Id<Draft> draftNamed(Database& db, const std::string& words);
/// A leg, and the handling it belongs to. Words may be the leg's id; or a letter, of which `recipient` (or, when it is
/// empty, the person's own position) has the newest leg.
struct LegPlace {
    Id<Disposition> leg;
    Id<Handling> handling;
};
LegPlace legNamed(Database& db, const std::string& words, const std::string& recipient = {});

std::string classificationNamed(Database& db, const std::string& words);

Date dayNamed(const std::string& words);
Uuid uuidNamed(const std::string& words);

} // namespace naskah::ctl
