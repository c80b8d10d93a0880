#pragma once

#include "client/ui/theme/theme.h"

#include <QWidget>

namespace naskah {

/// Words on tinted grounds, right-aligned: urgency, security, not yet sent.
class TagRow : public QWidget {
    Q_OBJECT
public:
    struct Tag {
        QString icon, word;
        theme::Ink tone;
    };

    using QWidget::QWidget;

    void setTags(const QList<Tag>& tags);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QList<Tag> m_tags;
};

} // namespace naskah
