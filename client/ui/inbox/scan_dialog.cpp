#include "client/ui/inbox/scan_dialog.h"

#include "client/ui/controls/action_button.h"
#include "client/ui/controls/field_box.h"
#include "client/ui/controls/form_field.h"
#include "client/ui/controls/segmented_control.h"

#include <QComboBox>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QPainter>
#include <QShortcut>

#include <algorithm>
#include <array>

namespace naskah {
namespace {

constexpr int formWidth = 440;
constexpr int nameWidth = 112;
constexpr std::array fineness{150, 200, 300, 600}; // dots per inch

QStringList finenessWords()
{
    QStringList words;
    for (const int dpi : fineness)
        words << QString::number(dpi);
    return words;
}

} // namespace

/// How much of the page is here.
class ScanDialog::Bar : public QWidget {
public:
    Bar() { setFixedHeight(theme::unit); }
    void setPercent(int percent)
    {
        m_percent = percent;
        update();
    }

protected:
    void paintEvent(QPaintEvent*) override
    {
        if (m_percent < 0) return;
        QPainter painter(this);
        painter.fillRect(rect(), theme::tokens().line);
        painter.fillRect(0, 0, width() * m_percent / 100, height(), theme::tokens().accent);
    }

private:
    int m_percent = -1; ///< -1: nothing is under way
};

ScanDialog::ScanDialog(PageRenderer& renderer, QWidget* parent)
    : QDialog(parent), m_view(new PageView(renderer, PageView::Fit::page)), m_device(makeChoice({}, false)),
      m_source(new SegmentedControl({tr("Glass"), tr("Feeder")}, 0)),
      m_fineness(new SegmentedControl(finenessWords(), 1)),
      m_colour(new SegmentedControl({tr("Grey"), tr("Colour")}, 0)),
      m_words(makeLabel({}, theme::Type::body, &theme::Tokens::secondary)),
      m_problem(makeLabel({}, theme::Type::body, &theme::Tokens::danger)), m_bar(new Bar)
{
    setWindowTitle(tr("Scan"));
    theme::setGround(this, &theme::Tokens::surface);
    auto* right = new QWidget;
    right->setFixedWidth(formWidth);
    auto* column = new QVBoxLayout(right);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addWidget(makeForm(), 1);
    column->addWidget(makeLine());
    column->addWidget(makeFooter());
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins({});
    row->setSpacing(0);
    row->addWidget(m_view, 1);
    row->addWidget(makeLine(Qt::Vertical));
    row->addWidget(right);
    m_device->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(m_view, &PageView::pageChanged, this, &ScanDialog::showActs);
    setPages({}, 0);
    enter(State::searching);
    say(tr("Looking for scanners…"), false);
    resize(1040, 640);
}

QWidget* ScanDialog::makeForm()
{
    auto* form = new QWidget;
    auto* grid = new QGridLayout;
    grid->setHorizontalSpacing(theme::gap);
    grid->setVerticalSpacing(theme::group);
    grid->setColumnStretch(1, 1);
    const auto addRow = [grid](const QString& name, QWidget* field) {
        const int row = grid->rowCount();
        field->setAccessibleName(name);
        QLabel* label = makeFieldName(name, field);
        label->setFixedWidth(nameWidth);
        grid->addWidget(label, row, 0, Qt::AlignTop);
        grid->addWidget(field, row, 1);
    };
    addRow(tr("Scanner"), m_device);
    addRow(tr("From"), m_source);
    addRow(tr("Dots per inch"), m_fineness);
    addRow(tr("Colour"), m_colour);
    auto* acts = new QHBoxLayout;
    acts->setSpacing(theme::gap);
    m_search = addAct(acts,
                      new ActionButton(tr("Search again"), QStringLiteral("F5"), ActionButton::Kind::plain),
                      QKeySequence(Qt::Key_F5),
                      &ScanDialog::search);
    m_remove = addAct(acts,
                      new ActionButton(tr("Take this page out"), keyCap(Qt::Key_Delete), ActionButton::Kind::plain),
                      QKeySequence(Qt::Key_Delete),
                      &ScanDialog::removePage);
    acts->addStretch();
    auto* column = new QVBoxLayout(form);
    column->setContentsMargins(theme::margin, theme::margin, theme::margin, theme::margin);
    column->setSpacing(theme::group);
    column->addWidget(makeLabel(tr("Scan"), theme::Type::title));
    column->addLayout(grid);
    column->addWidget(m_bar);
    for (QLabel* label : {m_words, m_problem}) {
        label->setWordWrap(true);
        column->addWidget(label);
    }
    column->addLayout(acts);
    column->addStretch();
    return form;
}

QWidget* ScanDialog::makeFooter()
{
    auto* footer = new QWidget;
    auto* row = new QHBoxLayout(footer);
    row->setContentsMargins(theme::margin, 12, theme::margin, 12);
    row->setSpacing(theme::gap);
    row->addStretch();
    m_close = new ActionButton({}, {}, ActionButton::Kind::plain);
    addAct(row, m_close, QKeySequence::Save, &QDialog::accept);
    const QKeySequence go(Qt::CTRL | Qt::Key_Return);
    m_scan =
        addAct(row, new ActionButton(tr("Scan"), keyCap(go), ActionButton::Kind::primary), go, &ScanDialog::scan);
    connect(new QShortcut(QKeySequence(Qt::CTRL | Qt::Key_Enter), this), &QShortcut::activated, m_scan, [this] {
        m_scan->click(); // the key of the number pad means the same
    });
    return footer;
}

ActionButton*
ScanDialog::addAct(QLayout* row, ActionButton* button, const QKeySequence& keys, void (ScanDialog::*act)())
{
    connect(button, &QAbstractButton::clicked, this, act);
    connect(new QShortcut(keys, this), &QShortcut::activated, button, [button] { button->click(); });
    row->addWidget(button);
    return button;
}

void ScanDialog::setChoice(const ScanChoice& choice)
{
    m_wanted = choice.device;
    m_source->setCurrent(choice.feeder ? 1 : 0);
    m_colour->setCurrent(choice.colour ? 1 : 0);
    const auto* const dpi = std::find(fineness.begin(), fineness.end(), choice.dpi);
    if (dpi != fineness.end()) m_fineness->setCurrent(int(dpi - fineness.begin()));
    if (const auto at = m_names.indexOf(m_wanted); at >= 0) m_device->setCurrentIndex(int(at));
}

void ScanDialog::setDevices(const QList<Device>& devices)
{
    m_names.clear();
    m_device->clear();
    for (const Device& device : devices) {
        m_names << device.name;
        m_device->addItem(device.label.isEmpty() ? device.name : device.label);
    }
    m_device->setCurrentIndex(int(qMax(qsizetype(0), m_names.indexOf(m_wanted))));
    enter(State::ready);
    if (devices.isEmpty())
        say(tr("No scanner was found. Is it switched on and connected?"), true);
    else
        say({}, false);
    (devices.isEmpty() ? static_cast<QWidget*>(m_search) : m_device)->setFocus();
}

void ScanDialog::search()
{
    if (m_state != State::ready) return;
    enter(State::searching);
    say(tr("Looking for scanners…"), false);
    Q_EMIT searchRequested();
}

void ScanDialog::scan()
{
    const int device = m_device->currentIndex();
    if (m_state != State::ready || device < 0 || device >= m_names.size()) return;
    m_wanted = m_names[device];
    enter(State::scanning);
    m_bar->setPercent(0);
    say(tr("The scanner starts…"), false);
    Q_EMIT scanRequested(
        {m_wanted, m_source->current() == 1, fineness[std::size_t(m_fineness->current())], m_colour->current() == 1});
}

void ScanDialog::setProgress(int page, int percent)
{
    if (m_state != State::scanning) return;
    m_bar->setPercent(percent);
    say(tr("Page %1: %2 %").arg(m_count + page).arg(percent), false);
}

void ScanDialog::setOutcome(const QString& words, bool isProblem)
{
    enter(State::ready);
    say(words, isProblem);
    (m_names.isEmpty() ? m_search : m_scan)->setFocus();
}

void ScanDialog::setPages(const PageDocument& pages, int count)
{
    m_count = count;
    m_view->setDocuments(count > 0 ? QList<PageDocument>{pages} : QList<PageDocument>());
    if (count == 0) m_view->setEmptyText(tr("The pages come here."));
    showActs();
}

void ScanDialog::removePage()
{
    if (m_state != State::ready || !m_view->hasPages()) return;
    enter(State::working);
    Q_EMIT removeRequested(m_view->page());
}

void ScanDialog::enter(State state)
{
    m_state = state;
    if (state != State::scanning) m_bar->setPercent(-1);
    showActs();
}

void ScanDialog::say(const QString& words, bool isProblem)
{
    m_words->setText(isProblem ? QString() : words);
    m_words->setVisible(!isProblem);
    m_problem->setText(isProblem ? words : QString());
    m_problem->setVisible(isProblem);
}

void ScanDialog::showActs()
{
    const bool ready = m_state == State::ready;
    m_search->setEnabled(ready);
    m_remove->setEnabled(ready && m_view->hasPages());
    m_remove->setVisible(m_count > 0);
    m_scan->setEnabled(ready && !m_names.isEmpty());
    m_scan->setText(m_count > 0 ? tr("Scan more") : tr("Scan"));
    m_close->setEnabled(m_state != State::working);
    const bool keeps = m_count > 0 && ready;
    m_close->setText(m_state == State::scanning ? tr("Stop") : keeps ? tr("Keep %n page(s)", nullptr, m_count) : tr("Close"));
    m_close->setKey(keeps ? keyCap(QKeySequence::Save) : QStringLiteral("Esc"));
    for (QWidget* field : QList<QWidget*>{m_device, m_source, m_fineness, m_colour})
        field->setEnabled(ready && !m_names.isEmpty());
}

void ScanDialog::done(int result)
{
    if (m_state == State::working) return; // a moment; the pages are being put together
    if (m_state == State::scanning) {
        say(tr("The scan is being stopped…"), false);
        return Q_EMIT stopRequested(); // the first Esc stops, the second closes
    }
    if (m_count == 0) return QDialog::done(result);
    enter(State::working);
    Q_EMIT keepRequested();
}

void ScanDialog::kept()
{
    QDialog::done(Accepted);
}

} // namespace naskah
