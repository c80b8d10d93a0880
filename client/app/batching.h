#pragma once

#include "client/model/desk.h"
#include "client/ui/letters/chosen_actions.h"
#include "client/ui/letters/chosen_pane.h"

#include <memory>
#include <vector>

namespace naskah {

class Disposing;
class MainWindow;

/// Does one thing with several letters, one after the other: each has its own signed command, which is done whole or not
/// at all, and what became of each is told.
class Batching : public QObject {
    Q_OBJECT
public:
    Batching(Desk& desk, MainWindow& window, Disposing& disposing, QObject* parent = nullptr);

Q_SIGNALS:
    void refused(const naskah::Said& words);

private:
    using Act = std::function<Replica::Done(Replica&, const LetterLine&)>;
    struct Run;
    void begin(ChosenAct act, const QList<LetterLine>& letters, Act work);
    void next();
    void finish();
    void takeBack(const std::vector<Uuid>& commands);

    Desk& m_desk;
    MainWindow& m_window;
    Disposing& m_disposing;
    std::shared_ptr<Run> m_run; ///< while something is being done
};

} // namespace naskah
