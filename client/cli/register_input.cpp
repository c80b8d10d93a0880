#include "client/cli/register_input.h"

#include "client/cli/file_input.h"
#include "client/cli/lookup.h"
#include "common/schema/codec.h"

#include <CLI/CLI.hpp>

namespace naskah::ctl {
namespace {

template <class E>
E named(const std::string& word, const char* what)
{
    for (std::size_t i = 0; i < choicesOf<E>.size(); ++i)
        if (choicesOf<E>[i].name == word) return E(i);
    throw Stop{usage, "“" + word + "” is no " + what};
}

} // namespace

Security securityNamed(const std::string& word)
{
    return named<Security>(word, "security (biasa, terbatas, rahasia, sangat_rahasia)");
}

Urgency urgencyNamed(const std::string& word)
{
    return named<Urgency>(word, "urgency (biasa, segera, sangat_segera)");
}

void RegisterInput::addOptions(CLI::App& app)
{
    app.add_option("--from", from, "Sender");
    app.add_option("--number", number, "The sender's number");
    app.add_option("--date", date, "Day on the letter, 2025-11-06");
    app.add_option("--received", received, "Day it came; today when left out");
    app.add_option("--subject", subject, "Subject");
    app.add_option("--classification", classification, "Code or words");
    app.add_option("--summary", summary, "Summary");
    app.add_option("--security", security, "biasa, terbatas, rahasia, sangat_rahasia");
    app.add_option("--urgency", urgency, "biasa, segera, sangat_segera");
    app.add_option("--enclosures", enclosures, "Number of enclosures");
    app.add_option("--to", to, "Position it is addressed to");
    app.add_option("--file", files, "A scan; may be given several times");
}

RegisterLetter RegisterInput::command(Ctl& ctl) const
{
    auto& replica = ctl.replica();
    const Date today = dayInWib(replica.now());
    RegisterLetter letter;
    letter.sender = from;
    letter.number = number;
    letter.subject = subject;
    letter.summary = summary;
    letter.writtenOn = date.empty() ? today : dayNamed(date);
    letter.receivedOn = received.empty() ? today : dayNamed(received);
    if (!classification.empty()) letter.classification = classificationNamed(replica.db(), classification);
    letter.security = securityNamed(security);
    letter.urgency = urgencyNamed(urgency);
    letter.enclosures = enclosures;
    if (!to.empty()) letter.addressee = positionNamed(replica.db(), to);
    return letter;
}

std::vector<FileToAttach> RegisterInput::readFiles() const
{
    std::vector<FileToAttach> read;
    for (const auto& file : files)
        read.push_back(readFile(file));
    return read;
}

RegisterInput RegisterInput::fromJson(const QJsonObject& object)
{
    const auto text = [&](const char* key, const std::string& otherwise = {}) {
        const QJsonValue value = object.value(QLatin1String(key));
        return value.isString() ? value.toString().toStdString() : otherwise;
    };
    RegisterInput input;
    input.from = text("from");
    input.number = text("number");
    input.date = text("date");
    input.received = text("received");
    input.subject = text("subject");
    input.classification = text("classification");
    input.summary = text("summary");
    input.to = text("to");
    input.security = text("security", "biasa");
    input.urgency = text("urgency", "biasa");
    input.enclosures = object.value(u"enclosures").toInt();
    for (const QJsonValue& file : object.value(u"files").toArray())
        input.files.push_back(file.toString().toStdString());
    return input;
}

} // namespace naskah::ctl
