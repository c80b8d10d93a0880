#include "client/ui/outbox/outbox_model.h"

#include "client/model/plain_tip.h"

#include <algorithm>

namespace naskah {
namespace {

int groupOf(const OutboxItem& item)
{
    return item.needsAttention() ? 0 : item.state == OutboxState::sent ? 2 : 1;
}

} // namespace

void OutboxModel::setItems(const QList<OutboxItem>& items)
{
    const QStringList headings{tr("Needs attention"), tr("Waiting"), tr("Sent today")};
    beginResetModel();
    m_rows.clear();
    for (int group = 0; group < headings.size(); ++group) {
        bool headed = false;
        for (const OutboxItem& item : items) {
            if (groupOf(item) != group) continue;
            if (!std::exchange(headed, true)) m_rows << Row{headings[group], {}};
            m_rows << Row{{}, item};
        }
    }
    endResetModel();
}

const OutboxItem* OutboxModel::item(const QModelIndex& index) const
{
    if (!index.isValid() || index.row() >= m_rows.size() || !m_rows[index.row()].heading.isEmpty()) return nullptr;
    return &m_rows[index.row()].item;
}

QModelIndex OutboxModel::indexOf(const QString& key) const
{
    for (int row = 0; row < m_rows.size(); ++row)
        if (m_rows[row].heading.isEmpty() && m_rows[row].item.key == key) return index(row);
    return {};
}

QModelIndex OutboxModel::firstItem() const
{
    return m_rows.isEmpty() ? QModelIndex() : index(1);
}

int OutboxModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

QVariant OutboxModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
    const Row& row = m_rows[index.row()];
    const bool isHeading = !row.heading.isEmpty();
    if (role == Qt::DisplayRole) return isHeading ? row.heading : row.item.what;
    if (isHeading) return {};
    if (role == Qt::ToolTipRole) return plainTip(row.item.what + QLatin1Char('\n') + row.item.reason);
    if (role == Qt::AccessibleDescriptionRole) return row.item.reason;
    if (role == itemRole) return QVariant::fromValue(row.item);
    return {};
}

Qt::ItemFlags OutboxModel::flags(const QModelIndex& index) const
{
    return item(index) ? Qt::ItemIsEnabled | Qt::ItemIsSelectable : Qt::NoItemFlags;
}

} // namespace naskah
