#include "client/ui/controls/action_button.h"
#include "client/ui/controls/chip_editor.h"
#include "client/ui/shell/initials_button.h"
#include "client/ui/shell/language.h"
#include "client/ui/theme/icons.h"
#include "client/ui/theme/plain_date.h"
#include "client/ui/theme/text_paint.h"
#include "client/ui/theme/theme.h"

#include <QFile>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>

#include <cmath>

using namespace naskah;

namespace {

double luminance(const QColor& color)
{
    const auto linear = [](double c) { return c <= 0.03928 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4); };
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF());
}

double contrast(const QColor& a, const QColor& b)
{
    const double one = luminance(a) + 0.05;
    const double two = luminance(b) + 0.05;
    return one > two ? one / two : two / one;
}

} // namespace

class TestTheme : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void cleanup() { theme::apply(theme::Mode::light); }

    void everyTextCanBeRead_data()
    {
        QTest::addColumn<int>("mode");
        QTest::newRow("light") << int(theme::Mode::light);
        QTest::newRow("dark") << int(theme::Mode::dark);
    }

    void everyTextCanBeRead()
    {
        QFETCH(int, mode);
        theme::apply(theme::Mode(mode));
        const auto& t = theme::tokens();
        for (const QColor& ground : {t.surface, t.window, t.selection, t.hover, t.mark})
            for (const QColor& ink : {t.text, t.secondary})
                QVERIFY2(contrast(ink, ground) >= 4.4, qPrintable(ink.name() + " on " + ground.name()));
        for (const QColor& tone : {t.accent, t.danger, t.warning, t.good, t.note})
            for (const QColor& ground : {t.surface, t.window})
                QVERIFY2(contrast(tone, ground) >= 4.5, qPrintable(tone.name() + " on " + ground.name()));
        QVERIFY(contrast(t.onAccent, t.accent) >= 4.5);
        QVERIFY(contrast(t.edge, t.surface) >= 2.95);
    }

    void aColourThatWasAskedForFollowsTheMode()
    {
        theme::apply(theme::Mode::light);
        QWidget widget;
        theme::setGround(&widget, &theme::Tokens::surface);
        theme::setGround(&widget, &theme::Tokens::window);
        QCOMPARE(widget.palette().color(QPalette::Window), theme::tokens().window);
        theme::apply(theme::Mode::dark);
        QCOMPARE(widget.palette().color(QPalette::Window), theme::tokens().window);
    }

    void everyIconNamedInTheSourcesIsThere()
    {
        for (const char* name :
             {"edit-find", "mail-receive", "disposisi", "naskah", "checkmark", "perhatian", "cloud-upload"})
            QVERIFY2(icons::exists(name), name);
        QVERIFY(!icons::exists("no-such-icon"));
    }

    void figuresStandInColumns()
    {
        const QFont font = theme::font(theme::Type::body);
        QCOMPARE(textpaint::figuresWidth("11.11", font), textpaint::figuresWidth("09.47", font));
    }

    void datesAreSaidAsPeopleSayThem_data()
    {
        QTest::addColumn<QDateTime>("when");
        QTest::addColumn<QString>("indonesian");
        QTest::addColumn<QString>("english");
        const QDate day(2025, 11, 13);
        QTest::newRow("today") << QDateTime(day, QTime(9, 12)) << "09.12"
                               << "09:12";
        QTest::newRow("yesterday") << QDateTime(day.addDays(-1), QTime(9, 12)) << "Kemarin"
                                   << "Yesterday";
        QTest::newRow("this year") << QDateTime(QDate(2025, 8, 7), QTime(9, 12)) << "7 Agu"
                                   << "7 Aug";
        QTest::newRow("another year") << QDateTime(QDate(2023, 2, 1), QTime(9, 12)) << "1 Feb 2023"
                                      << "1 Feb 2023";
    }

    void datesAreSaidAsPeopleSayThem()
    {
        QFETCH(QDateTime, when);
        QFETCH(QString, indonesian);
        QFETCH(QString, english);
        plaindate::setClock([] { return QDateTime(QDate(2025, 11, 13), QTime(10, 42)); });
        setLanguage("id");
        QCOMPARE(plaindate::brief(when), indonesian);
        setLanguage("en");
        QCOMPARE(plaindate::brief(when), english);
        plaindate::setClock({});
    }

    void listsAreGroupedByDayAndThenByMonth()
    {
        const QDate today(2025, 11, 13);
        plaindate::setClock([today] { return QDateTime(today, QTime(10, 42)); });
        setLanguage("id");
        const auto heading = [](const QDate& day) { return plaindate::dayHeading(plaindate::groupOf(day)); };
        QCOMPARE(heading(today), QString("Hari ini"));
        QCOMPARE(heading(today.addDays(-1)), QString("Kemarin"));
        QCOMPARE(heading(today.addDays(-6)), QString("Jumat, 7 November"));
        QCOMPARE(heading(today.addDays(-7)), QString("November"));
        QCOMPARE(heading(QDate(2025, 10, 31)), QString("Oktober"));
        QCOMPARE(heading(QDate(2024, 12, 1)), QString("Desember 2024"));
        QCOMPARE(plaindate::inSentence(today), QString("hari ini"));
        QCOMPARE(plaindate::inSentence(QDate(2025, 8, 7)), QString("7 Agu"));
        setLanguage("en");
        plaindate::setClock({});
    }

    void everyWordIsTranslated()
    {
        for (const char* language : {"id", "en"}) {
            QFile file(QString("%1/translations/naskah_%2.ts").arg(NASKAH_SOURCE_DIR, language));
            QVERIFY(file.open(QIODevice::ReadOnly));
            const QByteArray words = file.readAll();
            QVERIFY2(!words.contains("type=\"unfinished\""), language);
            QVERIFY(words.count("<message") > 0);
        }
    }

    void initialsLeaveTitlesOut()
    {
        QCOMPARE(InitialsButton::initialsOf("dr. Ratna Dewi, M.Kes."), QString("RD"));
        QCOMPARE(InitialsButton::initialsOf("Suharto"), QString("S"));
        QCOMPARE(InitialsButton::initialsOf("Ir. Budi Santoso Siregar"), QString("BS"));
        QCOMPARE(InitialsButton::initialsOf(""), QString());
    }

    void chipsAreChosenByKeysAlone()
    {
        ChipEditor editor("Name");
        editor.show();
        editor.input()->setFocus();
        QVERIFY(QTest::qWaitForWindowActive(&editor));
        QSignalSpy changed(&editor, &ChipEditor::changed);
        QSignalSpy finished(&editor, &ChipEditor::finished);
        connect(&editor, &ChipEditor::typed, &editor, [&editor](const QString& text) {
            editor.setSuggestions(text, {{"1", "Kabid TIK", "Nadia"}, {"2", "Kabid Statistik", "Bambang"}});
        });
        QTest::keyClicks(editor.input(), "kab");
        QTest::keyClick(editor.input(), Qt::Key_Down);
        QTest::keyClick(editor.input(), Qt::Key_Return);
        QCOMPARE(editor.recipients().size(), 1);
        QCOMPARE(editor.recipients()[0].key, QString("2"));
        QVERIFY(editor.typedText().isEmpty());
        QTest::keyClicks(editor.input(), "kab");
        QTest::keyClick(editor.input(), Qt::Key_Return); // the chosen one is offered no more
        QCOMPARE(editor.recipients().size(), 2);
        QTest::keyClick(editor.input(), Qt::Key_Backspace);
        QCOMPARE(editor.recipients().size(), 1);
        QTest::keyClick(editor.input(), Qt::Key_Return);
        QCOMPARE(finished.size(), 1);
        QCOMPARE(changed.size(), 3);
    }

    void aButtonFollowsItsAction()
    {
        QAction action("Dispose");
        action.setShortcut(Qt::Key_D);
        std::unique_ptr<ActionButton> button(ActionButton::forAction(&action, "disposisi", ActionButton::Kind::plain));
        QSignalSpy triggered(&action, &QAction::triggered);
        QTest::mouseClick(button.get(), Qt::LeftButton);
        QCOMPARE(triggered.size(), 1);
        action.setEnabled(false);
        QVERIFY(!button->isEnabled());
        const int before = button->sizeHint().width();
        action.setText("Dispose this letter");
        QVERIFY(button->sizeHint().width() > before);
        QCOMPARE(keyCap(QKeySequence(Qt::CTRL | Qt::Key_Return)), QString::fromUtf8("Ctrl+↵"));
    }
};

QTEST_MAIN(TestTheme)
#include "test_theme.moc"
