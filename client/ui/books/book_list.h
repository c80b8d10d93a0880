#pragma once

#include <QListView>
#include <QStyledItemDelegate>

class QStandardItemModel;

namespace naskah {

/// A line of the list at the left: a register with what is left of it, a book that can be opened, or a heading.
struct BookListItem {
    QString key; ///< empty for a heading
    QString title;
    QString aside = {};
    bool warns = false; ///< the aside is something to look after
};

/// Registers and books under two headings.
class BookList : public QListView {
    Q_OBJECT
public:
    explicit BookList(QWidget* parent = nullptr);

    /// Keeps the chosen one, by its key.
    void setItems(const QList<BookListItem>& items);
    QString key() const;
    void choose(const QString& key);

Q_SIGNALS:
    void chosen(const QString& key);
    void entered(); ///< Enter or Right: on to what is shown

protected:
    void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    QStandardItemModel* m_model;
    bool m_quiet = false;
};

} // namespace naskah
