#pragma once

#include "client/model/acting_posts.h"

#include <QObject>

#include <optional>

namespace naskah {

class Desk;
class MainWindow;

/// Keeps the window's strip true: as what the person acts, switched by them, and told when standing in begins or ends.
class ActingLink : public QObject {
    Q_OBJECT
public:
    ActingLink(Desk& desk, MainWindow& window, QObject* parent = nullptr);

private:
    void read();
    void act(const ActingPost& post);
    void tellWhatChanged(const QList<ActingPost>& before, const QList<ActingPost>& now);

    Desk& m_desk;
    MainWindow& m_window;
    std::optional<QList<ActingPost>> m_known;
};

} // namespace naskah
