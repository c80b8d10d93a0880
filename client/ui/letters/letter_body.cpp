#include "client/ui/letters/letter_body.h"

#include "client/ui/controls/form_field.h"
#include "client/ui/theme/theme.h"

#include <QVBoxLayout>

namespace naskah {
namespace {

constexpr int widest = 720;
constexpr int sheetMargin = 40;

} // namespace

LetterBody::LetterBody(QWidget* parent) : QScrollArea(parent), m_text(makeLabel({}, theme::Type::body))
{
    auto* desk = new QWidget;
    theme::setGround(desk, &theme::Tokens::window);
    auto* sheet = new QWidget;
    theme::setGround(sheet, &theme::Tokens::surface);
    m_text->setWordWrap(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    auto* inside = new QVBoxLayout(sheet);
    inside->setContentsMargins(sheetMargin, sheetMargin, sheetMargin, sheetMargin);
    inside->addWidget(m_text);
    inside->addStretch();
    auto* row = new QHBoxLayout(desk);
    row->setContentsMargins(theme::group, theme::group, theme::group, theme::group);
    auto* page = outlined(sheet);
    page->setMaximumWidth(widest); // in the middle of a wider pane, as a scan is
    row->addWidget(page);
    setWidget(desk);
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
}

void LetterBody::setText(const QString& text)
{
    m_text->setText(text);
}

} // namespace naskah
