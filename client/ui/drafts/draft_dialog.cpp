#include "client/ui/drafts/draft_dialog.h"

#include "client/ui/controls/action_button.h"
#include "client/ui/controls/field_box.h"
#include "client/ui/controls/form_field.h"
#include "client/ui/controls/segmented_control.h"
#include "client/ui/controls/suggest_line.h"
#include "client/ui/controls/tab_order.h"
#include "client/ui/controls/typed_words.h"

#include <QFileInfo>
#include <QGridLayout>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QShortcut>

namespace naskah {
namespace {

constexpr int nameWidth = 116;
constexpr int dialogWidth = 816, writeHeight = 620;
constexpr int keepEvery = 500; // ms

} // namespace

DraftDialog::DraftDialog(Kind kind, const QString& title, QWidget* parent)
    : QDialog(parent), m_kind(kind), m_offices(new ChipEditor(tr("Type the name of an office"))),
      m_subject(new QLineEdit), m_type(new SuggestLine(SuggestLine::Mode::strict)), m_classification(new SuggestLine(SuggestLine::Mode::strict)),
      m_body(new QPlainTextEdit),
      m_security(new SegmentedControl({tr("Ordinary"), tr("Restricted"), tr("Secret"), tr("Top secret")}, 0)),
      m_urgency(new SegmentedControl({tr("Normal"), tr("Urgent"), tr("Very urgent")}, 0)),
      m_files(makeLabel({}, theme::Type::body, &theme::Tokens::secondary)),
      m_refusal(makeLabel({}, theme::Type::body, &theme::Tokens::danger))
{
    setWindowTitle(title);
    theme::setGround(this, &theme::Tokens::surface);
    m_type->setPlaceholderText(tr("Letter, decree, travel order …"));
    m_classification->setPlaceholderText(tr("Code or word"));
    m_body->setTabChangesFocus(true);
    m_body->document()->setDocumentMargin(7);
    m_body->viewport()->setAutoFillBackground(false);
    m_refusal->setWordWrap(true);
    m_refusal->setContentsMargins(theme::margin, 0, theme::margin, theme::gap);
    m_refusal->hide();
    m_files->setWordWrap(true);
    m_keeping.setSingleShot(true);
    m_keeping.setInterval(keepEvery);

    auto* column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addLayout(makeGrid(kind), 1);
    column->addWidget(m_refusal);
    column->addWidget(makeLine());
    column->addWidget(makeFooter(kind));
    column->setSizeConstraint(QLayout::SetNoConstraint);
    setMinimumWidth(dialogWidth);
    resize(dialogWidth, kind == Kind::write ? writeHeight : column->totalHeightForWidth(dialogWidth));
    tabInOrderOfLayout(this);

    connect(&m_keeping, &QTimer::timeout, this, [this] { Q_EMIT formKept(form()); });
    connect(m_offices, &ChipEditor::typed, this, &DraftDialog::officeTyped);
    connect(m_offices, &ChipEditor::finished, this, [this] {
        (m_kind == Kind::write ? static_cast<QWidget*>(m_subject) : m_body)->setFocus();
    });
    connect(m_offices, &ChipEditor::changed, this, &DraftDialog::changed);
    connect(m_subject, &QLineEdit::textChanged, this, &DraftDialog::changed);
    connect(m_type, &QLineEdit::textChanged, this, &DraftDialog::changed);
    connect(m_classification, &QLineEdit::textChanged, this, &DraftDialog::changed);
    connect(m_body, &QPlainTextEdit::textChanged, this, &DraftDialog::changed);
    connect(m_security, &SegmentedControl::currentChanged, this, &DraftDialog::changed);
    connect(m_urgency, &SegmentedControl::currentChanged, this, &DraftDialog::changed);
    m_offices->setFocus();
}

/// Hidden while it is still whole: fields speak up when they lose the focus.
DraftDialog::~DraftDialog()
{
    if (isVisible()) reject();
}

QLayout* DraftDialog::makeGrid(Kind kind)
{
    auto* grid = new QGridLayout;
    grid->setContentsMargins(theme::margin, theme::margin, theme::margin, theme::group);
    grid->setHorizontalSpacing(theme::gap);
    grid->setVerticalSpacing(theme::gap);
    grid->setColumnMinimumWidth(0, nameWidth);
    grid->setColumnStretch(1, 1);
    const auto addRow = [&](const QString& name, QWidget* named, QWidget* field, bool shown) {
        auto* label = makeFieldName(name, named);
        const int row = grid->rowCount();
        const bool wide = field->sizePolicy().horizontalPolicy() != QSizePolicy::Fixed;
        grid->addWidget(label, row, 0, Qt::AlignTop);
        grid->addWidget(field, row, 1, wide ? Qt::Alignment() : Qt::AlignLeft);
        label->setVisible(shown);
        field->setVisible(shown);
        return row;
    };
    const bool write = kind == Kind::write;
    m_officesBox = new FieldBox(m_offices);
    m_subjectBox = new FieldBox(m_subject);
    if (!write) m_body->setFixedHeight(96);
    addRow(tr("To offices"), m_offices->input(), m_officesBox, true);
    addRow(tr("Subject"), m_subject, m_subjectBox, write);
    addRow(tr("Kind"), m_type, m_type, write);
    addRow(tr("Classification"), m_classification, m_classification, write);
    addRow(tr("Security"), m_security, m_security, write);
    addRow(tr("Urgency"), m_urgency, m_urgency, write);
    const int body = addRow(write ? tr("Text") : tr("Note"), m_body, m_body, true);
    if (write) grid->setRowStretch(body, 1);
    auto* files = new QWidget;
    auto* row = new QHBoxLayout(files);
    row->setContentsMargins({});
    auto* add = new ActionButton(tr("Add files…"), {}, ActionButton::Kind::plain);
    connect(add, &ActionButton::clicked, this, &DraftDialog::filesWanted);
    row->addWidget(add);
    row->addWidget(m_files, 1);
    addRow(tr("Enclosures"), add, files, write);
    return grid;
}

QWidget* DraftDialog::makeFooter(Kind kind)
{
    auto* footer = new QWidget;
    auto* row = new QHBoxLayout(footer);
    row->setContentsMargins(theme::margin, 12, theme::margin, 12);
    row->setSpacing(theme::gap);
    row->addStretch();
    auto* close = new ActionButton(tr("Close"), QStringLiteral("Esc"), ActionButton::Kind::quiet);
    connect(close, &ActionButton::clicked, this, &QDialog::reject);
    row->addWidget(close);
    if (kind == Kind::write) {
        const QKeySequence keys(Qt::CTRL | Qt::Key_S);
        auto* keep = new ActionButton(tr("Keep as draft"), keyCap(keys), ActionButton::Kind::plain);
        connect(keep, &ActionButton::clicked, this, [this] { submit(false); });
        connect(new QShortcut(keys, this), &QShortcut::activated, this, [this] { submit(false); });
        row->addWidget(keep);
    }
    const QKeySequence keys(Qt::CTRL | Qt::Key_Return);
    auto* send = new ActionButton(tr("Send"), keyCap(keys), ActionButton::Kind::primary);
    connect(send, &ActionButton::clicked, this, [this] { submit(true); });
    for (const auto key : {Qt::Key_Return, Qt::Key_Enter})
        connect(
            new QShortcut(QKeySequence(Qt::CTRL | key), this), &QShortcut::activated, this, [this] { submit(true); });
    row->addWidget(send);
    return footer;
}

void DraftDialog::changed()
{
    m_officesBox->setProblem({});
    m_subjectBox->setProblem({});
    m_refusal->hide();
    if (!m_keeping.isActive()) m_keeping.start();
}

bool DraftDialog::isSound(bool forSending)
{
    if (!m_offices->typedText().trimmed().isEmpty()) {
        m_officesBox->setProblem(tr("Choose “%1” from the list, or clear it.").arg(m_offices->typedText().trimmed()));
        m_offices->setFocus();
        return false;
    }
    if (forSending && m_offices->recipients().isEmpty()) {
        m_officesBox->setProblem(tr("To which office? Type a part of its name."));
        m_offices->setFocus();
        return false;
    }
    if (m_kind == Kind::write && typedLine(m_subject).isEmpty()) {
        m_subjectBox->setProblem(tr("What is it about?"));
        m_subject->setFocus();
        return false;
    }
    return true;
}

void DraftDialog::submit(bool send)
{
    if (m_waiting || !isSound(send)) return;
    m_waiting = true;
    if (send)
        Q_EMIT sendRequested(form());
    else
        Q_EMIT keepRequested(form());
}

void DraftDialog::setForm(const DraftForm& form)
{
    m_offices->clear();
    for (const Recipient& each : form.offices)
        m_offices->add(each);
    m_subject->setText(form.subject);
    m_type->choose({form.typeKey, form.typeText, {}});
    m_classification->choose({form.classification, form.classificationText, {}});
    m_body->setPlainText(form.body);
    m_security->setCurrent(form.security);
    m_urgency->setCurrent(form.urgency);
    m_paths.clear();
    addFiles(form.files);
    m_keeping.stop();
}

DraftForm DraftDialog::form() const
{
    return {m_offices->recipients(),
            typedLine(m_subject),
            typedText(m_body),
            m_classification->key(),
            m_classification->text(),
            m_security->current(),
            m_urgency->current(),
            m_paths,
            m_type->key(),
            m_type->text()};
}

void DraftDialog::setOffices(const QString& typed, const QList<Recipient>& offices)
{
    m_offices->setSuggestions(typed, offices);
}

void DraftDialog::addFiles(const QStringList& files)
{
    m_paths << files;
    m_paths.removeDuplicates();
    QStringList names;
    for (const QString& path : std::as_const(m_paths))
        names << QFileInfo(path).fileName();
    m_files->setText(names.join(QStringLiteral(", ")));
}

void DraftDialog::completed()
{
    if (!std::exchange(m_waiting, false)) return;
    m_keeping.stop();
    accept();
}

void DraftDialog::refused(const QString& reason)
{
    m_waiting = false;
    m_refusal->setText(reason);
    m_refusal->show();
}

void DraftDialog::done(int result)
{
    if (result == QDialog::Rejected && m_keeping.isActive()) {
        m_keeping.stop();
        Q_EMIT formKept(form());
    }
    QDialog::done(result);
}

} // namespace naskah
