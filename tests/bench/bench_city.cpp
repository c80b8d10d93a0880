#include "tests/bench/bench_city.h"

#include "common/command/organisation.h"
#include "common/command/registering.h"
#include "common/protocol/invitation.h"
#include "common/schema/json.h"
#include "server/ops/instance.h"
#include "tests/bench/sample.h"

#include <boost/json.hpp>

#include <QDir>
#include <QFile>
#include <QTcpServer>

#include <stdexcept>

namespace naskah::bench {

namespace {

template <Record T>
void add(boost::json::array& list, const T& record)
{
    list.push_back(boost::json::object{{"kind", T::table}, {"body", toJson(entityOf<T>, toRow(record))}});
}

template <class T>
Id<T> idOf(const char* name)
{
    return {deriveUuid(Uuid{}, std::string{T::table} + name)};
}

struct Post {
    Id<Person> person;
    Id<Appointment> mandate;
};

Post addPost(boost::json::array& list, Id<Unit> unit, const char* name, bool head)
{
    Person person;
    person.id = idOf<Person>(name);
    person.name = name;
    Position position;
    position.id = idOf<Position>(name);
    position.unit = unit;
    position.title = name;
    position.isHead = head;
    position.isSecretariat = !head;
    Appointment appointment;
    appointment.id = idOf<Appointment>(name);
    appointment.person = person.id;
    appointment.position = position.id;
    add(list, person);
    add(list, position);
    add(list, appointment);
    return {person.id, appointment.id};
}

/// Registers the letters as the secretary's desk would have, in commit groups.
void registerLetters(engine::Engine& engine, const Post& secretary, Id<Register> book, int letters)
{
    const auto key = SigningKey::generate();
    const auto device = engine.enrol(secretary.person, key.publicKey()).value();
    std::vector<SealedEnvelope> batch;
    Digest previous{};
    for (int i = 0; i < letters; ++i) {
        const auto letter = sampleLetter(i).letter;
        RegisterLetter command;
        command.book = book;
        command.number = letter.number;
        command.subject = letter.subject;
        command.sender = letter.sender;
        command.summary = letter.summary;
        command.writtenOn = command.receivedOn = letter.writtenOn;
        command.classification = letter.classification;
        Envelope envelope;
        envelope.intent.command = engine.newId();
        envelope.intent.type = RegisterLetter::table;
        envelope.intent.data = commandData(command);
        envelope.intent.person = secretary.person.value;
        envelope.intent.decided = {engine.now(), secretary.mandate.value, {}};
        envelope.device = device;
        envelope.sequence = std::uint64_t(i) + 1;
        envelope.previous = previous;
        envelope.seen = {engine.identity().epoch, engine.head()->size};
        envelope.epoch = engine.identity().epoch;
        batch.push_back(seal(envelope, key));
        previous = sha256(batch.back().bytes);
        if (batch.size() < 256 && i + 1 < letters) continue;
        const auto answers = engine.submit(device, batch);
        if (answers.answers.size() != batch.size() || !answers.answers.back().outcome.effective())
            throw std::runtime_error("the server did not take the letters");
        batch.clear();
    }
}

int freePort()
{
    QTcpServer probe;
    if (!probe.listen(QHostAddress::LocalHost)) throw std::runtime_error("no free port");
    return probe.serverPort();
}

} // namespace

BenchCity::BenchCity(int letters)
{
    const int port = freePort();
    fill(letters, port);
    serve(port);
}

void BenchCity::fill(int letters, int port)
{
    const ops::DataFolder folder(m_folder.filePath("server").toStdString());
    ops::Config config;
    config.port = std::uint16_t(port);
    config.logLevel = "error";
    folder.create(config, {"127.0.0.1"});
    const ops::Log log(config.logLevel);
    ops::Instance instance(folder, config, log);

    boost::json::array list;
    Unit unit;
    unit.id = idOf<Unit>("office");
    unit.code = "DISKOMINFO";
    add(list, unit);
    const auto head = addPost(list, unit.id, "head", true), secretary = addPost(list, unit.id, "secretary", false);
    Register book;
    book.id = idOf<Register>("incoming");
    book.thread.value = book.id.value;
    book.unit = unit.id;
    book.year = yearOf(dayInWib(instance.engine().now()));
    book.pattern = "{N}/{S}/{Y}";
    add(list, book);
    if (!instance.engine().act(ProvisionRecords{{boost::json::serialize(list)}}).effective()) throw std::runtime_error("no office");
    registerLetters(instance.engine(), secretary, book.id, letters);

    for (const auto& [post, link] : {std::pair{head, &m_head}, std::pair{secretary, &m_secretary}}) {
        instance.auth().setPassword(post.person, password);
        *link = Invitation{"127.0.0.1", port, instance.auth().invite(post.person, std::chrono::hours{24}), folder.pin()}.text();
    }
}

void BenchCity::serve(int port)
{
    m_server.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    m_server.start(NASKAHD, {"run", m_folder.filePath("server"), "--listen", QString("127.0.0.1:%1").arg(port), "--port-file",
                             m_folder.filePath("port")});
    for (int i = 0; i < 300; ++i) {
        if (QFile::exists(m_folder.filePath("port"))) return;
        if (m_server.waitForFinished(50)) break;
    }
    throw std::runtime_error("naskahd does not listen");
}

double BenchCity::serverCpu() const
{
    // The scheduler's own count, in nanoseconds, of each thread.
    double nanoseconds = 0;
    for (const auto& thread : QDir(QString("/proc/%1/task").arg(m_server.processId())).entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
        QFile file(QString("/proc/%1/task/%2/schedstat").arg(m_server.processId()).arg(thread));
        if (file.open(QIODevice::ReadOnly)) nanoseconds += file.readAll().split(' ').value(0).toDouble();
    }
    return nanoseconds / 1e6;
}

BenchCity::~BenchCity()
{
    m_server.terminate();
    if (!m_server.waitForFinished(10'000)) m_server.kill();
}

} // namespace naskah::bench
