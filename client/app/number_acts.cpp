#include "client/app/number_acts.h"

#include "client/app/csv_words.h"
#include "client/app/deeds.h"
#include "client/app/reason_words.h"
#include "client/model/desk.h"
#include "client/model/store_day.h"
#include "client/model/store_text.h"
#include "client/ui/books/register_pane.h"
#include "client/ui/controls/date_line.h"
#include "client/ui/controls/small_form.h"
#include "client/ui/controls/table_dialog.h"
#include "client/ui/shell/main_window.h"
#include "client/ui/theme/plain_date.h"
#include "common/command/numbering.h"

#include <QFile>
#include <QFileDialog>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>

namespace naskah {
namespace {

constexpr qint64 largestFile = 16LL << 20;
constexpr std::size_t slice = 25; ///< numbers entered before the window is told how far it is

QString numberIn(const Replica::Done& done)
{
    return QJsonDocument::fromJson(QByteArray::fromStdString(done.facts)).object().value(u"text").toString();
}

QString wordFor(NumberImport::State state)
{
    switch (state) {
    case NumberImport::State::fresh:
        return NumberActs::tr("New");
    case NumberImport::State::same:
        return NumberActs::tr("Same");
    case NumberImport::State::waiting:
        return NumberActs::tr("On its way");
    case NumberImport::State::collision:
        return NumberActs::tr("Collision");
    }
    return {};
}

/// What the register has in place of a number that collides.
QString thereOf(const NumberImport::Row& row)
{
    if (row.state != NumberImport::State::collision) return {};
    QString what;
    if (row.why == "letter") what = NumberActs::tr("The register has another letter");
    if (row.why == "void") what = NumberActs::tr("The register has it as void");
    if (row.why == "leased") what = NumberActs::tr("A desk may still give it");
    if (row.why == "reserved") what = NumberActs::tr("It is reserved");
    if (what.isEmpty()) what = textOf(row.why);
    return row.there.empty() ? what : what + QStringLiteral(": ") + textOf(row.there);
}

TextTable::Row rowOf(const NumberImport::Row& row)
{
    using T = theme::Tokens;
    const bool collides = row.state == NumberImport::State::collision;
    const QString what = row.command.voidReason.empty() ? textOf(row.command.subject) : NumberActs::tr("Void: %1").arg(textOf(row.command.voidReason));
    return {QString::number(row.line),
            {QString::number(row.line), QString::number(row.command.number) + textOf(row.command.suffix), wordFor(row.state),
             plaindate::brief(dayOf(row.command.day)), what, thereOf(row)},
            collides                                  ? &T::danger
            : row.state == NumberImport::State::fresh ? &T::good
                                                      : &T::secondary,
            2,
            collides ? QStringLiteral("perhatian") : row.state == NumberImport::State::fresh ? QStringLiteral("list-add") : QStringLiteral("checkmark")};
}

} // namespace

NumberActs::NumberActs(PageTools tools, RegisterPane& pane, QObject* parent) : QObject(parent), m_tools(std::move(tools)), m_pane(pane)
{
    connect(&pane, &RegisterPane::reserveRequested, this, &NumberActs::reserve);
    connect(&pane, &RegisterPane::voidRequested, this, &NumberActs::voidNumber);
    connect(&pane, &RegisterPane::settleRequested, this, &NumberActs::settle);
    connect(&pane, &RegisterPane::giveUpRequested, this, &NumberActs::giveUp);
    connect(&pane, &RegisterPane::importRequested, this, &NumberActs::chooseImport);
}

Id<Register> NumberActs::book() const
{
    return {parseUuid(m_pane.glance().key.toStdString()).value_or(Uuid{})};
}

void NumberActs::run(SmallForm* form, Make make, std::function<QString(const Replica::Done&)> words)
{
    form->setBusy(true);
    m_tools.desk.execute(form, std::move(make), [this, form, words](const Result<Replica::Done>& result) {
        if (const QString problem = whyNot(result); !problem.isEmpty()) return form->showFailure(problem);
        form->accept();
        m_tools.done(result->command, [words, done = *result] { return words(done); });
    });
}

void NumberActs::reserve()
{
    const LedgerItem* item = m_pane.current();
    const bool backdates = item && item->kind == LedgerItem::Kind::unused && item->day.isValid();
    const QDate today = plaindate::now().date();
    auto* form = new SmallForm(tr("Reserve a number"),
                               tr("For today the next number is taken. For an earlier day, give a reason: one of that day's unused numbers is used, "
                                  "or the last number of the day gets a suffix; the server decides that."),
                               {{tr("Day"), plaindate::full(backdates ? item->day : today), false, false},
                                {tr("Unused number of that day (may stay empty)"), backdates ? QString::number(item->first) : QString(), false, false},
                                {tr("Classification"), {}, false, false},
                                {tr("Reason"), {}, false, false}},
                               tr("Reserve"),
                               &m_tools.window);
    form->setAttribute(Qt::WA_DeleteOnClose);
    connect(form, &SmallForm::submitted, this, [this, form, today, id = book()](const QStringList& values) {
        const QDate day = DateLine::read(values[0], today, DateLine::Prefer::past);
        if (!day.isValid()) return form->showProblem(0, tr("That is no day. Write it as 6, 6/11 or 6 Nov 2025."));
        ReserveNumber command;
        command.book = id;
        command.classification = values[2].trimmed().toStdString();
        command.reason = values[3].trimmed().toStdString();
        if (!values[1].trimmed().isEmpty()) {
            bool isNumber = false;
            command.number = values[1].trimmed().toLongLong(&isNumber);
            if (!isNumber || *command.number <= 0) return form->showProblem(1, tr("A number, such as 12."));
        }
        if (day != today || command.number) command.day = storeDay(day);
        if (command.day && command.reason.empty()) return form->showProblem(3, tr("Say why it gets an earlier day."));
        run(form, [command](Replica& replica) { return replica.execute(command); }, [](const Replica::Done& done) {
            const QString number = numberIn(done);
            return number.isEmpty() ? tr("Asked for; the server gives the number") : tr("Reserved: %1").arg(number);
        });
    });
    form->show();
}

void NumberActs::voidNumber()
{
    const LedgerItem* item = m_pane.current();
    if (!item || item->entry.isEmpty()) return;
    const auto entry = parseUuid(item->entry.toStdString());
    if (!entry) return;
    auto* form = new SmallForm(tr("Void number %1").arg(item->text), tr("The number stays in the register with its reason and is never given again."),
                               {{tr("Reason"), {}, false, false}}, tr("Void"), &m_tools.window);
    form->setAttribute(Qt::WA_DeleteOnClose);
    connect(form, &SmallForm::submitted, this, [this, form, id = book(), entry = *entry, text = item->text](const QStringList& values) {
        if (values[0].trimmed().isEmpty()) return form->showProblem(0, tr("Say it in a few words."));
        VoidNumber command{id, values[0].trimmed().toStdString(), Id<RegisterEntry>{entry}};
        run(form, [command](Replica& replica) { return replica.execute(command); }, [text](const Replica::Done&) { return tr("%1 is void").arg(text); });
    });
    form->show();
}

void NumberActs::settle()
{
    QStringList unknown;
    const LedgerItem* current = m_pane.current();
    const bool one = current && current->kind == LedgerItem::Kind::unknown;
    for (qsizetype i = m_pane.ledger().size(); i-- > 0;) {
        const LedgerItem& item = m_pane.ledger()[i];
        if (item.kind != LedgerItem::Kind::unknown || (one && item.key != current->key)) continue;
        unknown << (item.first == item.last ? QString::number(item.first) : QStringLiteral("%1-%2").arg(item.first).arg(item.last));
    }
    auto* form = new SmallForm(tr("Close unknown numbers"),
                               tr("They are entered as void with the minutes that say so. A letter that turns up later takes its number over."),
                               {{tr("Numbers"), unknown.join(QStringLiteral(", ")), false, false},
                                {tr("Reason"), {}, false, false},
                                {tr("Number and day of the minutes"), {}, false, false}},
                               tr("Close"),
                               &m_tools.window);
    form->setAttribute(Qt::WA_DeleteOnClose);
    connect(form, &SmallForm::submitted, this, [this, form, id = book()](const QStringList& values) {
        if (!numbersIn(values[0].toStdString())) return form->showProblem(0, reasonWords("number.list", {}));
        if (values[1].trimmed().isEmpty()) return form->showProblem(1, tr("Say it in a few words."));
        if (values[2].trimmed().isEmpty()) return form->showProblem(2, reasonWords("number.no_minutes", {}));
        const SettleNumbers command{id, values[0].toStdString(), values[1].trimmed().toStdString(), values[2].trimmed().toStdString()};
        run(form, [command](Replica& replica) { return replica.execute(command); }, [](const Replica::Done&) { return tr("Asked for; the server closes the numbers"); });
    });
    form->show();
}

void NumberActs::giveUp()
{
    const LedgerItem* item = m_pane.current();
    if (!item || item->kind != LedgerItem::Kind::leased) return;
    const auto lease = parseUuid(item->lease.toStdString());
    if (!lease) return;
    auto* form = new SmallForm(tr("Give up the block %1").arg(item->numbers),
                               tr("Only when the desk of %1 is lost: its unreported numbers are unknown from then on and are never given again.").arg(item->person),
                               {{tr("Reason"), {}, false, false}}, tr("Give up"), &m_tools.window);
    form->setAttribute(Qt::WA_DeleteOnClose);
    connect(form, &SmallForm::submitted, this, [this, form, id = book(), lease = *lease](const QStringList& values) {
        if (values[0].trimmed().isEmpty()) return form->showProblem(0, tr("Say it in a few words."));
        const BreakLease command{id, {lease}, values[0].trimmed().toStdString()};
        run(form, [command](Replica& replica) { return replica.execute(command); }, [](const Replica::Done&) { return tr("The block is given up"); });
    });
    form->show();
}

void NumberActs::chooseImport()
{
    auto* chooser = new QFileDialog(&m_tools.window, tr("Numbers that were given elsewhere"));
    chooser->setAttribute(Qt::WA_DeleteOnClose);
    chooser->setFileMode(QFileDialog::ExistingFile);
    chooser->setNameFilter(QStringLiteral("CSV (*.csv)"));
    connect(chooser, &QFileDialog::fileSelected, this, &NumberActs::stage);
    chooser->open();
}

void NumberActs::stage(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) return m_tools.refused([path, why = file.errorString()] { return tr("%1 cannot be read: %2").arg(path, why); });
    if (file.size() > largestFile) return m_tools.refused([path] { return tr("%1 is larger than 16 MB; that is no list of numbers.").arg(path); });
    const QString name = QFileInfo(path).fileName();
    m_tools.desk.read(
        this,
        [id = book(), csv = file.readAll().toStdString(), source = name.toStdString(), day = storeDay(plaindate::now().date())](ReadStore& store) {
            return stageNumbers(store.db, id, csv, source, day);
        },
        [this, name](const Result<Result<NumberImport>>& staged) {
            if (!staged) return m_tools.refused(textOf(staged.error().detail));
            if (!*staged) return m_tools.refused([name, why = staged->error().detail] { return name + QStringLiteral(": ") + csvWords(why); });
            showStaged(name, **staged);
        });
}

