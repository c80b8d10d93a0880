#include "server/http/body_reader.h"

#include <boost/asio/buffer.hpp>
#include <boost/beast/http/buffer_body.hpp>
#include <boost/beast/http/error.hpp>
#include <boost/beast/http/parser.hpp>

#include <functional>

namespace naskah::http {

namespace beast = boost::beast;

struct BodyReader::Impl {
    beast::http::request_parser<beast::http::buffer_body> parser;
    bool good = true;
    /// Beast keeps a reference to it. Chunk extensions mean nothing to us, and other readers have erred on them.
    std::function<void(std::uint64_t, beast::string_view, beast::error_code&)> onChunk =
        [](std::uint64_t, beast::string_view extensions, beast::error_code& error) {
            if (!extensions.empty()) error = beast::http::error::bad_chunk_extension;
        };

    explicit Impl(std::string_view head)
    {
        parser.body_limit(boost::none); // the caller counts
        parser.header_limit(static_cast<std::uint32_t>(head.size() + 8 * 1024));
        parser.on_chunk_header(onChunk);
        beast::error_code error;
        const auto taken = parser.put(boost::asio::buffer(head), error);
        good = !error && taken == head.size() && parser.is_header_done();
        parser.eager(true);
    }
};

BodyReader::BodyReader(std::string_view head) : m_impl(std::make_unique<Impl>(head)) {}

BodyReader::~BodyReader() = default;

bool BodyReader::good() const
{
    return m_impl->good;
}

bool BodyReader::done() const
{
    return m_impl->parser.is_done();
}

BodyReader::Step BodyReader::read(std::string_view input, char* out, std::size_t room)
{
    auto& parser = m_impl->parser;
    auto& body = parser.get().body();
    body.data = out;
    body.size = room;
    beast::error_code error;
    Step step;
    step.consumed = parser.put(boost::asio::buffer(input), error);
    step.produced = room - body.size;
    if (error && error != beast::http::error::need_more && error != beast::http::error::need_buffer)
        m_impl->good = false;
    return step;
}

} // namespace naskah::http
