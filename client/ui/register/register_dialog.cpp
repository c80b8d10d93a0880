#include "client/ui/register/register_dialog.h"

#include "client/ui/controls/action_button.h"
#include "client/ui/controls/form_field.h"
#include "client/ui/register/register_fields.h"
#include "client/ui/theme/plain_date.h"

#include <QDragEnterEvent>
#include <QHBoxLayout>
#include <QMenu>
#include <QMimeData>
#include <QScrollArea>
#include <QShortcut>

namespace naskah {
namespace {

constexpr int formWidth = 640;
constexpr int keepEvery = 500; // ms

QStringList localFiles(const QMimeData& data)
{
    QStringList files;
    for (const QUrl& url : data.urls())
        if (url.isLocalFile()) files << url.toLocalFile();
    return files;
}

} // namespace

RegisterDialog::RegisterDialog(PageRenderer& renderer, QWidget* parent)
    : QDialog(parent), m_pages(new PageView(renderer, PageView::Fit::width)), m_fields(new RegisterFields),
      m_refusal(makeLabel({}, theme::Type::body, &theme::Tokens::danger))
{
    setAcceptDrops(true);
    theme::setGround(this, &theme::Tokens::surface);
    auto* choose = new ActionButton(tr("Choose files…"), {}, ActionButton::Kind::quiet);
    choose->setIconName(QStringLiteral("document-open"));
    connect(choose, &ActionButton::clicked, this, &RegisterDialog::filesWanted);
    m_pagesButton = new ActionButton(tr("Pages"), {}, ActionButton::Kind::quiet);
    m_pagesButton->setMenuArrow(true);
    connect(m_pagesButton, &ActionButton::clicked, this, &RegisterDialog::openPagesMenu);
    m_pages->addTool(m_pagesButton);
    m_pages->addTool(choose);
    const QKeySequence scanKeys(Qt::CTRL | Qt::SHIFT | Qt::Key_S);
    auto* scan = new ActionButton(tr("Scan…"), keyCap(scanKeys), ActionButton::Kind::quiet);
    scan->setIconName(QStringLiteral("document-scan"));
    connect(scan, &ActionButton::clicked, this, &RegisterDialog::scanWanted);
    connect(new QShortcut(scanKeys, this), &QShortcut::activated, this, &RegisterDialog::scanWanted);
    m_pages->addTool(scan);
    const auto key = [this](QKeySequence keys, PageEdit edit) {
        connect(new QShortcut(keys, this), &QShortcut::activated, this, [this, edit] {
            if (m_pages->hasPages() && !m_waiting) Q_EMIT pageEditRequested(edit, m_pages->page(), m_pages->pageCount());
        });
    };
    key(QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_R), PageEdit::turn);
    key(QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_Up), PageEdit::earlier);
    key(QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_Down), PageEdit::later);
    key(QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_S), PageEdit::split);
    key(QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_J), PageEdit::join);
    connect(new QShortcut(QKeySequence(Qt::Key_PageDown), this), &QShortcut::activated, m_pages, &PageView::nextPage);
    connect(new QShortcut(QKeySequence(Qt::Key_PageUp), this), &QShortcut::activated, m_pages, &PageView::previousPage);
    m_keeping.setSingleShot(true);
    m_keeping.setInterval(keepEvery);
    m_refusal->setWordWrap(true);
    m_refusal->setContentsMargins(theme::margin, theme::gap, theme::margin, theme::gap);
    m_refusal->hide();

    auto* scroll = new QScrollArea;
    scroll->setWidget(m_fields);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    theme::setGround(scroll->viewport(), &theme::Tokens::surface);
    auto* right = new QWidget;
    right->setFixedWidth(formWidth);
    auto* column = new QVBoxLayout(right);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addWidget(scroll, 1);
    column->addWidget(m_refusal);
    column->addWidget(makeLine());
    column->addWidget(makeFooter());

    auto* row = new QHBoxLayout(this);
    row->setContentsMargins({});
    row->setSpacing(0);
    row->addWidget(m_pages, 1);
    row->addWidget(makeLine(Qt::Vertical));
    row->addWidget(right);

    connect(&m_keeping, &QTimer::timeout, this, &RegisterDialog::keep);
    connect(m_fields, &RegisterFields::edited, this, [this] {
        m_refusal->hide();
        if (!m_keeping.isActive()) m_keeping.start();
    });
    connect(m_fields, &RegisterFields::identityChanged, this, &RegisterDialog::identityChanged);
    connect(m_fields, &RegisterFields::similarRequested, this, &RegisterDialog::similarRequested);
    resize(1240, 740);
}

