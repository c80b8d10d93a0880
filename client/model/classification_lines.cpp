#include "client/model/classification_lines.h"

#include "client/model/store_day.h"
#include "client/model/store_text.h"
#include "common/record/classification_list.h"

namespace naskah {
QList<SchemeLine> readSchemes(Database& db, const QDate& today)
{
    QList<SchemeLine> lines;
    for (const auto& each : classificationSchemes(db, storeDay(today)))
        lines << SchemeLine{textOf(each.name), each.codes, each.valid, dayOf(each.validFrom).value_or(QDate()), dayOf(each.validUntil).value_or(QDate())};
    return lines;
}

QList<CodeLine> readCodes(Database& db, const QString& typed, const QString& scheme, int limit, const QDate& today)
{
    QList<CodeLine> lines;
    const auto wanted = scheme.isEmpty() ? std::nullopt : std::optional(scheme.toStdString());
    for (const auto& each : searchClassification(db, typed.toStdString(), wanted, limit))
        lines << CodeLine{textOf(each.id.value.text()), textOf(each.code), textOf(each.name), textOf(each.retention), textOf(each.scheme),
                          dayOf(each.validFrom).value_or(QDate()), dayOf(each.validUntil).value_or(QDate()), isValidOn(each, storeDay(today))};
    return lines;
}

} // namespace naskah
