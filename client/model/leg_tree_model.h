#pragma once

#include "client/model/letter_detail.h"

#include <QAbstractItemModel>

#include <vector>

namespace naskah {

/// The tree of a letter's dispositions. `setLegs` with the same legs in the same places only says what changed in them,
/// so that what is expanded or selected stays so.
class LegTreeModel : public QAbstractItemModel {
    Q_OBJECT
public:
    enum Role { legRole = Qt::UserRole + 1 };

    using QAbstractItemModel::QAbstractItemModel;

    void setLegs(const QList<LegNode>& legs);
    const QList<LegNode>& legs() const { return m_legs; }

    QModelIndex index(int row, int column, const QModelIndex& parent = {}) const override;
    QModelIndex parent(const QModelIndex& child) const override;
    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;

private:
    struct Place {
        int parent = -1; ///< number of the leg above, −1 at the top
        int row = 0;
        std::vector<int> children;
    };

    const std::vector<int>& childrenOf(const QModelIndex& parent) const;
    void arrange();

    QList<LegNode> m_legs;
    std::vector<Place> m_places; ///< by number of the leg
    std::vector<int> m_top;
};

/// The word for a leg's state, in the language of the program.
QString wordOf(const LegNode& leg);

} // namespace naskah
