#pragma once

#include "client/ui/controls/text_table.h"

#include <QDate>
#include <QWidget>

class QLabel;
class QStackedWidget;

namespace naskah {

class ActionButton;
class DateLine;
class EmptyState;

/// A book for a range of days, on the screen: the prescribed columns, one line a letter. Keys: Ctrl+P prints, Ctrl+E
/// writes a PDF, X a spreadsheet, C a CSV file; Enter in a day reads it.
class BookPane : public QWidget {
    Q_OBJECT
public:
    enum class Format { pdf, xlsx, csv };

    explicit BookPane(QWidget* parent = nullptr);

    void setTitle(const QString& title);
    void setRange(const QDate& from, const QDate& to);
    QDate from() const;
    QDate to() const;
    void setBook(const QList<TextTable::Column>& columns, const QList<TextTable::Row>& rows);
    /// The book is being read; what is shown is another's.
    void setReading();
    /// A file or sheet is being made: nothing else can be begun.
    void setBusy(const QString& words);
    TextTable* table() const { return m_table; }

Q_SIGNALS:
    void rangeChanged();
    void exportRequested(naskah::BookPane::Format format);
    void printRequested();

private:
    QLayout* makeRange();
    ActionButton* addAct(class QLayout* row, const QString& text, const QKeySequence& keys, bool primary, std::function<void()> act);
    void takeRange();
    void jump(const QDate& from, const QDate& to);

    QLabel *m_title, *m_count, *m_problem;
    DateLine *m_from, *m_to;
    QDate m_readFrom, m_readTo;
    TextTable* m_table;
    QStackedWidget* m_content;
    EmptyState* m_empty;
    QList<ActionButton*> m_acts;
    bool m_busy = false;
};

} // namespace naskah
