#pragma once

#include "client/app/pages.h"
#include "common/record/holiday_list.h"

#include <QObject>

namespace naskah {

/// The holidays of years from a file: first what it would change, then the change, in one command. With a single wrong
/// line nothing is taken over: a year with half of its holidays counts every deadline wrong.
class WorkingDaysImport : public QObject {
    Q_OBJECT
public:
    explicit WorkingDaysImport(PageTools tools, QObject* parent = nullptr);

    void choose();
    /// Shows what the file would change; `choose` does this with the file that is picked.
    void stage(const QString& path);

private:
    void showErrors(const QString& file, const std::vector<HolidayList::Error>& errors);
    /// `deadlines`: of open dispositions, on days that become closed.
    void showDifference(const QString& file, const HolidayDifference& difference, int deadlines);

    PageTools m_tools;
};

} // namespace naskah
