#include "client/ui/letters/chosen_pane.h"

#include "client/model/store_text.h"
#include "client/ui/controls/action_button.h"
#include "client/ui/controls/flow_layout.h"
#include "client/ui/controls/form_field.h"
#include "client/ui/controls/row_paint.h"
#include "client/ui/letters/chosen_actions.h"
#include "client/ui/theme/icons.h"
#include "client/ui/theme/plain_date.h"
#include "client/ui/theme/text_paint.h"

#include <QAction>
#include <QPainter>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

#include <algorithm>
#include <array>

namespace naskah {

using Became = ChosenOutcome::Kind;

/// How much of the whole is done.
class ProgressLine : public QWidget {
public:
    ProgressLine() { setFixedHeight(4); }
    void set(int done, int all)
    {
        m_part = all > 0 ? double(done) / all : 0;
        update();
    }

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        painter.fillRect(rect(), theme::tokens().line);
        painter.fillRect(QRect(0, 0, int(width() * m_part), height()), theme::tokens().accent);
    }

private:
    double m_part = 0;
};

namespace {

constexpr int rowHeight = 52, textLeft = 24;

QString outcomeWords(const ChosenLine& line)
{
    switch (line.outcome) {
    case Became::done:
        return ChosenPane::tr("Done");
    case Became::left:
        return ChosenPane::tr("Not begun");
    default:
        return line.why;
    }
}

QString spoken(const ChosenLine& line)
{
    QStringList parts{line.who, line.subject, outcomeWords(line)};
    parts.removeAll(QString());
    return parts.join(QStringLiteral(", "));
}

class ChosenDelegate : public QStyledItemDelegate {
public:
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        const auto& t = theme::tokens();
        const auto line = index.data(LineListModel<ChosenLine>::lineRole).value<ChosenLine>();
        const QFont body = theme::font(theme::Type::body);
        painter->save();
        QStyleOptionViewItem flat(option); // the rows are to be read, not chosen
        flat.state.setFlag(QStyle::State_Selected, false);
        flat.state.setFlag(QStyle::State_MouseOver, false);
        paintRow(*painter, flat, textLeft);
        QRect first(option.rect.x() + textLeft, option.rect.y() + 6, option.rect.width() - 2 * textLeft, theme::lineHeight);
        QRect second = first.translated(0, theme::lineHeight);
        const QString when = plaindate::brief(line.when);
        textpaint::figures(*painter, first, when, {body, t.secondary, Qt::AlignRight | Qt::AlignVCenter});
        first.setRight(first.right() - textpaint::figuresWidth(when, body) - theme::gap);
        if (line.outcome == Became::none) {
            textpaint::line(*painter, first, line.who, {body, t.text, Qt::AlignLeft | Qt::AlignVCenter, Qt::ElideMiddle});
            textpaint::line(*painter, second, line.subject, {body, t.secondary});
        } else {
            textpaint::line(*painter, first, line.subject, {body, t.text});
            const bool isDone = line.outcome == Became::done;
            const QColor tone = isDone ? t.good : line.outcome == Became::refused ? t.danger : t.secondary;
            icons::paint(*painter, QRect(second.x(), second.y(), 16, second.height()), isDone ? "checkmark" : "perhatian", tone);
            textpaint::line(*painter, second.adjusted(16 + theme::gap, 0, 0, 0), outcomeWords(line), {body, tone});
        }
        painter->restore();
    }
    QSize sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const override { return {200, rowHeight}; }
};

} // namespace

