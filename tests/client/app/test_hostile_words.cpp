#include "tests/client/app/sample_desk.h"

#include "client/app/registering.h"
#include "client/print/book_files.h"
#include "client/replica/books.h"
#include "client/replica/queries_contacts.h"
#include "client/ui/contacts/contacts_page.h"
#include "client/ui/controls/small_form.h"
#include "client/ui/disposition/disposition_dialog.h"
#include "client/ui/drafts/draft_dialog.h"
#include "client/ui/letters/letter_actions.h"
#include "client/ui/letters/letter_list_pane.h"
#include "client/ui/register/register_dialog.h"
#include "client/ui/register/register_fields.h"
#include "client/ui/shell/notice_bar.h"
#include "client/ui/shell/top_bar.h"
#include "common/record/contact.h"
#include "common/record/deed.h"
#include "common/schema/csv.h"
#include "common/text/utf8.h"
#include "tests/common/hostile_input.h"

#include <QAbstractItemView>
#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QTest>

using namespace naskah;

namespace {

/// The nastiest strings that a letter can hold at all.
std::vector<std::string> shownStrings()
{
    auto all = nastiestStrings();
    std::erase_if(all, [](const std::string& text) { return trimmed(text).empty() || text.size() > 4000; });
    all.push_back(std::string(4000, 'x'));
    return all;
}

/// What a field of one line makes of something pasted.
QString lineOf(const std::string& text)
{
    constexpr qsizetype longestLine = 32767; // QLineEdit's own
    const auto pasted = QString::fromStdString(text).left(longestLine).toStdString();
    const auto seen = collapsedWhitespace(withoutControls(collapsedWhitespace(pasted), LineEnds::remove));
    return QString::fromStdString(std::string{trimmed(seen)});
}

void paste(QWidget* field, const QString& text)
{
    field->setFocus();
    QApplication::clipboard()->setText(text);
    QTest::keyClick(field, Qt::Key_A, Qt::ControlModifier);
    QTest::keyClick(field, Qt::Key_V, Qt::ControlModifier);
}

/// The first word of a window that would be taken for markup; nothing when all are shown as they are.
QString markupIn(const QWidget& window)
{
    const auto isMarkup = [](const QString& tip) { return tip.contains("<img") || tip.contains("<b>") || tip.contains("<a "); };
    for (const auto* label : window.findChildren<QLabel*>())
        if (label->textFormat() != Qt::PlainText) return "label: " + label->text();
    for (const auto* widget : window.findChildren<QWidget*>())
        if (isMarkup(widget->toolTip())) return "tip: " + widget->toolTip();
    for (const auto* view : window.findChildren<QAbstractItemView*>()) {
        const auto* model = view->model();
        for (int row = 0; model && row < std::min(model->rowCount(), 100); ++row)
            for (int column = 0; column < model->columnCount(); ++column)
                if (const auto tip = model->index(row, column).data(Qt::ToolTipRole).toString(); isMarkup(tip)) return "row: " + tip;
    }
    return {};
}

} // namespace

/// Words that have broken other programs, shown, typed and pasted in the window of a real desk.
class TestHostileWords : public QObject {
    Q_OBJECT

    std::unique_ptr<SampleDesk> m_desk;
    std::vector<Id<Handling>> m_letters;

    MainWindow& window() { return m_desk->window(); }
    LetterActions& actions() { return window().actions(); }

