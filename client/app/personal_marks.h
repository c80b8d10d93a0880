#pragma once

#include "client/model/desk.h"
#include "client/model/letter_detail.h"

#include <QObject>

namespace naskah {

class MainWindow;

/// Puts letters off, takes them up again and marks them unread, for this person alone.
class PersonalMarks : public QObject {
    Q_OBJECT
public:
    PersonalMarks(Desk& desk, MainWindow& window, QObject* parent = nullptr);

Q_SIGNALS:
    void done(const naskah::Uuid& command, const QString& words);
    void refused(const QString& words);

private:
    void putOff(const LetterDetail& letter);
    void run(std::function<Replica::Done(Replica&)> work, const QString& told);

    Desk& m_desk;
    MainWindow& m_window;
};

} // namespace naskah
