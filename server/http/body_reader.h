#pragma once

#include <cstddef>
#include <memory>
#include <string_view>

namespace naskah::http {

/// Takes a request's body out of its framing (a length or chunks), with Beast. Beast also reads the head, after
/// `readHead`: only what both take is a request.
class BodyReader {
public:
    /// `head` is a whole head.
    explicit BodyReader(std::string_view head);
    ~BodyReader();
    BodyReader(const BodyReader&) = delete;
    BodyReader& operator=(const BodyReader&) = delete;

    bool good() const; ///< false: the head or the chunks are not right, and nothing more can be read
    bool done() const;

    struct Step {
        std::size_t consumed = 0; ///< of the input
        std::size_t produced = 0; ///< bytes of body
    };

    /// Writes at most `room` bytes of body to `out`. A step without progress needs more input.
    Step read(std::string_view input, char* out, std::size_t room);

private:
    struct Impl;
    std::unique_ptr<Impl> m_impl;
};

} // namespace naskah::http
