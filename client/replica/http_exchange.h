#pragma once

#include "common/text/date.h"

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace naskah {

struct HttpRequest {
    std::string method;
    std::string path; ///< with query, from the root of the server
    std::vector<std::pair<std::string, std::string>> headers;
    std::string body;
};

/// A state machine that wants bytes carried: no socket, no thread, no clock of its own. One request at a time:
///
///     while (auto request = exchange.next(now))
///         carry it; begin(status, headers); data(bytes)…; then end() or failed(why)
///
/// After next() gave nothing, ask again at wakeAt() or when something happened (poke()).
class Exchange {
public:
    virtual ~Exchange() = default;

    virtual std::optional<HttpRequest> next(Timestamp now) = 0;
    /// The head of the answer. Header names in lower case.
    virtual void begin(int status, const std::vector<std::pair<std::string, std::string>>& headers) = 0;
    /// Some of the answer's body, as it came (still compressed). May throw DatabaseError when the store fails.
    virtual void data(std::string_view bytes) = 0;
    /// The answer is complete.
    virtual void end() = 0;
    /// No answer, or only a part of one.
    virtual void failed(std::string_view why) = 0;
    /// Something may be worth asking now: a person's action, an event, the network came back.
    virtual void poke() = 0;
    /// When next() may have something again; nullopt while only poke() can help.
    virtual std::optional<Timestamp> wakeAt() const = 0;
};

} // namespace naskah
