#pragma once

#include "client/ui/disposition/disposition_form.h"

#include <QDialog>
#include <QTimer>

class QLabel;
class QPlainTextEdit;

namespace naskah {

class ActionButton;
class DueDateRow;
class FieldBox;
class FlowLayout;
class InstructionChips;

/// To whom, what to do, by when. Knows nothing of the store: the owner answers its questions and does what it asks for.
///
/// Keys: Enter in the empty note sends, Ctrl+Enter sends from anywhere, Esc closes; what was typed is kept by
/// `formKept`.
class DispositionDialog : public QDialog {
    Q_OBJECT
public:
    explicit DispositionDialog(const DispositionContext& context, QWidget* parent = nullptr);
    ~DispositionDialog() override;

    void setForm(const DispositionForm& form);
    DispositionForm form() const;
    /// Answers to `positionTyped` for the field that asked.
    void setPositions(bool informed, const QString& typed, const QList<Recipient>& positions);

    /// What was asked for by `sendRequested` is done, or why it is not. Until then a second Enter does nothing.
    void sent();
    void refused(const QString& reason);

Q_SIGNALS:
    void positionTyped(bool informed, const QString& text);
    void sendRequested(const naskah::DispositionForm& form);
    void formKept(const naskah::DispositionForm& form);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void done(int result) override;

private:
    QWidget* makeHead(const DispositionContext& context) const;
    QWidget* makeExecutors(const DispositionContext& context);
    QLayout* makeGrid(const DispositionContext& context);
    QWidget* makeFooter();
    void listen();
    void changed();
    void grow();
    void send();

    ChipEditor* m_executors;
    ChipEditor* m_informed;
    FieldBox* m_executorsBox = nullptr;
    InstructionChips* m_instructions;
    QPlainTextEdit* m_note;
    DueDateRow* m_due;
    FieldBox* m_dueBox = nullptr;
    ActionButton* m_send = nullptr;
    QLabel* m_refusal;
    QTimer m_keeping;
    bool m_waiting = false;
};

} // namespace naskah
