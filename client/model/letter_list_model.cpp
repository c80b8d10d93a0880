#include "client/model/letter_list_model.h"

namespace naskah {
namespace {

/// A refresh reads at most so many rows again; what lies deeper is kept as it was read.
constexpr int deepestRefresh = 2000;
/// Rows read beyond those shown, so that a few new ones do not push the last ones out.
constexpr int newsExpected = 20;

} // namespace

LetterListModel::LetterListModel(FetchLines fetch, QObject* parent)
    : QAbstractListModel(parent), m_fetch(std::move(fetch))
{
}

int LetterListModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

QVariant LetterListModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || index.row() >= m_rows.size()) return {};
    const LetterLine& letter = m_rows[index.row()];
    switch (role) {
    case lineRole:
        return QVariant::fromValue(letter);
    case dayRole:
        // What was found by words stands in the order of the index.
        return m_shown.place == Place::search || !m_shown.filter.isEmpty() ? QDate() : letter.when.date();
    case Qt::DisplayRole:
        return letter.subject.text;
    case Qt::AccessibleTextRole: {
        const QString said = QString("%1, %2").arg(letter.who.text, letter.subject.text);
        return letter.unread ? tr("Unread: %1").arg(said) : said;
    }
    default:
        return {};
    }
}

bool LetterListModel::canFetchMore(const QModelIndex& parent) const
{
    return !parent.isValid() && !m_busy && !m_next.empty() && m_shown == m_query;
}

void LetterListModel::fetchMore(const QModelIndex& parent)
{
    if (canFetchMore(parent)) ask(Ask::more);
}

int LetterListModel::rowOf(const Uuid& key) const
{
    for (int i = 0; i < m_rows.size(); ++i)
        if (m_rows[i].key == key) return i;
    return -1;
}

void LetterListModel::setQuery(const LetterQuery& query)
{
    if (m_answered && query == m_query) return;
    m_query = query;
    if (!m_busy) ask(Ask::first);
}

void LetterListModel::refresh()
{
    if (m_busy)
        m_stale = true;
    else
        ask(m_answered ? Ask::again : Ask::first);
}

void LetterListModel::ask(Ask what)
{
    m_busy = true;
    if (what != Ask::more) m_stale = false;
    const int count =
        what == Ask::again ? qBound(pageSize, int(m_rows.size()) + newsExpected, deepestRefresh) : pageSize;
    m_fetch(this,
            m_query,
            what == Ask::more ? m_next : std::string(),
            count,
            [this, what, asked = m_query](const Result<LinePage>& answer) { accept(what, asked, answer); });
}

void LetterListModel::accept(Ask what, const LetterQuery& asked, const Result<LinePage>& answer)
{
    m_busy = false;
    if (asked != m_query) return ask(Ask::first);
    const bool same = m_shown == asked;
    m_shown = asked;
    m_failure = answer ? QString() : QString::fromStdString(answer.error().detail);
    if (what != Ask::more) m_notes = answer ? answer->notes : std::vector<SearchNote>{};
    if (answer) {
        if (what == Ask::more)
            append(answer.value());
        else if (what == Ask::again && same)
            mend(answer.value());
        else
            replaceAll(answer.value());
    } else if (!same) {
        replaceAll({});
    }
    m_answered = true;
    Q_EMIT ready();
    if (m_stale && !m_busy) ask(Ask::again);
}

void LetterListModel::replaceAll(LinePage page)
{
    beginResetModel();
    m_rows = std::move(page.rows);
    m_next = std::move(page.next);
    noteKeys();
    endResetModel();
}

void LetterListModel::append(LinePage page)
{
    m_next = std::move(page.next);
    // A row that moved between two pages while they were read must not stand in the list twice.
    page.rows.removeIf([this](const LetterLine& row) { return m_keys.contains(row.key); });
    if (page.rows.isEmpty()) return;
    beginInsertRows({}, int(m_rows.size()), int(m_rows.size() + page.rows.size()) - 1);
    for (const LetterLine& row : std::as_const(page.rows))
        m_keys.insert(row.key);
    m_rows.append(std::move(page.rows));
    endInsertRows();
}

/// Turns the first rows into `page` with as few signals as needed; what lies after them stays.
void LetterListModel::mend(LinePage page)
{
    const bool whole = page.next.empty() || page.rows.size() >= m_rows.size();
    QHash<Uuid, int> wanted;
    for (int i = 0; i < page.rows.size(); ++i)
        wanted.insert(page.rows[i].key, i);

    const int last = whole ? int(m_rows.size()) : qMin(int(page.rows.size()), int(m_rows.size()));
    for (int i = last - 1; i >= 0; --i) {
        if (wanted.contains(m_rows[i].key)) continue;
        int first = i;
        while (first > 0 && !wanted.contains(m_rows[first - 1].key))
            --first;
        beginRemoveRows({}, first, i);
        m_rows.remove(first, i - first + 1);
        endRemoveRows();
        i = first;
    }
    for (int i = 0; i < page.rows.size(); ++i) {
        const LetterLine& now = page.rows[i];
        if (i >= m_rows.size() || m_rows[i].key != now.key) {
            int from = -1;
            for (int j = i + 1; j < m_rows.size() && from < 0; ++j)
                if (m_rows[j].key == now.key) from = j;
            if (from >= 0) {
                beginMoveRows({}, from, from, {}, i);
                m_rows.move(from, i);
                endMoveRows();
            } else {
                beginInsertRows({}, i, i);
                m_rows.insert(i, now);
                endInsertRows();
            }
        }
        if (m_rows[i] != now) {
            m_rows[i] = now;
            Q_EMIT dataChanged(index(i), index(i));
        }
    }
    if (whole) m_next = std::move(page.next);
    noteKeys();
}

void LetterListModel::noteKeys()
{
    m_keys.clear();
    for (const LetterLine& row : std::as_const(m_rows))
        m_keys.insert(row.key);
}

} // namespace naskah
