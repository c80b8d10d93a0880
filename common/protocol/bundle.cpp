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

boost::json::array listOf(const std::vector<std::string>& texts)
{
    return boost::json::array(texts.begin(), texts.end());
}

std::optional<std::vector<std::string>> textsOf(const boost::json::object& object, std::string_view key)
{
    const auto* list = object.if_contains(key);
    std::vector<std::string> texts;
    if (!list) return texts;
    if (!list->is_array()) return std::nullopt;
    for (const auto& text : list->get_array()) {
        if (!text.is_string()) return std::nullopt;
        texts.emplace_back(text.get_string());
    }
    return texts;
}

void addFiles(boost::json::object& head, const std::vector<BundleFile>& files)
{
    boost::json::array list;
    for (const auto& file : files)
        list.push_back({{"sha256", file.sha256}, {"size", std::int64_t(file.bytes.size())}});
    head["files"] = std::move(list);
}

struct Statement {
    boost::json::object head;
    std::vector<std::string> lines;
    std::vector<BundleFile> files;
};

/// Takes the attachments that `head` names from the end of `text`.
bool takeFiles(const boost::json::object& head, std::string_view& text, std::vector<BundleFile>& files)
{
    const auto* list = head.if_contains("files");
    if (!list) return true;
    if (!list->is_array()) return false;
    std::size_t rest = text.size();
    std::vector<std::size_t> sizes;
    for (const auto& each : list->get_array()) {
        const auto* object = each.if_object();
        const auto size = object ? integerOf(*object, "size") : std::nullopt;
        const auto sha256 = object ? textOf(*object, "sha256") : std::nullopt;
        if (!size || !sha256 || *size < 0 || std::uint64_t(*size) > rest) return false;
        rest -= std::size_t(*size);
        sizes.push_back(std::size_t(*size));
        files.push_back({*sha256, {}});
    }
    std::size_t at = rest;
    for (std::size_t i = 0; i < files.size(); at += sizes[i], ++i) {
        files[i].bytes = text.substr(at, sizes[i]);
        if (toHex(viewOf(sha256(files[i].bytes))) != files[i].sha256) return false;
    }
    text = text.substr(0, rest);
    return true;
}

std::optional<Statement> splitStatement(std::string_view text)
{
    const auto end = text.find('\n');
    if (end == text.npos) return std::nullopt;
    auto head = parseObject(text.substr(0, end), text.size());
    text.remove_prefix(end + 1);
    Statement statement;
    if (!head || !takeFiles(*head, text, statement.files)) return std::nullopt;
    statement.head = std::move(*head);
    statement.lines = linesOf(text);
    return statement;
}

} // namespace

std::string bundleCode(const Error& error)
{
    return error.detail.substr(0, error.detail.find(':'));
}

std::string sealQuestion(const BundleQuestion& question, const BoxPublicKey& server, const SigningKey& device)
{
    boost::json::object head{{"id", question.id.text()},
                             {"device", question.device.text()},
                             {"answer_to", toHex(viewOf(question.answerTo.bytes))},
                             {"pull", writePullRequest(question.pull)},
                             {"log_size", std::int64_t(question.logSize)},
                             {"wanted", listOf(question.wanted)}};
    addFiles(head, question.files);
    auto statement = boost::json::serialize(head) + '\n';
    for (const auto& envelope : question.envelopes)
        statement += envelopeLine(envelope) + '\n';
    for (const auto& file : question.files)
        statement += file.bytes;
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
    auto parts = splitStatement(box->statement);
    if (!parts) return malformed;
    const auto& head = parts->head;
    OpenedQuestion result;
    auto& question = result.question;
    const auto id = uuidOf(head, "id"), device = uuidOf(head, "device");
    const auto key = fromHex(textOf(head, "answer_to").value_or(""));
    const auto to = key ? arrayOf<32>(*key) : std::nullopt;
    auto pull = readPullRequest(textOf(head, "pull").value_or(""));
    const auto logSize = integerOf(head, "log_size").value_or(0);
    auto wanted = textsOf(head, "wanted");
    if (!id || !device || !to || !pull || logSize < 0 || !wanted) return malformed;
    question.logSize = std::uint64_t(logSize);
    question.wanted = std::move(*wanted);
    question.files = std::move(parts->files);
    question.id = *id;
    question.device = *device;
    question.answerTo.bytes = *to;
    question.pull = std::move(*pull);
    for (const auto& line : parts->lines) {
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
    boost::json::object head{{"question", answer.question.text()},
                             {"device", answer.device.text()},
                             {"from", std::move(from)},
                             {"outcomes", answer.outcomes.size()},
                             {"log_size", std::int64_t(answer.logSize)},
                             {"kept", listOf(answer.kept)}};
    if (answer.head) {
        head["head"] = boost::json::parse(treeHeadJson(*answer.head));
        boost::json::array proof;
        for (const auto& node : answer.proof)
            proof.emplace_back(toHex(viewOf(node)));
        head["proof"] = std::move(proof);
    }
    addFiles(head, answer.files);
    auto statement = boost::json::serialize(head) + '\n';
    for (const auto* lines : {&answer.outcomes, &answer.changes})
        for (const auto& line : *lines)
            statement += line + '\n';
    for (const auto& file : answer.files)
        statement += file.bytes;
    return framed(answers, desk, server, statement);
}

namespace {

/// False when there is a head that cannot be read.
bool readHead(const boost::json::object& object, BundleAnswer& answer)
{
    const auto* head = object.if_contains("head");
    if (!head) return true;
    auto read = readTreeHead(boost::json::serialize(*head));
    const auto nodes = textsOf(object, "proof");
    if (!read || !nodes) return false;
    answer.head = std::move(*read);
    for (const auto& node : *nodes) {
        const auto bytes = fromHex(node);
        const auto digest = bytes ? arrayOf<32>(*bytes) : std::nullopt;
        if (!digest) return false;
        answer.proof.push_back(*digest);
    }
    return true;
}

} // namespace

Result<BundleAnswer> openAnswer(std::string_view file, const BoxKey& desk, const PublicKey& server)
{
    auto box = opened(file, answers, desk, largestAnswer);
    if (!box) return box.error();
    if (!verify(server, signedText(answers, box->statement), box->signature))
        return wrong("bundle.signature", "the answer is not signed by this desk's server");
    auto parts = splitStatement(box->statement);
    const auto malformed = wrong("bundle.malformed", "the answer does not hold what it must");
    if (!parts) return malformed;
    const auto& [head, lines, files] = *parts;
    BundleAnswer answer;
    const auto question = uuidOf(head, "question"), device = uuidOf(head, "device");
    const auto outcomes = integerOf(head, "outcomes"), logSize = integerOf(head, "log_size");
    const auto* from = head.if_contains("from");
    auto kept = textsOf(head, "kept");
    if (!question || !device || !outcomes || *outcomes < 0 || std::size_t(*outcomes) > lines.size() || !from || !from->is_object())
        return malformed;
    if (!kept || !readHead(head, answer) || logSize.value_or(0) < 0) return malformed;
    answer.logSize = std::uint64_t(logSize.value_or(0));
    answer.kept = std::move(*kept);
    answer.files = files;
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
