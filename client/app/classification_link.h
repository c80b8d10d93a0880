#pragma once

#include "client/app/classification_import.h"
#include "client/app/pages.h"
#include "client/model/classification_lines.h"

#include <QObject>

namespace naskah {

class ClassificationPage;

/// Fills the page of classifications from the desk and does what it asks for. Lives as long as its page.
class ClassificationLink : public QObject {
    Q_OBJECT
public:
    ClassificationLink(PageTools tools, ClassificationPage& page);

private:
    void refresh();
    void list();
    void end(const SchemeLine& scheme);

    PageTools m_tools;
    ClassificationPage& m_page;
    ClassificationImport m_import;
};

ClassificationPage* makeClassificationPage(const PageTools& tools);

} // namespace naskah
