// naskah: the desktop program.
//
//   naskah [--desk FOLDER] [--key-file FILE] [--offline]
//   naskah … --photograph FOLDER [--scan FILE.pdf]     takes pictures of its screens and quits
#include "client/app/program.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QNetworkInformation>
#include <QNetworkProxyFactory>
#include <QStandardPaths>

int main(int argc, char** argv)
{
    QApplication app(argc, argv);
    QApplication::setApplicationName(QStringLiteral("Naskah"));
    QApplication::setDesktopFileName(QStringLiteral("naskah"));
    QApplication::setQuitOnLastWindowClosed(true);
    QNetworkProxyFactory::setUseSystemConfiguration(true);

    QCommandLineParser parser;
    parser.addHelpOption();
    parser.addOptions({{"desk", "Folder of the desk's store.", "folder"},
                       {"key-file", "File with the store's key, readable by its owner alone.", "file"},
                       {"offline", "Work as if there were no line."},
                       {"photograph", "Take pictures of the screens into this folder and quit.", "folder"},
                       {"scan", "A PDF for the picture of the register screen.", "file"}});
    parser.process(app);

    naskah::Program::Options options;
    options.desk = parser.value("desk");
    if (options.desk.isEmpty())
        options.desk = QStandardPaths::writableLocation(QStandardPaths::AppDataLocation) + QStringLiteral("/desk");
    options.keyFile = parser.value("key-file");
    options.photograph = parser.value("photograph");
    options.scan = parser.value("scan");
    options.offline = parser.isSet("offline");

    naskah::Program program(options);
    // The system tells when the line comes back; where it cannot, the desk finds out by itself, a little later.
    if (QNetworkInformation::loadBackendByFeatures(QNetworkInformation::Feature::Reachability)) {
        QObject::connect(QNetworkInformation::instance(),
                         &QNetworkInformation::reachabilityChanged,
                         &program,
                         [&program](QNetworkInformation::Reachability reachability) {
                             if (reachability == QNetworkInformation::Reachability::Online && program.workbench())
                                 program.workbench()->sync().nudge();
                         });
    }
    program.start();
    return QApplication::exec();
}
