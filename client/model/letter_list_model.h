#pragma once

#include "client/model/letter_line.h"

#include <QAbstractListModel>
#include <QSet>

namespace naskah {

/// A list of letters of any length: pages are read as the view comes near their end. What is on the screen stays there
/// until the answer is in, so that neither typing nor news makes the list flicker; rows that stay keep their selection.
class LetterListModel : public QAbstractListModel {
    Q_OBJECT
public:
    enum Role {
        lineRole = Qt::UserRole + 1, ///< LetterLine
        dayRole,                     ///< QDate on which it came; invalid in a list that is not in that order
    };
    static constexpr int pageSize = 100;

    explicit LetterListModel(FetchLines fetch, QObject* parent = nullptr);

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    bool canFetchMore(const QModelIndex& parent) const override;
    void fetchMore(const QModelIndex& parent) override;
    /// Whether the list goes on below what was read.
    bool hasMore() const { return !m_next.empty(); }

    const LetterLine& line(int number) const { return m_rows[number]; }
    int rowOf(const Uuid& key) const; ///< −1 when it is not among the rows read so far
    const LetterQuery& query() const { return m_query; }
    /// Another list. Queries that were overtaken before their turn are never run.
    void setQuery(const LetterQuery& query);
    /// The store has changed: reads again what was read, and says only what differs.
    void refresh();
    bool isLoading() const { return m_busy; }
    /// Whether at least one answer to the present query is in.
    bool isReady() const { return m_shown == m_query && m_answered; }
    const QString& failure() const { return m_failure; }
    /// What the person should know about the words they looked for.
    const std::vector<SearchNote>& notes() const { return m_notes; }

Q_SIGNALS:
    /// An answer to the present query is in (or its failure, see `failure`).
    void ready();

private:
    enum class Ask { first, again, more };

    void ask(Ask what);
    void accept(Ask what, const LetterQuery& asked, const Result<LinePage>& answer);
    void replaceAll(LinePage page);
    void append(LinePage page);
    void mend(LinePage page);
    void noteKeys();

    FetchLines m_fetch;
    LetterQuery m_query;
    LetterQuery m_shown; ///< what the rows answer
    QList<LetterLine> m_rows;
    QSet<Uuid> m_keys; ///< of m_rows
    std::string m_next;
    QString m_failure;
    std::vector<SearchNote> m_notes;
    bool m_busy = false;
    bool m_answered = false;
    bool m_stale = false; ///< a refresh came while something was being read
};

} // namespace naskah
