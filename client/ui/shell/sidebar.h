#pragma once

#include "client/model/place_model.h"

#include <QListView>

namespace naskah {

/// The places of the program; what was chosen is told by `placeChosen`.
class Sidebar : public QListView {
    Q_OBJECT
public:
    static constexpr int wide = 220;
    static constexpr int slim = 56;

    explicit Sidebar(QWidget* parent = nullptr);

    PlaceModel* places() const { return m_model; }
    /// Marks a place without telling anybody.
    void mark(Place place);
    void markSearch(int number);
    void markPage(const QString& key);
    /// Icons only.
    void setSlim(bool slimNow);
    bool isSlim() const { return m_slim; }

Q_SIGNALS:
    void placeChosen(naskah::Place place);
    void searchChosen(int number);
    void pageChosen(const QString& key);
    void renameSearchRequested(int number);
    void deleteSearchRequested(int number);

protected:
    void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;
    bool viewportEvent(QEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    PlaceModel* m_model;
    bool m_quiet = false;
    bool m_slim = false;
};

} // namespace naskah
