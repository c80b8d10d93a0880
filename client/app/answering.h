#pragma once

#include "client/app/word_question.h"

namespace naskah {

/// What the parties of a disposition say to each other beside giving and reporting, and how an office ends its handling of
/// a letter.
class Answering : public QObject {
    Q_OBJECT
public:
    Answering(Desk& desk, MainWindow& window, QObject* parent = nullptr);

Q_SIGNALS:
    void done(const naskah::Uuid& command, const QString& words);
    void refused(const QString& words);

private:
    using Make = std::function<Replica::Done(Replica&, const WordAnswer&)>;
    void answer(const LetterDetail& letter, const LegNode& leg, bool accept);
    void ask(const LetterDetail& letter, const WordQuestion& question, Make make);
    void run(std::function<Replica::Done(Replica&)> work, const QString& told);

    Desk& m_desk;
    MainWindow& m_window;
};

} // namespace naskah
