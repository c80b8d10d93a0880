#pragma once

#include "common/record/handling.h"
#include "common/record/letter.h"

#include <string>
#include <vector>

namespace naskah::bench {

/// So many different words stand in the letters, when there are at least as many letters: names, and words mistyped.
inline constexpr int vocabularySize = 320'000;

struct FoundLetter {
    Letter letter;
    Handling handling;
};

/// The i-th letter of an office of five years, the same in every run. Every one has the word "surat", a few words are in
/// many, most are names that few letters have; one in six has a word mistyped.
FoundLetter letterToFind(int i);

/// What people type to find them: one text a keystroke, by kind.
struct Typing {
    std::string kind;
    std::vector<std::string> keystrokes;
};
std::vector<Typing> typings(int letters);

} // namespace naskah::bench
