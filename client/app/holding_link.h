#pragma once

#include "client/app/pages.h"
#include "client/model/holding.h"

#include <QObject>

namespace naskah {

class HoldingPage;

/// Fills "Who is holding what" from the desk and nudges. Lives as long as its page.
class HoldingLink : public QObject {
    Q_OBJECT
public:
    HoldingLink(PageTools tools, HoldingPage& page);

private:
    void refresh();
    void readLegs(const QString& holder);
    void nudge(const HeldLegLine& leg, bool withWords);
    void send(const HeldLegLine& leg, const QString& words, class SmallForm* form);

    PageTools m_tools;
    HoldingPage& m_page;
};

HoldingPage* makeHoldingPage(const PageTools& tools);

} // namespace naskah
