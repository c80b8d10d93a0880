#pragma once

class QWidget;

namespace naskah {

/// Makes Tab go through everything inside `root` in the order in which it was laid out, whatever the order in which it
/// was made.
void tabInOrderOfLayout(QWidget* root);

} // namespace naskah
