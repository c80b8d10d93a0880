#pragma once

#include <QAbstractListModel>

#include <functional>

namespace naskah {

/// A short, read-only list of plain structs: the history of a letter, the offices it went to.
template <class Line>
class LineListModel : public QAbstractListModel {
public:
    static constexpr int lineRole = Qt::UserRole + 1;

    /// `say`: what a screen reader reads for a line.
    explicit LineListModel(std::function<QString(const Line&)> say, QObject* parent = nullptr)
        : QAbstractListModel(parent), m_say(std::move(say))
    {
    }

    void setLines(const QList<Line>& lines)
    {
        if (lines == m_lines) return;
        beginResetModel();
        m_lines = lines;
        endResetModel();
    }
    const QList<Line>& lines() const { return m_lines; }

    int rowCount(const QModelIndex& parent = {}) const override { return parent.isValid() ? 0 : int(m_lines.size()); }
    QVariant data(const QModelIndex& index, int role) const override
    {
        if (!index.isValid() || index.row() >= m_lines.size()) return {};
        if (role == lineRole) return QVariant::fromValue(m_lines[index.row()]);
        if (role == Qt::DisplayRole || role == Qt::AccessibleTextRole) return m_say(m_lines[index.row()]);
        return {};
    }

private:
    std::function<QString(const Line&)> m_say;
    QList<Line> m_lines;
};

} // namespace naskah
