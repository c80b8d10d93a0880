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

    bool operator==(const RegisterForm&) const = default;
};

enum class RegisterField { sender, number, writtenOn, receivedOn, subject, classification, summary, addressee };

struct FieldProblem {
    RegisterField field;
    QString text; ///< why, and what to do, in a person's words
};

/// What is known about a form beyond its values: text that is not a day, words that were not chosen from the list.
struct TypedAside {
    QString writtenOn;
    QString receivedOn;
};

/// Why the form cannot be registered; empty when it can. In the order of the paper.
QList<FieldProblem> problemsOf(const RegisterForm& form, const TypedAside& typed, const QDate& today);

} // namespace naskah
