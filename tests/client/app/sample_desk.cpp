#include "tests/client/app/sample_desk.h"

#include "client/ui/shell/language.h"
#include "client/ui/theme/plain_date.h"
#include "client/ui/theme/theme.h"

namespace naskah {

SampleDesk::SampleDesk()
{
    theme::apply(theme::Mode::light);
    setLanguage("en");
    plaindate::setClock([] { return QDateTime(QDate(2026, 9, 21), QTime(9, 41)); });
}

SampleDesk::~SampleDesk() = default;

MainWindow& SampleDesk::open()
{
    fixture.pull().value();
    fixture.closeDesk();
    opened = std::make_unique<OpenDesk>(fixture, settings);
    return window();
}

} // namespace naskah
