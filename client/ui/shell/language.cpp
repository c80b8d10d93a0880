#include "client/ui/shell/language.h"

#include <QCoreApplication>
#include <QLocale>
#include <QTranslator>

namespace naskah {
namespace {

QString g_language = QStringLiteral("en");

} // namespace

void setLanguage(const QString& language)
{
    static QTranslator ours;
    g_language = language == "en" ? QStringLiteral("en") : QStringLiteral("id");
    QLocale::setDefault(g_language == "en" ? QLocale(QLocale::English, QLocale::UnitedKingdom)
                                           : QLocale(QLocale::Indonesian, QLocale::Indonesia));
    QCoreApplication::removeTranslator(&ours);
    if (ours.load(QString(":/i18n/naskah_%1.qm").arg(g_language))) QCoreApplication::installTranslator(&ours);
}

QString currentLanguage()
{
    return g_language;
}

} // namespace naskah
