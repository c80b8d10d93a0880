#include "client/page/page_editor.h"

#include "client/page/page_edit.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QPointer>
#include <QProcess>
#include <QTimer>

#include <utility>

namespace naskah {
namespace {

constexpr qint64 largestFile = 256LL * 1024 * 1024;

QString codeIn(const QByteArray& output)
{
    const QString code = QJsonDocument::fromJson(output).object()["error"].toObject()["code"].toString();
    return code.startsWith(u"page.") ? code : QStringLiteral("page.broken");
}

} // namespace

PageEditor::PageEditor(const QString& program, QObject* parent)
    : QObject(parent), m_program(program.isEmpty() ? pageProgram() : program)
{
}

void PageEditor::assemble(QObject* context, const QList<PageSource>& files, const QList<PageTake>& pages, Then then)
{
    const auto answer = [receiver = QPointer<QObject>(context), then = std::move(then)](const QByteArray& pdf,
                                                                                     const QString& code) {
        if (receiver) then(pdf, code);
    };
    page::EditJob job;
    for (const PageSource& source : files) {
        if (source.file.isEmpty()) {
            job.files << source.bytes;
            continue;
        }
        QFile file(source.file);
        if (!file.open(QIODevice::ReadOnly) || file.size() > largestFile) {
            const QString code = file.isOpen() ? QStringLiteral("page.too_large") : QStringLiteral("page.unreadable");
            QTimer::singleShot(0, this, [answer, code] { answer({}, code); });
            return;
        }
        job.files << file.readAll();
    }
    for (const PageTake& take : pages)
        job.pages << page::Take{take.file, take.page, take.turns};

    auto* process = new QProcess(this);
    process->setStandardErrorFile(QProcess::nullDevice());
    auto* timer = new QTimer(process);
    timer->setSingleShot(true);
    const auto finish = [process, answer](const QByteArray& pdf, const QString& code) {
        process->disconnect();
        if (process->state() != QProcess::NotRunning) {
            connect(process, &QProcess::finished, process, &QObject::deleteLater);
            process->kill();
        } else {
            process->deleteLater();
        }
        answer(pdf, code);
    };
    connect(timer, &QTimer::timeout, this, [finish] { finish({}, QStringLiteral("page.timeout")); });
    connect(process, &QProcess::errorOccurred, this, [finish](QProcess::ProcessError error) {
        if (error == QProcess::FailedToStart) finish({}, QStringLiteral("page.no_helper"));
    });
    connect(process, &QProcess::finished, this, [process, finish](int code, QProcess::ExitStatus status) {
        const QByteArray output = process->readAllStandardOutput();
        if (status == QProcess::CrashExit) return finish({}, QStringLiteral("page.crashed"));
        if (code != 0 || !output.startsWith("%PDF-")) return finish({}, codeIn(output));
        finish(output, {});
    });
    timer->start(m_timeout);
    process->start(m_program, {QStringLiteral("edit")});
    process->write(page::writeJob(job));
    process->closeWriteChannel();
}

void PageEditor::takeApart(QObject* context, const PageSource& file, const QList<Part>& parts, ThenParts then)
{
    struct Run {
        QList<Part> left;
        QList<QByteArray> made;
        std::function<void()> next;
    };
    auto run = std::make_shared<Run>(Run{parts, {}, {}});
    // One after the other: a pile of sheets is no reason to start forty processes.
    run->next = [this, run, context = QPointer<QObject>(context), file, then = std::move(then)] {
        const auto finish = [run, then](const QString& code) {
            const auto keptToTheEnd = std::exchange(run->next, {});
            then(code.isEmpty() ? run->made : QList<QByteArray>(), code);
        };
        if (!context) return static_cast<void>(std::exchange(run->next, {}));
        if (run->left.isEmpty()) return finish({});
        const Part part = run->left.takeFirst();
        QList<PageTake> takes;
        for (int i = 0; i < part.count; ++i)
            takes << PageTake{0, part.first + i, 0};
        assemble(context, {file}, takes, [run, finish](const QByteArray& pdf, const QString& code) {
            if (!code.isEmpty()) return finish(code);
            run->made << pdf;
            const auto next = run->next;
            next();
        });
    };
    const auto next = run->next;
    next();
}

} // namespace naskah
