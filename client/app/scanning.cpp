#include "client/app/scanning.h"

#include "client/app/kept_forms.h"
#include "client/app/receiving.h"
#include "client/scan/scanner.h"
#include "client/ui/inbox/scan_dialog.h"
#include "client/ui/theme/plain_date.h"

#include <QCryptographicHash>

namespace naskah {
namespace {

constexpr auto choiceId = "scan/choice";

QJsonObject toJson(const ScanChoice& choice)
{
    return {{"device", choice.device}, {"feeder", choice.feeder}, {"dpi", choice.dpi}, {"colour", choice.colour}};
}

ScanChoice choiceFrom(const QJsonObject& object)
{
    return {object["device"].toString(), object["feeder"].toBool(), object["dpi"].toInt(), object["colour"].toBool()};
}

QList<PageTake> allPages(int file, int count)
{
    QList<PageTake> takes;
    for (int i = 0; i < count; ++i)
        takes << PageTake{file, i, 0};
    return takes;
}

PageSource sourceOf(const QByteArray& pdf)
{
    return PageSource::fromBytes(
        QString::fromLatin1(QCryptographicHash::hash(pdf, QCryptographicHash::Sha256).toHex()), pdf);
}

} // namespace

Scanning::Scanning(Desk& desk, PageRenderer& renderer, Receiving& receiving, QObject* parent)
    : QObject(parent), m_desk(desk), m_renderer(renderer), m_receiving(receiving)
{
}

ScanDialog* Scanning::dialog() const
{
    return m_dialog;
}

void Scanning::open(QWidget* over, Then then)
{
    if (!m_dialog) {
        m_pdf.clear();
        m_pages = 0;
        m_then = [over = QPointer<QWidget>(over), then = std::move(then)](const Reception& reception) {
            if (over) then(reception);
        };
        m_dialog = new ScanDialog(m_renderer, over);
        m_dialog->setAttribute(Qt::WA_DeleteOnClose);
        m_scanner = new Scanner({}, m_dialog);
        connectScanner();
        findForm(m_desk, m_dialog, QLatin1String(choiceId), [dialog = m_dialog](const QJsonObject& last) {
            if (!last.isEmpty()) dialog->setChoice(choiceFrom(last));
        });
        m_scanner->list();
        m_dialog->show();
    }
    m_dialog->raise();
    m_dialog->activateWindow();
}

void Scanning::connectScanner()
{
    ScanDialog* dialog = m_dialog;
    connect(dialog, &ScanDialog::searchRequested, m_scanner, &Scanner::list);
    connect(dialog, &ScanDialog::scanRequested, this, [this](const ScanChoice& choice) {
        keepForm(m_desk, QLatin1String(choiceId), toJson(choice));
        m_scanner->scan({choice.device, choice.feeder, choice.dpi, choice.colour});
    });
    connect(dialog, &ScanDialog::stopRequested, m_scanner, &Scanner::cancel);
    connect(dialog, &ScanDialog::removeRequested, this, &Scanning::removePage);
    connect(dialog, &ScanDialog::keepRequested, this, &Scanning::keep);
    connect(m_scanner, &Scanner::listed, dialog, [dialog](const QList<ScanDevice>& devices) {
        QList<ScanDialog::Device> found;
        for (const ScanDevice& each : devices)
            found << ScanDialog::Device{each.name, each.label};
        dialog->setDevices(found);
    });
    connect(m_scanner, &Scanner::progressed, dialog, &ScanDialog::setProgress);
    connect(m_scanner, &Scanner::finished, this, &Scanning::came);
    connect(m_scanner, &Scanner::failed, dialog, [dialog](const QString& code) {
        dialog->setOutcome(Scanner::explain(code), code != u"scan.cancelled");
    });
}

/// The pages that came go behind those that are here; of a pile that jammed, those before the jam.
void Scanning::came(const QByteArray& pdf, int pages, const QString& problem)
{
    QString words = tr("%n page(s) came.", nullptr, pages);
    if (!problem.isEmpty()) words = Scanner::explain(problem) + u' ' + words;
    if (m_pages > 0)
        return assemble({sourceOf(m_pdf), sourceOf(pdf)},
                        allPages(0, m_pages) + allPages(1, pages),
                        words,
                        !problem.isEmpty());
    have(pdf, pages);
    m_dialog->setOutcome(words, !problem.isEmpty());
}

void Scanning::removePage(int page)
{
    QList<PageTake> takes = allPages(0, m_pages);
    if (page < 1 || page > m_pages) return m_dialog->setOutcome({}, false);
    takes.removeAt(page - 1);
    const QString words = tr("Page %1 was taken out.").arg(page);
    if (!takes.isEmpty()) return assemble({sourceOf(m_pdf)}, takes, words, false);
    have({}, 0);
    m_dialog->setOutcome(words, false);
}

void Scanning::assemble(const QList<PageSource>& files,
                        const QList<PageTake>& takes,
                        const QString& words,
                        bool isProblem)
{
    m_editor.assemble(m_dialog, files, takes, [=, this](const QByteArray& whole, const QString& code) {
        if (!code.isEmpty()) return m_dialog->setOutcome(PageRenderer::explain(code), true);
        have(whole, int(takes.size()));
        m_dialog->setOutcome(words, isProblem);
    });
}

void Scanning::have(const QByteArray& pdf, int pages)
{
    m_pdf = pdf;
    m_pages = pages;
    m_dialog->setPages({tr("Scan"), sourceOf(pdf), {}}, pages);
}

void Scanning::keep()
{
    const QString name = tr("Scan %1.pdf").arg(plaindate::now().toString(QStringLiteral("yyyy-MM-dd HH.mm.ss")));
    m_receiving.receiveBytes(
        m_dialog, name, m_pdf, QStringLiteral("scanner"), [this, then = m_then](const Reception& reception) {
            if (reception.files.isEmpty()) return m_dialog->setOutcome(joined(reception.problems), true);
            m_dialog->kept();
            then(reception);
        });
}

} // namespace naskah
