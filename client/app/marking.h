#pragma once

#include "client/model/desk.h"
#include "client/model/letter_detail.h"

#include <QObject>

namespace naskah {

class LetterActions;
class MainWindow;

/// What an office says about a letter besides disposing of it, and the papers that go with one that came.
class Marking : public QObject {
    Q_OBJECT
public:
    Marking(Desk& desk, MainWindow& window, QObject* parent = nullptr);

Q_SIGNALS:
    void done(const naskah::Uuid& command, const QString& words);
    void refused(const QString& words);

private:
    struct Ask {
        QString title, question, button, told;
        bool needsWords = false;
        QString text;
    };
    using Make = std::function<Replica::Done(Replica&, Id<Handling>, const std::string& words)>;
    void ask(const LetterDetail& letter, const Ask& question, Make make);
    void savePaper(const LetterDetail& letter, bool isLabel);

    Desk& m_desk;
    MainWindow& m_window;
};

} // namespace naskah
