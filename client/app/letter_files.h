#pragma once

#include "client/model/desk.h"
#include "client/model/letter_detail.h"
#include "client/ui/controls/said.h"

#include <QObject>

namespace naskah {

class MainWindow;
class Receiving;
struct Reception;

/// The letter or draft that gets files.
struct LetterOwner {
    Uuid id;
    bool isDraft = false;
    QString subject;
};

/// Files that are dropped on the open letter, or scanned for it, become its own. They are received first, so that one
/// that is refused waits with the others and is not lost.
class LetterFiles : public QObject {
    Q_OBJECT
public:
    LetterFiles(Desk& desk, MainWindow& window, Receiving& receiving, QObject* parent = nullptr);

    void attach(const LetterOwner& owner, const Reception& reception);

Q_SIGNALS:
    /// The person wants a scan for the letter; answered by `attach`.
    void scanRequested(const naskah::LetterOwner& owner);
    void told(const naskah::Said& words);
    void refused(const naskah::Said& words);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    std::optional<LetterOwner> ownerAt(const QPoint& place) const;

    Desk& m_desk;
    MainWindow& m_window;
    Receiving& m_receiving;
};

} // namespace naskah
