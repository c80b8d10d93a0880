#include "common/sqlite/affixes.h"

#include <algorithm>

namespace naskah::stem {
namespace {

/// The rest of me-/pe- words: which nasal was put in, and whether it swallowed a letter.
std::optional<Prefix> nasalPrefix(std::string_view word, Kind kind)
{
    const std::string_view rest = word.substr(2);
    const auto vowelAt = [&](std::size_t i) { return i < rest.size() && isVowel(rest[i]); };
    if (rest.starts_with("ng") || rest.starts_with("ny")) {
        if (vowelAt(2)) return Prefix{2, kind, true};
        return rest[1] == 'g' ? std::optional(Prefix{4, kind, false}) : std::nullopt;
    }
    if (rest.starts_with('m') || rest.starts_with('n')) {
        return vowelAt(1) ? Prefix{2, kind, true} : Prefix{3, kind, false};
    }
    return std::nullopt;
}

/// ber-, per-, ter-: before a vowel the r may belong to the root (be+rencana, ber+anak).
std::optional<Prefix> rPrefix(std::string_view word, Kind kind)
{
    if (word.size() < 4 || word[2] != 'r') return std::nullopt;
    return isVowel(word[3]) ? Prefix{2, kind, true} : Prefix{3, kind, false};
}

std::string_view without(std::string_view word, std::size_t letters)
{
    return word.substr(0, word.size() - letters);
}

bool isOneOf(std::string_view word, std::initializer_list<std::string_view> words)
{
    return std::ranges::find(words, word) != words.end();
}

bool hasPossessive(std::string_view word)
{
    return word.ends_with("nya") || word.ends_with("ku") || word.ends_with("mu");
}

/// Whether the -lah of a word that would end in a vowel without it is the particle. It is the end of many a root (sekolah,
/// masalah, jumlah), so it needs an affix that shows a whole word before it: kasihi-lah, berkata-lah, ambilkan-lah.
bool isParticleAfterVowel(std::string_view rest)
{
    if (rest.back() == 'o' || isOneOf(rest, {"isti", "kaba", "bermasa", "bersa", "permasa"})) return false;
    if (vowels(rest) < 3) return false;
    return rest.back() == 'i' || ((rest.starts_with("ber") || rest.starts_with("ter")) && canBeRoot(rest.substr(3)));
}

/// `word` without -lah, -kah, -pun. Behind a possessive they are certain: miliknya-lah, rumahmu-kah.
std::string_view withoutParticle(std::string_view word)
{
    const std::string_view rest = without(word, 3);
    const bool particle = word.ends_with("kah") || word.ends_with("lah") || word.ends_with("pun");
    if (!particle || !canBeRoot(rest)) return word;
    if (hasPossessive(rest) && (canBeRoot(without(rest, 2)) || canBeRoot(without(rest, 3)))) {
        if (rest.size() >= 7 || !prefixOf(word)) return rest;
    }
    if (word.ends_with("kah")) return prefixOf(word) ? word : rest;
    if (word.ends_with("pun")) return rest.back() == 'm' ? word : rest;
    return !isVowel(rest.back()) || isParticleAfterVowel(rest) ? rest : word;
}

/// `word` without -nya, -ku, -mu.
std::string_view withoutPossessive(std::string_view word)
{
    if (word.ends_with("nya")) {
        const std::string_view rest = without(word, 3);
        if (isOneOf(word, {"bertanya", "ditanya"})) return word;
        return canBeRoot(rest) || isShortRoot(rest) ? rest : word;
    }
    if (!word.ends_with("ku") && !word.ends_with("mu")) return word;
    const std::string_view rest = without(word, 2);
    // A prefix makes ku and mu a part of the root (berlaku, bertemu), unless they follow -an or -kan (kewajibanmu).
    const bool afterSuffix = rest.ends_with("an") && canBeRoot(without(rest, 2));
    return canBeRoot(rest) && (!prefixOf(word) || afterSuffix) ? rest : word;
}

} // namespace

std::size_t vowels(std::string_view text)
{
    return static_cast<std::size_t>(std::ranges::count_if(text, isVowel));
}

bool canBeRoot(std::string_view text)
{
    if (text.size() < 3) return false;
    if (!isVowel(text[0]) && !isVowel(text[1])) {
        const std::string_view pair = text.substr(0, 2);
        const bool cluster = pair == "ny" || pair == "ng" || text[1] == 'r' || text[1] == 'l' || text[1] == 'y' ||
                             text[1] == 'h' || text[0] == 's';
        if (!cluster || (!isVowel(text[2]) && text[0] != 's')) return false;
    }
    return vowels(text) >= 2;
}

bool endsLikeRoot(std::string_view text)
{
    if (text.size() < 3 || isVowel(text.back())) return true;
    const std::string_view pair = text.substr(text.size() - 2);
    constexpr std::array never{"gg", "nn", "mb", "mp", "nc", "nd", "nj"};
    return std::ranges::find(never, pair) == never.end();
}

bool isShortRoot(std::string_view text)
{
    return text.size() >= 3 && !isVowel(text.back()) && vowels(text) == 1 && isVowel(text[1]);
}

std::optional<Prefix> prefixOf(std::string_view word)
{
    if (word.size() < 5) return std::nullopt;
    const std::string_view two = word.substr(0, 2);
    if (two == "di") return Prefix{2, Kind::verb, false};
    // The r of ber- and ter- falls away before a root like kerja, ternak, percaya.
    if ((two == "be" || two == "te") && !isVowel(word[2]) && word.substr(3, 2) == "er") {
        return Prefix{2, two == "be" ? Kind::ber : Kind::verb, false};
    }
    if (two == "ke") return Prefix{2, Kind::ke, false};
    if (two == "te") return rPrefix(word, Kind::verb);
    if (two == "be") {
        if (word.starts_with("belajar")) return Prefix{3, Kind::ber, false};
        return rPrefix(word, Kind::ber);
    }
    if (two != "me" && two != "pe") return std::nullopt;
    const Kind kind = two == "me" ? Kind::verb : Kind::noun;
    if (const auto nasal = nasalPrefix(word, kind)) return nasal;
    if (kind == Kind::noun) {
        if (word.starts_with("pelajar")) return Prefix{3, kind, false};
        if (const auto per = rPrefix(word, kind)) return per;
        return isVowel(word[2]) ? std::nullopt : std::optional(Prefix{2, kind, false});
    }
    const bool liquid = word[2] == 'l' || word[2] == 'r' || word[2] == 'w' || word[2] == 'y';
    return liquid ? std::optional(Prefix{2, kind, false}) : std::nullopt;
}

std::string_view withoutClitics(std::string_view word)
{
    if (word.size() < 6) return word;
    return withoutPossessive(withoutParticle(word));
}

bool isClitic(std::string_view text)
{
    constexpr std::array clitics{"nya", "ku", "mu", "lah", "kah", "pun"};
    return std::ranges::find(clitics, text) != clitics.end();
}

} // namespace naskah::stem
