#pragma once

#include "client/ui/controls/said.h"
#include "common/text/uuid.h"

#include <functional>

namespace naskah {

class Desk;
class MainWindow;
class PageRenderer;
class Receiving;
class Registering;
class Scanning;

/// What the parts behind a page need of the window they live in. Copied freely; desk and window outlive every page.
struct PageTools {
    Desk& desk;
    MainWindow& window;
    /// A command was done, in words; the window offers to take it back.
    std::function<void(const Uuid& command, const Said& words)> done;
    std::function<void(const Said& words)> refused;
    Receiving& receiving;
    Registering& registering;
    PageRenderer& renderer;
    Scanning& scanning;
};

/// Gives the window its whole-window pages, in the order in which the sidebar lists them, and what tells things in it by
/// itself. One line a page.
void addPages(const PageTools& tools);

} // namespace naskah
