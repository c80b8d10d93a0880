#include "client/ui/controls/field_box.h"

#include "client/ui/controls/form_field.h"

#include <QVBoxLayout>

namespace naskah {

FieldBox::FieldBox(QWidget* control, QWidget* parent)
    : QWidget(parent), m_control(control), m_problem(makeLabel({}, theme::Type::body, &theme::Tokens::danger))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(2);
    const bool wide = control->sizePolicy().horizontalPolicy() != QSizePolicy::Fixed;
    column->addWidget(control, 0, wide ? Qt::Alignment() : Qt::AlignLeft);
    m_problem->setWordWrap(true);
    m_problem->hide();
    column->addWidget(m_problem);
    setFocusProxy(control);
}

void FieldBox::setProblem(const QString& problem)
{
    m_problem->setText(problem);
    m_problem->setVisible(!problem.isEmpty());
    m_control->setAccessibleDescription(problem);
}

QString FieldBox::problem() const
{
    return m_problem->text();
}

void FieldBox::setNotice(QWidget* notice)
{
    if (m_notice) {
        m_notice->hide();
        m_notice->deleteLater();
    }
    m_notice = notice;
    if (notice) layout()->addWidget(notice);
}

QLabel* makeFieldName(const QString& text, QWidget* field)
{
    auto* name = makeLabel(text, theme::Type::body, &theme::Tokens::secondary);
    name->setFixedHeight(theme::controlHeight);
    name->setBuddy(field);
    field->setAccessibleName(text);
    return name;
}

} // namespace naskah
