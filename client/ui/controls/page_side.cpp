#include "client/ui/controls/page_side.h"

#include "client/ui/controls/flow_layout.h"
#include "client/ui/controls/form_field.h"

#include <QVBoxLayout>

namespace naskah {

QWidget* makePageSide(const PageSide& side, QWidget* content)
{
    auto* whole = new QWidget;
    auto* titles = new QHBoxLayout;
    titles->addWidget(side.title, 1);
    if (side.aside) titles->addWidget(side.aside, 0, Qt::AlignBottom);
    auto* acts = new FlowLayout(theme::gap);
    for (auto* each : side.acts)
        acts->addWidget(each);
    auto* head = new QVBoxLayout;
    head->setContentsMargins(theme::group, 12, theme::group, 12);
    head->setSpacing(theme::gap);
    head->addLayout(titles);
    if (side.remark) {
        side.remark->setWordWrap(true);
        head->addWidget(side.remark);
    }
    head->addLayout(acts);
    auto* column = new QVBoxLayout(whole);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addLayout(head);
    column->addWidget(makeLine());
    column->addWidget(content, 1);
    return whole;
}

} // namespace naskah
