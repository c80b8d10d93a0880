#include "server/http/connection.h"

#include "server/http/response_head.h"

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/post.hpp>

#include <array>

namespace naskah::http {

namespace net = boost::asio;

namespace {

constexpr std::size_t readPiece = 16 * 1024; ///< a TLS record
constexpr std::size_t bodyPiece = 64 * 1024; ///< given to a sink at once

std::string peerOf(const net::ip::tcp::socket& socket)
{
    boost::system::error_code error;
    const auto endpoint = socket.remote_endpoint(error);
    return error ? std::string() : endpoint.address().to_string();
}

std::string_view contentTypeOf(const api::Response& response)
{
    for (const auto& field : response.headers)
        if (field.name == "Content-Type" || field.name == "content-type") return field.value;
    return {};
}

} // namespace

Connection::Connection(House& house, net::ip::tcp::socket socket, std::shared_ptr<SSL_CTX> context)
    : m_house(house), m_peer(peerOf(socket))
{
    m_link = std::make_shared<Link>(std::move(socket), std::move(context));
}

Connection::~Connection()
{
    const std::lock_guard lock(m_house.mutex);
    m_house.connections.erase(this);
    if (m_house.connections.empty()) m_house.emptied.notify_all();
}

void Connection::start()
{
    const auto ended = [self = shared_from_this()](const std::exception_ptr& failure) {
        try {
            if (failure) std::rethrow_exception(failure);
        } catch (const std::exception& problem) {
            self->note(LogLevel::error, problem.what());
        } catch (...) {
            self->note(LogLevel::error, "unknown exception");
        }
    };
    net::co_spawn(m_link->executor(), run(), ended);
}

void Connection::drain()
{
    net::post(m_link->executor(), [self = shared_from_this()] {
        self->m_draining = true;
        if (self->m_idle) self->m_link->interrupt();
        if (self->m_bell) self->m_bell->endStream();
    });
}

void Connection::cut()
{
    net::post(m_link->executor(), [self = shared_from_this()] {
        self->m_link->cut();
        if (self->m_bell) self->m_bell->endStream();
    });
}

HeadLimits Connection::headLimits() const
{
    return {m_house.config.headBytes, m_house.config.headFields, m_house.config.targetBytes};
}

void Connection::note(LogLevel level, std::string_view what) const
{
    m_house.note(level, std::string(m_peer).append(": ").append(what));
}

net::awaitable<void> Connection::run()
{
    if (co_await m_link->handshake(Clock::now() + m_house.config.handshakeTime) != Io::ok) co_return;
    for (bool more = true; more && !m_draining;) {
        std::string raw;
        auto head = co_await readHead(raw);
        if (auto* whole = std::get_if<Head>(&head)) {
            more = co_await exchange(std::move(*whole), raw);
        } else if (const auto* fault = std::get_if<Fault>(&head)) {
            note(LogLevel::info, fault->why);
            more = co_await refuse(fault->status, fault->code);
        } else {
            if (std::get<Io>(head) == Io::timedOut && !m_input.empty()) co_await refuse(408, "http.timeout");
            more = false;
        }
    }
    co_await m_link->close(m_linger ? m_house.config.lingerTime : std::chrono::milliseconds(0));
}

/// Takes a head off the input, as `raw` and read. Fails with closed also when the server is stopping.
net::awaitable<std::variant<Io, Head, Fault>> Connection::readHead(std::string& raw)
{
    if (m_input.empty()) {
        m_input.shrink_to_fit(); // an idle connection holds no buffer
        m_idle = true;
        const auto ready = co_await m_link->waitReadable(Clock::now() + m_house.config.idleTime);
        m_idle = false;
        if (ready != Io::ok) co_return ready;
    }
    const auto deadline = Clock::now() + m_house.config.headTime;
    std::size_t scanned = 0;
    while (true) {
        const auto found = findHeadEnd(m_input, scanned, headLimits());
        if (const auto* fault = std::get_if<Fault>(&found)) co_return *fault;
        if (const auto* end = std::get_if<std::size_t>(&found)) {
            raw = m_input.substr(0, *end);
            m_input.erase(0, *end);
            break;
        }
        const auto received = co_await m_link->read(m_input, readPiece, deadline);
        if (received != Io::ok) co_return received;
    }
    auto head = http::readHead(raw, headLimits());
    if (const auto* fault = std::get_if<Fault>(&head)) co_return *fault;
    co_return std::move(std::get<Head>(head));
}

/// One request and its answer. False when the connection must end.
net::awaitable<bool> Connection::exchange(Head head, const std::string& raw)
{
    BodyReader reader(raw);
    if (!reader.good()) co_return co_await refuse(400, "http.bad_request");
    if (m_house.workers.full()) {
        auto busy = problem(503, "http.overloaded");
        busy.headers.push_back({"Retry-After", "1"});
        m_linger = true;
        co_return co_await answer(std::move(busy), head.request.method == "HEAD", false);
    }
    head.request.peer = m_peer;
    const bool headOnly = head.request.method == "HEAD";
    bool keep = head.keepAlive;
    std::exception_ptr failure;
    std::optional<api::Response> response;
    try {
        auto admission = co_await m_house.workers.run([&] { return m_house.handler.admit(head.request); });
        const bool refused = admission.refusal.has_value();
        if (refused) {
            response = std::move(admission.refusal);
        } else {
            response = co_await takeBody(head, reader, admission, head.request.body);
            if (!response && !reader.done()) co_return false; // the peer is gone
        }
        if (refused || !reader.done()) {
            keep = false;
            m_linger = true;
        }
        if (!response)
            response = co_await m_house.workers.run([&] { return m_house.handler.handle(std::move(head.request)); });
    } catch (...) {
        failure = std::current_exception();
    }
    if (failure) {
        try {
            std::rethrow_exception(failure);
        } catch (const std::exception& problem) {
            note(LogLevel::error, std::string("handler: ").append(problem.what()));
        } catch (...) {
            note(LogLevel::error, "handler: unknown exception");
        }
        response = problem(500, "internal");
        if (!reader.done()) m_linger = true, keep = false;
    }
    co_return co_await answer(std::move(*response), headOnly, keep);
}

/// Reads the body into `text` or the sink. An answer when there is one already: from the sink, or why the body is not
/// taken. None with a body that is not done: the peer is gone.
net::awaitable<std::optional<api::Response>>
Connection::takeBody(const Head& head, BodyReader& reader, api::Admission& admission, std::string& text)
{
    if (head.contentLength.value_or(0) > admission.bodyLimit) co_return problem(413, "http.body_too_large");
    if (head.hasBody() && head.expectsContinue && m_input.empty()) {
        auto time = pace();
        if (co_await m_link->write("HTTP/1.1 100 Continue\r\n\r\n", time) != Io::ok) co_return std::nullopt;
    }
    auto body = co_await readBody(reader, admission.bodyLimit, admission.sink.get());
    std::optional<api::Response> response;
    if (admission.sink) {
        auto& sink = admission.sink;
        const bool complete = body.complete();
        response = co_await m_house.workers.run([&] {
            auto made = sink->finish(complete);
            sink.reset();
            return made;
        });
    }
    if (body.fault) {
        note(LogLevel::info, body.fault->why);
        co_return problem(body.fault->status, body.fault->code);
    }
    if (body.end == Io::timedOut) co_return problem(408, "http.timeout");
    if (body.end != Io::ok) co_return std::nullopt;
    text = std::move(body.text);
    co_return response;
}

net::awaitable<Connection::Body> Connection::readBody(BodyReader& reader, std::uint64_t limit, api::BodySink* sink)
{
    Body body;
    auto time = pace();
    std::string piece;
    std::uint64_t total = 0;
    while (!reader.done() && body.complete()) {
        const auto before = piece.size();
        piece.resize(bodyPiece);
        const auto step = reader.read(m_input, piece.data() + before, bodyPiece - before);
        piece.resize(before + step.produced);
        m_input.erase(0, step.consumed);
        total += step.produced;
        if (total > limit) body.fault = Fault{413, "http.body_too_large", "body too long"};
        if (!reader.good()) body.fault = Fault{400, "http.bad_request", "chunks"};
        const bool starved = step.consumed == 0 && step.produced == 0;
        if (starved && m_input.size() > m_house.config.headBytes)
            body.fault = Fault{400, "http.bad_request", "chunk head too long"};
        if (starved && body.complete() && !reader.done()) {
            const auto began = Clock::now();
            const auto had = m_input.size();
            body.end = co_await m_link->read(m_input, readPiece, time.deadline());
            time.moved(m_input.size() - had, Clock::now() - began);
        }
        // What came before a cut counts, so it is handed on in any case.
        if (body.fault || (piece.size() < bodyPiece && body.end == Io::ok && !reader.done())) continue;
        if (sink && !piece.empty())
            body.stopped = !co_await m_house.workers.run([&] { return sink->write(piece); });
        else
            body.text += piece;
        piece.clear();
    }
    co_return body;
}

net::awaitable<bool> Connection::refuse(int status, std::string_view code)
{
    m_linger = true;
    co_return co_await answer(problem(status, code), false, false);
}

/// False when the connection must end.
net::awaitable<bool> Connection::answer(api::Response response, bool headOnly, bool keep)
{
    keep = keep && !m_draining;
    if (!isClean(response.headers)) {
        note(LogLevel::error, "handler: control character in a header field");
        response = problem(500, "internal");
    }
    if (auto* source = std::get_if<std::unique_ptr<api::BodySource>>(&response.body)) {
        auto owned = std::move(*source);
        if (!headOnly) co_return co_await answerPieces(response, std::move(owned), keep);
        co_await m_house.workers.run([&] { return owned.reset(), true; });
    } else if (auto* events = std::get_if<std::unique_ptr<api::EventSource>>(&response.body)) {
        auto owned = std::move(*events);
        if (!headOnly) {
            co_await answerEvents(std::move(response), std::move(owned));
            co_return false;
        }
        co_await m_house.workers.run([&] { return owned.reset(), true; });
    }
    co_return co_await answerText(response, headOnly, keep);
}

net::awaitable<bool> Connection::answerText(const api::Response& response, bool headOnly, bool keep)
{
    const auto* text = std::get_if<std::string>(&response.body);
    Framing framing;
    framing.close = !keep;
    if (text && mayHaveBody(response.status)) framing.contentLength = text->size();
    auto bytes = formatHead(response, framing);
    if (text && framing.contentLength && !headOnly) bytes += *text;
    auto time = pace();
    co_return co_await m_link->write(bytes, time) == Io::ok&& keep;
}

net::awaitable<bool>
Connection::answerPieces(const api::Response& response, std::unique_ptr<api::BodySource> source, bool keep)
{
    const auto head = formatHead(response, {{}, true, !keep});
    auto time = pace();
    bool sent = co_await m_link->write(head, time) == Io::ok;
    std::exception_ptr failure;
    try {
        while (sent) {
            const auto piece = co_await m_house.workers.run([&] { return source->next(); });
            const auto framed = piece ? chunk(*piece) : std::string(lastChunk);
            sent = co_await m_link->write(framed, time) == Io::ok;
            if (!piece) break;
        }
    } catch (...) {
        failure = std::current_exception();
    }
    co_await m_house.workers.run([&] { return source.reset(), true; });
    if (failure) {
        m_link->cut(); // without the last chunk the peer knows that the answer is not whole
        std::rethrow_exception(failure);
    }
    co_return sent&& keep && !m_draining;
}

net::awaitable<void> Connection::answerEvents(api::Response response, std::unique_ptr<api::EventSource> source)
{
    if (contentTypeOf(response).empty()) response.headers.push_back({"Content-Type", "text/event-stream"});
    response.headers.push_back({"Cache-Control", "no-store"});
    response.headers.push_back({"X-Accel-Buffering", "no"});
    const auto head = formatHead(response, {{}, true, true});
    auto time = pace();
    if (co_await m_link->write(head, time) != Io::ok) co_return;
    m_input.shrink_to_fit();
    m_bell = std::make_shared<Bell>(m_link->executor());
    if (m_draining || !m_input.empty()) m_bell->endStream(); // a second request has nobody to answer it
    const auto bell = m_bell;
    std::exception_ptr failure;
    try {
        co_await streamEvents(m_house, m_link, bell, std::move(source));
    } catch (...) {
        failure = std::current_exception();
    }
    m_bell.reset();
    if (failure) {
        m_link->cut();
        std::rethrow_exception(failure);
    }
}

} // namespace naskah::http