/// Hidden while it is still whole: hiding takes the focus away, and fields speak up when they lose it.
RegisterDialog::~RegisterDialog()
{
    if (isVisible()) reject();
}

QWidget* RegisterDialog::makeFooter()
{
    auto* footer = new QWidget;
    auto* row = new QHBoxLayout(footer);
    row->setContentsMargins(theme::margin, 12, theme::margin, 12);
    row->setSpacing(theme::gap);
    const auto add = [&](const QString& text, const QKeySequence& keys, ActionButton::Kind kind, auto act) {
        auto* button = new ActionButton(text, keyCap(keys), kind);
        button->setFocusPolicy(Qt::TabFocus);
        connect(button, &ActionButton::clicked, this, act);
        connect(new QShortcut(keys, this), &QShortcut::activated, this, act);
        row->addWidget(button);
    };
    add(tr("Skip"), QKeySequence(Qt::CTRL | Qt::Key_L), ActionButton::Kind::quiet, [this] { skip(); });
    add(tr("As the last one"), QKeySequence(Qt::CTRL | Qt::Key_D), ActionButton::Kind::quiet, [this] { cloneLast(); });
    row->addStretch();
    add(tr("Save"), QKeySequence(Qt::CTRL | Qt::Key_S), ActionButton::Kind::plain, [this] { save(false); });
    add(tr("Save and next"), QKeySequence(Qt::CTRL | Qt::Key_Return), ActionButton::Kind::primary, [this] {
        save(true);
    });
    // The key of the number pad means the same.
    connect(new QShortcut(QKeySequence(Qt::CTRL | Qt::Key_Enter), this), &QShortcut::activated, this, [this] {
        save(true);
    });
    return footer;
}

void RegisterDialog::addItems(const QList<RegisterItem>& items)
{
    const bool wasEmpty = m_queue.isEmpty();
    for (const RegisterItem& item : items)
        m_queue.add(item);
    if (m_queue.isEmpty()) return;
    if (wasEmpty)
        openCurrent();
    else
        showTitle();
}

void RegisterDialog::showTitle()
{
    setWindowTitle(m_queue.total() > 1
                       ? tr("Register incoming letter · %1 of %2").arg(m_queue.place()).arg(m_queue.total())
                       : tr("Register incoming letter"));
}

void RegisterDialog::openPagesMenu()
{
    QMenu menu;
    const bool hasPages = m_pages->hasPages() && !m_waiting;
    const auto add = [&](const QString& text, QKeySequence keys, PageEdit edit, bool possible) {
        QAction* action = menu.addAction(text, this, [this, edit] {
            Q_EMIT pageEditRequested(edit, m_pages->page(), m_pages->pageCount());
        });
        action->setShortcut(keys);
        action->setEnabled(hasPages && possible);
    };
    const int page = m_pages->page(), count = m_pages->pageCount();
    add(tr("Turn this page"), QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_R), PageEdit::turn, true);
    add(tr("Move this page up"), QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_Up), PageEdit::earlier, page > 1);
    add(tr("Move this page down"), QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_Down), PageEdit::later, page < count);
    menu.addSeparator();
    add(tr("Another letter begins with this page"), QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_S), PageEdit::split, page > 1);
    add(tr("The next scan belongs to this letter"), QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_J), PageEdit::join, m_queue.size() > 1);
    menu.addSeparator();
    QAction* away = menu.addAction(tr("Not a letter; put away"), this, &RegisterDialog::putAway);
    away->setEnabled(!m_queue.isEmpty() && !m_queue.current().received.isEmpty() && !m_waiting);
    menu.exec(m_pagesButton->mapToGlobal(QPoint(0, -menu.sizeHint().height() - theme::unit)));
}

void RegisterDialog::putAway()
{
    if (m_waiting || m_queue.isEmpty() || m_queue.current().received.isEmpty()) return;
    m_keeping.stop();
    Q_EMIT putAwayRequested(m_queue.current());
    m_queue.finishCurrent();
    if (m_queue.isEmpty())
        accept();
    else
        openCurrent();
}

int RegisterDialog::document() const
{
    return m_pages->document();
}

