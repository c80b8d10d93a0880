#include "client/ui/controls/tab_order.h"

#include <QLayout>
#include <QScrollArea>
#include <QWidget>

namespace naskah {
namespace {

void collect(QWidget* widget, QList<QWidget*>& stops);

void collect(QLayout* layout, QList<QWidget*>& stops)
{
    for (int i = 0; i < layout->count(); ++i) {
        QLayoutItem* item = layout->itemAt(i);
        if (item->widget())
            collect(item->widget(), stops);
        else if (item->layout())
            collect(item->layout(), stops);
    }
}

void collect(QWidget* widget, QList<QWidget*>& stops)
{
    if (widget->focusPolicy() & Qt::TabFocus && !widget->focusProxy()) stops << widget;
    if (auto* scroll = qobject_cast<QScrollArea*>(widget); scroll && scroll->widget())
        collect(scroll->widget(), stops);
    else if (widget->layout())
        collect(widget->layout(), stops);
}

} // namespace

void tabInOrderOfLayout(QWidget* root)
{
    QList<QWidget*> stops;
    collect(root, stops);
    for (qsizetype i = 1; i < stops.size(); ++i)
        QWidget::setTabOrder(stops[i - 1], stops[i]);
}

} // namespace naskah
