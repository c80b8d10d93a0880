#include "client/app/kept_forms.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace naskah {
namespace {

QString dayText(const QDate& day)
{
    return day.toString(Qt::ISODate);
}

QDate dayFrom(const QJsonValue& value)
{
    return QDate::fromString(value.toString(), Qt::ISODate);
}

QJsonArray recipientsJson(const QList<Recipient>& recipients)
{
    QJsonArray array;
    for (const Recipient& each : recipients)
        array << QJsonObject{{"key", each.key}, {"position", each.position}, {"person", each.person}};
    return array;
}

QList<Recipient> recipientsFrom(const QJsonValue& value)
{
    QList<Recipient> recipients;
    for (const QJsonValue& each : value.toArray())
        recipients << Recipient{each["key"].toString(), each["position"].toString(), each["person"].toString()};
    return recipients;
}

QStringList textsFrom(const QJsonValue& value)
{
    QStringList texts;
    for (const QJsonValue& each : value.toArray())
        texts << each.toString();
    return texts;
}

std::string metaKey(const QString& key)
{
    return "form/" + key.toStdString();
}

} // namespace

QJsonObject toJson(const RegisterForm& form)
{
    return {{"sender", form.sender},
            {"number", form.number},
            {"written_on", dayText(form.writtenOn)},
            {"received_on", dayText(form.receivedOn)},
            {"subject", form.subject},
            {"classification", form.classification},
            {"classification_text", form.classificationText},
            {"summary", form.summary},
            {"enclosures", form.enclosures},
            {"security", form.security},
            {"urgency", form.urgency},
            {"addressee", form.addresseeKey},
            {"addressee_text", form.addresseeText},
            {"type", form.typeKey},
            {"type_text", form.typeText},
            {"is_invitation", form.isInvitation},
            {"event_on", dayText(form.eventOn)},
            {"event_time", form.eventTime},
            {"event_place", form.eventPlace},
            {"enclosure_unit", form.enclosureUnit},
            {"received_via", form.receivedVia},
            {"received_by", form.receivedBy},
            {"our_role", form.ourRole},
            {"via", form.viaKey},
            {"via_text", form.viaText},
            {"handed_to", form.handedKey},
            {"handed_to_text", form.handedText},
            {"original", form.original},
            {"contact", form.contactKey}};
}

RegisterForm registerFormFrom(const QJsonObject& object)
{
    return {.sender = object["sender"].toString(),
            .number = object["number"].toString(),
            .writtenOn = dayFrom(object["written_on"]),
            .receivedOn = dayFrom(object["received_on"]),
            .subject = object["subject"].toString(),
            .classification = object["classification"].toString(),
            .classificationText = object["classification_text"].toString(),
            .summary = object["summary"].toString(),
            .enclosures = object["enclosures"].toInt(),
            .security = object["security"].toInt(),
            .urgency = object["urgency"].toInt(),
            .addresseeKey = object["addressee"].toString(),
            .addresseeText = object["addressee_text"].toString(),
            .typeKey = object["type"].toString(),
            .typeText = object["type_text"].toString(),
            .isInvitation = object["is_invitation"].toBool(),
            .eventOn = dayFrom(object["event_on"]),
            .eventTime = object["event_time"].toString(),
            .eventPlace = object["event_place"].toString(),
            .enclosureUnit = object["enclosure_unit"].toString(),
            .receivedVia = object["received_via"].toString(),
            .receivedBy = object["received_by"].toString(),
            .ourRole = object["our_role"].toInt(),
            .viaKey = object["via"].toString(),
            .viaText = object["via_text"].toString(),
            .handedKey = object["handed_to"].toString(),
            .handedText = object["handed_to_text"].toString(),
            .original = object["original"].toString(),
            .contactKey = object["contact"].toString()};
}

QJsonObject toJson(const DispositionForm& form)
{
    return {{"executors", recipientsJson(form.executors)},
            {"informed", recipientsJson(form.informed)},
            {"instructions", QJsonArray::fromStringList(form.instructions)},
            {"note", form.note},
            {"due", dayText(form.due)}};
}

DispositionForm dispositionFormFrom(const QJsonObject& object)
{
    return {recipientsFrom(object["executors"]),
            recipientsFrom(object["informed"]),
            textsFrom(object["instructions"]),
            object["note"].toString(),
            dayFrom(object["due"])};
}

QJsonObject toJson(const DraftForm& form)
{
    return {{"offices", recipientsJson(form.offices)},
            {"subject", form.subject},
            {"body", form.body},
            {"classification", form.classification},
            {"classification_text", form.classificationText},
            {"security", form.security},
            {"urgency", form.urgency},
            {"files", QJsonArray::fromStringList(form.files)},
            {"type", form.typeKey},
            {"type_text", form.typeText}};
}

DraftForm draftFormFrom(const QJsonObject& object)
{
    return {recipientsFrom(object["offices"]),
            object["subject"].toString(),
            object["body"].toString(),
            object["classification"].toString(),
            object["classification_text"].toString(),
            object["security"].toInt(),
            object["urgency"].toInt(),
            textsFrom(object["files"]),
            object["type"].toString(),
            object["type_text"].toString()};
}

void keepForm(Desk& desk, const QString& key, const QJsonObject& form)
{
    desk.execute(
        &desk,
        [name = metaKey(key), text = QJsonDocument(form).toJson(QJsonDocument::Compact).toStdString()](
            Replica& replica) { replica.db().transaction([&] { replica.store().setMeta(name, text); }); },
        [](const Result<void>&) {});
}

void forgetForm(Desk& desk, const QString& key)
{
    desk.execute(
        &desk,
        [name = metaKey(key)](Replica& replica) { replica.db().transaction([&] { replica.store().eraseMeta(name); }); },
        [](const Result<void>&) {});
}

void findForm(Desk& desk, QObject* context, const QString& key, std::function<void(const QJsonObject&)> then)
{
    desk.execute(
        context,
        [name = metaKey(key)](Replica& replica) { return replica.store().meta(name).value_or("{}"); },
        [then = std::move(then)](const Result<std::string>& text) {
            then(text ? QJsonDocument::fromJson(QByteArray::fromStdString(*text)).object() : QJsonObject());
        });
}

} // namespace naskah
