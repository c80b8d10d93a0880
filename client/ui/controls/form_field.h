#pragma once

#include "client/ui/theme/theme.h"

#include <QLabel>

class QComboBox;
class QDateEdit;
class QFrame;
class QLayout;

namespace naskah {

/// Small parts that every form and pane uses.

/// A label in one of the type sizes and one of the colours of the theme.
QLabel* makeLabel(const QString& text, theme::Type type, theme::Ink ink = &theme::Tokens::text);

/// A hairline.
QFrame* makeLine(Qt::Orientation orientation = Qt::Horizontal);

/// A hairline around `content`.
QFrame* outlined(QWidget* content);

/// A title with a grey remark at the far end, on one baseline.
QLayout* makeTitleRow(const QString& title, const QString& aside);

/// An editable choice with type-ahead.
QComboBox* makeChoice(const QStringList& options, bool editable = true);

QDateEdit* makeDateEdit(const QDate& date);

/// A small coloured sign with a sentence: advice, a warning, a reason.
QWidget* makeNotice(const QString& icon, const QString& sentence, theme::Ink tone, QWidget* action = nullptr);

} // namespace naskah
