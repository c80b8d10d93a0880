#pragma once

#include "client/app/sync_link.h"
#include "client/replica/year_window.h"

#include <QAction>
#include <QPointer>

namespace naskah {

class MainWindow;
class SmallForm;

/// Asks from which year on letters are kept on this desk; older ones are fetched by the next exchange with the server.
class OlderYears : public QObject {
    Q_OBJECT
public:
    OlderYears(Desk& desk, SyncLink& sync, MainWindow& window, QObject* parent = nullptr);

    QAction& action() { return m_action; }

private:
    void ask();
    void show(const YearWindow& years);
    void keep(SmallForm* form, const QString& typed, const YearWindow& now);

    Desk& m_desk;
    SyncLink& m_sync;
    MainWindow& m_window;
    QAction m_action;
};

} // namespace naskah
