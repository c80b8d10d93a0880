#include "client/ui/absence/substitute_dialog.h"

#include "client/ui/absence/absence_delegates.h"
#include "client/ui/controls/action_button.h"
#include "client/ui/controls/date_line.h"
#include "client/ui/controls/field_box.h"
#include "client/ui/controls/flow_layout.h"
#include "client/ui/controls/form_field.h"
#include "client/ui/controls/segmented_control.h"
#include "client/ui/controls/tab_order.h"
#include "client/ui/controls/toggle_chip.h"

#include <QGridLayout>
#include <QShortcut>

#include <algorithm>

namespace naskah {
namespace {

constexpr int dialogWidth = 560;
constexpr int nameWidth = 104;
const QStringList mailboxNames{"unit", "position", "secrets"};

Suggestion suggestionOf(const AbsentPostLine& post)
{
    QStringList detail{post.holder.isEmpty() ? SubstituteDialog::tr("vacant") : post.holder, post.unit};
    if (post.isOwn) detail.prepend(SubstituteDialog::tr("your post"));
    return {post.key, post.title, detail.join(QString::fromUtf8(" · "))};
}

QStringList kindNames(bool isOwn)
{
    if (isOwn) return {absencewords::kind(StandIn::delegate)};
    return {absencewords::kind(StandIn::plh), absencewords::kind(StandIn::plt)};
}

} // namespace

SubstituteDialog::SubstituteDialog(const QString& me, const AbsentPostLine& own, const QDate& today, QWidget* parent)
    : QDialog(parent), m_me(me), m_today(today), m_posts{own}, m_post(new SuggestLine(SuggestLine::Mode::strict)),
      m_person(new SuggestLine(SuggestLine::Mode::strict)), m_kind(new SegmentedControl(kindNames(true), 0)),
      m_from(new DateLine(DateLine::Prefer::future)), m_until(new DateLine(DateLine::Prefer::future)),
      m_decree(new QLineEdit), m_mailboxes{new ToggleChip(tr("Letters of the unit"), true),
                                           new ToggleChip(tr("Letters to the post"), true),
                                           new ToggleChip(tr("Secret letters"))},
      m_postBox(new FieldBox(m_post)), m_personBox(new FieldBox(m_person)), m_fromBox(new FieldBox(m_from)),
      m_untilBox(new FieldBox(m_until)), m_meaning(makeLabel({}, theme::Type::body, &theme::Tokens::secondary)),
      m_failure(makeLabel({}, theme::Type::body, &theme::Tokens::danger)),
      m_primary(
          new ActionButton(tr("Name"), keyCap(QKeySequence(Qt::CTRL | Qt::Key_Return)), ActionButton::Kind::primary))
{
    setWindowTitle(tr("Name a substitute"));
    theme::setGround(this, &theme::Tokens::surface);
    auto* chips = new QWidget;
    auto* chipRow = new FlowLayout(theme::gap);
    chips->setLayout(chipRow);
    chipRow->setContentsMargins({});
    for (auto* chip : m_mailboxes)
        chipRow->addWidget(chip);
    m_mailboxesBox = new FieldBox(chips);

    auto* grid = new QGridLayout;
    grid->setContentsMargins(theme::margin, theme::group, theme::margin, theme::group);
    grid->setHorizontalSpacing(theme::gap);
    grid->setVerticalSpacing(theme::group);
    grid->setColumnMinimumWidth(0, nameWidth);
    grid->setColumnStretch(1, 1);
    const auto addRow = [grid](const QString& name, QWidget* named, QWidget* field) {
        const int row = grid->rowCount();
        auto* label = makeFieldName(name, named);
        grid->addWidget(label, row, 0, Qt::AlignTop);
        grid->addWidget(field, row, 1);
        named->setAccessibleName(name);
        return label;
    };
    addRow(tr("Post"), m_post, m_postBox);
    addRow(tr("Substitute"), m_person, m_personBox);
    addRow(tr("As"), m_kind, m_kind);
    grid->addWidget(m_meaning, grid->rowCount(), 1);
    addRow(tr("From"), m_from, m_fromBox);
    addRow(tr("Until"), m_until, m_untilBox);
    m_mailboxesName = addRow(tr("Sees"), chips, m_mailboxesBox);
    m_decreeName = addRow(tr("Decree"), m_decree, m_decree);
    m_meaning->setWordWrap(true);
    m_person->setPlaceholderText(tr("Type a name, a NIP or a post"));
    m_decree->setPlaceholderText(tr("May stay empty"));
    m_post->choose(suggestionOf(own));
    m_from->setDate(today);

    auto* column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(0);
    auto* title = makeLabel(tr("Name a substitute"), theme::Type::title);
    title->setContentsMargins(theme::margin, theme::group, theme::margin, theme::group);
    column->addWidget(title);
    column->addWidget(makeLine());
    column->addLayout(grid);
    m_failure->setWordWrap(true);
    m_failure->setContentsMargins(theme::margin, 0, theme::margin, theme::gap);
    m_failure->hide();
    column->addWidget(m_failure);
    column->addStretch();
    column->addWidget(makeLine());
    auto* footer = new QHBoxLayout;
    footer->setContentsMargins(theme::margin, 12, theme::margin, 12);
    footer->setSpacing(theme::gap);
    auto* close = new ActionButton(tr("Close"), QStringLiteral("Esc"), ActionButton::Kind::quiet);
    footer->addStretch();
    footer->addWidget(close);
    footer->addWidget(m_primary);
    column->addLayout(footer);
    column->setSizeConstraint(QLayout::SetNoConstraint);

    connect(close, &ActionButton::clicked, this, &QDialog::reject);
    connect(m_primary, &ActionButton::clicked, this, &SubstituteDialog::submit);
    for (const auto key : {Qt::Key_Return, Qt::Key_Enter})
        connect(
            new QShortcut(QKeySequence(Qt::CTRL | key), this), &QShortcut::activated, this, &SubstituteDialog::submit);
    connect(m_decree, &QLineEdit::returnPressed, this, &SubstituteDialog::submit);
    connect(m_post, &SuggestLine::typed, this, &SubstituteDialog::postTyped);
    connect(m_person, &SuggestLine::typed, this, &SubstituteDialog::personTyped);
    connect(m_post, &SuggestLine::chosen, this, &SubstituteDialog::postChanged);
    connect(m_person, &SuggestLine::chosen, this, &SubstituteDialog::changed);
    connect(m_kind, &SegmentedControl::currentChanged, this, &SubstituteDialog::changed);
    for (QLineEdit* line :
         {static_cast<QLineEdit*>(m_person), static_cast<QLineEdit*>(m_from), static_cast<QLineEdit*>(m_until)})
        connect(line, &QLineEdit::textChanged, this, &SubstituteDialog::changed);
    for (auto* chip : m_mailboxes)
        connect(chip, &QAbstractButton::toggled, this, &SubstituteDialog::changed);
    tabInOrderOfLayout(this);
    setMinimumWidth(dialogWidth);
    changed();
    resize(dialogWidth, layout()->totalHeightForWidth(dialogWidth));
    m_post->setFocus();
    m_post->selectAll();
}

const AbsentPostLine* SubstituteDialog::post() const
{
    const auto found = std::ranges::find(m_posts, m_post->key(), &AbsentPostLine::key);
    return found == m_posts.end() ? nullptr : &*found;
}

StandIn SubstituteDialog::kind() const
{
    return m_isOwn ? StandIn::delegate : m_kind->current() == 0 ? StandIn::plh : StandIn::plt;
}

/// One's own post is delegated, any other gets a Plh, or a Plt when nobody holds it.
void SubstituteDialog::postChanged()
{
    if (const auto* chosen = post()) {
        if (m_isOwn != chosen->isOwn) m_kind->setOptions(kindNames(chosen->isOwn));
        m_isOwn = chosen->isOwn;
        m_kind->setCurrent(!chosen->isOwn && chosen->holder.isEmpty() ? 1 : 0);
    }
    changed();
}

void SubstituteDialog::changed()
{
    const bool isDelegate = kind() == StandIn::delegate;
    m_mailboxesBox->setVisible(isDelegate);
    m_mailboxesName->setVisible(isDelegate);
    m_decree->setVisible(!isDelegate);
    m_decreeName->setVisible(!isDelegate);
    m_until->setPlaceholderText(kind() == StandIn::plt ? tr("Until somebody is appointed") : QString());
    switch (kind()) {
    case StandIn::delegate:
        m_meaning->setText(
            tr("Sees to chosen letters of your own post and signs nothing. A Plt or Plh is named by the superior."));
        break;
    case StandIn::plh:
        m_meaning->setText(tr("The holder is away for some days."));
        break;
    case StandIn::plt:
        m_meaning->setText(tr("The post is vacant, or its holder not yet installed."));
        break;
    }
    for (auto* box : {m_postBox, m_personBox, m_fromBox, m_untilBox, m_mailboxesBox})
        box->setProblem({});
    m_failure->hide();
    grow();
}

void SubstituteDialog::grow()
{
    QMetaObject::invokeMethod(
        this,
        [this] { resize(width(), qMax(height(), layout()->totalHeightForWidth(width()))); },
        Qt::QueuedConnection);
}

void SubstituteDialog::setPosts(const QString& typed, const QList<AbsentPostLine>& posts)
{
    QList<Suggestion> offered;
    for (const auto& each : posts) {
        offered << suggestionOf(each);
        if (std::ranges::find(m_posts, each.key, &AbsentPostLine::key) == m_posts.end()) m_posts << each;
    }
    m_post->setSuggestions(typed, offered);
}

void SubstituteDialog::setPeople(const QString& typed, const QList<Suggestion>& people)
{
    m_person->setSuggestions(typed, people);
}

void SubstituteDialog::submit()
{
    if (m_busy) return;
    changed();
    const auto stop = [this](FieldBox* box, QWidget* field, const QString& problem) {
        // The day that is left is written out in full, which counts as a change and takes the words away.
        field->setFocus();
        box->setProblem(problem);
        grow();
    };
    const auto unchosen = [](const SuggestLine* line, const QString& nothing) {
        const QString typed = line->text().trimmed();
        return typed.isEmpty() ? nothing : tr("Choose “%1” from the list.").arg(typed);
    };
    const auto* whose = post();
    if (!whose) return stop(m_postBox, m_post, unchosen(m_post, tr("Whose post? Type a part of it.")));
    if (m_person->key().isEmpty())
        return stop(m_personBox, m_person, unchosen(m_person, tr("Who stands in? Type a part of the name.")));
    if (m_isOwn && m_person->key() == m_me) return stop(m_personBox, m_person, tr("Nobody stands in for themself."));
    if (!m_from->date().isValid()) return stop(m_fromBox, m_from, tr("From which day?"));
    if (m_from->date() < m_today) return stop(m_fromBox, m_from, tr("That day is past."));
    if (!m_until->isUnderstood()) return stop(m_untilBox, m_until, tr("Which day is that?"));
    if (!m_until->date().isValid() && kind() != StandIn::plt)
        return stop(m_untilBox, m_until, tr("Until which day? Only a Plt may do without."));
    if (m_until->date().isValid() && m_until->date() < m_from->date())
        return stop(m_untilBox, m_until, tr("It would end before it begins."));
    SubstituteForm form{*whose, m_person->key(), kind(), m_from->date(), m_until->date(), {}, {}};
    if (kind() == StandIn::delegate) {
        for (int i = 0; i < m_mailboxes.size(); ++i)
            if (m_mailboxes[i]->isChecked()) form.mailboxes << mailboxNames[i];
        if (form.mailboxes.isEmpty()) return stop(m_mailboxesBox, m_mailboxes.first(), tr("Choose at least one."));
    } else {
        form.decree = m_decree->text().trimmed();
    }
    m_busy = true;
    Q_EMIT submitted(form);
}

void SubstituteDialog::refused(const QString& reason)
{
    m_busy = false;
    m_failure->setText(reason);
    m_failure->show();
    grow();
}

} // namespace naskah
