#pragma once

#include "client/ui/controls/chip_editor.h"

#include <QDialog>
#include <QTimer>

class QLabel;
class QLineEdit;
class QPlainTextEdit;

namespace naskah {

class ActionButton;
class FieldBox;
class SegmentedControl;
class SuggestLine;

/// A letter of the office before it is sent. May be half-written.
struct DraftForm {
    QList<Recipient> offices;
    QString subject;
    QString body;
    QString classification;
    QString classificationText;
    int security = 0;
    int urgency = 0;
    QStringList files; ///< paths of enclosures to add
    QString typeKey{};    ///< what kind of letter it becomes; empty when nobody said
    QString typeText{};
};

/// Writes a letter to other offices, or sends one that is here on to them. Knows nothing of the store.
/// Keys: Ctrl+S keeps the draft, Ctrl+Enter sends, Esc closes; what was typed is kept by `formKept`.
class DraftDialog : public QDialog {
    Q_OBJECT
public:
    enum class Kind {
        write,
        sendOn ///< subject and files are those of the letter; only offices and a note are asked
    };

    DraftDialog(Kind kind, const QString& title, QWidget* parent = nullptr);
    ~DraftDialog() override;

    void setForm(const DraftForm& form);
    DraftForm form() const;
    void setOffices(const QString& typed, const QList<Recipient>& offices);
    SuggestLine* classificationField() const { return m_classification; }
    SuggestLine* typeField() const { return m_type; }
    void addFiles(const QStringList& files);

    void completed();
    void refused(const QString& reason);

Q_SIGNALS:
    void officeTyped(const QString& text);
    void keepRequested(const naskah::DraftForm& form);
    void sendRequested(const naskah::DraftForm& form);
    void formKept(const naskah::DraftForm& form);
    void filesWanted();

protected:
    void done(int result) override;

private:
    QLayout* makeGrid(Kind kind);
    QWidget* makeFooter(Kind kind);
    bool isSound(bool forSending);
    void submit(bool send);
    void changed();

    Kind m_kind;
    ChipEditor* m_offices;
    FieldBox* m_officesBox = nullptr;
    QLineEdit* m_subject;
    FieldBox* m_subjectBox = nullptr;
    SuggestLine* m_type;
    SuggestLine* m_classification;
    QPlainTextEdit* m_body;
    SegmentedControl* m_security;
    SegmentedControl* m_urgency;
    QLabel* m_files;
    QStringList m_paths;
    QLabel* m_refusal;
    QTimer m_keeping;
    bool m_waiting = false;
};

} // namespace naskah
