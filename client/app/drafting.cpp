#include "client/app/drafting.h"

#include "client/app/kept_forms.h"
#include "client/app/read_files.h"
#include "client/app/reason_words.h"
#include "client/model/letter_acts.h"
#include "client/model/store_text.h"
#include "client/replica/queries_contacts.h"
#include "client/replica/queries_search.h"
#include "client/replica/queries.h"
#include "client/ui/controls/suggest_line.h"
#include "client/ui/shell/main_window.h"

#include <QFile>
#include <QFileDialog>
#include <QFileInfo>

namespace naskah {
namespace {

constexpr int suggestionsShown = 20;
const QString newKey = QStringLiteral("draft/new");

std::vector<Id<Unit>> unitsOf(const QList<Recipient>& offices)
{
    std::vector<Id<Unit>> units;
    for (const Recipient& each : offices)
        if (const auto id = parseUuid(each.key.toStdString())) units.push_back({*id});
    return units;
}

template <class D>
void put(const DraftForm& form, D& draft)
{
    draft.subject = form.subject.toStdString();
    draft.body = form.body.toStdString();
    draft.classification = form.classification.toStdString();
    draft.security = Security(form.security);
    draft.urgency = Urgency(form.urgency);
    draft.recipients = unitsOf(form.offices);
    const auto type = parseUuid(form.typeKey.toStdString());
    draft.type = type ? std::optional(Id<LetterType>{*type}) : std::nullopt;
}

QString typeName(const std::vector<LetterType>& types, const std::optional<Id<LetterType>>& id)
{
    for (const auto& each : types)
        if (id == each.id) return textOf(each.name);
    return {};
}

DraftForm formOf(const DraftRow& row, const std::vector<LetterType>& types)
{
    DraftForm form;
    form.subject = textOf(row.draft.subject);
    form.body = textOf(row.draft.body);
    form.classification = form.classificationText = textOf(row.draft.classification);
    form.security = int(row.draft.security);
    form.urgency = int(row.draft.urgency);
    for (std::size_t i = 0; i < row.draft.recipients.size(); ++i)
        form.offices << Recipient{textOf(row.draft.recipients[i].value.text()),
                                  i < row.recipientNames.size() ? textOf(row.recipientNames[i]) : QString(),
                                  {}};
    if (row.draft.type) {
        form.typeKey = textOf(row.draft.type->value.text());
        form.typeText = typeName(types, row.draft.type);
    }
    return form;
}

} // namespace

Drafting::Drafting(Desk& desk, MainWindow& window, QObject* parent) : QObject(parent), m_desk(desk), m_window(window) {}

void Drafting::openDialog(DraftDialog::Kind kind, const QString& title)
{
    if (m_dialog) m_dialog->reject();
    m_dialog = new DraftDialog(kind, title, &m_window);
    m_dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(m_dialog, &DraftDialog::officeTyped, this, [this](const QString& text) {
        m_desk.read(
            m_dialog,
            [typed = text.toStdString()](ReadStore& store) { return findUnits(store.db, typed, suggestionsShown); },
            [this, text](const Result<std::vector<UnitChoice>>& found) {
                if (!found || !m_dialog) return;
                QList<Recipient> offices;
                for (const auto& each : *found)
                    offices << Recipient{textOf(each.unit.value.text()), textOf(each.name), {}};
                m_dialog->setOffices(text, offices);
            });
    });
    SuggestLine* code = m_dialog->classificationField();
    connect(code, &SuggestLine::typed, this, [this, code](const QString& text) {
        m_desk.read(
            code,
            [typed = text.toStdString()](ReadStore& store) {
                return findClassifications(store.db, typed, suggestionsShown, cityToday());
            },
            [code, text](const Result<std::vector<ClassificationChoice>>& found) {
                if (!found) return;
                QList<Suggestion> list;
                for (const auto& each : *found)
                    list << Suggestion{
                        textOf(each.code), textOf(each.code) + QStringLiteral(" · ") + textOf(each.name), {}};
                code->setSuggestions(text, list);
            });
    });
    SuggestLine* type = m_dialog->typeField();
    connect(type, &SuggestLine::typed, this, [this, type](const QString& text) {
        m_desk.read(
            type, [](ReadStore& store) { return letterTypes(store.db); },
            [type, text](const Result<std::vector<LetterType>>& types) {
                if (!types) return;
                QList<Suggestion> list;
                for (const LetterType& each : *types)
                    if (textOf(each.name).contains(text, Qt::CaseInsensitive) || textOf(each.code).startsWith(text, Qt::CaseInsensitive))
                        list << Suggestion{textOf(each.id.value.text()), textOf(each.name), textOf(each.code)};
                type->setSuggestions(text, list);
            });
    });
    connect(m_dialog, &DraftDialog::filesWanted, this, [this] {
        auto* chooser = new QFileDialog(m_dialog, tr("Enclosures"));
        chooser->setAttribute(Qt::WA_DeleteOnClose);
        chooser->setFileMode(QFileDialog::ExistingFiles);
        connect(chooser, &QFileDialog::filesSelected, m_dialog, &DraftDialog::addFiles);
        chooser->open();
    });
    m_dialog->show();
}

void Drafting::write()
{
    openDialog(DraftDialog::Kind::write, tr("New letter"));
    findForm(m_desk, m_dialog, newKey, [dialog = m_dialog](const QJsonObject& kept) {
        if (!kept.isEmpty()) dialog->setForm(draftFormFrom(kept));
    });
    connect(m_dialog, &DraftDialog::formKept, this, [this](const DraftForm& form) {
        keepForm(m_desk, newKey, toJson(form));
    });
    connect(
        m_dialog, &DraftDialog::keepRequested, this, [this](const DraftForm& form) { save({}, form, false, newKey); });
    connect(
        m_dialog, &DraftDialog::sendRequested, this, [this](const DraftForm& form) { save({}, form, true, newKey); });
}

void Drafting::edit(const LetterDetail& letter)
{
    if (!letter.draft) return;
    m_desk.read(
        &m_window,
        [id = *letter.draft](ReadStore& store) -> std::optional<std::pair<DraftRow, DraftForm>> {
            for (auto& row : listDrafts(store.db))
                if (row.draft.id == id) return std::pair(row, formOf(row, letterTypes(store.db)));
            return std::nullopt;
        },
        [this](const Result<std::optional<std::pair<DraftRow, DraftForm>>>& found) {
            if (!found || !*found) return;
            const auto& [row, kept] = **found;
            openDialog(DraftDialog::Kind::write, tr("Draft"));
            m_dialog->setForm(kept);
            connect(m_dialog, &DraftDialog::keepRequested, this, [this, before = row.draft](const DraftForm& form) {
                save(before, form, false, {});
            });
            connect(m_dialog, &DraftDialog::sendRequested, this, [this, before = row.draft](const DraftForm& form) {
                save(before, form, true, {});
            });
        });
}

void Drafting::save(std::optional<Draft> before, const DraftForm& form, bool send, const QString& key)
{
    m_desk.execute(
        m_dialog,
        [before, form, send](Replica& replica) {
            const auto files = readFiles(form.files);
            Replica::Done result;
            Id<Draft> id;
            if (before) {
                auto after = *before;
                put(form, after);
                id = before->id;
                result = changeDraft(replica, *before, after, files).done;
            } else {
                StartDraft start;
                put(form, start);
                const auto started = startDraft(replica, start, files);
                result = started.done;
                if (started.record) id = {*started.record};
            }
            if (!send || result.verdict.kind == Verdict::Kind::refused) return result;
            return sendDraft(replica, id).done;
        },
        [this, send, key](const Result<Replica::Done>& result) {
            finish(result, [send] { return send ? tr("Sent") : tr("Kept as draft"); }, key);
        });
}

void Drafting::finish(const Result<Replica::Done>& result, const Said& words, const QString& key)
{
    if (!result) return m_dialog->refused(textOf(result.error().detail));
    if (result->verdict.kind == Verdict::Kind::refused)
        return m_dialog->refused(reasonWords(result->verdict.reason.code, result->verdict.reason.text));
    m_dialog->completed();
    if (!key.isEmpty()) forgetForm(m_desk, key);
    Q_EMIT done(result->command, words);
}

void Drafting::send(const LetterDetail& letter)
{
    if (!letter.draft) return;
    m_desk.execute(
        &m_window,
        [id = *letter.draft](Replica& replica) { return sendDraft(replica, id).done; },
        [this](const Result<Replica::Done>& result) {
            if (!result) {
                Q_EMIT refused(textOf(result.error().detail));
            } else if (result->verdict.kind == Verdict::Kind::refused) {
                Q_EMIT refused([reason = result->verdict.reason] { return reasonWords(reason.code, reason.text); });
            } else {
                Q_EMIT done(result->command, [] { return tr("Sent"); });
            }
        });
}

void Drafting::sendOn(const LetterDetail& letter)
{
    if (!letter.letter) return;
    openDialog(DraftDialog::Kind::sendOn, tr("Send to another office"));
    connect(m_dialog, &DraftDialog::sendRequested, this, [this, id = *letter.letter](const DraftForm& form) {
        m_desk.execute(
            m_dialog,
            [id, units = unitsOf(form.offices), note = form.body.toStdString()](Replica& replica) {
                return sendLetterOn(replica, id, units, note).done;
            },
            [this](const Result<Replica::Done>& result) { finish(result, [] { return tr("Sent"); }, {}); });
    });
}

} // namespace naskah
