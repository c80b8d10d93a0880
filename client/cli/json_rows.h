#pragma once

#include "client/replica/queries.h"
#include "client/replica/sync_state.h"
#include "common/schema/field.h"

#include <QJsonArray>
#include <QJsonObject>

/// What lists hold, as JSON. The keys are part of the program's interface.
namespace naskah::ctl {

template <class T>
QString idText(const Id<T>& id)
{
    return QString::fromStdString(id.value.text());
}

QJsonObject rowOf(const LetterRow& row);
QJsonObject rowOf(const LegRow& row);
QJsonObject rowOf(const ReportRow& row);
QJsonObject rowOf(const LegListRow& row);
QJsonObject rowOf(const InstructionChoice& choice);
QJsonObject rowOf(const HistoryRow& row);
QJsonObject rowOf(const DeliveryRow& row);
QJsonObject rowOf(const AttachmentRow& row);
QJsonObject rowOf(const OutboxRow& row);
QJsonObject rowOf(const EditConflict& conflict);
QJsonObject rowOf(const DraftRow& row);
QJsonObject rowOf(const BookRow& row);
QJsonObject rowOf(const RegisterEntry& entry);
QJsonObject rowOf(const PositionChoice& choice);
QJsonObject rowOf(const UnitChoice& choice);
QJsonObject rowOf(const ClassificationChoice& choice);
QJsonObject rowOf(const SyncState& state);
QJsonObject pageOf(const LetterPage& page);

template <class Rows>
QJsonArray rowsOf(const Rows& rows)
{
    QJsonArray array;
    for (const auto& row : rows)
        array << rowOf(row);
    return array;
}

QString wordFor(SyncState::Line line);

} // namespace naskah::ctl
