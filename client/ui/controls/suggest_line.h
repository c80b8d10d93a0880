#pragma once

#include "client/ui/controls/asked_words.h"

#include <QLineEdit>
#include <QList>

class QListView;
class QStandardItemModel;

namespace naskah {

/// Something that can be chosen by typing a part of it.
struct Suggestion {
    QString key;    ///< the caller's identifier
    QString text;   ///< what the field shows when it is chosen
    QString detail; ///< in grey beside it
};

/// One choice by type-ahead. Typing, or Down in the field, emits `typed`; the owner answers with `setSuggestions`,
/// which opens a list beneath. Enter or Tab takes the highlighted row; Enter before the answer takes its first row when it
/// comes, where something must be chosen.
class SuggestLine : public QLineEdit {
    Q_OBJECT
public:
    enum class Mode {
        free,  ///< any words will do; suggestions only save typing
        strict ///< something must be chosen: the first row is highlighted at once
    };

    explicit SuggestLine(Mode mode, QWidget* parent = nullptr);

    void choose(const Suggestion& suggestion);
    /// Empty while what stands there was not chosen.
    QString key() const { return m_key; }
    /// The answer to `typed`. One to other words than were asked for last is left aside.
    void setSuggestions(const QString& typed, const QList<Suggestion>& suggestions);
    bool isListOpen() const;

Q_SIGNALS:
    void typed(const QString& text);
    void chosen(const naskah::Suggestion& suggestion);

protected:
    bool event(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    void ask(const QString& words);
    bool take(int row);
    void highlight(int row);

    Mode m_mode;
    QString m_key;
    AskedWords m_asked;
    QList<Suggestion> m_offered;
    QListView* m_list;
    QStandardItemModel* m_model;
};

} // namespace naskah
