#pragma once

#include "client/model/letter_detail.h"
#include "client/model/letter_reading.h"

#include <QWidget>

class QBoxLayout;
class QFrame;
class QStackedWidget;

namespace naskah {

class EmptyState;
class LetterActions;
class LetterBody;
class LetterHead;
class LetterSide;
class PageRenderer;
class PageView;

/// The letter is the hero: subject, what can be done, the page; facts, tree and history beside it or, where the window
/// is narrow, beneath it.
class LetterPreview : public QWidget {
    Q_OBJECT
public:
    LetterPreview(PageRenderer& renderer, LetterActions& actions, FetchFile fetchFile, QWidget* parent = nullptr);

    void setDetail(const LetterDetail& detail);
    /// Nothing is open: says why, or stays quiet.
    void clear(const QString& icon = {}, const QString& title = {}, const QString& sentence = {});
    bool isShowing() const;
    void setNarrow(bool narrow);
    bool isNarrow() const { return m_narrow; }
    void retranslate();
    PageView* pages() const { return m_pages; }
    LetterSide* side() const { return m_side; }

private:
    void showFiles();
    void fetchFiles();
    void arrange();

    LetterActions& m_actions;
    FetchFile m_fetchFile;
    LetterDetail m_detail;
    QHash<QString, QByteArray> m_bytes; ///< of the open letter's files, by digest
    bool m_narrow = false;
    QStackedWidget* m_stack;
    EmptyState* m_empty;
    LetterHead* m_head;
    PageView* m_pages;
    LetterBody* m_text;
    LetterSide* m_side;
    QFrame* m_divider;
    QBoxLayout* m_body;
};

} // namespace naskah
