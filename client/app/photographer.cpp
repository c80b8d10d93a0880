#include "client/app/photographer.h"

#include "client/app/workbench.h"
#include "client/ui/letters/letter_actions.h"
#include "client/ui/letters/letter_list_pane.h"
#include "client/ui/letters/letter_list_view.h"
#include "client/ui/theme/text_paint.h"
#include "client/ui/theme/theme.h"

#include <QCoreApplication>
#include <QDialog>
#include <QDir>
#include <QPainter>
#include <QPainterPath>
#include <QTimer>

namespace naskah {
namespace {

constexpr int settle = 900; // ms until lists, letter and pages are drawn

/// Stands in for the window manager: a title bar around the dialog, the window dimmed behind it.
void compose(QImage& picture, const QImage& dialog, const QString& title)
{
    constexpr int bar = 36;
    const auto& t = theme::tokens();
    QPainter painter(&picture);
    painter.fillRect(picture.rect(), QColor(0, 0, 0, theme::mode() == theme::Mode::light ? 70 : 120));
    QRect frame(0, 0, dialog.width(), dialog.height() + bar);
    frame.moveCenter(picture.rect().center());
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(t.window);
    painter.drawRoundedRect(frame.adjusted(-1, -1, 1, 1), 8, 8);
    textpaint::line(painter,
                    QRect(frame.x(), frame.y(), frame.width(), bar),
                    title,
                    {theme::font(theme::Type::strong), t.text, Qt::AlignCenter});
    QPainterPath rounded;
    rounded.addRoundedRect(frame, 8, 8);
    painter.setClipPath(rounded);
    painter.drawImage(frame.x(), frame.y() + bar, dialog);
    painter.fillRect(frame.x(), frame.y() + bar - 1, frame.width(), 1, t.line);
}

} // namespace

Photographer::Photographer(Workbench& bench, const QString& folder, const QString& scan, QObject* parent)
    : QObject(parent), m_bench(bench), m_folder(folder), m_scan(scan)
{
}

void Photographer::start()
{
    QDir().mkpath(m_folder);
    m_steps << Step{4 * settle, [] {}};
    for (const QSize& size : {QSize(1366, 768), QSize(1920, 1080)})
        for (const bool dark : {false, true})
            plan(size, dark);
    m_steps << Step{0, [] { QCoreApplication::quit(); }};
    next();
}

void Photographer::plan(const QSize& size, bool dark)
{
    MainWindow& window = m_bench.window();
    const auto add = [this](int wait, std::function<void()> act) { m_steps << Step{wait, std::move(act)}; };
    const QString suffix = QStringLiteral("-%1-%2").arg(size.width()).arg(dark ? "dark" : "light");
    add(0, [this, &window, size, dark, suffix] {
        m_suffix = suffix;
        theme::apply(dark ? theme::Mode::dark : theme::Mode::light);
        window.resize(size);
    });
    const std::initializer_list<std::pair<Place, const char*>> places{{Place::incoming, "incoming"},
                                                                      {Place::toDo, "to-do"},
                                                                      {Place::dispositions, "dispositions"},
                                                                      {Place::sent, "sent"},
                                                                      {Place::drafts, "drafts"}};
    for (const auto& [place, name] : places) {
        add(0, [&window, where = place] { window.open(where); });
        add(settle, [&window] { window.list()->view()->step(1); });
        add(settle, [this, what = QString::fromLatin1(name)] { save(what); });
    }
    add(0, [&window] { window.search(QStringLiteral("rapat")); });
    add(settle, [this] { save(QStringLiteral("search")); });
    add(0, [&window] { window.open(Place::incoming); });
    add(settle, [&window] { window.list()->view()->step(1); });
    add(settle, [&window] { window.actions().dispose->trigger(); });
    add(settle, [this] { save(QStringLiteral("disposition"), m_bench.disposing().dialog()); });
    add(0, [this] {
        if (auto* dialog = m_bench.disposing().dialog()) dialog->reject();
        m_bench.registering().open(m_scan.isEmpty() ? QStringList() : QStringList{m_scan});
    });
    add(settle, [this] { save(QStringLiteral("register"), m_bench.registering().dialog()); });
    add(0, [this, &window] {
        if (auto* dialog = m_bench.registering().dialog()) dialog->reject();
        window.open(Place::outbox);
    });
    add(settle, [this] { save(QStringLiteral("outbox")); });
}

void Photographer::next()
{
    if (m_steps.isEmpty()) return;
    const Step step = m_steps.takeFirst();
    QTimer::singleShot(step.wait, this, [this, step] {
        step.act();
        next();
    });
}

void Photographer::save(const QString& name, QWidget* dialog)
{
    QImage picture = m_bench.window().grab().toImage().convertToFormat(QImage::Format_RGB32);
    if (dialog) compose(picture, dialog->grab().toImage(), dialog->windowTitle());
    picture.save(m_folder + u'/' + name + m_suffix + QStringLiteral(".png"));
}

} // namespace naskah
