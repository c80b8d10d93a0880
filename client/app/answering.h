#pragma once

#include "client/app/deeds.h"

namespace naskah {

/// What the parties of a disposition say to each other beside giving and reporting, and how an office ends its handling of
/// a letter.
class Answering : public Deeds {
    Q_OBJECT
public:
    Answering(Desk& desk, MainWindow& window, QObject* parent = nullptr);

private:
    void answer(const LetterDetail& letter, const LegNode& leg, bool accept);
};

} // namespace naskah
