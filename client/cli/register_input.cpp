#include "client/cli/register_input.h"

#include "client/cli/file_input.h"
#include "client/cli/lookup.h"
#include "client/model/store_text.h"
#include "client/replica/queries_contacts.h"
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

Id<LetterType> typeNamed(Database& db, const std::string& words)
{
    std::optional<Id<LetterType>> found;
    for (const auto& type : letterTypes(db)) {
        if (textOf(type.code).compare(textOf(words), Qt::CaseInsensitive) == 0) return type.id;
        if (!textOf(type.name).contains(textOf(words), Qt::CaseInsensitive)) continue;
        if (found) throw Stop{notFound, "more than one type of letter is called “" + words + "”"};
        found = type.id;
    }
    if (!found) throw Stop{notFound, "there is no type of letter “" + words + "”"};
    return *found;
}

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
    app.add_option("--enclosure-unit", enclosureUnit, "What enclosures are counted in: berkas, lembar, …");
    app.add_option("--type", type, "Type of letter: code or name");
    app.add_option("--event-on", eventOn, "Day an invitation is for");
    app.add_option("--event-time", eventTime, "Its time, as written");
    app.add_option("--event-place", eventPlace, "Its place");
    app.add_option("--came-by", receivedVia, "How it came: Langsung, Pos, Kurir, …");
    app.add_option("--received-by", receivedBy, "Who took it");
    app.add_flag("--copy", copy, "The office is among those who get a copy");
    app.add_option("--via", via, "Position that sees it before the addressee");
    app.add_option("--handed-to", handedTo, "Position that got it directly, before the secretariat did");
    app.add_option("--original", original, "Where the paper lies");
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
    letter.enclosureUnit = enclosureUnit;
    if (!type.empty()) letter.type = typeNamed(replica.db(), type);
    if (!eventOn.empty()) letter.eventOn = dayNamed(eventOn);
    letter.eventTime = eventTime;
    letter.eventPlace = eventPlace;
    letter.receivedVia = receivedVia;
    letter.receivedBy = receivedBy;
    letter.ourRole = copy ? OurRole::copy : OurRole::addressee;
    if (!via.empty()) letter.via = positionNamed(replica.db(), via);
    if (!handedTo.empty()) letter.handedTo = positionNamed(replica.db(), handedTo);
    letter.original = original;
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
    input.enclosureUnit = text("enclosure_unit");
    input.type = text("type");
    input.eventOn = text("event_on");
    input.eventTime = text("event_time");
    input.eventPlace = text("event_place");
    input.receivedVia = text("came_by");
    input.receivedBy = text("received_by");
    input.copy = object.value(u"copy").toBool();
    input.via = text("via");
    input.handedTo = text("handed_to");
    input.original = text("original");
    input.security = text("security", "biasa");
    input.urgency = text("urgency", "biasa");
    input.enclosures = object.value(u"enclosures").toInt();
    for (const QJsonValue& file : object.value(u"files").toArray())
        input.files.push_back(file.toString().toStdString());
    return input;
}

} // namespace naskah::ctl
