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
/// {M} month ("07"), {MR} month in roman figures ("VII"), {Y} year, {SUFFIX}. Without {SUFFIX} a suffix follows the
/// number, so that 12 and 12a are never written alike.
class NumberPattern {
public:
    /// `invalid`, saying what is wrong, for an unknown token, a brace without its other half, control characters,
    /// no {N} or several of them (two letters would get one number), or more than 100 bytes.
    static Result<NumberPattern> parse(std::string_view text);

    /// `invalid`, naming the token, when a part that the pattern uses is not there; only the suffix may be empty.
    Result<std::string> render(const NumberParts& parts) const;

    /// How the number will look before there is one: "—" stands for what is not known yet, the number before all.
    std::string provisional(const NumberParts& parts) const;

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
    std::string valueOf(const Piece& piece, const NumberParts& parts) const;
    bool has(Token token) const;

    std::string m_text;
    std::vector<Piece> m_pieces;
};

/// The suffix that follows the highest of `used`: for "a" a, b, … z, aa, ab; for ".1" (or "-1") .1, .2. A suffix of
/// another form counts for nothing.
std::string nextSuffix(std::string_view form, const std::vector<std::string>& used);

} // namespace naskah
