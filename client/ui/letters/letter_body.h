#pragma once

#include <QScrollArea>

class QLabel;

namespace naskah {

/// The words of a letter written in Naskah, on a sheet.
class LetterBody : public QScrollArea {
    Q_OBJECT
public:
    explicit LetterBody(QWidget* parent = nullptr);
    void setText(const QString& text);

private:
    QLabel* m_text;
};

} // namespace naskah
