#pragma once

#include "client/model/letter_detail.h"

#include <QObject>

class QAction;
class QWidget;

namespace naskah {

/// What a person does with the open letter for themself alone; nobody else sees it.
class PersonalActions : public QObject {
    Q_OBJECT
public:
    explicit PersonalActions(QWidget* window);

    QAction* markUnread;
    QAction* putOff; ///< until a day; it leaves the lists of work meanwhile
    QAction* takeUp; ///< what was put off, now

    QList<QAction*> all() const { return {markUnread, putOff, takeUp}; }

    /// The letter in sight, or one without a handling for none.
    void setDetail(const LetterDetail& detail);
    void retranslate();

Q_SIGNALS:
    void unreadRequested(const naskah::LetterDetail& letter);
    void putOffRequested(const naskah::LetterDetail& letter);
    void takeUpRequested(const naskah::LetterDetail& letter);

private:
    LetterDetail m_detail;
};

} // namespace naskah
