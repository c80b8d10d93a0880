#include "client/replica/search_choices.h"

#include <array>

namespace naskah {

namespace {

using enum SearchField;

constexpr auto choices = std::to_array<SearchChoice>({
    {state, "arrived", "belum-diagenda", "not-numbered", "baru"},
    {state, unreadState, "belum-dibaca", "unread"},
    {state, "open", "diproses", "open", "proses"},
    {state, "done", "selesai", "done"},
    {state, "filed", "diarsipkan", "filed", "arsip"},
    {state, "not_needed", "tanpa-disposisi", "not-needed"},
    {state, "returned", "dikembalikan", "returned", "kembali"},
    {security, "biasa", "biasa", "ordinary"},
    {security, "terbatas", "terbatas", "restricted"},
    {security, "rahasia", "rahasia", "secret"},
    {security, "sangat_rahasia", "sangat-rahasia", "top-secret"},
    {urgency, "biasa", "biasa", "normal"},
    {urgency, "segera", "segera", "urgent"},
    {urgency, "sangat_segera", "sangat-segera", "very-urgent"},
});

} // namespace

std::span<const SearchChoice> searchChoices()
{
    return choices;
}

std::string searchName(std::string_view text)
{
    std::string name(text);
    for (char& c : name) {
        if (c >= 'A' && c <= 'Z') c = char(c - 'A' + 'a');
        if (c == ' ' || c == '_') c = '-';
    }
    return name;
}

std::vector<std::string_view> choicesNamed(SearchField field, std::string_view typed)
{
    const std::string wanted = searchName(typed);
    std::vector<std::string_view> exact, begun;
    if (wanted.empty()) return exact;
    for (const auto& choice : choices) {
        if (choice.field != field) continue;
        const std::string value = searchName(choice.value);
        for (const std::string_view name : {std::string_view(value), choice.indonesian, choice.english, choice.more}) {
            if (name == wanted && (exact.empty() || exact.back() != choice.value)) exact.push_back(choice.value);
            if (name.starts_with(wanted) && (begun.empty() || begun.back() != choice.value)) begun.push_back(choice.value);
        }
    }
    return exact.empty() ? begun : exact;
}

} // namespace naskah
