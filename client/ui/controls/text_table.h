#pragma once

#include "client/ui/theme/theme.h"

#include <QList>
#include <QStringList>
#include <QTableView>

namespace naskah {

/// A table of words: rows are chosen whole, columns share the width by their weight, long cells wrap once and are elided
/// (the tooltip says all). Enter takes the chosen row; Tab leaves the table.
class TextTable : public QTableView {
    Q_OBJECT
public:
    struct Column {
        QString title;
        int weight = 10;
        bool alignRight = false;
        bool figures = false; ///< digits in cells of one width
    };
    struct Row {
        QString key; ///< the caller's identifier
        QStringList cells;
        theme::Ink ink = &theme::Tokens::text; ///< of the column `inked`
        int inked = -1;
        QString icon = {}; ///< before the words of the column `inked`
    };
    /// `lines`: of text a row has room for.
    explicit TextTable(int lines = 1, QWidget* parent = nullptr);

    void setColumns(const QList<Column>& columns);
    /// Keeps the chosen rows, by their keys, and where the view stands; the first row is chosen when the current one went.
    void setRows(const QList<Row>& rows);
    const QList<Row>& rows() const;
    QString key() const;
    QStringList chosenKeys() const;
    void choose(const QString& key);
    /// Columns are never narrower than this; beyond that the table scrolls sideways.
    void setNarrowest(int pixels) { m_narrowest = pixels; }

Q_SIGNALS:
    void taken(const QString& key);
    void chosen(const QString& key);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;
    void paintEvent(QPaintEvent* event) override;

private:
    class Model;
    void share();

    Model* m_model;
    int m_narrowest = 64;
};

} // namespace naskah
