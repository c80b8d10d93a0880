#include "client/ui/shell/sidebar.h"

#include "client/ui/shell/sidebar_delegate.h"
#include "client/ui/theme/icons.h"
#include "client/ui/theme/theme.h"

#include <QContextMenuEvent>
#include <QHelpEvent>
#include <QMenu>

namespace naskah {

Sidebar::Sidebar(QWidget* parent) : QListView(parent), m_model(new PlaceModel(this))
{
    setModel(m_model);
    setItemDelegate(new SidebarDelegate(this));
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setMouseTracking(true);
    setFixedWidth(wide);
    setViewportMargins(0, theme::gap, 0, 0);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    theme::setColor(this, QPalette::Base, &theme::Tokens::window);
    setAccessibleName(tr("Places"));
}

void Sidebar::mark(Place place)
{
    m_quiet = true;
    const QModelIndex index = m_model->indexOf(place);
    if (index.isValid())
        setCurrentIndex(index);
    else
        selectionModel()->clear();
    m_quiet = false;
}

void Sidebar::markSearch(int number)
{
    m_quiet = true;
    setCurrentIndex(m_model->indexOfSearch(number));
    m_quiet = false;
}

void Sidebar::markPage(const QString& key)
{
    m_quiet = true;
    setCurrentIndex(m_model->indexOfPage(key));
    m_quiet = false;
}

void Sidebar::setSlim(bool slimNow)
{
    if (m_slim == slimNow) return;
    m_slim = slimNow;
    setFixedWidth(m_slim ? slim : wide);
    scheduleDelayedItemsLayout();
    viewport()->update();
}

void Sidebar::currentChanged(const QModelIndex& current, const QModelIndex& previous)
{
    QListView::currentChanged(current, previous);
    if (m_quiet || !current.isValid()) return;
    const QVariant search = current.data(PlaceModel::searchRole);
    if (search.isValid())
        Q_EMIT searchChosen(search.toInt());
    else if (const QVariant page = current.data(PlaceModel::pageRole); page.isValid())
        Q_EMIT pageChosen(page.toString());
    else if (const QVariant place = current.data(PlaceModel::placeRole); place.isValid())
        Q_EMIT placeChosen(Place(place.toInt()));
}

bool Sidebar::viewportEvent(QEvent* event)
{
    // A name that can be read needs no tooltip; a saved search tells what it looks for.
    if (event->type() == QEvent::ToolTip && !m_slim) {
        const QModelIndex index = indexAt(static_cast<QHelpEvent*>(event)->pos());
        if (!index.data(PlaceModel::searchRole).isValid()) return true;
    }
    return QListView::viewportEvent(event);
}

void Sidebar::contextMenuEvent(QContextMenuEvent* event)
{
    const QModelIndex index = indexAt(event->pos() - viewport()->pos());
    const QVariant search = index.data(PlaceModel::searchRole);
    if (!search.isValid()) return;
    const int number = search.toInt();
    QMenu menu;
    menu.addAction(
        icons::named("edit-rename"), tr("Rename…"), this, [this, number] { Q_EMIT renameSearchRequested(number); });
    menu.addAction(
        icons::named("edit-delete"), tr("Delete"), this, [this, number] { Q_EMIT deleteSearchRequested(number); });
    menu.exec(event->globalPos());
}

void Sidebar::keyPressEvent(QKeyEvent* event)
{
    const QVariant search = currentIndex().data(PlaceModel::searchRole);
    if (search.isValid() && event->key() == Qt::Key_F2)
        Q_EMIT renameSearchRequested(search.toInt());
    else if (search.isValid() && event->key() == Qt::Key_Delete)
        Q_EMIT deleteSearchRequested(search.toInt());
    else
        QListView::keyPressEvent(event);
}

} // namespace naskah
