#pragma once

#include "client/model/absence_lines.h"
#include "client/ui/controls/rows_dialog.h"
#include "client/ui/controls/suggest_line.h"

namespace naskah {

class DateLine;
class FieldBox;
class SegmentedControl;
class ToggleChip;

/// Who shall stand in, as it was asked for.
struct SubstituteForm {
    AbsentPostLine post;
    QString substitute; ///< a person's id
    StandIn kind = StandIn::plh;
    QDate from;
    QDate until;           ///< invalid: no end, for a Plt only
    QStringList mailboxes; ///< of a delegate
    QString decree;        ///< not of a delegate
};

/// Names who stands in for an official: a delegate for one's own post, a Plt or Plh for another. Knows nothing of the
/// store; a substitute who is away in turn is a post of its own, whose chain is shown. Ctrl+Enter names from anywhere.
class SubstituteDialog : public RowsDialog {
    Q_OBJECT
public:
    /// `me`: a person's id. `first`: the post with which it begins.
    SubstituteDialog(const QString& me, const AbsentPostLine& first, const QDate& today, QWidget* parent = nullptr);

    /// Answers to `postTyped` and `personTyped`.
    void setPosts(const QString& typed, const QList<AbsentPostLine>& posts);
    void setPeople(const QString& typed, const QList<Suggestion>& people);

Q_SIGNALS:
    void postTyped(const QString& text);
    void personTyped(const QString& text);
    void submitted(const naskah::SubstituteForm& form);

private:
    const AbsentPostLine* post() const;
    StandIn kind() const;
    void postChanged();
    void changed();
    bool hand() override;

    QString m_me;
    QDate m_today;
    QList<AbsentPostLine> m_posts; ///< offered so far
    SuggestLine* m_post;
    SuggestLine* m_person;
    SegmentedControl* m_kind;
    DateLine* m_from;
    DateLine* m_until;
    QLineEdit* m_decree;
    QList<ToggleChip*> m_mailboxes;
    FieldBox *m_postBox, *m_personBox, *m_fromBox, *m_untilBox, *m_mailboxesBox;
    QWidget *m_mailboxesName = nullptr, *m_decreeName = nullptr;
    QLabel* m_chain;
    QLabel* m_meaning;
    bool m_isOwn = true;
};

} // namespace naskah
