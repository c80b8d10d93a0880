#include "client/ui/letters/letter_actions.h"
#include "client/ui/shell/keys_help.h"
#include "client/ui/shell/language.h"
#include "client/ui/shell/main_window.h"
#include "client/ui/theme/icons.h"
#include "client/ui/theme/theme.h"

#include <QActionGroup>
#include <QMenu>
#include <QShortcut>

#include <utility>

/// The person's menu of MainWindow.
namespace naskah {
namespace {

/// A letter, digit or sign without a modifier.
bool isCharacter(const QKeySequence& keys)
{
    return keys.count() == 1 && keys[0].keyboardModifiers() == Qt::NoModifier && keys[0].key() >= Qt::Key_Space &&
           keys[0].key() <= Qt::Key_ydiaeresis;
}

} // namespace

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
    QAction* keys = menu.addAction(tr("Keys"), this, [this] { openKeysHelp(); });
    keys->setShortcut(Qt::Key_F1);
    connect(choice(tr("Single-letter keys"), m_settings.singleKeys()), &QAction::toggled, this, &MainWindow::setSingleKeys);
    for (QAction* action : std::as_const(m_accountActions))
        menu.addAction(action);
    menu.exec(where - QPoint(menu.sizeHint().width(), 0));
}

void MainWindow::openKeysHelp()
{
    KeysHelp(m_actions->offered() + m_actions->legs().aboutLetter() + m_actions->personal().all(), m_settings.singleKeys(), this).exec();
}

void MainWindow::setSingleKeys(bool on)
{
    m_settings.setSingleKeys(on);
    const auto taken = std::exchange(m_takenKeys, {});
    for (auto each = taken.begin(); each != taken.end(); ++each)
        each.key()->setShortcuts(each.value());
    for (const AddedPage& each : m_pages) {
        const auto shortcuts = each.widget ? each.widget->findChildren<QShortcut*>() : QList<QShortcut*>();
        for (QShortcut* shortcut : shortcuts)
            if (isCharacter(shortcut->key())) shortcut->setEnabled(on);
    }
    if (on) return;
    const QList<QAction*> all = QWidget::actions();
    for (QAction* action : all) {
        const QList<QKeySequence> keys = action->shortcuts();
        QList<QKeySequence> rest = keys;
        if (rest.removeIf(isCharacter) == 0) continue;
        m_takenKeys.insert(action, keys);
        action->setShortcuts(rest);
    }
}

void MainWindow::setAppearance(ShellSettings::Appearance appearance)
{
    m_settings.setAppearance(appearance);
    theme::apply(appearance == ShellSettings::Appearance::system  ? theme::systemMode()
                 : appearance == ShellSettings::Appearance::light ? theme::Mode::light
                                                                  : theme::Mode::dark);
}

} // namespace naskah
