#include "client/replica/books.h"

#include "books_json.h"
#include "common/protocol/json_reading.h"
#include "common/sqlite/database.h"

#include <boost/json.hpp>

#include <algorithm>
#include <stdexcept>

namespace naskah {

namespace json = boost::json;

namespace {

std::vector<std::string> words(const json::object& object, std::string_view name)
{
    std::vector<std::string> list;
    const auto* value = object.if_contains(name);
    if (!value || !value->is_array()) return list;
    for (const auto& each : value->get_array())
        if (each.is_string()) list.emplace_back(each.get_string());
    return list;
}

bool flag(const json::object& object, std::string_view name, bool otherwise)
{
    const auto* value = object.if_contains(name);
    return value && value->is_bool() ? value->get_bool() : otherwise;
}

Result<BookPlan> planFrom(const json::object& object)
{
    const auto invalid = [](const char* why) { return Error{Errc::invalid, why}; };
    BookPlan plan;
    plan.code = textOf(object, "code").value_or("");
    plan.title = textOf(object, "title").value_or("");
    plan.source = textOf(object, "source").value_or("");
    if (plan.code.empty() || plan.title.empty()) return invalid("a book needs a code and a title");
    static constexpr std::array sources{"incoming", "outgoing", "deliveries", "numbers"};
    if (std::ranges::find(sources, plan.source) == sources.end()) return invalid("a book's source is incoming, outgoing, deliveries or numbers");
    plan.group = textOf(object, "group").value_or("");
    plan.only = words(object, "only");
    plan.without = words(object, "without");
    plan.copies = words(object, "copies");
    plan.invitations = flag(object, "invitations", false);
    plan.cards = textOf(object, "layout").value_or("table") == "cards";
    plan.isA4 = textOf(object, "paper").value_or("F4") == "A4";
    plan.landscape = flag(object, "landscape", true);
    const auto* columns = object.if_contains("columns");
    if (!columns || !columns->is_array() || columns->get_array().empty()) return invalid("a book needs columns");
    for (const auto& each : columns->get_array()) {
        if (!each.is_object()) return invalid("a column is an object");
        BookPlan::Column column;
        column.field = textOf(each.get_object(), "field").value_or("");
        column.title = textOf(each.get_object(), "title").value_or("");
        column.alignRight = textOf(each.get_object(), "align").value_or("left") == "right";
        if (const auto* width = each.get_object().if_contains("width"); width && width->is_int64())
            column.width = int(std::clamp<std::int64_t>(width->get_int64(), 5, 300));
        plan.columns.push_back(std::move(column));
    }
    return plan;
}

} // namespace

Result<BookPlan> readBookPlan(std::string_view definition)
{
    boost::system::error_code error;
    const auto value = json::parse(definition, error);
    if (error || !value.is_object()) return Error{Errc::invalid, "a book's definition is a JSON object"};
    return planFrom(value.get_object());
}

std::vector<BookPlan> bookPlans(Database& db)
{
    std::vector<BookPlan> plans;
    const auto shipped = json::parse(booksJson());
    for (const auto& each : shipped.as_array())
        plans.push_back(planFrom(each.as_object()).value());
    auto own = db.query("SELECT code, definition FROM book_form ORDER BY code");
    while (own.next()) {
        auto plan = readBookPlan(own.text(1));
        if (!plan) continue; // one that this version cannot read: the shipped form stays
        plan->code = own.text(0);
        const auto same = std::ranges::find(plans, plan->code, &BookPlan::code);
        if (same == plans.end())
            plans.push_back(std::move(*plan));
        else
            *same = std::move(*plan);
    }
    return plans;
}

} // namespace naskah
