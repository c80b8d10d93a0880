#include "common/sqlite/root.h"

#include "common/sqlite/affixes.h"

#include <algorithm>

namespace naskah::stem {
namespace {

constexpr std::size_t shortestWord = 5;
constexpr std::size_t longestWord = 40;
constexpr std::size_t mostForms = 32;

bool isPlain(std::string_view word)
{
    return word.size() <= longestWord && std::ranges::all_of(word, [](char c) { return c >= 'a' && c <= 'z'; });
}

/// Takes one derivational suffix off `root.stem`, choosing by the prefix; true when it was -an.
bool takeSuffix(Root& root, Kind kind)
{
    std::string_view& stem = root.stem;
    const auto rest = [&](std::size_t n) { return stem.substr(0, stem.size() - n); };
    const auto take = [&](std::size_t n) {
        if (!canBeRoot(rest(n)) || !endsLikeRoot(rest(n))) return false;
        stem = rest(n);
        return true;
    };
    if (stem.ends_with("kan") && stem.size() > 5) {
        const bool certain = !isVowel(stem[stem.size() - 4]);
        if (certain || kind == Kind::verb || kind == Kind::ber) {
            if (take(3)) return false;
            if (certain && kind != Kind::noun && isShortRoot(rest(3))) return stem = rest(3), false;
        } else if (kind == Kind::none && canBeRoot(rest(3))) {
            root.openEnd = true;
            return stem = rest(3), false;
        }
    }
    if (stem.ends_with("an")) return take(2);
    // After u the i is always the ending: temui, hantui.
    if ((kind == Kind::verb && stem.ends_with('i')) || (kind == Kind::none && stem.ends_with("ui"))) take(1);
    return false;
}

/// The endings that make persons, doctrines and processes; none without one. They stand behind a whole word only:
/// budaya-wan but kawan, final-isasi but organisasi.
std::string_view withoutLearnedEnding(std::string_view word)
{
    const auto rest = [&](std::size_t n) { return word.substr(0, word.size() - n); };
    const auto isWord = [](std::string_view text) { return text.size() >= 4 && canBeRoot(text) && endsLikeRoot(text); };
    for (const std::string_view ending : {"wan", "wati"})
        if (word.ends_with(ending) && isWord(rest(ending.size())) && isVowel(rest(ending.size()).back())) return rest(ending.size());
    for (const std::string_view ending : {"isasi", "isme"})
        if (word.ends_with(ending) && isWord(rest(ending.size())) && rest(ending.size()) != "organ") return rest(ending.size());
    return word.ends_with("alis") && isWord(rest(4)) ? rest(2) : word;
}

/// kupukul, kauhajar: what a person does oneself stands before a whole root. Nothing else may come off such a word.
std::string_view withoutPerson(std::string_view word)
{
    for (const std::string_view person : {"ku", "kau"}) {
        const auto rest = word.substr(std::min(person.size(), word.size()));
        if (word.starts_with(person) && rest.size() >= 5 && !isVowel(rest[0]) && canBeRoot(rest)) return rest;
    }
    return word;
}

/// Adds `text` unless it is there or the query has grown too wide.
bool add(std::vector<std::string>& forms, std::string text)
{
    if (forms.size() >= mostForms || std::ranges::find(forms, text) != forms.end()) return false;
    forms.push_back(std::move(text));
    return true;
}

/// The roots that may hide behind an open start: its letters as they are, or with the lost one put back.
std::vector<std::string> closedStarts(std::string_view stem)
{
    const auto with = [](std::string_view letter, std::string_view rest) { return std::string(letter).append(rest); };
    if (stem.starts_with("ng")) {
        std::vector roots{with("", stem.substr(2)), with("k", stem.substr(2)), std::string(stem)};
        if (stem[2] == 'e' && isShortRoot(stem.substr(3))) roots.push_back(with("", stem.substr(3)));
        return roots;
    }
    if (stem.starts_with("ny")) return {with("s", stem.substr(2)), std::string(stem)};
    if (stem.starts_with('n')) return {with("t", stem.substr(1)), std::string(stem)};
    if (stem.starts_with('m')) return {with("p", stem.substr(1)), std::string(stem)};
    return {with("", stem.substr(1)), std::string(stem)};
}

/// The open forms under which other words of the root `stem` are indexed.
void addOpenForms(std::vector<std::string>& forms, std::string_view stem)
{
    const auto open = [&](std::string_view start, std::size_t from) {
        add(forms, "~" + std::string(start).append(stem.substr(from)));
    };
    if (isVowel(stem[0])) {
        open("ng", 0);
        open("r", 0);
    } else if (stem.size() > 2 && isVowel(stem[1])) {
        switch (stem[0]) {
        case 'k':
            open("ng", 1);
            break;
        case 't':
            open("n", 1);
            break;
        case 'p':
            open("m", 1);
            break;
        case 's':
            open("ny", 1);
            break;
        case 'm':
        case 'n':
        case 'r':
            open("", 0);
            break;
        default:
            break;
        }
    } else if (stem.starts_with("ny") || stem.starts_with("ng")) {
        open("", 0);
    }
    if (vowels(stem) == 1 && !isVowel(stem[0])) open("nge", 0);
    if (isVowel(stem.back())) add(forms, std::string(stem) + "~");
    if (stem.back() == 'k' && vowels(stem) >= 2) add(forms, std::string(stem.substr(0, stem.size() - 1)) + "~");
}

/// Adds the keys of words made from `word` by an ending, where its own beginning is taken for a prefix: terusan is
/// "~rusan", though terus alone is terus. Only open keys, which are no words of their own.
void addMisreadDerivations(std::vector<std::string>& forms, std::string_view word)
{
    if (vowels(word) < 2 || rootOf(word).stem != word) return;
    for (const std::string_view ending : {"an", "kan", "i"}) {
        const std::string derived = std::string(word).append(ending);
        const Root root = rootOf(derived);
        const bool holdsAll = root.stem.data() + root.stem.size() >= derived.data() + word.size();
        if (root.openStart && holdsAll) add(forms, root.key());
    }
}

/// Adds every root that some reading of `word` allows.
void addRoots(std::vector<std::string>& forms, std::string_view word, int depth)
{
    if (word.size() < shortestWord || depth == 0) return;
    const auto follow = [&](std::string_view root) {
        if (add(forms, std::string(root))) addRoots(forms, root, depth - 1);
    };
    const auto rest = [&](std::size_t n) { return word.substr(0, word.size() - n); };
    if (const auto bare = withoutClitics(word); bare != word) follow(bare);
    const std::string_view two = word.substr(0, 2);
    const bool verb = two == "me" || two == "di" || two == "be";
    const bool noun = two == "pe" || two == "ke";
    if (word.ends_with("kan") && (canBeRoot(rest(3)) || isShortRoot(rest(3)))) {
        const bool certain = !isVowel(rest(3).back());
        if (certain || !noun) follow(rest(3));
        // "diberikan" is di+beri+kan, never di+ber+ikan.
        if (verb && canBeRoot(rest(3).substr(two == "be" ? 0 : 2))) return;
    }
    if (const auto bare = withoutLearnedEnding(word); bare != word) follow(bare);
    if (const auto bare = withoutPerson(word); bare != word) add(forms, std::string(bare));
    if (word.ends_with("an") && canBeRoot(rest(2)) && endsLikeRoot(rest(2))) follow(rest(2));
    if (word.ends_with('i') && canBeRoot(rest(1))) follow(rest(1));
    const auto prefix = prefixOf(word);
    if (!prefix) return;
    const std::string_view stem = word.substr(prefix->length);
    if (!canBeRoot(stem) && !(two == "di" && isShortRoot(stem))) return;
    if (prefix->open) {
        add(forms, "~" + std::string(stem));
        for (const std::string& root : closedStarts(stem))
            follow(root);
    } else if (prefix->kind != Kind::ke) {
        follow(stem);
    } else if (word.ends_with("an") && canBeRoot(stem.substr(0, stem.size() - 2))) {
        follow(stem.substr(0, stem.size() - 2));
    }
}

} // namespace

std::string Root::key() const
{
    std::string text;
    if (openStart) text += '~';
    text += stem;
    if (openEnd) text += '~';
    return text;
}

Root rootOf(std::string_view word)
{
    Root root{word};
    if (word.size() < shortestWord || !isPlain(word)) return root;
    root.stem = withoutClitics(word);
    if (root.stem.starts_with("be") && root.stem.ends_with("kan")) takeSuffix(root, Kind::ber);
    const bool hadAn = root.stem.ends_with("an");
    auto prefix = prefixOf(root.stem);
    const auto fits = [&] {
        if (!prefix || !canBeRoot(root.stem.substr(prefix->length))) return false;
        if (prefix->kind != Kind::ke) return true;
        const std::string_view inner = root.stem.substr(2);
        return hadAn && canBeRoot(inner.ends_with("an") ? inner.substr(0, inner.size() - 2) : inner);
    };
    const auto takePrefix = [&] {
        root.stem.remove_prefix(prefix->length);
        root.openStart = prefix->open;
    };
    if (!fits()) {
        if (const auto rest = withoutLearnedEnding(root.stem); rest != root.stem) {
            root.stem = rest;
            return root;
        }
        takeSuffix(root, Kind::none);
        if (root.stem == word) root.stem = withoutPerson(word);
        return root;
    }
    const Kind kind = prefix->kind;
    takePrefix();
    takeSuffix(root, kind);
    for (int inner = 0; inner < 2 && !root.openStart; ++inner) {
        prefix = prefixOf(root.stem);
        if (!fits()) break;
        takePrefix();
    }
    return root;
}

std::vector<std::string> queryForms(std::string_view word)
{
    std::vector<std::string> forms{std::string(word)};
    if (word.size() < 3 || !isPlain(word)) return forms;
    addRoots(forms, word, 5);
    // However many readings there are, the one that documents use is among them.
    std::string key = rootOf(word).key();
    if (std::ranges::find(forms, key) == forms.end()) forms.push_back(std::move(key));
    const std::size_t roots = forms.size();
    for (std::size_t i = 0; i < roots; ++i) {
        if (forms[i].find('~') == std::string::npos) addOpenForms(forms, std::string(forms[i]));
    }
    addMisreadDerivations(forms, word);
    return forms;
}

} // namespace naskah::stem
