#include "client/app/registering.h"

#include "client/app/kept_forms.h"
#include "client/app/reason_words.h"
#include "client/app/receiving.h"
#include "client/model/letter_acts.h"
#include "client/model/store_text.h"
#include "client/replica/queries_contacts.h"
#include "client/ui/controls/suggest_line.h"
#include "client/ui/register/register_fields.h"
#include "client/ui/shell/main_window.h"
#include "client/ui/theme/plain_date.h"

#include <QFile>
#include <QFileDialog>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>

namespace naskah {
namespace {

constexpr int suggestionsShown = 20;
constexpr auto paperId = "register/paper";
constexpr auto lastId = "register/last";

Date dateOf(const QDate& day)
{
    return Date{std::chrono::days{QDate(1970, 1, 1).daysTo(day)}};
}

RegisterLetter commandFrom(const RegisterForm& form)
{
    RegisterLetter letter;
    letter.sender = form.sender.toStdString();
    letter.number = form.number == u"-" ? std::string{} : form.number.toStdString();
    letter.subject = form.subject.toStdString();
    letter.summary = form.summary.toStdString();
    letter.writtenOn = dateOf(form.writtenOn);
    letter.receivedOn = dateOf(form.receivedOn);
    letter.classification = form.classification.toStdString();
    letter.security = Security(form.security);
    letter.urgency = Urgency(form.urgency);
    letter.enclosures = form.enclosures;
    const auto position = [](const QString& key) -> std::optional<Id<Position>> {
        if (const auto id = parseUuid(key.toStdString())) return Id<Position>{*id};
        return std::nullopt;
    };
    letter.addressee = position(form.addresseeKey);
    letter.via = position(form.viaKey);
    letter.handedTo = position(form.handedKey);
    if (const auto type = parseUuid(form.typeKey.toStdString())) letter.type = Id<LetterType>{*type};
    if (const auto contact = parseUuid(form.contactKey.toStdString())) letter.contact = Id<Contact>{*contact};
    if (form.eventOn.isValid()) letter.eventOn = dateOf(form.eventOn);
    letter.eventTime = form.eventTime.toStdString();
    letter.eventPlace = form.eventPlace.toStdString();
    letter.enclosureUnit = form.enclosures > 0 ? form.enclosureUnit.toStdString() : std::string();
    letter.receivedVia = form.receivedVia.toStdString();
    letter.receivedBy = form.receivedBy.toStdString();
    letter.ourRole = OurRole(form.ourRole);
    letter.original = form.original.toStdString();
    return letter;
}

QStringList wordsOf(const std::vector<std::string>& texts)
{
    QStringList words;
    for (const auto& each : texts)
        words << textOf(each);
    return words;
}

/// Contacts first, which are kept, then names of earlier letters.
QList<Suggestion> sendersFor(Database& db, const std::string& typed)
{
    QList<Suggestion> list;
    QSet<QString> seen;
    for (const auto& row : findContacts(db, typed, suggestionsShown)) {
        list << Suggestion{textOf(row.contact.id.value.text()), textOf(row.contact.name), textOf(row.contact.address)};
        seen << list.last().text.toLower();
    }
    for (const auto& each : findSenders(db, typed, suggestionsShown))
        if (!seen.contains(textOf(each).toLower()) && list.size() < suggestionsShown)
            list << Suggestion{{}, textOf(each), {}};
    return list;
}

/// What is attached: the files as they are in the form. Those that were received are at hand; a path is read now.
Result<std::vector<FileToAttach>> filesOf(const QList<PageDocument>& documents)
{
    std::vector<FileToAttach> files;
    for (const PageDocument& document : documents) {
        FileToAttach read;
        read.name = document.title.toStdString();
        read.bytes = document.source.bytes.toStdString();
        if (!document.source.file.isEmpty()) {
            QFile file(document.source.file);
            if (!file.open(QIODevice::ReadOnly))
                return Error{Errc::notFound, (document.title + ": " + file.errorString()).toStdString()};
            read.bytes = file.readAll().toStdString();
        }
        read.mediaType = mediaTypeOf(read.bytes);
        files.push_back(std::move(read));
    }
    return files;
}

} // namespace

Registering::Registering(Desk& desk, PageRenderer& renderer, Receiving& receiving, MainWindow& window, QObject* parent)
    : QObject(parent), m_desk(desk), m_renderer(renderer), m_receiving(receiving), m_window(window)
{
}

void Registering::open(const QStringList& files)
{
    const bool isNew = !m_dialog;
    if (isNew) makeDialog();
    if (!files.isEmpty())
        addFiles(files, true);
    else if (isNew)
        m_receiving.waiting(m_dialog, [this](const QList<ReceivedFile>& waiting) {
            addReceived(waiting, false);
            RegisterItem paper;
            paper.id = QLatin1String(paperId);
            addItem(paper);
        });
    m_dialog->raise();
    m_dialog->activateWindow();
}

void Registering::again(const RegisterForm& form, const Uuid& replaces)
{
    if (m_dialog) m_dialog->reject();
    makeDialog();
    m_replaces = replaces;
    m_dialog->addItems({{QStringLiteral("register/again"), {}, form}});
}

void Registering::makeDialog()
{
    m_replaces = {};
    m_dialog = new RegisterDialog(m_renderer, &m_window);
    m_dialog->setAttribute(Qt::WA_DeleteOnClose);
    answerQuestions();
    readAgenda();
    m_dialog->show();
}

void Registering::answerQuestions()
{
    RegisterDialog* dialog = m_dialog;
    SuggestLine* sender = dialog->senderField();
    connect(sender, &SuggestLine::typed, this, [this, sender](const QString& text) {
        m_desk.read(
            sender,
            [typed = text.toStdString()](ReadStore& store) { return sendersFor(store.db, typed); },
            [sender, text](const Result<QList<Suggestion>>& found) {
                if (found) sender->setSuggestions(text, *found);
            });
    });
    SuggestLine* code = dialog->classificationField();
    connect(code, &SuggestLine::typed, this, [this, code, dialog](const QString& text) {
        // A letter gets a code of the scheme that was in force when it was written.
        const QDate written = dialog->form().writtenOn;
        const auto day = written.isValid() ? std::optional(dateOf(written)) : std::nullopt;
        m_desk.read(
            code,
            [typed = text.toStdString(), day](ReadStore& store) {
                return findClassifications(store.db, typed, suggestionsShown, day);
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
    for (SuggestLine* line : {dialog->addresseeField(), dialog->fields().via(), dialog->fields().handedTo()})
        connect(line, &SuggestLine::typed, this, [this, line](const QString& text) { suggestPositions(line, text); });
    SuggestLine* type = dialog->fields().type();
    connect(type, &SuggestLine::typed, this, [this, type](const QString& text) {
        m_desk.read(
            type,
            [](ReadStore& store) { return letterTypes(store.db); },
            [type, text](const Result<std::vector<LetterType>>& types) {
                if (!types) return;
                QList<Suggestion> list;
                for (const LetterType& each : *types) {
                    const QString name = textOf(each.name), id = textOf(each.id.value.text());
                    if (name.contains(text, Qt::CaseInsensitive) || textOf(each.code).startsWith(text, Qt::CaseInsensitive))
                        list << Suggestion{each.isInvitation ? id + u'!' : id, name, textOf(each.code)};
                }
                type->setSuggestions(text, list);
            });
    });
    readLists();
    connect(dialog, &RegisterDialog::identityChanged, this, &Registering::findSimilar);
    connect(dialog, &RegisterDialog::formKept, this, [this](const QString& id, const RegisterForm& form) {
        keepForm(m_desk, id, toJson(form));
    });
    connect(dialog, &RegisterDialog::saveRequested, this, &Registering::save);
    connect(dialog, &RegisterDialog::filesDropped, this, [this](const QStringList& files) { addFiles(files, true); });
    connect(dialog, &RegisterDialog::pageEditRequested, this, &Registering::editPages);
    connect(dialog, &RegisterDialog::putAwayRequested, this, &Registering::putAway);
    connect(dialog, &RegisterDialog::filesWanted, this, &Registering::chooseFiles);
    connect(dialog, &RegisterDialog::scanWanted, this, &Registering::scanRequested);
    connect(dialog, &RegisterDialog::similarRequested, this, [this](const QString& key) {
        if (const auto id = parseUuid(key.toStdString())) Q_EMIT similarOpened(*id);
    });
}

void Registering::suggestPositions(SuggestLine* line, const QString& text)
{
    m_desk.read(
        line,
        [typed = text.toStdString()](ReadStore& store) -> std::vector<PositionChoice> {
            const auto me = whoAmI(store.db);
            if (me.mandates.empty()) return {};
            return findPositions(store.db, typed, me.mandates.front().unit, suggestionsShown);
        },
        [line, text](const Result<std::vector<PositionChoice>>& found) {
            if (!found) return;
            QList<Suggestion> list;
            for (const auto& each : *found)
                list << Suggestion{textOf(each.position.value.text()), textOf(each.title), textOf(each.personName)};
            line->setSuggestions(text, list);
        });
}

void Registering::readLists()
{
    using Lists = std::pair<std::vector<std::string>, std::vector<std::string>>;
    m_desk.read(
        m_dialog,
        [](ReadStore& store) {
            return Lists{listWords(store.db, "received_via"), listWords(store.db, "enclosure_unit")};
        },
        [this](const Result<Lists>& lists) {
            if (!lists || !m_dialog) return;
            m_dialog->fields().setWays(wordsOf(lists->first));
            m_dialog->fields().setEnclosureUnits(wordsOf(lists->second));
        });
    findForm(m_desk, m_dialog, QLatin1String(lastId), [dialog = m_dialog](const QJsonObject& last) {
        if (dialog && !last.isEmpty()) dialog->setLast(registerFormFrom(last));
    });
}

void Registering::chooseFiles()
{
    auto* chooser = new QFileDialog(m_dialog, tr("Scans of letters"));
    chooser->setAttribute(Qt::WA_DeleteOnClose);
    chooser->setFileMode(QFileDialog::ExistingFiles);
    chooser->setNameFilter(tr("Scans (*.pdf *.png *.jpg *.jpeg *.tif *.tiff)"));
    connect(chooser, &QFileDialog::filesSelected, this, [this](const QStringList& files) { addFiles(files, true); });
    chooser->open();
}

void Registering::addItem(const RegisterItem& item)
{
    findForm(m_desk, m_dialog, item.id, [dialog = m_dialog, item = RegisterItem{item}](const QJsonObject& kept) mutable {
        if (!kept.isEmpty()) item.form = registerFormFrom(kept);
        dialog->addItems({item});
    });
}

void Registering::readAgenda()
{
    m_desk.read(
        m_dialog,
        [](ReadStore& store) { return listBooks(store.db); },
        [this](const Result<std::vector<BookRow>>& books) {
            if (!books || !m_dialog) return;
            for (const auto& row : *books) {
                if (row.book.book != RegisterKind::incoming || row.book.year != plaindate::now().date().year())
                    continue;
                return m_dialog->setAgenda(row.next ? QString::number(*row.next) : QString(), int(row.left));
            }
            m_dialog->setAgenda({}, 0);
        });
}

void Registering::findSimilar(const QString& sender, const QString& number, const QDate& writtenOn)
{
    const auto day = writtenOn.isValid() ? std::optional(dateOf(writtenOn)) : std::nullopt;
    m_desk.read(
        m_dialog,
        [who = sender.toStdString(), what = number.toStdString(), day](ReadStore& store) {
            return findTwin(store.db, who, what, day);
        },
        [this](const Result<std::optional<Twin>>& found) {
            if (!found || !m_dialog) return;
            if (!*found) return m_dialog->setSimilar({}, {});
            const Twin& twin = **found;
            const QString agenda = textOf(twin.row.agendaText);
            m_dialog->setSimilar(
                twin.sameDay ? tr("The letter in the agenda at %1 has the same sender, number and date").arg(agenda)
                             : tr("Looks like the letter in the agenda at %1: same number, same sender").arg(agenda),
                twin.row.handling ? textOf(twin.row.handling->value.text()) : QString());
        });
}

void Registering::save(const RegisterItem& item)
{
    m_desk.execute(
        m_dialog,
        [command = commandFrom(item.form), documents = item.files, replaces = m_replaces](
            Replica& replica) -> Result<LetterDone> {
            const auto files = filesOf(documents);
            if (!files) return files.error();
            const auto replaced = replaces.isNil() ? std::nullopt : std::optional(replaces);
            auto letter = registerLetter(replica, command, *files, replaced);
            if (letter.record && replaced) replica.dismiss(replaces);
            return letter;
        },
        [this, item](const Result<LetterDone>& letter) {
            if (!letter) return m_dialog->refused(textOf(letter.error().detail));
            if (!letter->record)
                return m_dialog->refused(
                    reasonWords(letter->done.verdict.reason.code, letter->done.verdict.reason.text));
            m_replaces = {};
            forgetForm(m_desk, item.id);
            if (!item.received.isEmpty()) m_receiving.settle(item.received, textOf(letter->record->text()));
            keepForm(m_desk, QLatin1String(lastId), toJson(item.form));
            const QString number = QJsonDocument::fromJson(QByteArray::fromStdString(letter->done.facts))
                                       .object()
                                       .value(u"text")
                                       .toString();
            Q_EMIT registered(letter->done.command,
                              [number] { return number.isEmpty() ? tr("Registered; the server gives the number") : tr("Registered as %1").arg(number); });
            m_dialog->saved();
            if (m_dialog) readAgenda();
        });
}

} // namespace naskah
