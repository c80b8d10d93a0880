#include "client/ui/letters/letter_words.h"

#include <QCoreApplication>
#include <QLocale>

namespace naskah::words {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(naskah::words)
};

} // namespace

QString urgency(Urgency urgency)
{
    switch (urgency) {
    case Urgency::biasa:
        return Words::tr("Normal");
    case Urgency::segera:
        return Words::tr("Urgent");
    case Urgency::sangatSegera:
        return Words::tr("Very urgent");
    }
    return {};
}

QString security(Security security)
{
    switch (security) {
    case Security::biasa:
        return Words::tr("Ordinary");
    case Security::terbatas:
        return Words::tr("Restricted");
    case Security::rahasia:
        return Words::tr("Secret");
    case Security::sangatRahasia:
        return Words::tr("Top secret");
    }
    return {};
}

QString size(qint64 bytes)
{
    return QLocale().formattedDataSize(bytes, 1, QLocale::DataSizeTraditionalFormat);
}

} // namespace naskah::words
