#pragma once

#include "common/schema/result.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace naskah {

/// What a letter's number is put together from.
struct NumberParts {
    std::string classification{}; ///< archive code, "800.1.11.1"
    std::int64_t number = 0;      ///< the register's running number, from 1
    std::string unitCode{};       ///< short name of the unit, "DISKOMINFO"
    std::string securityCode{};   ///< SR, R, T or B
    unsigned month = 0;           ///< 1 to 12
    int year = 0;
    std::string suffix{}; ///< what sets a back-dated number apart, "a" or ".1"; mostly empty
};

/// How a unit writes the numbers of one kind of letter, such as "{KS}/{N}/{K}/{S}/{Y}": literal text with
/// {KS} security code, {N} number ({N:03} with at least three digits), {K} classification, {S} unit,
/// {M} month ("07"), {MR} month in roman figures ("VII"), {Y} year, {SUFFIX}.
class NumberPattern {
public:
    /// `invalid`, saying what is wrong, for an unknown token, a brace without its other half, control characters,
    /// no {N} or several of them (two letters would get one number), or more than 100 bytes.
    static Result<NumberPattern> parse(std::string_view text);

    /// `invalid`, naming the token, when a part that the pattern uses is not there; only the suffix may be empty.
    Result<std::string> render(const NumberParts& parts) const;

    /// Whether numbers of this pattern tell the year; a register that does not must be told apart otherwise.
    bool showsYear() const;

    const std::string& text() const { return m_text; }

private:
    enum class Token { literal, security, number, classification, unit, month, romanMonth, year, suffix };
    struct Piece {
        Token token = Token::literal;
        std::string literal;
        /// Least number of digits of {N}.
        unsigned width = 0;
    };

    static Result<Piece> pieceOf(std::string_view token);
    static std::string valueOf(const Piece& piece, const NumberParts& parts);

    std::string m_text;
    std::vector<Piece> m_pieces;
};

} // namespace naskah
