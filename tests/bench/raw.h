#pragma once

#include <string>
#include <vector>

namespace naskah::bench {

/// What the machine could do at best with the same work: the same SQLCipher library without a key, prepared statements,
/// the same tables, indexes and tokenizer, 10,000 rows a transaction. `folder` is empty and may be filled.

/// Seconds to write what a desk has after its first pull of so many letters.
double rawPull(const std::string& folder, int letters);

/// Seconds to write what a server has after so many commands that each begin a draft.
double rawPush(const std::string& folder, int commands);

/// Milliseconds of each of `rounds` changes: two durable commits, one at the author's desk and one at the server.
std::vector<double> rawLatency(const std::string& folder, int rounds);

} // namespace naskah::bench
