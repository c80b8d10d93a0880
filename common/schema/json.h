#pragma once

#include "common/schema/field.h"
#include "common/schema/result.h"
#include "common/schema/value.h"

#include <boost/json/object.hpp>

namespace naskah {

/// A record's fields as JSON. `extra` (keys this version does not know, as JSON text of an object, or empty) is written
/// back after them, so that an old program never erases a newer one's field.
boost::json::object toJson(const Entity& entity, const Row& row, std::string_view extra = {});

struct ReadRow {
    Row row;
    std::string extra; ///< unknown keys as JSON text of an object; empty when there are none
};

/// The inverse of toJson(). A missing key takes its value from a blank record; a key of the wrong type is an error.
Result<ReadRow> rowFromJson(const Entity& entity, const boost::json::object& json);

} // namespace naskah
