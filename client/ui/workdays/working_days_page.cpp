#include "client/ui/workdays/working_days_page.h"

#include "client/ui/controls/action_button.h"
#include "client/ui/controls/form_field.h"
#include "client/ui/controls/page_side.h"
#include "client/ui/controls/text_table.h"
#include "client/ui/theme/plain_date.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLocale>
#include <QShortcut>

namespace naskah {
namespace {

using DayKind = WorkingDayLine::Kind;

constexpr int weekWidth = 440, narrowWeekWidth = 340, narrowBelow = 1100;
constexpr int firstYear = 1945, lastYear = 2200;
constexpr int officeWidth = 220;

TextTable::Row rowOf(const WorkingDayLine& line)
{
    using T = theme::Tokens;
    const bool works = line.kind == DayKind::worksHere;
    const bool isOffice = works || line.kind == DayKind::closedHere;
    TextTable::Row row;
    row.key = line.key;
    row.cells << plaindate::dayAndDate(line.day) << workdaywords::kind(line.kind) // the year stands above them
              << (line.name.isEmpty() ? QStringLiteral("–") : line.name);
    row.ink = works ? &T::good : isOffice ? &T::warning : line.kind == DayKind::known ? &T::secondary : &T::text;
    row.inked = 1;
    if (isOffice) row.icon = works ? QStringLiteral("checkmark") : QStringLiteral("clock");
    return row;
}

QString whoseWords(const WeekdayLine& line)
{
    switch (line.whose) {
    case WeekdayLine::Whose::program:
        return WorkingDaysPage::tr("As usual");
    case WeekdayLine::Whose::city:
        return WorkingDaysPage::tr("Set for the city");
    case WeekdayLine::Whose::office:
        return WorkingDaysPage::tr("Set for this office");
    }
    return {};
}

TextTable::Row rowOf(const WeekdayLine& line)
{
    TextTable::Row row;
    row.key = QString::number(line.weekday);
    row.cells << workdaywords::weekday(line.weekday) << workdaywords::hours(line) << whoseWords(line);
    row.ink = &theme::Tokens::secondary;
    row.inked = line.isOpen() ? 2 : 1;
    return row;
}

} // namespace

namespace workdaywords {

QString kind(DayKind kind)
{
    switch (kind) {
    case DayKind::holiday:
        return WorkingDaysPage::tr("Holiday");
    case DayKind::jointLeave:
        return WorkingDaysPage::tr("Joint leave");
    case DayKind::closedHere:
        return WorkingDaysPage::tr("Closed here");
    case DayKind::worksHere:
        return WorkingDaysPage::tr("Works here");
    case DayKind::known:
        return WorkingDaysPage::tr("Known to the program");
    }
    return {};
}

QString weekday(int weekday)
{
    return QLocale().standaloneDayName(weekday);
}

QString hours(const WeekdayLine& day)
{
    return day.isOpen() ? plaindate::time(day.opens) + QStringLiteral(" – ") + plaindate::time(day.closes) : WorkingDaysPage::tr("Closed");
}

} // namespace workdaywords

WorkingDaysPage::WorkingDaysPage(int year, QWidget* parent)
    : QWidget(parent), m_year(year), m_dayTable(new TextTable(2)), m_weekTable(new TextTable(1)), m_office(makeChoice({}, false)),
      m_yearName(makeLabel({}, theme::Type::strong)), m_count(makeLabel({}, theme::Type::body, &theme::Tokens::secondary)),
      m_remark(makeLabel({}, theme::Type::body, &theme::Tokens::warning)), m_weekRemark(makeLabel({}, theme::Type::body, &theme::Tokens::secondary))
{
    theme::setGround(this, &theme::Tokens::surface);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins({});
    row->setSpacing(0);
    row->addWidget(makeDays(), 1);
    row->addWidget(makeLine(Qt::Vertical));
    m_week = makeWeek();
    row->addWidget(m_week);
    setFocusProxy(m_dayTable);
    connect(m_dayTable, &TextTable::chosen, this, &WorkingDaysPage::showActs);
    connect(m_weekTable, &TextTable::chosen, this, &WorkingDaysPage::showActs);
    connect(m_weekTable, &TextTable::taken, m_hours, [this] { m_hours->click(); });
    connect(m_office, &QComboBox::currentIndexChanged, this, [this] {
        showActs();
        Q_EMIT daysWanted();
    });
    turnTo(year);
}

QWidget* WorkingDaysPage::makeDays()
{
    m_dayTable->setColumns({{tr("Day"), 27}, {tr("Kind"), 28}, {tr("Name or reason"), 45}});
    m_dayTable->setAccessibleName(tr("Days that differ from the week"));
    m_dayTable->setSelectionMode(QAbstractItemView::SingleSelection);
    m_office->setAccessibleName(tr("Whose days"));
    m_office->setFixedWidth(officeWidth);
    auto* years = new QWidget;
    auto* yearRow = new QHBoxLayout(years);
    yearRow->setContentsMargins({});
    yearRow->setSpacing(theme::unit);
    auto* before = makeTool(QStringLiteral("go-previous"), tr("The year before (Ctrl+Left)"));
    auto* after = makeTool(QStringLiteral("go-next"), tr("The year after (Ctrl+Right)"));
    m_yearName->setFixedHeight(theme::controlHeight);
    yearRow->addWidget(before);
    yearRow->addWidget(m_yearName);
    yearRow->addWidget(after);
    for (const auto& [button, key, step] : {std::tuple(before, Qt::Key_Left, -1), std::tuple(after, Qt::Key_Right, 1)}) {
        const auto turn = [this, by = step] { turnTo(m_year + by); };
        connect(button, &QAbstractButton::clicked, this, turn);
        auto* shortcut = new QShortcut(QKeySequence(Qt::CTRL | key), this);
        shortcut->setContext(Qt::WidgetWithChildrenShortcut);
        connect(shortcut, &QShortcut::activated, this, turn);
    }
    const auto ask = [this](DayKind city, DayKind office) {
        const WorkingDayLine* line = chosenDay();
        Q_EMIT dayRequested(this->office().isEmpty() ? city : office, line ? *line : WorkingDayLine{});
    };
    m_name = addAct(QKeySequence(Qt::Key_N), this, [ask] { ask(DayKind::holiday, DayKind::closedHere); });
    m_name->setKind(ActionButton::Kind::primary);
    m_other = addAct(QKeySequence(Qt::Key_J), this, [ask] { ask(DayKind::jointLeave, DayKind::worksHere); });
    m_takeBack = addAct(QKeySequence(Qt::Key_Delete), m_dayTable, [this] {
        if (const WorkingDayLine* line = chosenDay()) Q_EMIT takeBackRequested(*line);
    });
    m_import = addAct(QKeySequence(Qt::CTRL | Qt::Key_I), this, [this] { Q_EMIT importRequested(); });
    m_import->setText(tr("Import…"));
    return makePageSide({makeLabel(tr("Working days"), theme::Type::title), m_count, m_remark,
                         {m_office, years, m_name, m_other, m_takeBack, m_import}},
                        m_dayTable);
}

QWidget* WorkingDaysPage::makeWeek()
{
    m_weekTable->setColumns({{tr("Weekday"), 34}, {tr("Hours"), 34, false, true}, {tr("Whose"), 32}});
    m_weekTable->setAccessibleName(tr("Hours of the week"));
    m_weekTable->setSelectionMode(QAbstractItemView::SingleSelection);
    m_weekRemark->setText(tr("Western Indonesian Time. A day without hours is no working day, and no deadline counts it."));
    m_hours = addAct(QKeySequence(), m_weekTable, [this] {
        if (const WeekdayLine* line = chosenWeekday()) Q_EMIT hoursRequested(*line);
    });
    m_hours->setText(tr("Hours…"));
    m_hours->setKey(QString::fromUtf8("↵"));
    m_usual = addAct(QKeySequence(Qt::Key_Backspace), m_weekTable, [this] {
        if (const WeekdayLine* line = chosenWeekday()) Q_EMIT usualHoursRequested(*line);
    });
    return makePageSide({makeLabel(tr("Hours of work"), theme::Type::title), nullptr, m_weekRemark, {m_hours, m_usual}}, m_weekTable);
}

ActionButton* WorkingDaysPage::addAct(const QKeySequence& keys, QWidget* within, std::function<void()> act)
{
    auto* button = new ActionButton({}, keyCap(keys), ActionButton::Kind::plain);
    connect(button, &QAbstractButton::clicked, this, act);
    if (keys.isEmpty()) return button;
    auto* shortcut = new QShortcut(keys, within);
    shortcut->setContext(Qt::WidgetWithChildrenShortcut);
    connect(shortcut, &QShortcut::activated, button, [button] { button->click(); }); // nothing when it is disabled
    return button;
}

void WorkingDaysPage::turnTo(int year)
{
    m_year = qBound(firstYear, year, lastYear);
    m_yearName->setText(QString::number(m_year));
    showActs();
    Q_EMIT daysWanted();
}

QString WorkingDaysPage::office() const
{
    const OfficeLine* office = chosenOffice();
    return office ? office->key : QString();
}

void WorkingDaysPage::choose(const QString& office)
{
    for (int i = 0; i < m_offices.size(); ++i)
        if (m_offices[i].key == office) m_office->setCurrentIndex(i);
}

const OfficeLine* WorkingDaysPage::chosenOffice() const
{
    const int at = m_office->currentIndex();
    return at >= 0 && at < m_offices.size() ? &m_offices[at] : nullptr;
}

const WorkingDayLine* WorkingDaysPage::chosenDay() const
{
    const QString key = m_dayTable->key();
    for (const WorkingDayLine& line : m_days.days)
        if (line.key == key) return &line;
    return nullptr;
}

const WeekdayLine* WorkingDaysPage::chosenWeekday() const
{
    const int at = m_weekTable->key().toInt() - 1;
    return at >= 0 && at < m_days.week.size() ? &m_days.week[at] : nullptr;
}

bool WorkingDaysPage::isOwnOf(const WorkingDayLine& day) const
{
    return office().isEmpty() ? day.isCity() : day.kind == DayKind::closedHere || day.kind == DayKind::worksHere;
}

bool WorkingDaysPage::isOwnOf(const WeekdayLine& day) const
{
    return day.whose == (office().isEmpty() ? WeekdayLine::Whose::city : WeekdayLine::Whose::office);
}

void WorkingDaysPage::setOffices(const QList<OfficeLine>& offices)
{
    if (offices == m_offices) return;
    const QString before = office();
    const QSignalBlocker quiet(m_office);
    m_offices = offices;
    m_office->clear();
    for (const OfficeLine& each : offices)
        m_office->addItem(each.key.isEmpty() ? tr("The whole city") : each.name);
    choose(before);
    showActs();
}

void WorkingDaysPage::setDays(const WorkingDays& days)
{
    if (days.office != office() || days.year != m_year) return;
    m_days = days;
    QList<TextTable::Row> rows;
    for (const WorkingDayLine& line : days.days)
        rows << rowOf(line);
    m_dayTable->setRows(rows);
    rows.clear();
    for (const WeekdayLine& line : days.week)
        rows << rowOf(line);
    m_weekTable->setRows(rows);
    m_count->setText(tr("%n day(s)", nullptr, int(days.days.size())));
    m_remark->setText(tr("Nobody has set this year yet: the days below are those that the program knows. They count until the first one is set."));
    m_remark->setVisible(!days.isSet);
    showActs();
}

void WorkingDaysPage::showActs()
{
    const OfficeLine* office = chosenOffice();
    const bool may = office && office->mayChange;
    const bool isCity = !office || office->key.isEmpty();
    const WorkingDayLine* day = chosenDay();
    const WeekdayLine* weekday = chosenWeekday();
    m_name->setText(isCity ? tr("Holiday…") : tr("Closed on a day…"));
    m_other->setText(isCity ? tr("Joint leave…") : tr("Works on a day…"));
    m_takeBack->setText(isCity ? tr("Offices work") : tr("As the others"));
    m_usual->setText(isCity ? tr("As usual") : tr("As the city"));
    m_name->setEnabled(may);
    m_other->setEnabled(may);
    m_takeBack->setEnabled(may && day && isOwnOf(*day));
    m_import->setVisible(isCity);
    m_import->setEnabled(may);
    m_hours->setEnabled(may && weekday);
    m_usual->setEnabled(may && weekday && isOwnOf(*weekday));
    const QString why = may ? QString()
                        : isCity ? tr("The head or the secretariat of the office at the top keeps the city's calendar.")
                                 : tr("The head or the secretariat of the office keeps its calendar.");
    for (ActionButton* each : {m_name, m_other, m_takeBack, m_import, m_hours, m_usual})
        each->setToolTip(why);
}

void WorkingDaysPage::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    m_week->setFixedWidth(width() < narrowBelow ? narrowWeekWidth : weekWidth);
}

} // namespace naskah
