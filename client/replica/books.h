#pragma once

#include "client/replica/queries_numbers.h"

#include <string>
#include <vector>

namespace naskah {

/// What a printed book looks like: data, see resources/books/README.md.
struct BookPlan {
    struct Column {
        std::string field, title;
        int width = 20; ///< mm, relative to the others'
        bool alignRight = false;
    };
    std::string code, title, source, group;
    std::vector<std::string> only, without;
    std::vector<std::string> copies; ///< of cards
    bool invitations = false, cards = false, isA4 = false, landscape = true;
    std::vector<Column> columns;
};

/// `invalid`, saying why, for what is no definition of a book.
Result<BookPlan> readBookPlan(std::string_view definition);

/// The shipped books, with the city's own in place of those of the same code and after them.
std::vector<BookPlan> bookPlans(Database& db);

/// A book filled for a range of days, in words; ready for paper, screen and files.
struct BookTable {
    struct Group {
        std::string name; ///< empty when the book has but one
        std::vector<std::vector<std::string>> rows; ///< one cell for each column
    };
    BookPlan plan;
    std::string office;
    std::string period; ///< "1 Januari 2026 s.d. 31 Maret 2026"
    std::vector<Group> groups;

    std::size_t rowCount() const;
};

struct BookRange {
    Date from{}, to{};
};

/// The lines of my office's registers (and of its letters in the city's) whose day is in the range. A secret letter's line
/// has a number and no word of the letter, whoever prints it.
BookTable fillBook(Database& db, const BookPlan& plan, const BookRange& range, Date today);

/// "9 November 2025".
std::string longDate(Date day);

} // namespace naskah
