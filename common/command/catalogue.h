#pragma once

#include "common/command/matter.h"

#include <span>

namespace naskah {

/// One type of command: how its fields are described, and its rule.
struct CommandType {
    const Entity* entity; ///< `table` is the type's name in envelopes
    Verdict (*apply)(const Row& fields, Matter& matter);
};

std::span<const CommandType> allCommands();

/// The type with this name; nullptr for one that this version does not know.
const CommandType* commandType(std::string_view name);

/// The register whose number an intent may carry; nil when its type is not a numbered one.
Id<Register> bookOf(const Intent& intent);


/// The JSON text of a described command's fields.
std::string commandData(const Entity& entity, const Row& fields);

template <Record C>
std::string commandData(const C& command)
{
    return commandData(entityOf<C>, toRow(command));
}

} // namespace naskah
