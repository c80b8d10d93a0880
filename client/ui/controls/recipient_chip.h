#pragma once

#include "client/ui/controls/chip_editor.h"

#include <QStyledItemDelegate>
#include <QWidget>

namespace naskah {

/// The position first, the person after it in grey; a click on the cross takes it out again.
class RecipientChip : public QWidget {
    Q_OBJECT
public:
    static constexpr int chipHeight = 24;

    explicit RecipientChip(Recipient recipient, QWidget* parent = nullptr);
    QSize sizeHint() const override;

Q_SIGNALS:
    void removeRequested();

protected:
    void paintEvent(QPaintEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;

private:
    Recipient m_recipient;
};

/// A suggestion: the position, and who holds it.
class RecipientDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    enum Role { personRole = Qt::UserRole + 1 };
    static constexpr int rowHeight = 32;

    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

} // namespace naskah
