#pragma once

#include "client/model/letter_line.h"

#include <QAbstractListModel>
#include <QHash>

namespace naskah {

/// Work that waits, by place.
struct PlaceCounts {
    int toDo = 0;
    int dispositions = 0; ///< given to me and not yet read
    int drafts = 0;
    int incoming = 0; ///< not yet read
    int outbox = 0;   ///< actions that have not reached the server

    bool operator==(const PlaceCounts&) const = default;
};

/// A search somebody wants to have at hand.
struct SavedSearch {
    QString name;
    QString text;

    bool operator==(const SavedSearch&) const = default;
};

/// The rows of the sidebar: captions, places with their counts, saved searches.
class PlaceModel : public QAbstractListModel {
    Q_OBJECT
public:
    enum Role {
        placeRole = Qt::UserRole + 1, ///< int(Place); invalid for a caption
        searchRole,                   ///< number of the saved search; invalid for others
        iconRole,
        countRole,
        pageRole,    ///< key of a whole-window page; invalid for others
        captionRole, ///< true for a heading
        alertRole,   ///< the count is of things that need a person
    };

    /// A page of the window that is no list of letters.
    struct PageEntry {
        QString key;
        QString title;
        QString icon;

        bool operator==(const PageEntry&) const = default;
    };

    explicit PlaceModel(QObject* parent = nullptr);

    void setOffice(const QString& name);
    void setCounts(const PlaceCounts& counts);
    /// How many of the outbox's actions need a person; shown instead of its count.
    void setAttention(int count);
    void setSearches(const QList<SavedSearch>& searches);
    /// How many letters each search finds, in their order; not more than `mostCounted`.
    void setFound(const QList<int>& found);
    static constexpr int mostCounted = 1000;
    const QList<SavedSearch>& searches() const { return m_searches; }
    void setPages(const QList<PageEntry>& pages);
    /// What waits on a page for this person.
    void setPageCount(const QString& key, int count);
    void retranslate();

    QModelIndex indexOf(Place place) const;
    QModelIndex indexOfSearch(int number) const;
    QModelIndex indexOfPage(const QString& key) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;

private:
    struct Row {
        QString text;
        QString icon;
        std::optional<Place> place;
        int search = -1;
        QString page = {};

        bool isCaption() const { return !place && page.isEmpty(); }
    };

    void build();
    int countOf(const Row& row) const;
    void countsChanged();

    QString m_office;
    PlaceCounts m_counts;
    int m_attention = 0;
    QList<SavedSearch> m_searches;
    QList<int> m_found;
    QList<PageEntry> m_pages;
    QHash<QString, int> m_pageCounts;
    QList<Row> m_rows;
};

} // namespace naskah
