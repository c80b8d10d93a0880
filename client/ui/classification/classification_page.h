#pragma once

#include "client/model/classification_lines.h"

#include <QTimer>
#include <QWidget>

class QLabel;
class QLayout;
class QLineEdit;
class QStackedWidget;

namespace naskah {

class ActionButton;
class EmptyState;
class TextTable;

/// The schemes of classification side by side at the left, the codes of the chosen one (or of all) at the right, with
/// their retention and their days. Knows nothing of the store.
///
/// Keys: Ctrl+F looks for a code or words; Ctrl+I imports a list, Ctrl+E gives the chosen scheme its last day.
class ClassificationPage : public QWidget {
    Q_OBJECT
public:
    explicit ClassificationPage(QWidget* parent = nullptr);

    void setSchemes(const QList<SchemeLine>& schemes);
    /// Answers `listWanted`. `more`: there are others that the list has no room for.
    void setCodes(const QList<CodeLine>& codes, bool more);
    /// Whether this person may change schemes; until it is said they may not.
    void setMayChange(bool may);

    QString filter() const;
    /// The chosen scheme; empty for all of them.
    QString scheme() const;
    const QList<CodeLine>& codes() const { return m_codes; }
    TextTable* schemeTable() const { return m_schemeTable; }
    TextTable* codeTable() const { return m_codeTable; }

Q_SIGNALS:
    void listWanted();
    void importRequested(const QString& scheme);
    void endRequested(const naskah::SchemeLine& scheme);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    QWidget* makeHead();
    ActionButton* addAct(QLayout* row, const QString& text, const QKeySequence& keys, std::function<void()> act);
    const SchemeLine* chosenScheme() const;
    void showActs();
    void showEmpty();

    QList<SchemeLine> m_schemes;
    QList<CodeLine> m_codes;
    bool m_answered = false, m_mayChange = false;
    QTimer m_typing;
    QLabel* m_aside = nullptr;
    QLineEdit* m_filter = nullptr;
    ActionButton* m_import = nullptr;
    ActionButton* m_end = nullptr;
    TextTable* m_schemeTable;
    TextTable* m_codeTable;
    EmptyState* m_empty;
    QStackedWidget* m_stack;
};

} // namespace naskah
