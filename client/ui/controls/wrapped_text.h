#pragma once

#include "client/ui/theme/theme.h"

#include <QWidget>

namespace naskah {

/// A text of at most so many lines; what does not fit is elided and told by the tooltip.
class WrappedText : public QWidget {
    Q_OBJECT
public:
    WrappedText(theme::Type type, theme::Ink ink, int lines, QWidget* parent = nullptr);

    void setText(const QString& text);
    const QString& text() const { return m_text; }
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QString m_text;
    theme::Type m_type;
    theme::Ink m_ink;
    int m_lines;
};

} // namespace naskah
