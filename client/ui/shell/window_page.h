#pragma once

#include <QKeySequence>
#include <QString>

#include <functional>

class QWidget;

namespace naskah {

/// A page that takes the whole window beside the sidebar, such as the calendar.
///
/// To add one: write a widget that makes its own head (`makeTitleRow`) and reads for itself, and in the Workbench call
/// `m_window->addPage({"calendar", "view-calendar", [] { return tr("Calendar"); }, [this] { return new CalendarPage(…); }})`.
/// `make` runs when the page is first opened, and again after the language was switched (the old widget is thrown
/// away), so that a page needs no retranslation. Read in the constructor and on `Desk::changed`. The keys of the letter
/// that was open do nothing while a page is shown.
struct WindowPage {
    QString key;                    ///< stable and unique, never shown
    QString icon;                   ///< a name of resources/icons
    std::function<QString()> title; ///< in the language of now
    std::function<QWidget*()> make;
    QKeySequence shortcut = {};
};

} // namespace naskah
