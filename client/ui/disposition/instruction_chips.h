#pragma once

#include <QStringList>
#include <QWidget>

namespace naskah {

class FlowLayout;
class SuggestLine;
class ToggleChip;

/// What to do: the official's favourites as chips, and a field that finds the others or takes new words.
class InstructionChips : public QWidget {
    Q_OBJECT
public:
    explicit InstructionChips(QWidget* parent = nullptr);

    void offer(const QStringList& favourites, const QStringList& all);
    void setChosen(const QStringList& instructions);
    /// In the order in which they stand there.
    QStringList chosen() const;
    SuggestLine* search() const { return m_search; }

Q_SIGNALS:
    void changed();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    ToggleChip* chip(const QString& instruction);
    void choose(const QString& instruction);

    FlowLayout* m_flow;
    SuggestLine* m_search;
    QList<ToggleChip*> m_chips;
    QStringList m_all;
};

} // namespace naskah
