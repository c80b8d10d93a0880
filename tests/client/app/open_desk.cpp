#include "tests/client/app/open_desk.h"

#include "client/ui/controls/suggest_line.h"
#include "client/ui/letters/letter_list_pane.h"
#include "client/ui/shell/language.h"
#include "client/ui/theme/theme.h"
#include "common/crypto/random.h"

#include <QApplication>
#include <QDir>
#include <QTest>

namespace naskah {

OpenDesk::OpenDesk(const DeskFixture& fixture, ShellSettings& settings)
    : OpenDesk(fixture.folder(), [now = fixture.now] { return now; }, settings)
{
}

OpenDesk::OpenDesk(const std::string& folder, const Replica::Clock& clock, ShellSettings& settings)
{
    Replica::Options options;
    options.directory = folder;
    options.databaseKey = std::string(32, 'k');
    options.clock = clock;
    options.random = randomBytes;
    desk = std::make_unique<Desk>(options);
    bench = std::make_unique<Workbench>(*desk, settings);
    bench->sync().setOnline(false);
    window().resize(1366, 768);
    window().show();
    window().activateWindow();
    if (!QTest::qWaitForWindowActive(&window())) qWarning("the window did not become active");
}

OpenDesk::~OpenDesk()
{
    bench.reset();
    desk.reset();
}

int OpenDesk::lines() const
{
    return bench->window().list()->model()->rowCount();
}

void toFront(QWidget* window)
{
    QVERIFY(window);
    window->activateWindow();
    QTRY_COMPARE_WITH_TIMEOUT(QApplication::activeWindow(), window, 5'000);
}

void type(const QString& text)
{
    QTest::keyClicks(QApplication::focusWidget(), text);
}

void press(Qt::Key key, Qt::KeyboardModifiers modifiers)
{
    QTest::keyClick(QApplication::focusWidget(), key, modifiers);
}

void choose(const QString& text)
{
    auto* line = qobject_cast<SuggestLine*>(QApplication::focusWidget());
    QVERIFY(line);
    type(text);
    QTRY_VERIFY_WITH_TIMEOUT(line->isListOpen(), 5'000);
    press(Qt::Key_Return);
    QVERIFY(!line->key().isEmpty());
}

void shoot(QWidget& widget, const QString& name)
{
    QDir().mkpath(NASKAH_SCREENS_FOLDER);
    for (const bool dark : {true, false}) {
        theme::apply(dark ? theme::Mode::dark : theme::Mode::light);
        QTest::qWait(20);
        const QString file = QStringLiteral("%1/%2-%3-%4.png").arg(NASKAH_SCREENS_FOLDER, name, dark ? "dark" : "light", currentLanguage());
        QVERIFY(widget.grab().save(file));
    }
}

} // namespace naskah
