#include "client/ui/controls/form_field.h"

#include "client/ui/theme/icons.h"

#include <QComboBox>
#include <QDateEdit>
#include <QFrame>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPainter>

namespace naskah {

namespace {

class IconLabel : public QWidget {
public:
    IconLabel(QString name, theme::Ink ink) : m_name(std::move(name)), m_ink(ink) { setFixedSize(16, 20); }

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        icons::paint(painter, rect(), m_name, theme::tokens().*m_ink);
    }

private:
    QString m_name;
    theme::Ink m_ink;
};

} // namespace

QLabel* makeLabel(const QString& text, theme::Type type, theme::Ink ink)
{
    auto* label = new QLabel(text);
    label->setTextFormat(Qt::PlainText); // the words may be anybody's: nothing in them is markup
    label->setFont(theme::font(type));
    label->setMinimumHeight(type == theme::Type::title ? 24 : 20);
    theme::setColor(label, QPalette::WindowText, ink);
    return label;
}

QFrame* makeLine(Qt::Orientation orientation)
{
    auto* line = new QFrame;
    theme::setGround(line, &theme::Tokens::line);
    if (orientation == Qt::Horizontal)
        line->setFixedHeight(1);
    else
        line->setFixedWidth(1);
    return line;
}

QFrame* outlined(QWidget* content)
{
    auto* frame = new QFrame;
    theme::setGround(frame, &theme::Tokens::line);
    auto* inside = new QVBoxLayout(frame);
    inside->setContentsMargins(1, 1, 1, 1);
    inside->addWidget(content);
    return frame;
}

QLayout* makeTitleRow(const QString& title, const QString& aside)
{
    constexpr int baselineLift = 1; // the smaller type stands on the title's baseline
    auto* note = makeLabel(aside, theme::Type::body, &theme::Tokens::secondary);
    note->setContentsMargins(0, 0, 0, baselineLift);
    auto* row = new QHBoxLayout;
    row->addWidget(makeLabel(title, theme::Type::title));
    row->addStretch();
    row->addWidget(note, 0, Qt::AlignBottom);
    return row;
}

QComboBox* makeChoice(const QStringList& options, bool editable)
{
    auto* box = new QComboBox;
    box->setEditable(editable);
    box->addItems(options);
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    box->setMinimumContentsLength(8);
    if (editable) box->lineEdit()->setCursorPosition(0);
    return box;
}

QDateEdit* makeDateEdit(const QDate& date)
{
    auto* edit = new QDateEdit(date);
    edit->setDisplayFormat("d MMM yyyy");
    edit->setCalendarPopup(true);
    edit->setFixedHeight(theme::controlHeight);
    return edit;
}

QWidget* makeNotice(const QString& icon, const QString& sentence, theme::Ink tone, QWidget* action)
{
    auto* notice = new QWidget;
    auto* row = new QHBoxLayout(notice);
    row->setContentsMargins({});
    row->setSpacing(theme::gap);
    row->addWidget(new IconLabel(icon, tone), 0, Qt::AlignTop);
    auto* text = makeLabel(sentence, theme::Type::body, tone);
    text->setWordWrap(true);
    row->addWidget(text, 1);
    if (action) row->addWidget(action, 0, Qt::AlignTop);
    return notice;
}

} // namespace naskah
