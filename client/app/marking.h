#pragma once

#include "client/app/word_question.h"

namespace naskah {

/// What an office says about a letter besides disposing of it, and the papers that go with one that came.
class Marking : public QObject {
    Q_OBJECT
public:
    Marking(Desk& desk, MainWindow& window, QObject* parent = nullptr);

Q_SIGNALS:
    void done(const naskah::Uuid& command, const QString& words);
    void refused(const QString& words);

private:
    using Make = std::function<Replica::Done(Replica&, Id<Handling>, const std::string& words)>;
    void ask(const LetterDetail& letter, const WordQuestion& question, Make make);
    void savePaper(const LetterDetail& letter, bool isLabel);

    Desk& m_desk;
    MainWindow& m_window;
};

} // namespace naskah
