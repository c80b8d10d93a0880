#pragma once

#include <QDialog>
#include <QStringList>

class QLabel;

namespace naskah {

class ActionButton;
class FieldBox;

/// A dialog of a few lines: says what it is for, asks, and stays open until its owner is content. Enter submits from a
/// single line, Ctrl+Enter from everywhere.
class SmallForm : public QDialog {
    Q_OBJECT
public:
    struct Field {
        QString name;
        QString text;
        bool secret = false;
        bool isLong = false; ///< several lines
        bool isDay = false;  ///< a day to come; its value is an ISO date, empty when there is none
        bool areFiles = false; ///< files to go along; their paths, one a line
        bool isPastDay = false; ///< a day that was; as isDay
    };

    SmallForm(const QString& title,
              const QString& explanation,
              const QList<Field>& fields,
              const QString& primary,
              QWidget* parent = nullptr);

    QStringList values() const;
    /// Why a field cannot stay; the cursor goes there.
    void showProblem(int field, const QString& problem);
    /// What went wrong with the whole.
    void showFailure(const QString& failure);
    /// Something is being done with what was submitted: it cannot be submitted twice.
    void setBusy(bool busy);

Q_SIGNALS:
    void submitted(const QStringList& values);

private:
    void submit();
    void fitHeight();

    QList<FieldBox*> m_boxes;
    QLabel* m_failure;
    ActionButton* m_primary;
    bool m_busy = false;
};

} // namespace naskah
