#include "server/ops/log.h"

#include <boost/json/serialize.hpp>
#include <boost/json/string.hpp>
#include <boost/json/value.hpp>
#include <spdlog/pattern_formatter.h>
#include <spdlog/sinks/stdout_sinks.h>
#include <spdlog/spdlog.h>

namespace naskah::ops {

namespace {

spdlog::level::level_enum levelOf(Level level)
{
    switch (level) {
    case Level::debug:
        return spdlog::level::debug;
    case Level::info:
        return spdlog::level::info;
    case Level::warning:
        return spdlog::level::warn;
    case Level::error:
        break;
    }
    return spdlog::level::err;
}

} // namespace

Log::Log(const std::string& level)
    : m_logger(std::make_shared<spdlog::logger>("naskahd", std::make_shared<spdlog::sinks::stderr_sink_mt>()))
{
    m_logger->set_formatter(std::make_unique<spdlog::pattern_formatter>(
        R"({"time":"%Y-%m-%dT%H:%M:%S.%eZ","level":"%l","what":%v})", spdlog::pattern_time_type::utc));
    m_logger->set_level(spdlog::level::from_str(level));
    m_logger->flush_on(spdlog::level::info);
}

void Log::operator()(Level level, std::string_view what) const
{
    m_logger->log(levelOf(level), spdlog::string_view_t{boost::json::serialize(boost::json::string(what))});
}

void Log::flush() const
{
    m_logger->flush();
}

} // namespace naskah::ops
