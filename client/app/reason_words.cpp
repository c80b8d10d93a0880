#include "client/app/reason_words.h"

#include <QCoreApplication>
#include <QHash>

namespace naskah {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(naskah::Reason)
};

QHash<QString, QString> known()
{
    return {
        {"appointment.ended", Words::tr("Your appointment to that position has ended.")},
        {"disposition.already_read", Words::tr("It has been read already, so it can no longer be pulled back.")},
        {"disposition.missing", Words::tr("That disposition does not exist any more.")},
        {"disposition.no_recipient", Words::tr("Nobody was chosen.")},
        {"disposition.not_addressee", Words::tr("The letter is not addressed to your position.")},
        {"disposition.not_giver", Words::tr("Only who gave a disposition can pull it back.")},
        {"disposition.not_yours", Words::tr("That disposition was not given to your position.")},
        {"disposition.other_unit", Words::tr("A disposition stays inside the office.")},
        {"disposition.recipient", Words::tr("A disposition stays inside the office.")},
        {"disposition.to_self", Words::tr("A disposition to oneself says nothing.")},
        {"disposition.twice", Words::tr("The same position was chosen twice.")},
        {"disposition.withdrawn", Words::tr("The disposition was pulled back before.")},
        {"comment.empty", Words::tr("There are no words in it.")},
        {"draft.missing", Words::tr("The draft does not exist any more.")},
        {"draft.sent", Words::tr("The draft has been sent already.")},
        {"file.empty", Words::tr("The file is empty.")},
        {"file.too_large", Words::tr("The file is larger than 64 MiB.")},
        {"handling.accepted", Words::tr("The letter is in the agenda already.")},
        {"handling.missing", Words::tr("The letter is not here any more.")},
        {"lease.closed", Words::tr("That stock of numbers was given back.")},
        {"letter.addressee", Words::tr("The addressee does not belong to this office.")},
        {"advice.given", Words::tr("The advice has been given already.")},
        {"advice.not_via", Words::tr("The letter does not go through your position.")},
        {"contact.missing", Words::tr("That contact does not exist any more.")},
        {"contact.no_name", Words::tr("A contact needs a name.")},
        {"contact.none", Words::tr("There is nothing to merge.")},
        {"contact.not_secretariat", Words::tr("Only the secretariat merges contacts.")},
        {"contact.too_long", Words::tr("A field is too long.")},
        {"contact.twice", Words::tr("A contact was chosen twice.")},
        {"handling.disposed", Words::tr("Somebody still works on a disposition of it.")},
        {"handling.not_open", Words::tr("The letter is not in progress.")},
        {"handling.not_yours", Words::tr("Only the head, the secretariat and the addressee can say that.")},
        {"handling.returned", Words::tr("The letter has been returned.")},
        {"letter.event_day", Words::tr("An invitation says for which day it is.")},
        {"letter.handed_to", Words::tr("Who got the letter does not belong to this office.")},
        {"letter.received_later", Words::tr("A letter cannot have come on a day that is still to come.")},
        {"letter.type", Words::tr("There is no such type of letter.")},
        {"letter.via", Words::tr("Who sees it first must belong to this office and not be the addressee.")},
        {"return.no_reason", Words::tr("Returning a letter needs a reason.")},
        {"letter.missing", Words::tr("The letter is not here any more.")},
        {"letter.no_recipient", Words::tr("No office was chosen.")},
        {"letter.no_sender", Words::tr("The sender is missing.")},
        {"letter.no_subject", Words::tr("The subject is missing.")},
        {"letter.to_self", Words::tr("An office does not send letters to itself.")},
        {"letter.too_long", Words::tr("A field is too long.")},
        {"number.not_leased", Words::tr("The number was not leased to this computer.")},
        {"register.not_here", Words::tr("This computer does not have the office's book of that year yet; sync once.")},
        {"register.not_secretariat", Words::tr("Only the secretariat gives numbers.")},
        {"register.not_yours", Words::tr("That book belongs to another office.")},
        {"register.wrong_book", Words::tr("That is the wrong book for this letter.")},
        {"report.empty", Words::tr("There are no words in the report.")},
        {"dep", Words::tr("It stands on an action that was refused or taken back.")},
        {"appointment.missing", Words::tr("That appointment does not exist.")},
        {"appointment.not_yours", Words::tr("Only the head of the office ends an appointment.")},
        {"command.malformed", Words::tr("Something in it cannot be read.")},
        {"command.server_only", Words::tr("Only the server itself does this.")},
        {"command.unknown", Words::tr("One of the two programs is too old for this. Please update.")},
        {"dep.held", Words::tr("It builds on something that waits for confirmation.")},
        {"draft.field", Words::tr("A part of the draft cannot be set like that.")},
        {"file.hash", Words::tr("The file's fingerprint cannot be read.")},
        {"file.missing", Words::tr("The file does not exist any more.")},
        {"lease.missing", Words::tr("There is no such stock of numbers.")},
        {"lease.no_reason", Words::tr("Taking a stock of numbers away needs a reason.")},
        {"lease.not_yours", Words::tr("That stock of numbers belongs to another computer.")},
        {"lease.size", Words::tr("A stock holds 1 to 1,000 numbers.")},
        {"lease.unused", Words::tr("A number was used, or is not of this stock.")},
        {"letter.enclosures", Words::tr("A letter has 0 to 9,999 enclosures.")},
        {"letter.frozen", Words::tr("A letter that was sent can no longer be changed.")},
        {"letter.recipient", Words::tr("A recipient is not in the directory.")},
        {"mandate.ended", Words::tr("The mandate had ended when this was done.")},
        {"mandate.none", Words::tr("You hold no such mandate.")},
        {"mandate.overlap", Words::tr("It was done near the begin or end of a mandate; somebody must confirm it.")},
        {"person.missing", Words::tr("That person is not in the directory.")},
        {"register.missing", Words::tr("There is no such book.")},
        {"register.pattern",
         Words::tr("The book's pattern of numbers does not fit; the classification may be missing.")},
        {"calendar.hours", Words::tr("These are no hours of a day.")},
        {"calendar.no_day", Words::tr("An office works on one day of the week at least.")},
        {"calendar.not_yours", Words::tr("The calendar is kept by the head or the secretariat of the office.")},
        {"calendar.nothing", Words::tr("There is nothing to change on that day.")},
        {"unit.missing", Words::tr("The office is not in the directory.")},
        {"invitation.unknown", Words::tr("That invitation is not known, used up or too old. Ask for a new one.")},
        {"session.denied", Words::tr("The password is not right.")},
        {"account.locked", Words::tr("Too many wrong passwords. Wait a while before the next try.")},
        {"device.revoked", Words::tr("This computer's access was revoked.")},
        {"device.refused", Words::tr("This computer cannot be enrolled with that invitation.")},
        {"server.busy", Words::tr("The server is busy. It is tried again.")},
        {"net.unreachable", Words::tr("The server is not reached. Work goes on here; it is sent later.")},
        {"net.timeout", Words::tr("The server does not answer. Work goes on here; it is sent later.")},
        {"net.cut", Words::tr("The line was cut. It is tried again.")},
        {"tls.failed", Words::tr("The server's certificate is not valid. Nothing was sent.")},
        {"tls.pin_mismatch", Words::tr("Another computer answers in the server's place. Nothing was sent.")},
        {"answer.not_ours",
         Words::tr("Something else than the Naskah server answered, for example the page of a Wi-Fi.")},
    };
}

} // namespace

QString reasonWords(const std::string& code, const std::string& otherwise)
{
    const QString words = known().value(QString::fromStdString(code));
    if (!words.isEmpty()) return words;
    return otherwise.empty() ? QString::fromStdString(code) : QString::fromStdString(otherwise);
}

} // namespace naskah
