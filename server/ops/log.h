#pragma once

#include <memory>
#include <string>
#include <string_view>

namespace spdlog {
class logger;
}

namespace naskah::ops {

enum class Level { debug, info, warning, error };

/// One JSON object a line on standard error: time (UTC), level, what. Ids and codes, never what people wrote or who
/// they are. From any thread.
class Log {
public:
    explicit Log(const std::string& level = "info");

    void operator()(Level level, std::string_view what) const;
    void info(std::string_view what) const { (*this)(Level::info, what); }
    void error(std::string_view what) const { (*this)(Level::error, what); }
    /// Sends what is buffered.
    void flush() const;

private:
    std::shared_ptr<spdlog::logger> m_logger;
};

} // namespace naskah::ops
