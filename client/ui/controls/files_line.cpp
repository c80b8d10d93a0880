#include "client/ui/controls/files_line.h"

#include "client/ui/controls/action_button.h"
#include "client/ui/controls/form_field.h"

#include <QFileDialog>
#include <QHBoxLayout>

namespace naskah {

FilesLine::FilesLine(QWidget* parent)
    : QWidget(parent), m_clear(makeTool("tutup", tr("Take the files out"))), m_names(makeLabel({}, theme::Type::body, &theme::Tokens::secondary))
{
    auto* add = new ActionButton(tr("Add files…"), {}, ActionButton::Kind::plain);
    add->setIconName(QStringLiteral("mail-attachment"));
    m_names->setWordWrap(true);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins({});
    row->setSpacing(theme::gap);
    row->addWidget(add, 0, Qt::AlignTop);
    row->addWidget(m_names, 1);
    row->addWidget(m_clear, 0, Qt::AlignTop);
    setFocusProxy(add);
    connect(add, &QAbstractButton::clicked, this, &FilesLine::choose);
    connect(m_clear, &QAbstractButton::clicked, this, [this] {
        m_paths.clear();
        say();
    });
    say();
}

void FilesLine::choose()
{
    auto* chooser = new QFileDialog(this, tr("Add files"));
    chooser->setAttribute(Qt::WA_DeleteOnClose);
    chooser->setFileMode(QFileDialog::ExistingFiles);
    connect(chooser, &QFileDialog::filesSelected, this, &FilesLine::add);
    chooser->open();
}

void FilesLine::add(const QStringList& paths)
{
    for (const QString& each : paths)
        if (!m_paths.contains(each)) m_paths << each;
    say();
}

void FilesLine::say()
{
    QStringList names;
    for (const QString& each : std::as_const(m_paths))
        names << QFileInfo(each).fileName();
    m_names->setText(names.isEmpty() ? tr("None") : names.join(QStringLiteral(", ")));
    m_clear->setVisible(!names.isEmpty());
}

} // namespace naskah
