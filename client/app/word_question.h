#pragma once

#include "client/model/desk.h"
#include "client/model/letter_detail.h"
#include "client/ui/controls/said.h"

#include <QObject>

#include <functional>

namespace naskah {

class MainWindow;

/// One question about a letter whose answer becomes a command: some words, a day, or both.
struct WordQuestion {
    QString title, button;
    Said told; ///< what the window says when it is done
    QString question; ///< for the words; empty asks none
    bool needsWords = false;
    QString text;     ///< the words as they are
    QString dayQuestion; ///< for the day; empty asks none
    bool needsDay = false;
    std::optional<QDate> day; ///< as it is
};

struct WordAnswer {
    std::string words;
    std::optional<Date> day;
};

/// Asks, runs the command that `make` makes of the answer, and stays open with the reason when it is refused. `done` gets
/// the command and what the window should say.
void askWords(Desk& desk, MainWindow& window, QObject* context, const LetterDetail& letter, const WordQuestion& question,
              std::function<Replica::Done(Replica&, const WordAnswer&)> make,
              std::function<void(const Uuid& command, const Said& words)> done);

} // namespace naskah
