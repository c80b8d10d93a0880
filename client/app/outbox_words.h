#pragma once

#include "client/replica/queries.h"
#include "client/ui/outbox/outbox_item.h"
#include "client/ui/register/register_form.h"

namespace naskah {

/// A pending command in plain words.
OutboxItem itemFrom(const OutboxRow& row, bool online);

/// What was typed into a RegisterLetter, back in the form it came from.
RegisterForm registerFormOf(const OutboxRow& row);

} // namespace naskah
