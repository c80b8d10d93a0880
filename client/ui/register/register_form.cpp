#include "client/ui/register/register_form.h"

#include <QCoreApplication>

namespace naskah {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(naskah::RegisterForm)
};

constexpr int longestText = 1000; // characters; the rule allows 4,000 bytes

QString dateProblem(const QDate& date, const QString& typed)
{
    if (date.isValid()) return {};
    return typed.trimmed().isEmpty() ? Words::tr("Which day?")
                                     : Words::tr("“%1” is no day. Write for example 6 Nov 2025.").arg(typed.trimmed());
}

} // namespace

QList<FieldProblem> problemsOf(const RegisterForm& form, const TypedAside& typed, const QDate& today)
{
    QList<FieldProblem> problems;
    const auto add = [&](RegisterField field, const QString& text) {
        if (!text.isEmpty()) problems << FieldProblem{field, text};
    };
    const auto tooLong = [](const QString& text) {
        return text.size() > longestText ? Words::tr("This is too long; at most %n letters.", nullptr, longestText)
                                         : QString();
    };
    add(RegisterField::sender, form.sender.trimmed().isEmpty() ? Words::tr("Who sent it?") : tooLong(form.sender));
    add(RegisterField::number,
        form.number.trimmed().isEmpty() ? Words::tr("Copy it from the letter; write “-” if it has none.")
                                        : tooLong(form.number));
    if (form.writtenOn.isValid() && form.receivedOn.isValid() && form.writtenOn > form.receivedOn)
        add(RegisterField::writtenOn, Words::tr("It is dated after the day it was received."));
    else
        add(RegisterField::writtenOn, dateProblem(form.writtenOn, typed.writtenOn));
    if (form.receivedOn > today)
        add(RegisterField::receivedOn, Words::tr("That day is still to come."));
    else
        add(RegisterField::receivedOn, dateProblem(form.receivedOn, typed.receivedOn));
    add(RegisterField::subject,
        form.subject.trimmed().isEmpty() ? Words::tr("What is it about?") : tooLong(form.subject));
    if (form.classification.isEmpty())
        add(RegisterField::classification, Words::tr("Type a code or a word and choose from the list."));
    if (form.isInvitation) {
        if (form.eventOn.isValid() && form.writtenOn.isValid() && form.eventOn < form.writtenOn)
            add(RegisterField::eventOn, Words::tr("That is before the day of the letter."));
        else
            add(RegisterField::eventOn, dateProblem(form.eventOn, typed.eventOn));
        add(RegisterField::eventTime,
            form.eventTime.trimmed().isEmpty() ? Words::tr("At what time?") : tooLong(form.eventTime));
        add(RegisterField::eventPlace,
            form.eventPlace.trimmed().isEmpty() ? Words::tr("Where?") : tooLong(form.eventPlace));
    }
    if (form.typeKey.isEmpty() && !form.typeText.trimmed().isEmpty())
        add(RegisterField::type, Words::tr("There is no such type; choose from the list."));
    add(RegisterField::summary, tooLong(form.summary));
    add(RegisterField::receivedVia, tooLong(form.receivedVia));
    add(RegisterField::receivedBy, tooLong(form.receivedBy));
    add(RegisterField::original, tooLong(form.original));
    const auto noPosition = [&](RegisterField field, const QString& key, const QString& text) {
        if (key.isEmpty() && !text.trimmed().isEmpty())
            add(field, Words::tr("There is no such position here; choose from the list."));
    };
    noPosition(RegisterField::via, form.viaKey, form.viaText);
    noPosition(RegisterField::handedTo, form.handedKey, form.handedText);
    if (!form.viaKey.isEmpty() && form.viaKey == form.addresseeKey)
        add(RegisterField::via, Words::tr("That is the addressee."));
    if (form.addresseeKey.isEmpty() && !form.addresseeText.trimmed().isEmpty())
        add(RegisterField::addressee, Words::tr("There is no such position here; choose from the list."));
    return problems;
}

RegisterForm carriedOver(const RegisterForm& before)
{
    RegisterForm form;
    form.receivedVia = before.receivedVia;
    form.receivedBy = before.receivedBy;
    form.addresseeKey = before.addresseeKey;
    form.addresseeText = before.addresseeText;
    form.viaKey = before.viaKey;
    form.viaText = before.viaText;
    return form;
}

RegisterForm clonedFrom(const RegisterForm& before)
{
    RegisterForm form = before;
    form.number.clear();
    form.handedKey.clear();
    form.handedText.clear();
    form.receivedOn = {};
    return form;
}

} // namespace naskah
