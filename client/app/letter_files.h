#pragma once

#include "client/model/desk.h"

#include <QObject>

namespace naskah {

class MainWindow;
class Receiving;
struct Reception;

/// Files that are dropped on the open letter become its own. They are received first, so that one that is refused waits
/// with the others and is not lost.
class LetterFiles : public QObject {
    Q_OBJECT
public:
    LetterFiles(Desk& desk, MainWindow& window, Receiving& receiving, QObject* parent = nullptr);

Q_SIGNALS:
    void told(const QString& words);
    void refused(const QString& words);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    struct Owner {
        Uuid id;
        bool isDraft = false;
        QString subject;
    };
    std::optional<Owner> ownerAt(const QPoint& place) const;
    void attach(const Owner& owner, const Reception& reception);

    Desk& m_desk;
    MainWindow& m_window;
    Receiving& m_receiving;
};

} // namespace naskah
