#include "client/ui/letters/letter_preview.h"

#include "client/ui/controls/empty_state.h"
#include "client/ui/controls/form_field.h"
#include "client/ui/controls/page_view.h"
#include "client/ui/letters/letter_actions.h"
#include "client/ui/letters/letter_body.h"
#include "client/ui/letters/letter_head.h"
#include "client/ui/letters/letter_side.h"
#include "client/ui/theme/theme.h"

#include <QMenu>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace naskah {
namespace {

constexpr int sideWidth = 360;

} // namespace

LetterPreview::LetterPreview(PageRenderer& renderer, LetterActions& actions, FetchFile fetchFile, QWidget* parent)
    : QWidget(parent), m_actions(actions), m_fetchFile(std::move(fetchFile)), m_stack(new QStackedWidget),
      m_empty(new EmptyState), m_head(new LetterHead(actions)), m_pages(new PageView(renderer, PageView::Fit::page)),
      m_text(new LetterBody), m_side(new LetterSide), m_divider(makeLine(Qt::Vertical)),
      m_body(new QBoxLayout(QBoxLayout::LeftToRight))
{
    theme::setGround(this, &theme::Tokens::surface);
    m_body->setContentsMargins({});
    m_body->setSpacing(0);
    m_body->addWidget(m_pages, 3);
    m_body->addWidget(m_text, 3);
    m_body->addWidget(m_divider);
    m_body->addWidget(m_side, 2);

    auto* letter = new QWidget;
    auto* column = new QVBoxLayout(letter);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addWidget(m_head);
    column->addWidget(makeLine());
    column->addLayout(m_body, 1);
    m_stack->addWidget(m_empty);
    m_stack->addWidget(letter);
    auto* whole = new QVBoxLayout(this);
    whole->setContentsMargins({});
    whole->addWidget(m_stack);

    connect(m_side, &LetterSide::legChosen, &m_actions, &LetterActions::chooseLeg);
    connect(m_side, &LetterSide::legMenuRequested, this, [this](const QPoint& where) {
        QMenu menu;
        for (QAction* action : QList{m_actions.withdraw, m_actions.report, m_actions.complete} + m_actions.legs().aboutLeg())
            if (action->isEnabled()) menu.addAction(action);
        if (!menu.isEmpty()) menu.exec(where);
    });
    arrange();
    clear();
}

bool LetterPreview::isShowing() const
{
    return m_stack->currentIndex() == 1;
}

void LetterPreview::clear(const QString& icon, const QString& title, const QString& sentence)
{
    m_detail = {};
    m_bytes.clear();
    m_actions.clear();
    m_empty->set(icon, title, sentence);
    m_stack->setCurrentIndex(0);
    theme::setGround(this, &theme::Tokens::window);
}

void LetterPreview::setDetail(const LetterDetail& detail)
{
    const bool same = isShowing() && detail.letter == m_detail.letter && detail.draft == m_detail.draft;
    const bool sameFiles = same && detail.files == m_detail.files;
    m_detail = detail;
    if (!same) m_bytes.clear();
    m_actions.setDetail(detail);
    m_head->setDetail(detail);
    m_side->setDetail(detail);
    if (!sameFiles) showFiles();
    fetchFiles(); // one that was missing may have come meanwhile
    theme::setGround(this, &theme::Tokens::surface);
    m_stack->setCurrentIndex(1);
}

void LetterPreview::fetchFiles()
{
    for (const FileRow& file : std::as_const(m_detail.files)) {
        if (m_bytes.contains(file.sha256)) continue;
        m_fetchFile(this, file.sha256, [this, digest = file.sha256](const Result<QByteArray>& bytes) {
            const auto isIt = [&digest](const FileRow& row) { return row.sha256 == digest; };
            if (!bytes || bytes->isEmpty() || std::none_of(m_detail.files.begin(), m_detail.files.end(), isIt)) return;
            m_bytes.insert(digest, *bytes);
            showFiles();
        });
    }
}

void LetterPreview::showFiles()
{
    QList<PageDocument> documents;
    for (const FileRow& file : std::as_const(m_detail.files)) {
        const auto bytes = m_bytes.constFind(file.sha256);
        if (bytes != m_bytes.constEnd())
            documents << PageDocument{file.name, PageSource::fromBytes(file.sha256, *bytes), {}};
        else
            documents << PageDocument{
                file.name,
                {},
                tr("“%1” is not on this computer yet. It comes by itself when there is a connection.").arg(file.name)};
    }
    const bool written = documents.isEmpty() && !m_detail.body.isEmpty();
    m_text->setText(m_detail.body);
    m_text->setVisible(written);
    m_pages->setVisible(!documents.isEmpty());
    m_divider->setVisible(written || !documents.isEmpty());
    m_side->setRoomy(!written && documents.isEmpty());
    m_pages->setDocuments(documents);
    arrange();
}

void LetterPreview::setNarrow(bool narrow)
{
    if (narrow == m_narrow) return;
    m_narrow = narrow;
    arrange();
}

void LetterPreview::arrange()
{
    m_body->setDirection(m_narrow ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    m_pages->setFit(m_narrow ? PageView::Fit::width : PageView::Fit::page);
    if (m_narrow || m_side->isRoomy()) {
        m_side->setMinimumWidth(0);
        m_side->setMaximumWidth(QWIDGETSIZE_MAX);
        m_divider->setMinimumWidth(0);
        m_divider->setMaximumWidth(QWIDGETSIZE_MAX);
        m_divider->setFixedHeight(1);
    } else {
        m_side->setFixedWidth(sideWidth);
        m_divider->setMinimumHeight(0);
        m_divider->setMaximumHeight(QWIDGETSIZE_MAX);
        m_divider->setFixedWidth(1);
    }
}

void LetterPreview::retranslate()
{
    m_actions.retranslate();
    m_side->retranslate();
    if (isShowing()) m_head->setDetail(m_detail);
}

} // namespace naskah
