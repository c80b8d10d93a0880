#include "client/ui/disposition/disposition_dialog.h"

#include "client/model/plain_tip.h"
#include "client/ui/controls/action_button.h"
#include "client/ui/controls/field_box.h"
#include "client/ui/controls/flow_layout.h"
#include "client/ui/controls/form_field.h"
#include "client/ui/controls/segmented_control.h"
#include "client/ui/controls/suggest_line.h"
#include "client/ui/controls/tab_order.h"
#include "client/ui/controls/toggle_chip.h"
#include "client/ui/controls/typed_words.h"
#include "client/ui/disposition/due_date_row.h"
#include "client/ui/disposition/instruction_chips.h"

#include <QGridLayout>
#include <QKeyEvent>
#include <QPlainTextEdit>
#include <QShortcut>

namespace naskah {
namespace {

constexpr int nameWidth = 88;
constexpr int dialogWidth = 816;
constexpr int keepEvery = 500; // ms

} // namespace

DispositionDialog::DispositionDialog(const DispositionContext& context, QWidget* parent)
    : QDialog(parent), m_executors(new ChipEditor(tr("Type a position or a name"))),
      m_informed(new ChipEditor(tr("Add a position"))), m_instructions(new InstructionChips),
      m_note(new QPlainTextEdit), m_due(new DueDateRow),
      m_refusal(makeLabel({}, theme::Type::body, &theme::Tokens::danger))
{
    setWindowTitle(tr("Disposition"));
    theme::setGround(this, &theme::Tokens::surface);
    m_instructions->offer(context.favouriteInstructions, context.instructions);
    m_due->preset(context.calendar, context.usualDays, context.urgencyName);
    m_note->setPlaceholderText(tr("Note, may stay empty; Enter sends"));
    m_note->setFixedHeight(60);
    m_note->setTabChangesFocus(true);
    m_note->document()->setDocumentMargin(7);
    m_note->viewport()->setAutoFillBackground(false);
    m_refusal->setWordWrap(true);
    m_refusal->setContentsMargins(theme::margin, 0, theme::margin, theme::gap);
    m_refusal->hide();
    m_keeping.setSingleShot(true);
    m_keeping.setInterval(keepEvery);

    auto* column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addWidget(makeHead(context));
    column->addWidget(makeLine());
    column->addLayout(makeGrid(context));
    column->addStretch();
    column->addWidget(m_refusal);
    column->addWidget(makeLine());
    column->addWidget(makeFooter());
    tabInOrderOfLayout(this);
    listen();
    changed();
    m_keeping.stop();
    // The height that wrapping lines need depends on the width; Qt's own minimum would be that of a narrow dialog.
    column->setSizeConstraint(QLayout::SetNoConstraint);
    setMinimumWidth(dialogWidth);
    resize(dialogWidth, column->totalHeightForWidth(dialogWidth));
    m_executors->setFocus();
}

/// Hidden while it is still whole: hiding takes the focus away, and fields speak up when they lose it.
DispositionDialog::~DispositionDialog()
{
    if (isVisible()) reject();
}

QWidget* DispositionDialog::makeHead(const DispositionContext& context) const
{
    auto* head = new QWidget;
    auto* column = new QVBoxLayout(head);
    column->setContentsMargins(theme::margin, theme::group, theme::margin, theme::group);
    column->setSpacing(theme::unit);
    auto* subject = makeLabel(context.subject, theme::Type::title);
    subject->setWordWrap(true);
    column->addWidget(subject);
    auto* origin = makeLabel(context.origin, theme::Type::body, &theme::Tokens::secondary);
    origin->setWordWrap(true);
    column->addWidget(origin);
    return head;
}

QWidget* DispositionDialog::makeExecutors(const DispositionContext& context)
{
    auto* whole = new QWidget;
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    whole->setSizePolicy(policy);
    auto* column = new QVBoxLayout(whole);
    column->setContentsMargins({});
    column->setSpacing(theme::gap);
    column->addWidget(m_executors);
    if (context.favourites.isEmpty()) return whole;
    auto* favourites = new FlowLayout(theme::unit);
    for (const Recipient& each : context.favourites) {
        auto* chip = new ToggleChip(each.position);
        chip->setToolTip(plainTip(each.person));
        favourites->addWidget(chip);
        connect(chip, &ToggleChip::clicked, this, [this, each](bool on) {
            if (on)
                m_executors->add(each);
            else
                m_executors->remove(each.key);
        });
        connect(m_executors, &ChipEditor::changed, chip, [this, chip, each] {
            chip->setChecked(m_executors->contains(each.key));
        });
    }
    column->addLayout(favourites);
    return whole;
}

QLayout* DispositionDialog::makeGrid(const DispositionContext& context)
{
    auto* grid = new QGridLayout;
    grid->setContentsMargins(theme::margin, theme::group, theme::margin, theme::margin);
    grid->setHorizontalSpacing(theme::gap);
    grid->setVerticalSpacing(theme::group);
    grid->setColumnMinimumWidth(0, nameWidth);
    grid->setColumnStretch(1, 1);
    const auto addRow = [grid](const QString& name, QWidget* named, QWidget* field) {
        const int row = grid->rowCount();
        grid->addWidget(makeFieldName(name, named), row, 0, Qt::AlignTop);
        grid->addWidget(field, row, 1);
    };
    m_executorsBox = new FieldBox(makeExecutors(context));
    m_executorsBox->setFocusProxy(m_executors);
    m_dueBox = new FieldBox(m_due);
    addRow(tr("To"), m_executors->input(), m_executorsBox);
    addRow(tr("Instructions"), m_instructions, m_instructions);
    addRow(tr("Note"), m_note, m_note);
    addRow(tr("Due"), m_due->spans(), m_dueBox);
    addRow(tr("Copy to"), m_informed->input(), m_informed);
    return grid;
}

QWidget* DispositionDialog::makeFooter()
{
    auto* footer = new QWidget;
    auto* row = new QHBoxLayout(footer);
    row->setContentsMargins(theme::margin, 12, theme::margin, 12);
    row->setSpacing(theme::gap);
    auto* cancel = new ActionButton(tr("Close"), QStringLiteral("Esc"), ActionButton::Kind::quiet);
    const QKeySequence sendKeys(Qt::CTRL | Qt::Key_Return);
    m_send = new ActionButton(QString(), keyCap(sendKeys), ActionButton::Kind::primary);
    row->addStretch();
    row->addWidget(cancel);
    row->addWidget(m_send);
    connect(cancel, &ActionButton::clicked, this, &QDialog::reject);
    connect(m_send, &ActionButton::clicked, this, &DispositionDialog::send);
    for (const auto& keys : {sendKeys, QKeySequence(Qt::CTRL | Qt::Key_Enter)})
        connect(new QShortcut(keys, this), &QShortcut::activated, this, &DispositionDialog::send);
    return footer;
}

void DispositionDialog::listen()
{
    m_note->installEventFilter(this);
    connect(&m_keeping, &QTimer::timeout, this, [this] { Q_EMIT formKept(form()); });
    connect(m_executors, &ChipEditor::typed, this, [this](const QString& text) { Q_EMIT positionTyped(false, text); });
    connect(m_informed, &ChipEditor::typed, this, [this](const QString& text) { Q_EMIT positionTyped(true, text); });
    connect(m_executors, &ChipEditor::finished, m_instructions->search(), [this] { m_note->setFocus(); });
    connect(m_informed, &ChipEditor::finished, this, [this] { m_send->setFocus(Qt::TabFocusReason); });
    connect(m_executors, &ChipEditor::changed, this, &DispositionDialog::changed);
    connect(m_informed, &ChipEditor::changed, this, &DispositionDialog::changed);
    connect(m_instructions, &InstructionChips::changed, this, &DispositionDialog::changed);
    connect(m_note, &QPlainTextEdit::textChanged, this, &DispositionDialog::changed);
    connect(m_due, &DueDateRow::changed, this, &DispositionDialog::changed);
}

void DispositionDialog::changed()
{
    m_refusal->hide();
    m_executorsBox->setProblem({});
    m_dueBox->setProblem({});
    const int count = int(m_executors->recipients().size());
    m_send->setText(count == 0 ? tr("Send") : tr("Send to %n position(s)", nullptr, count));
    m_send->setAccessibleName(m_send->text());
    m_send->updateGeometry();
    if (!m_keeping.isActive()) m_keeping.start();
    grow();
}

/// More people, instructions and reasons need more lines; nothing is squeezed.
void DispositionDialog::grow()
{
    QMetaObject::invokeMethod(
        this,
        [this] { resize(width(), qMax(height(), layout()->totalHeightForWidth(width()))); },
        Qt::QueuedConnection);
}

void DispositionDialog::setForm(const DispositionForm& form)
{
    m_executors->clear();
    m_informed->clear();
    for (const Recipient& each : form.executors)
        m_executors->add(each);
    for (const Recipient& each : form.informed)
        m_informed->add(each);
    m_instructions->setChosen(form.instructions);
    m_note->setPlainText(form.note);
    m_due->setDue(form.due);
    m_keeping.stop();
}

DispositionForm DispositionDialog::form() const
{
    return {m_executors->recipients(),
            m_informed->recipients(),
            m_instructions->chosen(),
            typedText(m_note),
            m_due->due()};
}

void DispositionDialog::setPositions(bool informed, const QString& typed, const QList<Recipient>& positions)
{
    (informed ? m_informed : m_executors)->setSuggestions(typed, positions);
}

void DispositionDialog::send()
{
    if (m_waiting) return;
    grow();
    // Words that name nobody are not silently dropped.
    if (!m_executors->typedText().trimmed().isEmpty()) {
        m_executorsBox->setProblem(
            tr("Choose “%1” from the list, or clear it.").arg(m_executors->typedText().trimmed()));
        return m_executors->setFocus();
    }
    if (m_executors->recipients().isEmpty() && m_informed->recipients().isEmpty()) {
        m_executorsBox->setProblem(tr("To whom? Type a part of the position or of the name."));
        return m_executors->setFocus();
    }
    if (!m_due->problem().isEmpty()) {
        m_dueBox->setProblem(m_due->problem());
        return m_due->setFocus();
    }
    m_waiting = true;
    Q_EMIT sendRequested(form());
}

void DispositionDialog::sent()
{
    if (!std::exchange(m_waiting, false)) return;
    m_keeping.stop();
    accept();
}

void DispositionDialog::refused(const QString& reason)
{
    m_waiting = false;
    m_refusal->setText(reason);
    m_refusal->show();
    grow();
}

void DispositionDialog::done(int result)
{
    if (result == QDialog::Rejected && m_keeping.isActive()) {
        m_keeping.stop();
        Q_EMIT formKept(form());
    }
    QDialog::done(result);
}

bool DispositionDialog::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_note && event->type() == QEvent::KeyPress) {
        const auto* press = static_cast<QKeyEvent*>(event);
        const bool enter = press->key() == Qt::Key_Return || press->key() == Qt::Key_Enter;
        if (enter && press->modifiers() == Qt::NoModifier && m_note->document()->isEmpty()) {
            send();
            return true;
        }
    }
    return QDialog::eventFilter(watched, event);
}

} // namespace naskah
