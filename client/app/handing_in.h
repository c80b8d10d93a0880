#pragma once

#include "client/app/deeds.h"

#include <QAction>

namespace naskah {

class SmallForm;

/// An official takes in a letter that was handed to them directly: it is in Naskah at once, and the secretariat gives it
/// its agenda number afterwards.
class HandingIn : public Deeds {
    Q_OBJECT
public:
    HandingIn(Desk& desk, MainWindow& window, QObject* parent = nullptr);

    QAction& action() { return m_action; }

private:
    void ask();
    void take(SmallForm* form, const QStringList& values);

    QAction m_action;
};

} // namespace naskah
