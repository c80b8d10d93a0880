#include "client/page/code_reader.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QPointer>
#include <QProcess>
#include <QTimer>

namespace naskah {
namespace {

constexpr int patience = 15'000; ///< milliseconds
constexpr qsizetype longestAnswer = 1'000'000;

QStringList codesIn(const QByteArray& answer)
{
    QStringList codes;
    if (answer.size() > longestAnswer) return codes;
    for (const QJsonValue& each : QJsonDocument::fromJson(answer).object().value(u"codes").toArray())
        codes << each.toString();
    return codes;
}

} // namespace

CodeReader::CodeReader(const QString& program, QObject* parent)
    : QObject(parent), m_program(program.isEmpty() ? pageProgram() : program)
{
}

void CodeReader::read(QObject* context, const QByteArray& bytes, Then then)
{
    auto* process = new QProcess(this);
    process->setStandardErrorFile(QProcess::nullDevice());
    const auto answer = [process, receiver = QPointer<QObject>(context), then = std::move(then)](const QStringList& codes) {
        process->disconnect();
        process->deleteLater();
        if (receiver) then(codes);
    };
    connect(process, &QProcess::errorOccurred, this, [answer](QProcess::ProcessError error) {
        if (error == QProcess::FailedToStart) answer({});
    });
    connect(process, &QProcess::finished, this, [process, answer](int code, QProcess::ExitStatus status) {
        answer(code == 0 && status == QProcess::NormalExit ? codesIn(process->readAllStandardOutput()) : QStringList());
    });
    QTimer::singleShot(patience, process, &QProcess::kill);
    process->start(m_program, {QStringLiteral("codes"), QStringLiteral("--"), QStringLiteral("-")});
    process->write(bytes);
    process->closeWriteChannel();
}

} // namespace naskah
