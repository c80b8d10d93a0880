#pragma once

#include "client/app/workbench.h"
#include "tests/client/replica/desk_fixture.h"

namespace naskah {

/// One desk, opened as the program opens it, without a line.
class OpenDesk {
public:
    OpenDesk(const DeskFixture& fixture, ShellSettings& settings);
    OpenDesk(const std::string& folder, const Replica::Clock& clock, ShellSettings& settings);
    ~OpenDesk();

    MainWindow& window() { return bench->window(); }
    int lines() const;

    std::unique_ptr<Desk> desk;
    std::unique_ptr<Workbench> bench;
};

/// A dialog that was just opened gets the keyboard, as it does on a real desktop.
void toFront(QWidget* window);
/// What the person does: keys go where the focus is.
void type(const QString& text);
void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {});
/// Types a part of something known and takes the first of the list that answers.
void choose(const QString& text);

/// Draws the widget light and dark, in the language of now, into build/dev/screens, to be looked at.
void shoot(QWidget& widget, const QString& name);

} // namespace naskah
