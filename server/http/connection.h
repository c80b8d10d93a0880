#pragma once

#include "server/http/body_reader.h"
#include "server/http/event_stream.h"
#include "server/http/head.h"
#include "server/http/house.h"
#include "server/http/link.h"

#include <memory>
#include <optional>
#include <string>
#include <variant>

namespace naskah::http {

/// One peer, from the handshake to the close: requests one after the other, each answered before the next is read.
class Connection : public std::enable_shared_from_this<Connection> {
public:
    Connection(House& house, boost::asio::ip::tcp::socket socket, std::shared_ptr<SSL_CTX> context);
    ~Connection();

    void start();

    /// From any thread: close when idle, else after the answer on the way.
    void drain();

    /// From any thread: end now.
    void cut();

private:
    template <class T>
    using Awaitable = boost::asio::awaitable<T>;

    /// What came of reading a body.
    struct Body {
        std::string text;           ///< when there is no sink
        Io end = Io::ok;            ///< not ok: the peer cut it or was too slow
        std::optional<Fault> fault; ///< not readable, or too long
        bool stopped = false;       ///< the sink wants no more
        bool complete() const { return end == Io::ok && !fault && !stopped; }
    };

    Awaitable<void> run();
    Awaitable<std::variant<Io, Head, Fault>> readHead(std::string& raw);
    Awaitable<bool> exchange(Head head, const std::string& raw);
    Awaitable<Body> readBody(BodyReader& reader, std::uint64_t limit, api::BodySink* sink);
    Awaitable<std::optional<api::Response>>
    takeBody(const Head& head, BodyReader& reader, api::Admission& admission, std::string& text);

    Awaitable<bool> refuse(int status, std::string_view code);
    Awaitable<bool> answer(api::Response response, bool headOnly, bool keep);
    Awaitable<bool> answerText(const api::Response& response, bool headOnly, bool keep);
    Awaitable<bool> answerPieces(const api::Response& response, std::unique_ptr<api::BodySource> source, bool keep);
    Awaitable<void> answerEvents(api::Response response, std::unique_ptr<api::EventSource> source);

    Pace pace() const { return {m_house.config.bodyGrace, m_house.config.minimumRate}; }
    HeadLimits headLimits() const;
    void note(LogLevel level, std::string_view what) const;

    House& m_house;
    std::shared_ptr<Link> m_link;
    std::string m_peer;
    std::string m_input;          ///< received, not yet used
    std::shared_ptr<Bell> m_bell; ///< while an event stream runs
    bool m_idle = false;
    bool m_draining = false;
    bool m_linger = false; ///< the peer may still be sending what nobody reads
};

} // namespace naskah::http