ChosenPane::ChosenPane(ChosenActions& actions, QWidget* parent)
    : QWidget(parent), m_actions(actions), m_lines(new ChosenDelegate, &spoken), m_title(makeLabel({}, theme::Type::title)),
      m_remark(makeLabel({}, theme::Type::body, &theme::Tokens::secondary)), m_progress(new ProgressLine),
      m_stop(new ActionButton({}, QStringLiteral("Esc"), ActionButton::Kind::plain)),
      m_leave(new ActionButton({}, QStringLiteral("Esc"), ActionButton::Kind::quiet))
{
    theme::setGround(this, &theme::Tokens::surface);
    m_remark->setWordWrap(true);
    m_lines.view()->setFocusPolicy(Qt::NoFocus);
    m_lines.view()->setSelectionMode(QAbstractItemView::NoSelection);
    m_lines.view()->setUniformItemSizes(true);

    const std::array icons{"disposisi", "checkmark", "document-import", "view-list-details", "mail-mark-read", "mail-mark-unread"};
    auto* acts = new FlowLayout(theme::gap);
    const QList<QAction*> all = m_actions.all();
    for (int i = 0; i < all.size(); ++i) {
        const bool isFirst = i == 0;
        m_buttons << ActionButton::forAction(all[i], QString::fromLatin1(icons[size_t(i)]),
                                             isFirst ? ActionButton::Kind::primary : ActionButton::Kind::plain, this);
        acts->addWidget(m_buttons.last());
    }
    acts->addWidget(m_stop);
    acts->addWidget(m_leave);

    auto* head = new QVBoxLayout;
    head->setContentsMargins(theme::margin, theme::group, theme::margin, theme::group);
    head->setSpacing(theme::gap);
    head->addWidget(m_title);
    head->addWidget(m_remark);
    head->addWidget(m_progress);
    head->addSpacing(theme::unit);
    head->addLayout(acts);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addLayout(head);
    column->addWidget(makeLine());
    column->addWidget(m_lines.view(), 1);

    connect(m_stop, &QAbstractButton::clicked, this, &ChosenPane::stop);
    connect(m_leave, &QAbstractButton::clicked, this, &ChosenPane::left);
    retranslate();
}

void ChosenPane::setLetters(const QList<LetterLine>& letters)
{
    m_letters = letters;
    m_outcomes = QList<ChosenOutcome>(letters.size());
    become(State::choosing);
}

void ChosenPane::begin(const QList<LetterLine>& letters)
{
    m_letters = letters;
    m_outcomes = QList<ChosenOutcome>(letters.size());
    m_done = 0;
    become(State::working);
}

void ChosenPane::setDone(int done)
{
    m_done = done;
    say();
}

void ChosenPane::finish(const QList<ChosenOutcome>& outcomes)
{
    m_outcomes = outcomes;
    const bool isAllDone = std::ranges::all_of(outcomes, [](const ChosenOutcome& each) { return each.kind == Became::done; });
    if (isAllDone) m_outcomes.fill({});
    become(isAllDone ? State::choosing : State::telling);
}

void ChosenPane::closeTelling()
{
    m_outcomes.fill({});
    become(State::choosing);
}

void ChosenPane::stop()
{
    if (m_state == State::working) Q_EMIT stopRequested();
}

void ChosenPane::become(State state)
{
    const bool isOther = m_state != state;
    m_state = state;
    QList<ChosenLine> lines;
    for (int i = 0; i < m_letters.size(); ++i) {
        const LetterLine& letter = m_letters[i];
        lines << ChosenLine{textOf(letter.key.text()), letter.who.text, letter.subject.text, letter.when, m_outcomes[i].kind, m_outcomes[i].why.words()};
    }
    // What was not done stands above.
    std::ranges::stable_partition(lines, [](const ChosenLine& line) { return line.outcome != Became::done; });
    m_lines.setLines(lines);
    m_actions.setLetters(state == State::choosing ? m_letters : QList<LetterLine>());
    m_stop->setVisible(state == State::working);
    m_leave->setVisible(state != State::working);
    m_progress->setVisible(state == State::working);
    say();
    if (isOther) Q_EMIT stateChanged();
}

void ChosenPane::say()
{
    const int all = int(m_letters.size());
    const auto count = [this](Became kind) { return int(std::ranges::count(m_outcomes, kind, &ChosenOutcome::kind)); };
    switch (m_state) {
    case State::choosing:
        m_title->setText(tr("%n letter(s) chosen", nullptr, all));
        m_remark->setText(tr("What is done here is done with each of them."));
        break;
    case State::working:
        m_title->setText(tr("%1 of %2 letters").arg(m_done).arg(all));
        m_remark->setText(tr("Each is done by itself. What is done stays when you stop."));
        m_progress->set(m_done, all);
        break;
    case State::telling:
        m_title->setText(tr("%1 of %2 letters done").arg(count(Became::done)).arg(all));
        m_remark->setText(count(Became::refused) > 0 ? tr("%n could not be done; the reason stands with it.", nullptr, count(Became::refused))
                                                   : tr("It was stopped; the others are as they were."));
        break;
    }
    m_lines.view()->setAccessibleName(m_title->text());
}

QString ChosenPane::title() const
{
    return m_title->text();
}

QString ChosenPane::remark() const
{
    return m_remark->text();
}

void ChosenPane::retranslate()
{
    m_actions.retranslate();
    m_stop->setText(tr("Stop"));
    m_stop->updateGeometry();
    m_leave->setText(tr("Back to one letter"));
    m_leave->updateGeometry();
    become(m_state);
}

} // namespace naskah
