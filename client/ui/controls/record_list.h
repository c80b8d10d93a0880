#pragma once

#include "client/model/line_list_model.h"

#include <QListView>

namespace naskah {

/// The frame of every list of plain rows.
inline void setUpRecordList(QListView& list, QAbstractItemDelegate* delegate)
{
    list.setItemDelegate(delegate);
    list.setFrameShape(QFrame::NoFrame);
    list.setMouseTracking(true);
    list.setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    list.setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    list.setEditTriggers(QAbstractItemView::NoEditTriggers);
    list.setResizeMode(QListView::Adjust);
}

/// A list of `Line`s, each with a unique `key`: the row under the cursor stays the same one when the lines change.
template <class Line>
class RecordList {
public:
    using Model = LineListModel<Line>;

    RecordList(QAbstractItemDelegate* delegate, std::function<QString(const Line&)> say)
        : m_view(new QListView), m_model(new Model(std::move(say), m_view))
    {
        m_view->setModel(m_model);
        delegate->setParent(m_view);
        setUpRecordList(*m_view, delegate);
    }

    QListView* view() const { return m_view; }
    const QList<Line>& lines() const { return m_model->lines(); }
    const Line* current() const
    {
        const int row = m_view->currentIndex().row();
        return row >= 0 && row < lines().size() ? &lines()[row] : nullptr;
    }
    void setLines(const QList<Line>& lines)
    {
        const QString key = current() ? current()->key : QString();
        const int row = m_view->currentIndex().row();
        m_model->setLines(lines);
        // What is gone makes room for the next one, so that the keys go on working down the list.
        if (!select(key) && !lines.isEmpty()) m_view->setCurrentIndex(m_model->index(qBound(0, row, int(lines.size()) - 1)));
    }
    bool select(const QString& key)
    {
        for (int i = 0; i < lines().size(); ++i)
            if (lines()[i].key == key) {
                m_view->setCurrentIndex(m_model->index(i));
                return true;
            }
        return false;
    }

private:
    QListView* m_view;
    Model* m_model;
};

} // namespace naskah
