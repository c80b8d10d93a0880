#include "tests/client/ui_dialogs/screens.h"

#include "client/ui/theme/plain_date.h"
#include "client/ui/theme/theme.h"

#include <QApplication>
#include <QLocale>
#include <QTest>
#include <QTranslator>
#include <QWidget>

using namespace naskah;

void prepareScreens()
{
    static QTranslator translator;
    if (translator.load(qEnvironmentVariable("NASKAH_QM"))) {
        QCoreApplication::installTranslator(&translator);
        QLocale::setDefault(QLocale(QLocale::Indonesian, QLocale::Indonesia));
    } else {
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    }
    theme::apply(theme::Mode::light);
    plaindate::setClock([] { return QDateTime(QDate(2025, 11, 7), QTime(9, 41)); });
}

void showActive(QWidget& window)
{
    window.show();
    window.activateWindow();
    if (!QTest::qWaitForWindowActive(&window)) qWarning("the window did not become active");
}

void photograph(QWidget& widget, const QString& name)
{
    const QString folder = qEnvironmentVariable("NASKAH_SHOTS");
    if (folder.isEmpty()) return;
    for (const auto& [mode, word] : {std::pair(theme::Mode::dark, "dark"), std::pair(theme::Mode::light, "light")}) {
        theme::apply(mode);
        for (int i = 0; i < 3; ++i)
            QCoreApplication::processEvents();
        widget.grab().save(QStringLiteral("%1/%2-%3.png").arg(folder, name, QLatin1String(word)));
    }
}
