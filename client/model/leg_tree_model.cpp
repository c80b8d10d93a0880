#include "client/model/leg_tree_model.h"

#include "client/model/plain_tip.h"

namespace naskah {

void LegTreeModel::setLegs(const QList<LegNode>& legs)
{
    const auto samePlace = [](const LegNode& a, const LegNode& b) { return a.id == b.id && a.depth == b.depth; };
    if (std::equal(legs.begin(), legs.end(), m_legs.begin(), m_legs.end(), samePlace)) {
        for (int i = 0; i < legs.size(); ++i) {
            if (m_legs[i] == legs[i]) continue;
            m_legs[i] = legs[i];
            const QModelIndex changed = createIndex(m_places[size_t(i)].row, 0, quintptr(i));
            Q_EMIT dataChanged(changed, changed);
        }
        return;
    }
    beginResetModel();
    m_legs = legs;
    arrange();
    endResetModel();
}

void LegTreeModel::arrange()
{
    m_places.assign(size_t(m_legs.size()), {});
    m_top.clear();
    std::vector<int> path; // numbers of the legs from the top to the one before
    for (int i = 0; i < m_legs.size(); ++i) {
        const size_t depth = size_t(qBound(0, m_legs[i].depth, int(path.size())));
        path.resize(depth);
        Place& place = m_places[size_t(i)];
        place.parent = path.empty() ? -1 : path.back();
        auto& siblings = place.parent < 0 ? m_top : m_places[size_t(place.parent)].children;
        place.row = int(siblings.size());
        siblings.push_back(i);
        path.push_back(i);
    }
}

const std::vector<int>& LegTreeModel::childrenOf(const QModelIndex& parent) const
{
    return parent.isValid() ? m_places[size_t(parent.internalId())].children : m_top;
}

QModelIndex LegTreeModel::index(int row, int column, const QModelIndex& parent) const
{
    if (column != 0 || row < 0) return {};
    const auto& siblings = childrenOf(parent);
    return size_t(row) < siblings.size() ? createIndex(row, 0, quintptr(siblings[size_t(row)])) : QModelIndex();
}

QModelIndex LegTreeModel::parent(const QModelIndex& child) const
{
    if (!child.isValid()) return {};
    const int above = m_places[size_t(child.internalId())].parent;
    return above < 0 ? QModelIndex() : createIndex(m_places[size_t(above)].row, 0, quintptr(above));
}

int LegTreeModel::rowCount(const QModelIndex& parent) const
{
    return parent.column() > 0 ? 0 : int(childrenOf(parent).size());
}

int LegTreeModel::columnCount(const QModelIndex&) const
{
    return 1;
}

QVariant LegTreeModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid()) return {};
    const LegNode& leg = m_legs[int(index.internalId())];
    switch (role) {
    case legRole:
        return QVariant::fromValue(leg);
    case Qt::DisplayRole:
        return leg.position;
    case Qt::AccessibleTextRole:
        return QString("%1, %2, %3, %4").arg(leg.position, leg.person, wordOf(leg), leg.instructions.join(", "));
    case Qt::ToolTipRole: {
        QStringList lines{leg.person.isEmpty() ? leg.position : QString("%1\n%2").arg(leg.position, leg.person)};
        lines << tr("Given by %1").arg(leg.giver);
        lines << leg.instructions;
        if (!leg.note.isEmpty()) lines << leg.note;
        if (!leg.report.isEmpty()) lines << tr("Report: %1").arg(leg.report);
        return plainTip(lines.join('\n'));
    }
    default:
        return {};
    }
}

QString wordOf(const LegNode& leg)
{
    if (leg.waiting) return LegTreeModel::tr("waiting to be sent");
    if (leg.late) return LegTreeModel::tr("late");
    switch (leg.state) {
    case LegState::sent:
        return LegTreeModel::tr("sent");
    case LegState::read:
        return LegTreeModel::tr("read");
    case LegState::inProgress:
        return LegTreeModel::tr("in progress");
    case LegState::declined:
        return LegTreeModel::tr("declined");
    case LegState::forwarded:
        return LegTreeModel::tr("forwarded");
    case LegState::reported:
        return LegTreeModel::tr("reported");
    case LegState::done:
        return LegTreeModel::tr("done");
    case LegState::withdrawn:
        return LegTreeModel::tr("withdrawn");
    }
    return {};
}

} // namespace naskah
