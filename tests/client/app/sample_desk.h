#pragma once

#include "tests/client/app/open_desk.h"
#include "tests/client/app/sample_matters.h"

#include <QTest>

#include <type_traits>

namespace naskah {

class NoticeBar;

/// A small office whose server is played by hand, and its secretary's window: what the server has is put first, then the
/// window is opened. In light English, on the fixture's day.
class SampleDesk {
public:
    SampleDesk();
    ~SampleDesk();

    /// The desk gets what was put, and the window opens on it.
    MainWindow& open();
    MainWindow& window() { return opened->window(); }
    NoticeBar* notice() { return window().notice(); }
    /// What `work(Replica&)` answers, on the open desk.
    template <class Work>
    auto ask(Work work)
    {
        using Answer = std::invoke_result_t<Work, Replica&>;
        std::optional<Answer> answer;
        opened->desk->execute(&window(), work, [&](const Result<Answer>& found) { answer = found.value(); });
        [&] { QTRY_VERIFY_WITH_TIMEOUT(answer.has_value(), 10'000); }();
        return *answer;
    }
    /// The first number of the query's first row.
    std::int64_t count(const std::string& sql)
    {
        return ask([sql](Replica& replica) {
            auto query = replica.db().query(sql);
            return query.next() ? query.integer(0) : std::int64_t{-1};
        });
    }

    QTemporaryDir folder;
    DeskFixture fixture;
    SampleMatters matters{fixture};
    ShellSettings settings{folder.filePath(QStringLiteral("window.ini"))};
    std::unique_ptr<OpenDesk> opened;
};

} // namespace naskah
