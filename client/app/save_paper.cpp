#include "client/app/save_paper.h"

#include "client/ui/shell/main_window.h"

#include <QCoreApplication>
#include <QFileDialog>
#include <QSaveFile>

namespace naskah {
namespace {

struct SavePaper {
    Q_DECLARE_TR_FUNCTIONS(naskah::SavePaper)
};

} // namespace

void savePaper(MainWindow& window, QObject* context, const QString& title, QString name, const QByteArray& pdf,
               std::function<void(const QString& words)> refused)
{
    name.replace(u'/', u'-');
    auto* chooser = new QFileDialog(&window, title);
    chooser->setAttribute(Qt::WA_DeleteOnClose);
    chooser->setAcceptMode(QFileDialog::AcceptSave);
    chooser->setNameFilter(QStringLiteral("PDF (*.pdf)"));
    chooser->setDefaultSuffix(QStringLiteral("pdf"));
    chooser->selectFile(name);
    QObject::connect(chooser, &QFileDialog::fileSelected, context, [&window, pdf, refused = std::move(refused)](const QString& file) {
        QSaveFile out(file);
        if (!out.open(QIODevice::WriteOnly) || out.write(pdf) != pdf.size() || !out.commit())
            return refused(SavePaper::tr("%1 cannot be written: %2").arg(file, out.errorString()));
        window.tell([file] { return SavePaper::tr("Written to %1").arg(file); });
    });
    chooser->open();
}

} // namespace naskah
