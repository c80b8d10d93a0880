#include "client/ui/shell/notice_bar.h"

#include "client/ui/controls/action_button.h"
#include "client/ui/controls/form_field.h"
#include "client/ui/theme/icons.h"
#include "client/ui/theme/text_paint.h"
#include "client/ui/theme/theme.h"

#include <QHBoxLayout>
#include <QPainter>

namespace naskah {
namespace {

constexpr int widest = 640;
constexpr int footDistance = 56; ///< leaves the bar under the pages free
constexpr int sideDistance = 16;
constexpr int sideRoom = 84; ///< icon, margins and the gaps between

} // namespace

NoticeBar::NoticeBar(QWidget* parent)
    : QWidget(parent), m_text(makeLabel({}, theme::Type::body)),
      m_undoButton(new ActionButton({}, keyCap(QKeySequence::Undo), ActionButton::Kind::plain)),
      m_close(makeTool("tutup", {}))
{
    m_text->setWordWrap(true);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(theme::group + 24, theme::gap, theme::gap, theme::gap);
    row->setSpacing(theme::gap);
    row->addWidget(m_text, 1);
    row->addSpacing(theme::gap);
    row->addWidget(m_undoButton);
    row->addWidget(m_close);
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &NoticeBar::dismiss);
    connect(m_undoButton, &QAbstractButton::clicked, this, &NoticeBar::undo);
    connect(m_close, &QAbstractButton::clicked, this, &NoticeBar::dismiss);
    retranslate();
    hide();
}

void NoticeBar::retranslate()
{
    m_undoButton->setText(tr("Undo"));
    m_undoButton->setAccessibleName(tr("Undo"));
    m_undoButton->updateGeometry();
    m_close->setToolTip(tr("Close"));
    m_close->setAccessibleName(tr("Close"));
    if (isVisible()) say();
}

void NoticeBar::tell(const Said& what, std::function<void()> undo)
{
    m_error = false;
    m_undo = std::move(undo);
    m_what = what;
    m_todo = {};
    m_timer.start(undoMilliseconds);
    open();
}

void NoticeBar::warn(const Said& what, const Said& todo)
{
    m_error = true;
    m_undo = {};
    m_what = what;
    m_todo = todo;
    m_timer.stop();
    open();
}

void NoticeBar::open()
{
    m_undoButton->setVisible(bool(m_undo));
    say();
    show();
    raise();
}

void NoticeBar::say()
{
    const QString todo = m_todo.words();
    m_text->setText(todo.isEmpty() ? m_what.words() : QStringLiteral("%1\n%2").arg(m_what.words(), todo));
    setAccessibleName(m_text->text());
    place(m_area);
}

void NoticeBar::dismiss()
{
    m_timer.stop();
    m_undo = {};
    hide();
}

bool NoticeBar::undo()
{
    if (!m_undo) return false;
    const auto act = std::move(m_undo);
    dismiss();
    act();
    return true;
}

QString NoticeBar::text() const
{
    return m_text->text();
}

void NoticeBar::place(const QRect& area)
{
    m_area = area;
    int text = 0;
    const QStringList lines = m_text->text().split(u'\n');
    for (const QString& line : lines)
        text = qMax(text, textpaint::width(line, theme::font(theme::Type::body)));
    const int buttons = (m_undo ? m_undoButton->sizeHint().width() + theme::gap : 0) + m_close->sizeHint().width();
    const int width = qMin(qMin(widest, area.width() - 2 * sideDistance), text + buttons + sideRoom);
    resize(width, qMax(48, layout()->totalHeightForWidth(width)));
    move(area.x() + (area.width() - width) / 2, area.bottom() + 1 - height() - footDistance);
}

void NoticeBar::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const auto& t = theme::tokens();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(t.surface);
    painter.setPen(QPen(m_error ? t.danger : t.edge, 1));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), theme::radius, theme::radius);
    icons::paint(painter,
                 QRect(theme::group - 4, 0, 24, height()),
                 m_error ? "perhatian" : "checkmark",
                 m_error ? t.danger : t.good);
}

void NoticeBar::enterEvent(QEnterEvent* event)
{
    QWidget::enterEvent(event);
    m_timer.stop(); // no hurry for whoever reaches for the button
}

void NoticeBar::leaveEvent(QEvent* event)
{
    QWidget::leaveEvent(event);
    if (!m_error && isVisible()) m_timer.start(undoMilliseconds / 2);
}

} // namespace naskah
