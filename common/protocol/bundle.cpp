#include "common/protocol/bundle.h"

#include "common/crypto/bytes.h"
#include "common/crypto/digest.h"
#include "common/crypto/encoding.h"
#include "common/protocol/json_reading.h"

#include <boost/json.hpp>

#include <charconv>

namespace naskah {

namespace {

constexpr std::string_view magic = "naskah-bundle ", version = "1 ", asks = "question", answers = "answer";
constexpr std::size_t longestHead = 200;

Error wrong(std::string_view code, std::string_view text)
{
    return {Errc::invalid, std::string{code} + ": " + std::string{text}};
}

std::string signedText(std::string_view kind, std::string_view statement)
{
    return "naskah bundle " + std::string{kind} + " v1\n" + std::string{statement};
}

std::string framed(std::string_view kind, const BoxPublicKey& to, const SigningKey& key, const std::string& statement)
{
    const auto signature = key.sign(signedText(kind, statement));
    const auto box = seal(to, toHex(viewOf(signature.bytes)) + '\n' + statement);
    return std::string{magic} + std::string{version} + std::string{kind} + ' ' + std::to_string(box.size()) + ' ' +
           toHex(viewOf(sha256(box))) + '\n' + box;
}

struct Opened {
    Signature signature{};
    std::string statement;
};

Result<Opened> opened(std::string_view file, std::string_view kind, const BoxKey& key, std::size_t largest)
{
    const auto end = file.substr(0, longestHead).find('\n');
    if (!file.starts_with(magic)) return wrong("bundle.malformed", "the file is not a Naskah bundle");
    if (end == file.npos) return wrong("bundle.damaged", "the file is cut short");
    auto head = file.substr(magic.size(), end - magic.size());
    if (!head.starts_with(version)) return wrong("bundle.malformed", "the bundle is of a version that this program does not know");
    head.remove_prefix(version.size());
    if (!head.starts_with(kind) || head.substr(kind.size(), 1) != " ")
        return wrong("bundle.malformed", kind == asks ? "this is no bundle of a desk" : "this is no answer of a server");
    head.remove_prefix(kind.size() + 1);
    std::size_t length = 0;
    const auto read = std::from_chars(head.data(), head.data() + head.size(), length);
    const auto space = head.find(' ');
    if (read.ec != std::errc{} || space == head.npos || read.ptr != head.data() + space) return wrong("bundle.malformed", "the first line is none");
    if (length > largest) return wrong("bundle.malformed", "the bundle is too large");
    const auto box = file.substr(end + 1);
    if (box.size() != length || toHex(viewOf(sha256(box))) != head.substr(space + 1))
        return wrong("bundle.damaged", "the file is cut short or was changed; copy it again");
    const auto plain = open(key, box);
    if (!plain) return wrong("bundle.foreign", "the bundle is sealed to somebody else");
    const auto line = plain->find('\n');
    const auto hex = line == plain->npos ? std::nullopt : fromHex(plain->substr(0, line));
    const auto signature = hex ? arrayOf<64>(*hex) : std::nullopt;
    if (!signature) return wrong("bundle.signature", "the bundle is not signed");
    return Opened{Signature{*signature}, plain->substr(line + 1)};
}

std::vector<std::string> linesOf(std::string_view text)
{
    std::vector<std::string> lines;
    for (auto end = text.find('\n'); end != text.npos; end = text.find('\n')) {
        if (end) lines.emplace_back(text.substr(0, end));
        text.remove_prefix(end + 1);
    }
    return lines;
}

/// The first line, and the others.
std::pair<Result<boost::json::object>, std::vector<std::string>> splitStatement(const std::string& statement)
{
    auto lines = linesOf(statement);
    if (lines.empty()) return {Error{Errc::invalid, "empty"}, {}};
    auto head = parseObject(lines.front(), statement.size());
    lines.erase(lines.begin());
    return {std::move(head), std::move(lines)};
}

} // namespace

std::string bundleCode(const Error& error)
{
    return error.detail.substr(0, error.detail.find(':'));
}

std::string sealQuestion(const BundleQuestion& question, const BoxPublicKey& server, const SigningKey& device)
{
    auto statement = boost::json::serialize(boost::json::object{{"id", question.id.text()},
                                                                {"device", question.device.text()},
                                                                {"answer_to", toHex(viewOf(question.answerTo.bytes))},
                                                                {"pull", writePullRequest(question.pull)}}) +
                     '\n';
    for (const auto& envelope : question.envelopes)
        statement += envelopeLine(envelope) + '\n';
    return framed(asks, server, device, statement);
}

bool OpenedQuestion::isSignedBy(const PublicKey& key) const
{
    return verify(key, signedText(asks, statement), signature);
}

Result<OpenedQuestion> openQuestion(std::string_view file, const BoxKey& server)
{
    auto box = opened(file, asks, server, largestQuestion);
    if (!box) return box.error();
    const auto malformed = wrong("bundle.malformed", "the bundle does not hold what it must");
    const auto [head, lines] = splitStatement(box->statement);
    if (!head) return malformed;
    OpenedQuestion result;
    auto& question = result.question;
    const auto id = uuidOf(*head, "id"), device = uuidOf(*head, "device");
    const auto key = fromHex(textOf(*head, "answer_to").value_or(""));
    const auto to = key ? arrayOf<32>(*key) : std::nullopt;
    auto pull = readPullRequest(textOf(*head, "pull").value_or(""));
    if (!id || !device || !to || !pull) return malformed;
    question.id = *id;
    question.device = *device;
    question.answerTo.bytes = *to;
    question.pull = std::move(*pull);
    for (const auto& line : lines) {
        auto envelope = readEnvelopeLine(line);
        if (!envelope) return malformed;
        question.envelopes.push_back(std::move(*envelope));
    }
    result.statement = std::move(box->statement);
    result.signature = box->signature;
    return result;
}

std::string sealAnswer(const BundleAnswer& answer, const BoxPublicKey& desk, const SigningKey& server)
{
    boost::json::object from;
    for (const auto& [mailbox, position] : answer.from)
        from.emplace(mailbox, position);
    auto statement = boost::json::serialize(boost::json::object{{"question", answer.question.text()},
                                                                {"device", answer.device.text()},
                                                                {"from", std::move(from)},
                                                                {"outcomes", answer.outcomes.size()}}) +
                     '\n';
    for (const auto* lines : {&answer.outcomes, &answer.changes})
        for (const auto& line : *lines)
            statement += line + '\n';
    return framed(answers, desk, server, statement);
}

Result<BundleAnswer> openAnswer(std::string_view file, const BoxKey& desk, const PublicKey& server)
{
    auto box = opened(file, answers, desk, largestAnswer);
    if (!box) return box.error();
    if (!verify(server, signedText(answers, box->statement), box->signature))
        return wrong("bundle.signature", "the answer is not signed by this desk's server");
    auto [head, lines] = splitStatement(box->statement);
    const auto malformed = wrong("bundle.malformed", "the answer does not hold what it must");
    if (!head) return malformed;
    BundleAnswer answer;
    const auto question = uuidOf(*head, "question"), device = uuidOf(*head, "device");
    const auto outcomes = integerOf(*head, "outcomes");
    const auto* from = head->if_contains("from");
    if (!question || !device || !outcomes || *outcomes < 0 || std::size_t(*outcomes) > lines.size() || !from || !from->is_object())
        return malformed;
    for (const auto& [mailbox, position] : from->get_object())
        if (position.is_int64()) answer.from.emplace(mailbox, position.get_int64());
    answer.question = *question;
    answer.device = *device;
    const auto middle = lines.begin() + std::ptrdiff_t(*outcomes);
    answer.outcomes.assign(lines.begin(), middle);
    answer.changes.assign(middle, lines.end());
    return answer;
}

} // namespace naskah
