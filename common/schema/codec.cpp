#include "common/schema/codec.h"

#include <boost/json.hpp>

namespace naskah {

std::string jsonList(const std::vector<std::string>& items)
{
    return boost::json::serialize(boost::json::value_from(items));
}

std::vector<std::string> parseJsonList(std::string_view text)
{
    std::vector<std::string> items;
    boost::system::error_code error;
    const auto parsed = boost::json::parse(text, error);
    if (const auto* array = error ? nullptr : parsed.if_array())
        for (const auto& item : *array)
            if (const auto* string = item.if_string()) items.emplace_back(*string);
    return items;
}

} // namespace naskah
