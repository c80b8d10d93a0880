#include "client/model/place_model.h"

#include "client/model/plain_tip.h"

namespace naskah {

PlaceModel::PlaceModel(QObject* parent) : QAbstractListModel(parent)
{
    build();
}

void PlaceModel::build()
{
    m_rows = {
        {tr("My work"), {}, {}},
        {tr("To do"), "view-task", Place::toDo},
        {tr("Dispositions"), "disposisi", Place::dispositions},
        {tr("Awaiting results"), "appointment-new", Place::awaited},
        {tr("Drafts"), "document-edit", Place::drafts},
        {m_office.isEmpty() ? tr("Office") : m_office, {}, {}},
        {tr("Incoming letters"), "mail-receive", Place::incoming},
        {tr("Sent letters"), "mail-sent", Place::sent},
        {tr("Outbox"), "cloud-upload", Place::outbox},
    };
    if (!m_pages.isEmpty()) m_rows << Row{tr("Overview"), {}, {}};
    for (const PageEntry& each : std::as_const(m_pages))
        m_rows << Row{each.title, each.icon, {}, -1, each.key};
    if (!m_searches.isEmpty()) m_rows << Row{tr("Saved searches"), {}, {}};
    for (int i = 0; i < m_searches.size(); ++i)
        m_rows << Row{m_searches[i].name, "edit-find", Place::search, i};
}

void PlaceModel::setOffice(const QString& name)
{
    m_office = name;
    retranslate();
}

void PlaceModel::retranslate()
{
    build();
    Q_EMIT dataChanged(index(0), index(rowCount() - 1));
}

void PlaceModel::setCounts(const PlaceCounts& counts)
{
    if (counts == m_counts) return;
    m_counts = counts;
    countsChanged();
}

void PlaceModel::setAttention(int count)
{
    if (count == m_attention) return;
    m_attention = count;
    countsChanged();
}

void PlaceModel::setPageCount(const QString& key, int count)
{
    if (m_pageCounts.value(key) == count) return;
    m_pageCounts[key] = count;
    countsChanged();
}

void PlaceModel::setFound(const QList<int>& found)
{
    if (found == m_found) return;
    m_found = found;
    countsChanged();
}

void PlaceModel::countsChanged()
{
    Q_EMIT dataChanged(index(0), index(rowCount() - 1), {countRole, alertRole});
}

void PlaceModel::setSearches(const QList<SavedSearch>& searches)
{
    if (searches == m_searches) return;
    beginResetModel();
    m_searches = searches;
    m_found.clear();
    build();
    endResetModel();
}

void PlaceModel::setPages(const QList<PageEntry>& pages)
{
    if (pages == m_pages) return;
    beginResetModel();
    m_pages = pages;
    build();
    endResetModel();
}

QModelIndex PlaceModel::indexOf(Place place) const
{
    for (int i = 0; i < m_rows.size(); ++i)
        if (m_rows[i].place == place && m_rows[i].search < 0) return index(i);
    return {};
}

QModelIndex PlaceModel::indexOfSearch(int number) const
{
    for (int i = 0; i < m_rows.size(); ++i)
        if (number >= 0 && m_rows[i].search == number) return index(i);
    return {};
}

QModelIndex PlaceModel::indexOfPage(const QString& key) const
{
    for (int i = 0; i < m_rows.size(); ++i)
        if (!key.isEmpty() && m_rows[i].page == key) return index(i);
    return {};
}

int PlaceModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int PlaceModel::countOf(const Row& row) const
{
    if (row.search >= 0) return m_found.value(row.search);
    if (!row.page.isEmpty()) return m_pageCounts.value(row.page);
    if (!row.place) return 0;
    switch (*row.place) {
    case Place::toDo:
        return m_counts.toDo;
    case Place::dispositions:
        return m_counts.dispositions;
    case Place::drafts:
        return m_counts.drafts;
    case Place::incoming:
        return m_counts.incoming;
    case Place::outbox:
        return m_attention > 0 ? m_attention : m_counts.outbox;
    case Place::awaited:
    case Place::sent:
    case Place::search:
        return 0;
    }
    return 0;
}

QVariant PlaceModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || index.row() >= m_rows.size()) return {};
    const Row& row = m_rows[index.row()];
    switch (role) {
    case Qt::DisplayRole:
        return row.text;
    case Qt::ToolTipRole:
        return plainTip(row.search >= 0 ? m_searches[row.search].text : row.text);
    case Qt::AccessibleTextRole:
        return countOf(row) > 0 ? QString("%1, %2").arg(row.text, QString::number(countOf(row))) : row.text;
    case placeRole:
        return row.place ? QVariant(int(*row.place)) : QVariant();
    case searchRole:
        return row.search >= 0 ? QVariant(row.search) : QVariant();
    case iconRole:
        return row.icon;
    case countRole:
        return countOf(row);
    case captionRole:
        return row.isCaption();
    case pageRole:
        return row.page.isEmpty() ? QVariant() : QVariant(row.page);
    case alertRole:
        return (row.place == Place::outbox && m_attention > 0) || (!row.page.isEmpty() && countOf(row) > 0);
    default:
        return {};
    }
}

Qt::ItemFlags PlaceModel::flags(const QModelIndex& index) const
{
    if (!index.isValid()) return {};
    return !m_rows[index.row()].isCaption() ? Qt::ItemIsEnabled | Qt::ItemIsSelectable : Qt::NoItemFlags;
}

} // namespace naskah
