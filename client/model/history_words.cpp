#include "client/model/letter_details.h"
#include "client/model/store_text.h"
#include "client/replica/queries.h"

#include <QCoreApplication>

/// The history of a letter in sentences.
namespace naskah {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(naskah::History)
};

/// The positions that one disposition went to: its legs carry the moment of the deed.
QStringList recipientsAt(const std::vector<LegRow>& legs, Timestamp at)
{
    QStringList titles;
    for (const LegRow& leg : legs)
        if (leg.givenAt == at) titles << textOf(leg.recipientTitle);
    return titles;
}

QString disposed(const QString& who, const QStringList& to)
{
    if (to.isEmpty()) return Words::tr("%1 gave a disposition").arg(who);
    if (to.size() == 1) return Words::tr("%1 passed it to %2").arg(who, to.first());
    return Words::tr("%1 passed it to %n positions", nullptr, int(to.size())).arg(who);
}

} // namespace

QString shortName(const QString& name)
{
    QStringList words;
    const QStringList parts = name.section(u',', 0, 0).split(u' ', Qt::SkipEmptyParts);
    for (const QString& part : parts)
        if (!part.endsWith(u'.')) words << part;
    if (words.size() < 2) return words.isEmpty() ? name : words.first();
    return QString("%1 %2.").arg(words.first()).arg(words.last().front().toUpper());
}

/// "Budi N. (Plh for Arrahman P.)"
static QString standingIn(const HistoryRow& deed, const QString& who)
{
    if (deed.actedAs.empty()) return who;
    const QString as = deed.actedAs == "plt" ? Words::tr("Plt") : deed.actedAs == "plh" ? Words::tr("Plh") : Words::tr("delegate");
    if (deed.actedFor.empty()) return QString("%1 (%2)").arg(who, as);
    return Words::tr("%1 (%2 for %3)").arg(who, as, shortName(textOf(deed.actedFor)));
}

QString sentenceOf(const HistoryRow& deed, const std::vector<LegRow>& legs, const QString& me)
{
    const QString name = textOf(deed.personName);
    if (name.isEmpty()) return {};
    const QString who = standingIn(deed, name == me ? Words::tr("You") : shortName(name));
    const QString words = textOf(deed.detail);
    if (deed.type == "register_letter") return Words::tr("%1 registered the letter").arg(who);
    if (deed.type == "accept_letter") return Words::tr("%1 entered it in the agenda").arg(who);
    if (deed.type == "hand_in_letter") return Words::tr("%1 handed the letter in").arg(who);
    if (deed.type == "set_aside") return Words::tr("%1 said that it needs no disposition").arg(who);
    if (deed.type == "return_letter") return Words::tr("%1 returned the letter").arg(who);
    if (deed.type == "advise_letter") return Words::tr("%1 added advice").arg(who);
    if (deed.type == "place_original") return Words::tr("%1 noted where the original is").arg(who);
    if (deed.type == "attach_file") return Words::tr("%1 attached a file").arg(who);
    if (deed.type == "dispose_letter") return disposed(who, recipientsAt(legs, deed.at));
    if (deed.type == "read_letter") return Words::tr("%1 read the letter").arg(who);
    if (deed.type == "report_disposition")
        return words.isEmpty() ? Words::tr("%1 reported it done").arg(who)
                               : Words::tr("%1 reported: %2").arg(who, words);
    if (deed.type == "withdraw_disposition") return Words::tr("%1 pulled a disposition back").arg(who);
    if (deed.type == "start_disposition") return Words::tr("%1 began to work on it").arg(who);
    if (deed.type == "decline_disposition") return Words::tr("%1 declined a disposition: %2").arg(who, words);
    if (deed.type == "answer_report")
        return words.isEmpty() ? Words::tr("%1 accepted a report").arg(who)
                               : Words::tr("%1 answered a report: %2").arg(who, words);
    if (deed.type == "attach_to_report") return Words::tr("%1 attached a file to a report").arg(who);
    if (deed.type == "file_sheet") return Words::tr("%1 filed the signed disposition sheet").arg(who);
    if (deed.type == "mark_known") return Words::tr("%1 took note").arg(who);
    if (deed.type == "close_handling") return Words::tr("%1 closed the letter").arg(who);
    if (deed.type == "file_handling") return Words::tr("%1 filed the letter").arg(who);
    if (deed.type == "reopen_handling") return Words::tr("%1 opened the letter again").arg(who);
    if (deed.type == "add_comment") return QString("%1: %2").arg(who, words);
    if (deed.type == "nudge_holder") return Words::tr("%1 nudged the holder of a disposition").arg(who);
    if (deed.type == "escalate_leg") return Words::tr("A late disposition was shown to who stands above");
    if (deed.type == "park_matter") return Words::tr("%1 changed how long the letter rests").arg(who);
    if (deed.type == "move_deadline") return Words::tr("%1 moved the deadline of a disposition").arg(who);
    if (deed.type == "attend_event") return Words::tr("%1 answered the invitation").arg(who);
    if (deed.type == "start_draft") return Words::tr("%1 began the draft").arg(who);
    if (deed.type == "edit_draft") return Words::tr("%1 changed the draft").arg(who);
    if (deed.type == "send_letter") return Words::tr("%1 sent the letter").arg(who);
    if (deed.type == "import_number") return Words::tr("%1 entered the number, which was given elsewhere").arg(who);
    return {};
}

} // namespace naskah
