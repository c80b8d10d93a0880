#pragma once

#include "client/ui/controls/suggest_line.h"
#include "client/ui/register/register_form.h"

#include <QMap>
#include <QWidget>

class QGridLayout;
class QLabel;
class QPlainTextEdit;
class QSpinBox;

namespace naskah {

class DateLine;
class FieldBox;
class SegmentedControl;

/// The fields of the register form in the order of the paper, which is the order of Tab.
class RegisterFields : public QWidget {
    Q_OBJECT
public:
    explicit RegisterFields(QWidget* parent = nullptr);

    void setForm(const RegisterForm& form);
    RegisterForm form() const;
    TypedAside typedAside() const;

    /// Shows each problem beneath its field and goes to the first one.
    void showProblems(const QList<FieldProblem>& problems);
    void focusFirst();
    void focusNumber();

    /// `number` is what the letter will get; empty when this desk has none left.
    void setAgenda(const QString& number, int remaining);
    /// A letter that looks the same, in words; empty for none. `key` comes back through `similarRequested`.
    void setSimilar(const QString& words, const QString& key);
    /// What the city's lists hold: ways a letter comes, units of enclosures.
    void setWays(const QStringList& ways);
    void setEnclosureUnits(const QStringList& units);

    SuggestLine* sender() const { return m_sender; }
    SuggestLine* classification() const { return m_classification; }
    SuggestLine* addressee() const { return m_addressee; }
    SuggestLine* type() const { return m_type; }
    SuggestLine* via() const { return m_via; }
    SuggestLine* handedTo() const { return m_handedTo; }
    SuggestLine* receivedVia() const { return m_receivedVia; }

Q_SIGNALS:
    void edited();
    /// Sender and number are complete enough to look for the same letter.
    void identityChanged(const QString& sender, const QString& number, const QDate& writtenOn);
    void similarRequested(const QString& key);

private:
    void makeControls();
    void layOut();
    void listen();
    FieldBox* box(RegisterField field) const { return m_boxes.value(field); }
    QList<QWidget*> addRow(const QString& name, QWidget* field);
    QList<QWidget*> addRow(const QString& name, QWidget* left, const QString& secondName, QWidget* right);
    void showInvitation(bool isInvitation);
    FieldBox* boxed(RegisterField field, QWidget* control);

    QGridLayout* m_grid;
    QMap<RegisterField, FieldBox*> m_boxes;
    SuggestLine* m_sender;
    QLineEdit* m_number;
    DateLine* m_writtenOn;
    DateLine* m_receivedOn;
    QLineEdit* m_subject;
    SuggestLine* m_classification;
    QPlainTextEdit* m_summary;
    QSpinBox* m_enclosures;
    SegmentedControl* m_security;
    SegmentedControl* m_urgency;
    SuggestLine* m_addressee;
    SuggestLine* m_type;
    SegmentedControl* m_ourRole;
    DateLine* m_eventOn;
    QLineEdit* m_eventTime;
    QLineEdit* m_eventPlace;
    SuggestLine* m_enclosureUnit;
    SuggestLine* m_receivedVia;
    SuggestLine* m_via;
    QLineEdit* m_receivedBy;
    QLineEdit* m_original;
    SuggestLine* m_handedTo;
    QList<QWidget*> m_eventRows; ///< shown for invitations alone
    bool m_isInvitation = false;
    QLabel* m_agenda;
    QLabel* m_stock;
    bool m_loading = false; ///< the form is being filled by the program, not by a person
};

} // namespace naskah
