#pragma once

#include "server/engine/engine.h"

namespace naskah::engine {

/// Once a year: what older years left unfinished is in this year's mailboxes too, where desks that keep no older ones look.
/// Letters that an office has not done, and drafts that were not sent; each for those who have it. Returns how many acts.
int carryOverOpenMatters(Engine& engine, Date today);

} // namespace naskah::engine
