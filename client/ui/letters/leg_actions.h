#pragma once

#include "client/model/letter_detail.h"

#include <QObject>

class QAction;
class QWidget;

namespace naskah {

/// What can be said about one disposition of the letter that is open, and about the end of its handling. The leg is the
/// chosen one, else the only one about which the thing can be said.
class LegActions : public QObject {
    Q_OBJECT
public:
    explicit LegActions(QWidget* window);

    QAction* acceptReport;
    QAction* returnReport;
    QAction* begin;
    QAction* decline;
    QAction* moveDeadline;
    QAction* close;
    QAction* reopen;
    QAction* park;
    QAction* resume; ///< take up again what rests
    QAction* know;   ///< what was given for information, or needs nothing
    QAction* file;

    /// Those about a leg, and those about the letter.
    QList<QAction*> aboutLeg() const { return {acceptReport, returnReport, begin, decline, moveDeadline}; }
    QList<QAction*> aboutLetter() const { return {know, file, park, resume, close, reopen}; }

    /// The letter in sight, or one without a handling for none.
    void setDetail(const LetterDetail& detail);
    void chooseLeg(const std::optional<Id<Disposition>>& leg);
    void retranslate();

Q_SIGNALS:
    void answerRequested(const naskah::LetterDetail& letter, const naskah::LegNode& leg, bool accept);
    void beginRequested(const naskah::LetterDetail& letter, const naskah::LegNode& leg);
    void declineRequested(const naskah::LetterDetail& letter, const naskah::LegNode& leg);
    void moveRequested(const naskah::LetterDetail& letter, const naskah::LegNode& leg);
    void closeRequested(const naskah::LetterDetail& letter);
    void reopenRequested(const naskah::LetterDetail& letter);
    void parkRequested(const naskah::LetterDetail& letter);
    void resumeRequested(const naskah::LetterDetail& letter);
    void knowRequested(const naskah::LetterDetail& letter);
    void fileRequested(const naskah::LetterDetail& letter);

private:
    using May = bool (*)(const LegNode&);
    const LegNode* legFor(May may) const;
    void refresh();

    LetterDetail m_detail;
    std::optional<Id<Disposition>> m_chosen;
};

} // namespace naskah
