#pragma once

#include "client/app/deeds.h"

namespace naskah {

/// Puts letters off, takes them up again and marks them unread, for this person alone.
class PersonalMarks : public Deeds {
    Q_OBJECT
public:
    PersonalMarks(Desk& desk, MainWindow& window, QObject* parent = nullptr);

private:
    void putOff(const LetterDetail& letter);
};

} // namespace naskah
