#pragma once

#include <QDate>
#include <QList>
#include <QString>
#include <QStringList>

namespace naskah {

/// What a clerk types from a letter that came on paper. May be half-typed.
struct RegisterForm {
    QString sender;
    QString number;
    QDate writtenOn;
    QDate receivedOn;
    QString subject;
    QString classification;     ///< code; empty while none is chosen
    QString classificationText; ///< as the field shows it
    QString summary;
    int enclosures = 0;
    int security = 0;     ///< as in record Letter: ordinary, restricted, secret, top secret
    int urgency = 0;      ///< normal, urgent, very urgent
    QString addresseeKey; ///< the position's identifier; empty while none is chosen
    QString addresseeText;
    QString typeKey{}; ///< the letter type's identifier; empty while none is chosen
    QString typeText{};
    bool isInvitation = false; ///< what the type says: day, time and place are asked
    QDate eventOn{};
    QString eventTime{};
    QString eventPlace{};
    QString enclosureUnit{};
    QString receivedVia{};
    QString receivedBy{};
    int ourRole = 0; ///< as in record Handling: addressee, copy
    QString viaKey{};  ///< position that sees it first
    QString viaText{};
    QString handedKey{}; ///< position that got it directly
    QString handedText{};
    QString original{};
    QString contactKey{}; ///< of the sender, when it was chosen from the list

    bool operator==(const RegisterForm&) const = default;
};

enum class RegisterField {
    sender,
    number,
    writtenOn,
    receivedOn,
    subject,
    type,
    eventOn,
    eventTime,
    eventPlace,
    classification,
    summary,
    enclosureUnit,
    receivedVia,
    addressee,
    via,
    receivedBy,
    original,
    handedTo
};

struct FieldProblem {
    RegisterField field;
    QString text; ///< why, and what to do, in a person's words
};

/// What is known about a form beyond its values: text that is not a day, words that were not chosen from the list.
struct TypedAside {
    QString writtenOn;
    QString receivedOn;
    QString eventOn;
};

/// What the next letter takes over from the one before: how it came, who took it, to whom and through whom it goes.
RegisterForm carriedOver(const RegisterForm& before);
/// A second entry like the first: all but number, day and what only one letter can have.
RegisterForm clonedFrom(const RegisterForm& before);

/// Why the form cannot be registered; empty when it can. In the order of the paper.
QList<FieldProblem> problemsOf(const RegisterForm& form, const TypedAside& typed, const QDate& today);

} // namespace naskah
