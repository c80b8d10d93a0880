#include "client/cli/ctl.h"
#include "client/cli/json_rows.h"
#include "client/cli/lookup.h"
#include "client/model/store_text.h"
#include "client/replica/acting.h"
#include "client/replica/queries_absence.h"
#include "common/command/substituting.h"

#include <CLI/CLI.hpp>

namespace naskah::ctl {
namespace {

QString dayText(Date day)
{
    return textOf(isoDate(day));
}

template <class E>
QString nameText(E choice)
{
    return textOf(std::string{nameOf(choice)});
}

Id<Person> personNamed(Database& db, const std::string& words)
{
    const auto id = parseUuid(words);
    auto query = db.query("SELECT id FROM person WHERE id = ?1 OR nip = ?2 OR name = ?2 LIMIT 2", id ? Value{*id} : Value{}, words);
    if (!query.next()) throw Stop{notFound, "nobody is called “" + words + "”; give the whole name, the NIP or the id"};
    const Id<Person> person{query.uuid(0)};
    if (query.next()) throw Stop{notFound, "more than one person is called “" + words + "”; give the NIP"};
    return person;
}

void addName(CLI::App& group, Ctl& ctl)
{
    struct Wish {
        std::string position, person, as = "plh", from, until, absent, decree;
        std::vector<std::string> mailboxes;
    };
    auto* command = group.add_subcommand("name", "Name who stands in for the holder of a position");
    auto wish = std::make_shared<Wish>();
    command->add_option("position", wish->position, "The position")->required();
    command->add_option("person", wish->person, "Who stands in: name, NIP or id")->required();
    command->add_option("--as", wish->as, "plt (the post is vacant), plh or delegate")->check(CLI::IsMember({"plt", "plh", "delegate"}));
    command->add_option("--from", wish->from, "First day, 2026-06-01; today when left out");
    command->add_option("--until", wish->until, "Last day");
    command->add_option("--absent", wish->absent, "Id of the mandate that is stood in for; the holder's when left out");
    command->add_option("--mailbox", wish->mailboxes, "For a delegate: unit, position, secrets; may be given several times");
    command->add_option("--decree", wish->decree, "Number of the letter that names the substitute");
    command->callback([&ctl, wish] {
        ctl.action = [&ctl, wish]() -> int {
            auto& replica = ctl.replica();
            auto& db = replica.db();
            Substitute substitute;
            substitute.position = positionNamed(db, wish->position);
            substitute.substitute = personNamed(db, wish->person);
            Codec<StandIn>::decode(Value{wish->as}, substitute.kind);
            if (!wish->absent.empty())
                substitute.absent = Id<Appointment>{uuidNamed(wish->absent)};
            else if (substitute.kind == StandIn::delegate)
                substitute.absent = actingMandate(db, replica.identity().person);
            else
                substitute.absent = mandateHolding(db, substitute.position);
            substitute.mailboxes = wish->mailboxes;
            substitute.from = wish->from.empty() ? dayInWib(replica.now()) : dayNamed(wish->from);
            if (!wish->until.empty()) substitute.until = dayNamed(wish->until);
            substitute.decree = wish->decree;
            const auto result = replica.execute(substitute);
            return report(ctl, result, substitutionOf(mandateOf(result.command)).value);
        };
    });
}

void addSubstitutions(CLI::App& app, Ctl& ctl)
{
    auto* group = app.add_subcommand("substitute", "Who stands in for whom");
    group->require_subcommand(1);
    addName(*group, ctl);
    auto* list = group->add_subcommand("list", "Substitutions that concern the desk's person");
    auto office = std::make_shared<bool>(false);
    list->add_flag("--office", *office, "All of the office");
    list->callback([&ctl, office] {
        ctl.action = [&ctl, office]() -> int {
            QJsonArray rows;
            for (const auto& row : listStandIns(ctl.db(), *office))
                rows << QJsonObject{{"id", idText(row.id)},
                                    {"mandate", idText(row.mandate)},
                                    {"kind", nameText(row.kind)},
                                    {"state", nameText(row.state)},
                                    {"position", textOf(row.positionTitle)},
                                    {"unit", textOf(row.unitName)},
                                    {"absent", textOf(row.absentName)},
                                    {"substitute", textOf(row.substituteName)},
                                    {"from", dayText(row.startsOn)},
                                    {"until", row.endsOn ? dayText(*row.endsOn) : QString()},
                                    {"decree", textOf(row.decree)}};
            ctl.printer().table(rows, {"state", "kind", "substitute", "absent", "position", "from", "until", "id"});
            return done;
        };
    });
    auto* end = group->add_subcommand("end", "End a substitution before its last day");
    auto id = std::make_shared<std::string>();
    end->add_option("substitution", *id, "Its id")->required();
    end->callback([&ctl, id] {
        ctl.action = [&ctl, id]() -> int { return report(ctl, ctl.replica().execute(EndSubstitution{{uuidNamed(*id)}})); };
    });
}

void addActAs(CLI::App& app, Ctl& ctl)
{
    auto* command = app.add_subcommand("act-as", "Choose the mandate that lists show and commands are done under");
    auto words = std::make_shared<std::string>();
    command->add_option("mandate", *words, "Its id, or self")->required();
    command->callback([&ctl, words] {
        ctl.action = [&ctl, words]() -> int {
            auto& replica = ctl.replica();
            const auto mandate = *words == "self" ? std::nullopt : std::optional(Id<Appointment>{uuidNamed(*words)});
            if (!actAs(replica, mandate)) throw Stop{notFound, "the person has no such mandate, or it does not run"};
            ctl.printer().object({{"mandate", idText(actingMandate(replica.db(), replica.identity().person))}});
            return done;
        };
    });
}

void addHeld(CLI::App& app, Ctl& ctl)
{
    auto* group = app.add_subcommand("held", "What was done near the end of a mandate and waits for a word");
    group->require_subcommand(1);
    group->add_subcommand("list", "What waits, then what was decided")->callback([&ctl] {
        ctl.action = [&ctl]() -> int {
            QJsonArray rows;
            for (const auto& row : listHeld(ctl.db())) {
                QJsonObject object{{"id", idText(row.id)},
                                   {"type", textOf(row.type)},
                                   {"about", textOf(row.about)},
                                   {"person", textOf(row.personName)},
                                   {"position", textOf(row.positionTitle)},
                                   {"state", nameText(row.state)},
                                   {"reason", textOf(row.reason)},
                                   {"may_decide", row.mayDecide}};
                if (row.number) object.insert("number", qint64(*row.number));
                rows << object;
            }
            ctl.printer().table(rows, {"state", "type", "about", "person", "position", "number", "id"});
            return done;
        };
    });
    for (const bool confirm : {true, false}) {
        auto* command = group->add_subcommand(confirm ? "confirm" : "reject", confirm ? "It shall hold" : "It shall not");
        auto id = std::make_shared<std::string>(), reason = std::make_shared<std::string>();
        command->add_option("held", *id, "Its id")->required();
        if (!confirm) command->add_option("--reason", *reason, "Why")->required();
        command->callback([&ctl, id, reason, confirm] {
            ctl.action = [&ctl, id, reason, confirm]() -> int {
                auto& replica = ctl.replica();
                for (const auto& row : listHeld(replica.db()))
                    if (row.id.value == uuidNamed(*id)) return report(ctl, replica.execute(DecideHeld{row.id, row.mandate, confirm, *reason}));
                throw Stop{notFound, "there is no such held command here"};
            };
        });
    }
}

void addHolding(CLI::App& app, Ctl& ctl)
{
    app.add_subcommand("holding", "Who is holding what: open dispositions by person, with age and lateness in working days")->callback([&ctl] {
        ctl.action = [&ctl]() -> int {
            const auto now = std::chrono::time_point_cast<std::chrono::milliseconds>(std::chrono::system_clock::now());
            QJsonArray rows;
            for (const auto& row : whoHolds(ctl.db(), dayInWib(now)))
                rows << QJsonObject{{"position", textOf(row.positionTitle)},
                                    {"unit", textOf(row.unitName)},
                                    {"person", textOf(row.personName)},
                                    {"open", row.open},
                                    {"unread", row.unread},
                                    {"late", row.late},
                                    {"oldest_days", row.oldest},
                                    {"late_days", row.latest}};
            ctl.printer().table(rows, {"position", "person", "open", "unread", "late", "oldest_days", "late_days"});
            return done;
        };
    });
}

} // namespace

void addAbsenceCommands(CLI::App& app, Ctl& ctl)
{
    addSubstitutions(app, ctl);
    addActAs(app, ctl);
    addHeld(app, ctl);
    addHolding(app, ctl);
}

} // namespace naskah::ctl