    /// A letter, with all that hangs on it, of these words alone.
    Id<Handling> putLetter(const std::string& text, int at)
    {
        auto& fixture = m_desk->fixture;
        const auto id = [&](int part) { return makeUuid(100'000 + 10 * at + part); };
        Letter letter;
        letter.id.value = letter.thread.value = id(0);
        letter.number = letter.subject = letter.sender = letter.summary = letter.eventTime = letter.eventPlace = letter.enclosureUnit = text;
        letter.eventOn = m_desk->matters.today();
        letter.enclosures = 2;
        Handling handling;
        handling.id.value = handling.thread.value = id(1);
        handling.unit = fixture.unit;
        handling.letter = letter.id;
        handling.agenda = at;
        handling.agendaText = handling.receivedVia = handling.receivedBy = handling.original = handling.advice = text;
        handling.via = fixture.staff;
        handling.advisedAt = fixture.now;
        handling.state = HandlingState::open;
        handling.addressee = fixture.clerk;
        handling.arrivedAt = fixture.now - std::chrono::minutes{at};
        Attachment file;
        file.id.value = id(2);
        file.thread = letter.thread;
        file.owner = letter.id.value;
        file.name = text + ".pdf";
        file.sha256 = std::string(64, 'a');
        file.size = 1;
        auto second = file;
        second.id.value = id(3);
        second.sha256 = std::string(64, 'b');
        Disposition leg;
        leg.id.value = id(4);
        leg.thread = handling.thread;
        leg.handling = handling.id;
        leg.giver = fixture.person;
        leg.giverPosition = fixture.clerk;
        leg.recipient = fixture.staff;
        leg.instructions = {text};
        leg.note = text;
        leg.givenAt = fixture.now;
        Comment comment;
        comment.id.value = id(5);
        comment.thread = handling.thread;
        comment.person = fixture.person;
        comment.position = fixture.clerk;
        comment.text = text;
        comment.at = fixture.now;
        Contact contact;
        contact.id.value = id(6);
        contact.thread = contactsThread(fixture.unit);
        contact.unit = fixture.unit;
        contact.name = contact.address = contact.phone = contact.email = contact.note = text;
        const std::vector<std::string> boxes{fixture.unitBox};
        fixture.serverPuts(letter, boxes);
        fixture.serverPuts(handling, boxes);
        fixture.serverPuts(file, boxes);
        fixture.serverPuts(second, boxes);
        fixture.serverPuts(leg, boxes);
        fixture.serverPuts(comment, boxes);
        fixture.serverPuts(contact, boxes);
        return handling.id;
    }
    void openLetter(Id<Handling> handling)
    {
        window().openLine(Place::incoming, handling.value);
        QTRY_VERIFY_WITH_TIMEOUT(actions().detail().handling == handling, 10'000);
    }

private Q_SLOTS:
    void init() { m_desk = std::make_unique<SampleDesk>(); }
    void cleanup()
    {
        m_letters.clear();
        m_desk.reset();
    }

    void whatOthersWroteIsShownAsItIs()
    {
        const auto strings = shownStrings();
        for (std::size_t i = 0; i < strings.size(); ++i)
            m_letters.push_back(putLetter(strings[i], int(i) + 1));
        // Who acts and for whom is somebody's words too.
        m_desk->matters.person("<b>tebal</b> & <img src=x>", m_desk->fixture.head);
        m_desk->open();
        const QSize size = window().size();
        for (std::size_t i = 0; i < strings.size(); ++i) {
            openLetter(m_letters[i]);
            QCoreApplication::processEvents();
            QVERIFY(!window().grab().isNull());
            QCOMPARE(markupIn(window()), QString());
            QCOMPARE(window().size(), size);
            QVERIFY2(window().minimumSizeHint().width() <= size.width(), strings[i].substr(0, 60).c_str());
            QCOMPARE(actions().detail().subject, QString::fromStdString(strings[i]));
            if (strings[i].starts_with("<img")) shoot(window(), "hostile-markup");
            if (strings[i].starts_with("S\xCC")) shoot(window(), "hostile-marks");
            if (strings[i].starts_with("\xE2\x81\xA7")) shoot(window(), "hostile-direction");
            if (strings[i].size() == 4000) shoot(window(), "hostile-long");
        }
        for (const auto key : {Qt::Key_O, Qt::Key_I, Qt::Key_B, Qt::Key_K, Qt::Key_C}) {
            QTest::keyClick(&window(), key, Qt::ControlModifier | Qt::ShiftModifier);
            QTest::qWait(200);
            QVERIFY(!window().grab().isNull());
            QCOMPARE(markupIn(window()), QString());
            QCOMPARE(window().size(), size);
        }
        QTest::keyClick(&window(), Qt::Key_O, Qt::ControlModifier | Qt::ShiftModifier);
        QTest::qWait(200);
        shoot(window(), "hostile-contacts");
    }

    void booksOfSuchLettersArePrintedAndSaved()
    {
        auto strings = shownStrings();
        std::erase(strings, std::string(1, '\0')); // no table holds one
        for (std::size_t i = 0; i < strings.size(); ++i)
            putLetter(strings[i], int(i) + 1);
        m_desk->open();
        const auto books = m_desk->ask([](Replica& replica) {
            std::vector<BookTable> filled;
            const BookRange year{Date{std::chrono::year{2026} / 1 / 1}, Date{std::chrono::year{2026} / 12 / 31}};
            for (const auto& plan : bookPlans(replica.db()))
                filled.push_back(fillBook(replica.db(), plan, year, year.to));
            return filled;
        });
        QVERIFY(books.size() >= 8);
        std::size_t rows = 0;
        for (auto book : books) {
            // The sample's registers have no lines of those letters: their words are put into every cell.
            for (auto& group : book.groups)
                group.rows.clear();
            if (book.groups.empty()) book.groups.emplace_back();
            for (const auto& text : strings)
                book.groups.front().rows.push_back(std::vector<std::string>(book.plan.columns.size(), text));
            const auto csv = readCsv(bookCsv(book, true).toStdString());
            QVERIFY2(csv, csv ? "" : csv.error().detail.c_str());
            QCOMPARE(csv->lines.size(), strings.size());
            for (std::size_t i = 0; i < strings.size(); ++i) {
                const auto& cell = csv->lines[i].cells.back();
                QVERIFY2(std::string_view{"=+-@\t\r"}.find(cell[0]) == std::string_view::npos, cell.c_str());
                auto wanted = strings[i];
                std::erase(wanted, '\0');
                QCOMPARE(fromCsvCell(cell), wanted);
            }
            QVERIFY(bookPdf(book).startsWith("%PDF"));
            QVERIFY(bookXlsx(book).startsWith("PK"));
            rows += csv->lines.size();
        }
        QVERIFY(rows >= 8 * strings.size());
    }

    void whatIsPastedIntoTheRegisterFormStaysText()
    {
        m_desk->open();
        QTest::keyClick(&window(), Qt::Key_N, Qt::ControlModifier);
        RegisterDialog* dialog = nullptr;
        QTRY_VERIFY_WITH_TIMEOUT((dialog = m_desk->opened->bench->registering().dialog()) && dialog->isOpen(), 5'000);
        toFront(dialog);
        const QSize size = dialog->size();
        for (const auto& text : nastiestStrings()) {
            for (auto* field : dialog->fields().findChildren<QLineEdit*>())
                if (field->isVisible() && field->isEnabled()) paste(field, QString::fromStdString(text));
            for (auto* field : dialog->fields().findChildren<QPlainTextEdit*>())
                if (field->isVisible()) paste(field, QString::fromStdString(text));
            QTest::qWait(1);
            const auto form = dialog->form();
            for (const QString& line : {form.subject, form.sender, form.number, form.receivedBy, form.original})
                QCOMPARE(line, lineOf(text));
            QVERIFY(!form.summary.contains(QChar(0x202E)) && !form.summary.contains(QChar(0)));
            for (const auto& problem : problemsOf(form, {}, QDate(2026, 9, 21)))
                QVERIFY(!problem.text.isEmpty());
            QTest::keyClick(dialog, Qt::Key_Return, Qt::ControlModifier); // it says what is missing
            QCOMPARE(markupIn(*dialog), QString());
            QVERIFY(!dialog->grab().isNull());
            QCOMPARE(dialog->size(), size);
            QVERIFY(dialog->isOpen());
            if (text.starts_with("<b>")) shoot(*dialog, "hostile-register");
        }
    }

    void nothingTypedToFindSomethingIsAnError()
    {
        putLetter("Permohonan data", 1);
        m_desk->open();
        QTRY_COMPARE(m_desk->opened->lines(), 1);
        auto* filter = window().list()->findChild<QLineEdit*>();
        QVERIFY(filter);
        for (const auto& text : naughtyStrings()) {
            if (text.size() > 5000) continue;
            paste(filter, QString::fromStdString(text));
        }
        paste(filter, "permohonan");
        QTRY_COMPARE_WITH_TIMEOUT(m_desk->opened->lines(), 1, 10'000);
        paste(filter, "tidakada");
        QTRY_COMPARE_WITH_TIMEOUT(m_desk->opened->lines(), 0, 10'000);
        QTest::keyClick(filter, Qt::Key_Escape);

        QTest::keyClick(&window(), Qt::Key_K, Qt::ControlModifier);
        auto* box = qobject_cast<QLineEdit*>(QApplication::focusWidget());
        QVERIFY(box);
        for (const auto& text : nastiestStrings()) {
            paste(box, QString::fromStdString(text));
            QTest::qWait(20);
            QCOMPARE(markupIn(window()), QString());
        }
        QVERIFY(!window().grab().isNull());
        paste(box, "permohonan");
        QTRY_COMPARE_WITH_TIMEOUT(m_desk->opened->lines(), 1, 10'000);
    }

    void contactsAreKeptInTheWordsThatWerePasted()
    {
        m_desk->open();
        QTest::keyClick(&window(), Qt::Key_O, Qt::ControlModifier | Qt::ShiftModifier);
        auto* page = qobject_cast<ContactsPage*>(window().pageWidget("contacts"));
        QTRY_VERIFY(page && page->isVisible());
        int known = 0;
        for (const auto& text : shownStrings()) {
            if (lineOf(text).isEmpty() || text.size() == 4000) continue;
            press(Qt::Key_N);
            SmallForm* form = nullptr;
            QTRY_VERIFY((form = window().findChild<SmallForm*>()) != nullptr);
            toFront(form);
            for (auto* field : form->findChildren<QLineEdit*>())
                paste(field, QString::fromStdString(text));
            press(Qt::Key_Return, Qt::ControlModifier);
            QTRY_VERIFY_WITH_TIMEOUT(!window().findChild<SmallForm*>() || markupIn(*form) == QString(), 5'000);
            QTest::qWait(30);
            if (auto* open = window().findChild<SmallForm*>()) { // one of this name is there
                toFront(open);
                press(Qt::Key_Escape);
            } else {
                ++known;
                QTRY_COMPARE_WITH_TIMEOUT(m_desk->count("SELECT count(*) FROM contact"), known, 5'000);
                const auto wanted = lineOf(text).toStdString();
                QVERIFY2(m_desk->ask([wanted](Replica& replica) { return contactNamed(replica.db(), wanted).has_value(); }), wanted.c_str());
            }
            QTRY_VERIFY_WITH_TIMEOUT(!window().findChild<SmallForm*>(), 5'000);
            toFront(&window());
            QCOMPARE(markupIn(window()), QString());
        }
        QVERIFY(known > 30);
    }

    void draftsAndDispositionsTakeSuchWords()
    {
        m_letters.push_back(putLetter("Permohonan data", 1));
        m_desk->open();
        openLetter(m_letters.front());
        actions().dispose->trigger();
        DispositionDialog* dialog = nullptr;
        QTRY_VERIFY_WITH_TIMEOUT((dialog = window().findChild<DispositionDialog*>()) != nullptr, 5'000);
        toFront(dialog);
        auto* note = dialog->findChild<QPlainTextEdit*>();
        for (const auto& text : nastiestStrings()) {
            for (auto* field : dialog->findChildren<QLineEdit*>())
                if (field->isVisible() && field->isEnabled()) paste(field, QString::fromStdString(text));
            paste(note, QString::fromStdString(text));
            QTest::qWait(1);
            QTest::keyClick(dialog, Qt::Key_Return, Qt::ControlModifier);
            QVERIFY(dialog->isVisible());
            QCOMPARE(markupIn(*dialog), QString());
            QVERIFY(!dialog->grab().isNull());
        }
        QTest::keyClick(dialog, Qt::Key_Escape);
        QTRY_VERIFY_WITH_TIMEOUT(!window().findChild<DispositionDialog*>(), 5'000);
        toFront(&window());

        QTest::keyClick(&window(), Qt::Key_N, Qt::ControlModifier | Qt::ShiftModifier);
        DraftDialog* draft = nullptr;
        QTRY_VERIFY_WITH_TIMEOUT((draft = window().findChild<DraftDialog*>()) != nullptr, 5'000);
        toFront(draft);
        for (const auto& text : nastiestStrings()) {
            for (auto* field : draft->findChildren<QLineEdit*>())
                if (field->isVisible() && field->isEnabled()) paste(field, QString::fromStdString(text));
            paste(draft->findChild<QPlainTextEdit*>(), QString::fromStdString(text));
            QTest::qWait(1);
            QCOMPARE(draft->form().subject, lineOf(text));
            QCOMPARE(markupIn(*draft), QString());
            QVERIFY(!draft->grab().isNull());
        }
    }
};

QTEST_MAIN(TestHostileWords)
#include "test_hostile_words.moc"
