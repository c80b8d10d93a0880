#include "client/page/code_reader.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QPointer>
#include <QProcess>
#include <QTimer>

namespace naskah {
namespace {

constexpr int patience = 60'000; ///< milliseconds
constexpr qsizetype longestAnswer = 1'000'000;

PageCodes codesIn(const QByteArray& answer)
{
    PageCodes codes;
    if (answer.size() > longestAnswer) return codes;
    const QJsonObject object = QJsonDocument::fromJson(answer).object();
    codes.pages = object["pages"].toInt();
    for (const QJsonValue& page : object["codes"].toArray()) {
        codes.ofPage.emplace_back();
        for (const QJsonValue& each : page.toArray())
            codes.ofPage.last() << each.toString();
    }
    return codes;
}

} // namespace

QStringList PageCodes::all() const
{
    QStringList all;
    for (const QStringList& each : ofPage)
        all += each;
    return all;
}

CodeReader::CodeReader(const QString& program, QObject* parent)
    : QObject(parent), m_program(program.isEmpty() ? pageProgram() : program)
{
}

void CodeReader::read(QObject* context, const QByteArray& bytes, Then then)
{
    auto* process = new QProcess(this);
    process->setStandardErrorFile(QProcess::nullDevice());
    const auto answer = [process, receiver = QPointer<QObject>(context), then = std::move(then)](const PageCodes& codes) {
        process->disconnect();
        process->deleteLater();
        if (receiver) then(codes);
    };
    connect(process, &QProcess::errorOccurred, this, [answer](QProcess::ProcessError error) {
        if (error == QProcess::FailedToStart) answer({});
    });
    connect(process, &QProcess::finished, this, [process, answer](int code, QProcess::ExitStatus status) {
        answer(code == 0 && status == QProcess::NormalExit ? codesIn(process->readAllStandardOutput()) : PageCodes());
    });
    QTimer::singleShot(patience, process, &QProcess::kill);
    process->start(m_program, {QStringLiteral("codes"), QStringLiteral("--"), QStringLiteral("-")});
    process->write(bytes);
    process->closeWriteChannel();
}

} // namespace naskah
