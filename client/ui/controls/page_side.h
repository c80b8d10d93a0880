#pragma once

#include <QList>

class QLabel;
class QWidget;

namespace naskah {

/// One side of a whole-window page.
struct PageSide {
    QLabel* title = nullptr;
    QLabel* aside = nullptr;  ///< at the title's far end; may be missing
    QLabel* remark = nullptr; ///< beneath the title; may be missing
    QList<QWidget*> acts;     ///< what can be done or chosen, in a row that wraps
};

/// The head over `content`, with a hairline between.
QWidget* makePageSide(const PageSide& side, QWidget* content);

} // namespace naskah
