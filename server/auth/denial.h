#pragma once

#include <boost/system/result.hpp>

#include <stdexcept>
#include <string>

namespace naskah::auth {

/// Why somebody was not let in. The code is stable; the text, in English, tells no more than the code.
struct Denial {
    enum class Kind { malformed, unauthorized, forbidden, tooMany, busy };
    Kind kind = Kind::unauthorized;
    std::string code, text;
    int retryAfter = 0; ///< seconds, for tooMany and busy
};

[[noreturn]] inline void throw_exception_from_error(const Denial& denial, const boost::source_location&)
{
    throw std::runtime_error(denial.code + ": " + denial.text);
}

template <class T>
using Admitted = boost::system::result<T, Denial>;

} // namespace naskah::auth
