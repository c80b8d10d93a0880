#pragma once

#include "common/crypto/digest.h"
#include "server/files/checksum.h"

#include <cstdint>
#include <optional>
#include <string_view>

namespace naskah::api {

/// A number of bytes: decimal digits and nothing else.
std::optional<std::uint64_t> readCount(std::string_view text);

/// The key `sha256` of an Upload-Metadata field: the file's hash, in hexadecimal. Nothing when the field is not as
/// tus 1.0.0 writes it or has no such key. Other keys are checked for their form and forgotten: a file's name is part
/// of the letter's record, never of the server's file system.
std::optional<Digest> readPromise(std::string_view metadata);

/// An Upload-Checksum field. Nothing when it is not one or names an algorithm that we do not have.
std::optional<files::Checksum> readChecksum(std::string_view field);

} // namespace naskah::api
