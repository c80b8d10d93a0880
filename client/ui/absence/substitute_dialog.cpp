#include "client/ui/absence/substitute_dialog.h"

#include "client/ui/absence/absence_delegates.h"
#include "client/ui/controls/date_line.h"
#include "client/ui/controls/field_box.h"
#include "client/ui/controls/flow_layout.h"
#include "client/ui/controls/form_field.h"
#include "client/ui/controls/segmented_control.h"
#include "client/ui/controls/toggle_chip.h"
#include "client/ui/controls/typed_words.h"

#include <QLabel>

#include <algorithm>

namespace naskah {
namespace {

const QStringList mailboxNames{"unit", "position", "secrets"};

Suggestion suggestionOf(const AbsentPostLine& post)
{
    const QString holder = post.holder.isEmpty() ? SubstituteDialog::tr("vacant") : post.holder;
    QStringList detail{post.chain.isEmpty() ? holder : QStringLiteral("%1, %2").arg(holder, absencewords::kind(post.as)), post.unit};
    if (post.isOwn) detail.prepend(SubstituteDialog::tr("your post"));
    return {post.key, post.title, detail.join(QString::fromUtf8(" · "))};
}

QStringList kindNames(bool isOwn)
{
    if (isOwn) return {absencewords::kind(StandIn::delegate)};
    return {absencewords::kind(StandIn::plh), absencewords::kind(StandIn::plt)};
}

} // namespace

SubstituteDialog::SubstituteDialog(const QString& me, const AbsentPostLine& first, const QDate& today, QWidget* parent)
    : RowsDialog(tr("Name a substitute"), tr("Name"), parent), m_me(me), m_today(today), m_posts{first}, m_post(new SuggestLine(SuggestLine::Mode::strict)),
      m_person(new SuggestLine(SuggestLine::Mode::strict)), m_kind(new SegmentedControl(kindNames(first.isOwn), 0)),
      m_from(new DateLine(DateLine::Prefer::future)), m_until(new DateLine(DateLine::Prefer::future)),
      m_decree(new QLineEdit), m_mailboxes{new ToggleChip(tr("Letters of the unit"), true),
                                           new ToggleChip(tr("Letters to the post"), true),
                                           new ToggleChip(tr("Secret letters"))},
      m_postBox(new FieldBox(m_post)), m_personBox(new FieldBox(m_person)), m_fromBox(new FieldBox(m_from)),
      m_untilBox(new FieldBox(m_until)), m_chain(makeLabel({}, theme::Type::body)), m_meaning(makeLabel({}, theme::Type::body, &theme::Tokens::secondary)),
      m_isOwn(first.isOwn)
{
    addHead(makeLabel(tr("Name a substitute"), theme::Type::title));
    auto* chips = new QWidget;
    auto* chipRow = new FlowLayout(theme::gap);
    chips->setLayout(chipRow);
    chipRow->setContentsMargins({});
    for (auto* chip : m_mailboxes)
        chipRow->addWidget(chip);
    m_mailboxesBox = new FieldBox(chips);

    addRow(tr("Post"), m_post, m_postBox);
    addRemark(m_chain);
    addRow(tr("Substitute"), m_person, m_personBox);
    addRow(tr("As"), m_kind, m_kind);
    addRemark(m_meaning);
    addRow(tr("From"), m_from, m_fromBox);
    addRow(tr("Until"), m_until, m_untilBox);
    m_mailboxesName = addRow(tr("Sees"), chips, m_mailboxesBox);
    m_decreeName = addRow(tr("Decree"), m_decree, m_decree);
    m_person->setPlaceholderText(tr("Type a name, a NIP or a post"));
    m_decree->setPlaceholderText(tr("May stay empty"));
    m_post->choose(suggestionOf(first));
    m_from->setDate(today);

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
    postChanged();
    fit();
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
        if (!chosen->chain.isEmpty()) {
            // Inside the days of the one who is away.
            m_from->setDate(qMax(m_today, chosen->from));
            if (chosen->until) m_until->setDate(*chosen->until);
        }
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
    const auto* whose = post();
    const bool isChained = whose && !whose->chain.isEmpty();
    m_chain->setVisible(isChained);
    if (isChained)
        m_chain->setText(tr("%1 → who is named here (%2)").arg(absencewords::chain(whose->chain), absencewords::days(whose->from, whose->until)));
    for (auto* box : {m_postBox, m_personBox, m_fromBox, m_untilBox, m_mailboxesBox})
        box->setProblem({});
    forgetRefusal();
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

bool SubstituteDialog::hand()
{
    changed();
    const auto stop = [this](FieldBox* box, QWidget* field, const QString& problem) {
        // The day that is left is written out in full, which counts as a change and takes the words away.
        field->setFocus();
        box->setProblem(problem);
        grow();
        return false;
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
    const bool isBeyond = whose->until && (!m_until->date().isValid() || m_until->date() > *whose->until);
    if (!whose->chain.isEmpty() && (m_from->date() < whose->from || isBeyond))
        return stop(isBeyond ? m_untilBox : m_fromBox, isBeyond ? m_until : m_from,
                    tr("%1 stands in for %2 only.").arg(whose->holder, absencewords::days(whose->from, whose->until)));
    SubstituteForm form{*whose, m_person->key(), kind(), m_from->date(), m_until->date(), {}, {}};
    if (kind() == StandIn::delegate) {
        for (int i = 0; i < m_mailboxes.size(); ++i)
            if (m_mailboxes[i]->isChecked()) form.mailboxes << mailboxNames[i];
        if (form.mailboxes.isEmpty()) return stop(m_mailboxesBox, m_mailboxes.first(), tr("Choose at least one."));
    } else {
        form.decree = typedLine(m_decree);
    }
    Q_EMIT submitted(form);
    return true;
}

} // namespace naskah
