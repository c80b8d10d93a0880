#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace naskah::api {

/// One header field. Names of requests are in lower case.
struct Header {
    std::string name, value;
};

/// A request without its connection. `body` is empty when it went to a BodySink.
struct Request {
    std::string method; ///< "GET", as sent
    std::string path;   ///< origin form, without the query, percent-decoding is not done
    std::string query;  ///< after '?', empty when there is none
    std::vector<Header> headers;
    std::string body;
    std::string peer; ///< address of the other end, for limits and the log

    /// The value of the first field of that (lower case) name; empty when there is none.
    std::string_view header(std::string_view name) const
    {
        for (const auto& field : headers)
            if (field.name == name) return field.value;
        return {};
    }
};

/// Bytes made on demand, for answers that must not be held in memory. `next` may block; it is called from a worker
/// thread, never from two at once. Nothing more comes after std::nullopt. Destroying it early abandons the answer.
class BodySource {
public:
    virtual ~BodySource() = default;
    virtual std::optional<std::string> next() = 0;
};

/// A stream of server-sent events. After `start`, `wake` may be called from any thread until the source is destroyed
/// and says only that `take` has something. `take` gives the text to send now, which may be empty, or std::nullopt when
/// the stream is over.
class EventSource {
public:
    virtual ~EventSource() = default;
    virtual void start(std::function<void()> wake) = 0;
    virtual std::optional<std::string> take() = 0;
};

struct Response {
    int status = 200;
    std::vector<Header> headers; ///< without Content-Length, Connection and Date, which the carrier sets
    std::variant<std::string, std::unique_ptr<BodySource>, std::unique_ptr<EventSource>> body;
};

/// Takes a request's body as it arrives. `write` may block (it is called from a worker thread) and returns false to
/// stop reading; `finish` gives the answer and says whether the whole body came (a cut connection: the answer is lost,
/// but what was written counts).
class BodySink {
public:
    virtual ~BodySink() = default;
    virtual bool write(std::string_view bytes) = 0;
    virtual Response finish(bool complete) = 0;
};

/// What may follow a request's head.
struct Admission {
    std::optional<Response> refusal;   ///< answered at once, and the connection closed
    std::uint64_t bodyLimit = 0;       ///< bytes; more is answered 413
    std::unique_ptr<BodySink> sink;    ///< when set, the body goes here and `handle` is not called
};

/// What a carrier of requests (HTTPS, the simulator, a test) talks to. Both functions may block and may be called from
/// several threads at once.
class Handler {
public:
    virtual ~Handler() = default;
    virtual Admission admit(const Request& head) = 0;
    virtual Response handle(Request request) = 0;
};

} // namespace naskah::api
