#include "client/ui/letters/letter_actions.h"
#include "client/ui/letters/letter_list_pane.h"
#include "client/ui/shell/keys_help.h"
#include "client/ui/shell/language.h"
#include "client/ui/shell/main_window.h"
#include "client/ui/shell/sidebar.h"
#include "client/ui/theme/icons.h"
#include "client/ui/theme/theme.h"

#include <QActionGroup>
#include <QInputDialog>
#include <QMenu>

/// The person's menu and the saved searches of MainWindow.
namespace naskah {

void MainWindow::openAccountMenu(const QPoint& where)
{
    using Appearance = ShellSettings::Appearance;
    QMenu menu;
    menu.addSection(m_who.name.isEmpty() ? tr("Nobody is signed in") : m_who.name);
    const auto choice = [&menu](const QString& text, bool on) {
        QAction* action = menu.addAction(text);
        action->setCheckable(true);
        action->setChecked(on);
        return action;
    };
    menu.addSection(tr("Appearance"));
    const QList<QPair<QString, Appearance>> looks{
        {tr("As the system"), Appearance::system}, {tr("Light"), Appearance::light}, {tr("Dark"), Appearance::dark}};
    for (const auto& [text, appearance] : looks)
        connect(choice(text, m_settings.appearance() == appearance),
                &QAction::triggered,
                this,
                [this, wanted = appearance] { setAppearance(wanted); });
    menu.addSection(tr("Language"));
    const QList<QPair<QString, QString>> languages{{QStringLiteral("Bahasa Indonesia"), QStringLiteral("id")},
                                                   {QStringLiteral("English"), QStringLiteral("en")}};
    for (const auto& [text, code] : languages)
        connect(choice(text, currentLanguage() == code), &QAction::triggered, this, [this, wanted = code] {
            m_settings.setLanguage(wanted);
            setLanguage(wanted);
        });
    menu.addSeparator();
    QAction* keys = menu.addAction(tr("Keys"), this, [this] { KeysHelp(m_actions->offered(), this).exec(); });
    keys->setShortcut(Qt::Key_F1);
    for (QAction* action : std::as_const(m_accountActions))
        menu.addAction(action);
    menu.exec(where - QPoint(menu.sizeHint().width(), 0));
}

void MainWindow::setAppearance(ShellSettings::Appearance appearance)
{
    m_settings.setAppearance(appearance);
    theme::apply(appearance == ShellSettings::Appearance::system  ? theme::systemMode()
                 : appearance == ShellSettings::Appearance::light ? theme::Mode::light
                                                                  : theme::Mode::dark);
}

void MainWindow::setSearches(const QList<SavedSearch>& searches)
{
    m_sidebar->places()->setSearches(searches);
    if (m_place != Place::search || !m_page.isEmpty()) markPlace();
}

void MainWindow::setSearchesByHand(const QList<SavedSearch>& searches)
{
    setSearches(searches);
    Q_EMIT searchesChanged(searches);
}

void MainWindow::saveSearch(const QString& text)
{
    const QList<SavedSearch> before = m_sidebar->places()->searches();
    for (int i = 0; i < before.size(); ++i)
        if (before[i].text == text) return m_sidebar->markSearch(i);
    setSearchesByHand(before + QList<SavedSearch>{{text, text}});
    m_sidebar->markSearch(int(before.size()));
    tell(tr("Search “%1” is saved. F2 renames it.").arg(text), [this, before] { setSearchesByHand(before); });
}

void MainWindow::renameSearch(int number)
{
    QList<SavedSearch> searches = m_sidebar->places()->searches();
    if (number < 0 || number >= searches.size()) return;
    bool given = false;
    const QString name =
        QInputDialog::getText(this, tr("Rename search"), tr("Name"), QLineEdit::Normal, searches[number].name, &given)
            .trimmed();
    if (!given || name.isEmpty()) return;
    searches[number].name = name;
    setSearchesByHand(searches);
}

void MainWindow::deleteSearch(int number)
{
    const QList<SavedSearch> before = m_sidebar->places()->searches();
    if (number < 0 || number >= before.size()) return;
    QList<SavedSearch> after = before;
    after.removeAt(number);
    setSearchesByHand(after);
    tell(tr("Search “%1” is deleted.").arg(before[number].name), [this, before] { setSearchesByHand(before); });
}

} // namespace naskah
