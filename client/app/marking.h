#pragma once

#include "client/app/deeds.h"

namespace naskah {

/// What an office says about a letter besides disposing of it, and the papers that go with one that came.
class Marking : public Deeds {
    Q_OBJECT
public:
    Marking(Desk& desk, MainWindow& window, QObject* parent = nullptr);

private:
    using Mark = std::function<Replica::Done(Replica&, Id<Handling>, const std::string& words)>;
    void askMark(const LetterDetail& letter, const WordQuestion& question, Mark mark);
    void savePaper(const LetterDetail& letter, bool isLabel);
};

} // namespace naskah