void NumberActs::showStaged(const QString& file, const NumberImport& staged)
{
    using S = NumberImport::State;
    QStringList sum;
    sum << tr("%n new", nullptr, int(staged.count(S::fresh))) << tr("%n the same", nullptr, int(staged.count(S::same) + staged.count(S::waiting)));
    if (const auto collisions = int(staged.count(S::collision))) sum << tr("%n collision(s), which stay as they are", nullptr, collisions);
    if (!staged.problems.empty())
        sum << tr("%n line(s) cannot be read; mend the file first, nothing is entered until then", nullptr, int(staged.problems.size()));
    auto* dialog = new TableDialog(tr("Import into “%1”").arg(m_pane.glance().title), file + QStringLiteral(": ") + sum.join(QStringLiteral(" · ")),
                                   {{tr("Line"), 6, true, true}, {tr("Number"), 8, true, true}, {tr("State"), 14}, {tr("Day"), 10}, {tr("Subject or reason"), 34}, {tr("In the register"), 34}},
                                   &m_tools.window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    QList<TextTable::Row> rows;
    for (const auto& problem : staged.problems)
        rows << TextTable::Row{QStringLiteral("!%1").arg(problem.line), {QString::number(problem.line), {}, tr("Cannot be read"), {}, textOf(problem.what), {}},
                               &theme::Tokens::danger, 2, QStringLiteral("perhatian")};
    // What needs a person stands first.
    auto fresh = std::make_shared<std::vector<ImportNumber>>();
    for (const auto wanted : {S::collision, S::fresh, S::waiting, S::same})
        for (const auto& row : staged.rows) {
            if (row.state != wanted) continue;
            rows << rowOf(row);
            if (wanted == S::fresh) fresh->push_back(row.command);
        }
    dialog->table()->setRows(rows);
    if (staged.problems.empty() && !fresh->empty()) dialog->setPrimary(tr("Enter %n number(s)", nullptr, int(fresh->size())));
    connect(dialog, &TableDialog::submitted, this, [this, dialog, fresh] { apply(dialog, fresh, 0); });
    dialog->show();
}

void NumberActs::apply(TableDialog* dialog, std::shared_ptr<const std::vector<ImportNumber>> numbers, std::size_t from)
{
    dialog->setProgress(int(from), int(numbers->size()));
    if (from >= numbers->size()) {
        dialog->accept();
        return m_tools.window.tell([count = int(numbers->size())] { return tr("%n number(s) entered; the server has the last word", nullptr, count); });
    }
    struct Went {
        std::size_t done = 0;
        Reason reason;
    };
    // Closing the dialog stops after this slice: what is entered stays, and the next import finds it there.
    m_tools.desk.execute(
        dialog,
        [numbers, from](Replica& replica) {
            Went went{from, {}};
            for (; went.done < std::min(from + slice, numbers->size()); ++went.done) {
                const auto result = replica.execute((*numbers)[went.done]);
                if (result.verdict.kind != Verdict::Kind::refused) continue;
                went.reason = result.verdict.reason;
                break;
            }
            return went;
        },
        [this, dialog, numbers](const Result<Went>& went) {
            if (!went) return dialog->showFailure(textOf(went.error().detail));
            if (!went->reason.code.empty())
                return dialog->showFailure(tr("Number %1: %2 The %3 numbers before it are entered.")
                                               .arg((*numbers)[went->done].number)
                                               .arg(reasonWords(went->reason.code, went->reason.text))
                                               .arg(went->done));
            apply(dialog, numbers, went->done);
        });
}

} // namespace naskah
