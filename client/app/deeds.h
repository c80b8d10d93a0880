#pragma once

#include "client/app/word_question.h"

namespace naskah {

/// Why a command was not done, in words; empty when it was, or waits for the server's judgement.
QString whyNot(const Result<Replica::Done>& result);

/// A part of the program that does things with letters, one command each, and says what became of it.
class Deeds : public QObject {
    Q_OBJECT
public:
    Deeds(Desk& desk, MainWindow& window, QObject* parent) : QObject(parent), m_desk(desk), m_window(window) {}

Q_SIGNALS:
    /// Something was done; its command, and what to say.
    void done(const naskah::Uuid& command, const naskah::Said& words);
    void refused(const naskah::Said& words);

protected:
    /// `told`: what the window says when it is done; empty says nothing.
    void run(std::function<Replica::Done(Replica&)> work, const Said& told);
    using Make = std::function<Replica::Done(Replica&, const WordAnswer&)>;
    void ask(const LetterDetail& letter, const WordQuestion& question, Make make);

    Desk& m_desk;
    MainWindow& m_window;
};

} // namespace naskah
