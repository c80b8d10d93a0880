#pragma once

#include "client/model/calendar_span.h"
#include "client/ui/controls/rows_dialog.h"
#include "client/ui/controls/suggest_line.h"

#include <functional>

namespace naskah {

class FieldBox;
class SegmentedControl;

/// What is answered to an invitation.
struct AttendAnswer {
    QString position; ///< whose answer it is; a key
    AttendanceKind kind = AttendanceKind::attends;
    QString representative; ///< a key; empty unless represented
    QString note;
};

struct AttendQuestion {
    QString subject, when;
    Suggestion whose;             ///< for whom it is answered, as it begins
    bool mayChooseWhose = false;
    AttendanceKind kind = AttendanceKind::attends;
    /// What else a position (a key) goes to at that time, in words; empty when nothing.
    std::function<QString(const QString& position)> elsewhere;
};

/// Who goes to an invitation: the official, somebody for them, or nobody. Knows nothing of the store.
class AttendDialog : public RowsDialog {
    Q_OBJECT
public:
    explicit AttendDialog(const AttendQuestion& question, QWidget* parent = nullptr);

    /// Answers to `positionTyped`; one to what does not stand there any more is dropped, or Enter would take whom nobody
    /// typed.
    void setPositions(bool whose, const QString& typed, const QList<Suggestion>& positions);

Q_SIGNALS:
    void positionTyped(bool whose, const QString& text);
    void answered(const naskah::AttendAnswer& answer);

private:
    AttendanceKind kind() const;
    void changed();
    bool hand() override;

    AttendQuestion m_question;
    SuggestLine* m_whose;
    SuggestLine* m_representative;
    FieldBox* m_whoseBox;
    FieldBox* m_representativeBox;
    QWidget* m_representativeName;
    SegmentedControl* m_kind;
    QLineEdit* m_note;
    QLabel* m_clash;
};

} // namespace naskah
