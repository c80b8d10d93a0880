#pragma once

#include "client/app/pages.h"
#include "client/model/absence_lines.h"
#include "client/replica/replica.h"

#include <QObject>

namespace naskah {

class AbsencePage;
class SmallForm;
class SubstituteDialog;
struct SubstituteForm;

/// Fills the page of absences from the desk, names and ends substitutes, and decides on what is held. Lives as long as
/// its page.
class AbsenceLink : public QObject {
    Q_OBJECT
public:
    AbsenceLink(PageTools tools, AbsencePage& page);

private:
    void refresh();
    void askWho();
    void askNext(const StandInLine& line);
    void openDialog(const QString& me, const AbsentPostLine& first);
    void name(const SubstituteForm& form, SubstituteDialog* dialog);
    void askEnd(const StandInLine& line);
    void decide(const HeldLine& line, bool confirm);
    void send(const HeldLine& line, bool confirm, const QString& reason, SmallForm* form);

    PageTools m_tools;
    AbsencePage& m_page;
};

/// Keeps the sidebar's number of what waits for this person's word.
class HeldBadge : public QObject {
    Q_OBJECT
public:
    explicit HeldBadge(PageTools tools, QObject* parent);

private:
    void count();

    PageTools m_tools;
};

AbsencePage* makeAbsencePage(const PageTools& tools);

} // namespace naskah
