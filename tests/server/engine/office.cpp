#include "tests/server/engine/office.h"

#include "common/command/numbering.h"
#include "common/command/organisation.h"
#include "common/schema/json.h"

#include <QFile>

#include <boost/json.hpp>

#include <stdexcept>

namespace naskah::test {

namespace {

template <class T>
Id<T> idOf(std::string_view name)
{
    return {deriveUuid(Uuid{}, std::string{T::table} + "/" + std::string{name})};
}

template <Record T>
std::pair<std::string, std::string> item(const T& record)
{
    return {std::string{T::table}, boost::json::serialize(toJson(entityOf<T>, toRow(record)))};
}

struct Post {
    Position position;
    Person person;
    Appointment appointment;
};

Post post(const Unit& unit, const std::string& name, bool head, bool secretariat)
{
    Post post;
    post.position.id = idOf<Position>(name);
    post.position.unit = unit.id;
    post.position.title = name;
    post.position.isHead = head;
    post.position.isSecretariat = secretariat;
    post.person.id = idOf<Person>(name);
    post.person.name = name;
    post.appointment.id = idOf<Appointment>(name);
    post.appointment.person = post.person.id;
    post.appointment.position = post.position.id;
    return post;
}

Register book(const Unit& unit, RegisterKind kind, const std::string& pattern)
{
    Register book;
    book.id = idOf<Register>(unit.code + std::string{nameOf(kind)});
    book.thread.value = book.id.value;
    book.unit = unit.id;
    book.book = kind;
    book.year = 2026;
    book.pattern = pattern;
    return book;
}

} // namespace

Envelope Desk::envelope(engine::Engine& engine, std::string_view type, std::string data) const
{
    Envelope envelope;
    envelope.intent.command = engine.newId();
    envelope.intent.type = type;
    envelope.intent.data = std::move(data);
    envelope.intent.person = person.value;
    envelope.intent.decided = {engine.now(), mandate.value, {}};
    envelope.device = device;
    envelope.sequence = sequence + 1;
    envelope.previous = previous;
    const auto head = engine.head();
    envelope.seen = {engine.identity().epoch, seen.value_or(head ? head->size : 0)};
    envelope.epoch = engine.identity().epoch;
    return envelope;
}

SealedEnvelope Desk::sealed(const Envelope& envelope)
{
    const auto result = seal(envelope, key);
    sequence = envelope.sequence;
    previous = sha256(result.bytes);
    return result;
}

Office::Office(bool isThreaded) : threaded(isThreaded)
{
    open();
    kominfo.id = idOf<Unit>("kominfo");
    kominfo.code = kominfo.shortName = "DISKOMINFO";
    kominfo.name = "Dinas Komunikasi dan Informatika";
    polonia.id = idOf<Unit>("polonia");
    polonia.code = polonia.shortName = "POLONIA";
    polonia.name = "Kecamatan Medan Polonia";
    incoming = book(kominfo, RegisterKind::incoming, "{N}/{Y}");
    outgoing = book(kominfo, RegisterKind::outgoing, "{KS}/{N}/{K}/{S}/{Y}");
    poloniaIncoming = book(polonia, RegisterKind::incoming, "{N}/{Y}");
    const auto headPost = post(kominfo, "head", true, false), secretaryPost = post(kominfo, "secretary", false, true),
               staffPost = post(kominfo, "staff", false, false), strangerPost = post(polonia, "stranger", true, false);
    staffAppointment = staffPost.appointment;
    std::vector records{item(kominfo), item(polonia), item(incoming), item(outgoing), item(poloniaIncoming)};
    for (const auto& each : {headPost, secretaryPost, staffPost, strangerPost}) {
        records.push_back(item(each.position));
        records.push_back(item(each.person));
        records.push_back(item(each.appointment));
    }
    provision(records);
    head = enrol(headPost.person.id, headPost.appointment.id, headPost.position.id);
    secretary = enrol(secretaryPost.person.id, secretaryPost.appointment.id, secretaryPost.position.id);
    staff = enrol(staffPost.person.id, staffPost.appointment.id, staffPost.position.id);
    stranger = enrol(strangerPost.person.id, strangerPost.appointment.id, strangerPost.position.id);
}

engine::EngineOptions Office::engineOptions()
{
    engine::EngineOptions options;
    options.threaded = threaded;
    options.clock = [this] { return now; };
    if (!threaded)
        options.random = [this](std::size_t count) {
            std::string bytes;
            while (bytes.size() < count) {
                const auto digest = sha256("random " + std::to_string(++m_randomCounter));
                bytes.append(reinterpret_cast<const char*>(digest.data()), digest.size());
            }
            bytes.resize(count);
            return bytes;
        };
    options.alarm = [this](std::string_view text) { alarms.emplace_back(text); };
    return options;
}

void Office::open()
{
    storage::SqliteOptions options;
    options.path = folder.filePath("naskah.db").toStdString();
    options.key = std::string(32, 'k');
    storage = std::make_unique<storage::SqliteStorage>(std::move(options));
    auto how = engineOptions();
    if (!engine::hasIdentity(*storage)) engine::createIdentity(*storage, how.clock, how.random);
    engine = std::make_unique<engine::Engine>(*storage, std::move(how));
}

void Office::close()
{
    engine.reset();
    storage.reset();
}

void Office::restart()
{
    close();
    open();
}

void Office::keepBackup(const QString& name)
{
    close();
    QFile::remove(folder.filePath(name));
    if (!QFile::copy(folder.filePath("naskah.db"), folder.filePath(name))) throw std::runtime_error("no backup");
    open();
}

void Office::restoreBackup(const engine::Restore& restore, const QString& name)
{
    close();
    for (const auto* file : {"naskah.db", "naskah.db-wal", "naskah.db-shm"})
        QFile::remove(folder.filePath(file));
    if (!QFile::copy(folder.filePath(name), folder.filePath("naskah.db"))) throw std::runtime_error("no backup");
    {
        storage::SqliteOptions options;
        options.path = folder.filePath("naskah.db").toStdString();
        options.key = std::string(32, 'k');
        storage::SqliteStorage restored(std::move(options));
        auto how = engineOptions();
        engine::beginEpoch(restored, restore, how.clock, how.random);
    }
    open();
}

Outcome Office::pushEnvelope(Desk& desk, const Envelope& envelope)
{
    const auto answers = engine->submit(desk.device, {desk.sealed(envelope)});
    if (answers.stopped) throw std::runtime_error("stopped: " + answers.stopped->code + " " + answers.stopped->text);
    return answers.answers.at(0).outcome;
}

void Office::provision(const std::vector<std::pair<std::string, std::string>>& records)
{
    boost::json::array list;
    for (const auto& [kind, body] : records)
        list.push_back({{"kind", kind}, {"body", boost::json::parse(body)}});
    const auto outcome = engine->act(ProvisionRecords{{boost::json::serialize(list)}});
    if (!outcome.effective()) throw std::runtime_error(outcome.reason.code + ": " + outcome.reason.text);
}

Desk Office::enrol(Id<Person> person, Id<Appointment> mandate, Id<Position> position)
{
    Desk desk;
    desk.person = person;
    desk.mandate = mandate;
    desk.position = position;
    desk.device = engine->enrol(person, desk.key.publicKey()).value();
    return desk;
}

std::int64_t Office::lease(Desk& desk, Id<Register> book, std::int64_t size)
{
    const auto outcome = push(desk, RequestLease{book, size});
    if (!outcome.effective()) throw std::runtime_error(outcome.reason.code);
    return boost::json::parse(outcome.facts).at("first").as_int64();
}

MailboxCheck Office::Copy::holds(const std::string& mailbox) const
{
    MailboxCheck sum;
    for (const auto& [key, held] : records) {
        if (!held.in.contains(mailbox)) continue;
        sum.count += 1;
        sum.sum += recordSum(key.first, key.second, held.rev, held.body);
    }
    return sum;
}

void Office::pull(const Desk& desk, Copy& copy, std::optional<int> cutAfter)
{
    PullRequest request;
    request.epoch = copy.epoch;
    request.cursors = copy.cursors;
    request.acknowledged = copy.outcomes.empty() ? 0 : copy.outcomes.rbegin()->first;
    auto stream = engine->pull(desk.device, request).value();
    std::string text;
    while (auto piece = stream->next())
        text += *piece;
    copy.bytes += text;
    copy.ended = false;
    std::size_t at = 0;
    for (int lines = 0; at < text.size() && (!cutAfter || lines < *cutAfter); ++lines) {
        const auto end = text.find('\n', at);
        const auto line = readChange(std::string_view{text}.substr(at, end - at)).value();
        at = end + 1;
        if (const auto* begin = std::get_if<ChangeBegin>(&line)) {
            copy.epoch = begin->epoch;
            copy.deviceSequence = begin->deviceSequence;
            copy.mailboxes = begin->mailboxes;
            for (auto& [key, held] : copy.records)
                for (const auto& left : begin->left)
                    held.in.erase(left);
            for (const auto& left : begin->left)
                copy.cursors.erase(left);
        } else if (const auto* outcome = std::get_if<ChangeOutcome>(&line)) {
            copy.outcomes[outcome->sequence] = outcome->outcome;
        } else if (const auto* put = std::get_if<ChangePut>(&line)) {
            ++copy.puts;
            auto& held = copy.records[{put->kind, put->id}];
            held = {put->rev, put->body, {}};
            for (const int place : put->in)
                held.in.insert(copy.mailboxes.at(std::size_t(place)));
        } else if (const auto* drop = std::get_if<ChangeDrop>(&line)) {
            ++copy.drops;
            for (const int place : drop->in)
                copy.records[{drop->kind, drop->id}].in.erase(copy.mailboxes.at(std::size_t(place)));
        } else if (const auto* reset = std::get_if<ChangeReset>(&line)) {
            copy.resets.push_back(reset->mailbox);
            for (auto& [key, held] : copy.records)
                held.in.erase(reset->mailbox);
        } else if (const auto* mark = std::get_if<ChangeMark>(&line)) {
            for (const auto& [mailbox, position] : mark->cursors)
                copy.cursors[mailbox] = position;
        } else if (const auto* finish = std::get_if<ChangeEnd>(&line)) {
            copy.cursors = finish->cursors;
            copy.check = finish->check;
            copy.head = finish->head;
            copy.ended = true;
        }
        std::erase_if(copy.records, [](const auto& item) { return item.second.in.empty(); });
    }
}

} // namespace naskah::test