void RegisterDialog::replaceFile(int document, const PageDocument& file, qint64 received)
{
    if (m_queue.isEmpty() || document >= m_queue.current().files.size()) return;
    RegisterItem& item = m_queue.current();
    item.files[document] = file;
    while (item.received.size() <= document)
        item.received << 0;
    item.received[document] = received;
    m_pages->setDocuments(item.files);
}

void RegisterDialog::openItem(const RegisterItem& item)
{
    if (m_waiting) return; // the answer is for the open one
    keep();
    m_queue.open(item);
    openCurrent();
}

void RegisterDialog::addNext(const RegisterItem& item)
{
    m_queue.insertNext(item);
    showTitle();
}

void RegisterDialog::removeItem(const QString& id)
{
    m_queue.remove(id);
    showTitle();
}

void RegisterDialog::attachFiles(const QList<PageDocument>& files, const QList<qint64>& received)
{
    if (m_queue.isEmpty()) return;
    m_queue.current().files << files;
    m_queue.current().received << received;
    m_pages->setDocuments(m_queue.current().files);
}

bool RegisterDialog::hasFiles() const
{
    return !m_queue.isEmpty() && !m_queue.current().files.isEmpty();
}

void RegisterDialog::openCurrent()
{
    const RegisterItem& item = m_queue.current();
    m_pages->setDocuments(item.files);
    m_pages->setEmptyText(tr("Drop the scan here, or type from the paper."));
    RegisterForm form = item.form;
    if (form == RegisterForm() && m_last) form = carriedOver(*m_last);
    if (!form.receivedOn.isValid()) form.receivedOn = plaindate::now().date();
    m_fields->setForm(form);
    m_fields->focusFirst();
    m_refusal->hide();
    showTitle();
}

void RegisterDialog::keep()
{
    m_keeping.stop();
    if (m_queue.isEmpty()) return;
    const RegisterForm form = m_fields->form();
    if (form == m_queue.current().form) return;
    m_queue.current().form = form;
    Q_EMIT formKept(m_queue.current().id, form);
}

void RegisterDialog::save(bool thenNext)
{
    if (m_waiting || m_queue.isEmpty()) return;
    keep();
    const auto problems = problemsOf(m_fields->form(), m_fields->typedAside(), plaindate::now().date());
    m_fields->showProblems(problems);
    if (!problems.isEmpty()) return;
    m_waiting = true;
    m_thenNext = thenNext;
    RegisterItem item = m_queue.current();
    item.form = m_fields->form();
    Q_EMIT saveRequested(item);
}

void RegisterDialog::saved()
{
    if (!std::exchange(m_waiting, false)) return;
    m_keeping.stop();
    m_last = m_queue.current().form;
    m_queue.finishCurrent();
    if (m_queue.isEmpty() || !m_thenNext)
        accept();
    else
        openCurrent();
}

void RegisterDialog::refused(const QString& reason)
{
    m_waiting = false;
    m_refusal->setText(reason);
    m_refusal->show();
}

void RegisterDialog::skip()
{
    if (m_waiting || m_queue.size() < 2) return;
    keep();
    m_queue.skip();
    openCurrent();
}

void RegisterDialog::cloneLast()
{
    if (m_waiting || !m_last || m_queue.isEmpty()) return;
    RegisterForm form = clonedFrom(*m_last);
    form.receivedOn = plaindate::now().date();
    m_fields->setForm(form);
    m_fields->focusNumber();
    m_keeping.start();
}

/// Every way out keeps what was typed.
void RegisterDialog::done(int result)
{
    if (result == QDialog::Rejected) keep();
    QDialog::done(result);
}

void RegisterDialog::dragEnterEvent(QDragEnterEvent* event)
{
    if (!localFiles(*event->mimeData()).isEmpty()) event->acceptProposedAction();
}

void RegisterDialog::dropEvent(QDropEvent* event)
{
    event->acceptProposedAction();
    Q_EMIT filesDropped(localFiles(*event->mimeData()));
}

void RegisterDialog::setAgenda(const QString& number, int remaining)
{
    m_fields->setAgenda(number, remaining);
}

void RegisterDialog::setSimilar(const QString& words, const QString& key)
{
    m_fields->setSimilar(words, key);
}

SuggestLine* RegisterDialog::senderField() const
{
    return m_fields->sender();
}

SuggestLine* RegisterDialog::classificationField() const
{
    return m_fields->classification();
}

SuggestLine* RegisterDialog::addresseeField() const
{
    return m_fields->addressee();
}

RegisterForm RegisterDialog::form() const
{
    return m_fields->form();
}

} // namespace naskah
