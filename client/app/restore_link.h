#pragma once

#include <QObject>

namespace naskah {

class Desk;
class MainWindow;
class RestoreStrip;

/// Tells in the window that the server was restored, once.
class RestoreLink : public QObject {
    Q_OBJECT
public:
    RestoreLink(Desk& desk, MainWindow& window, QObject* parent = nullptr);

private:
    void look();

    Desk& m_desk;
    RestoreStrip* m_strip;
};

} // namespace naskah
