#pragma once

#include <QDialog>

class QAction;

namespace naskah {

/// All keys on one page.
class KeysHelp : public QDialog {
    Q_OBJECT
public:
    /// `letterActions`: what can be done with a letter, with its keys. `singleKeys`: whether bare characters are keys.
    explicit KeysHelp(const QList<QAction*>& letterActions, bool singleKeys = true, QWidget* parent = nullptr);
};

} // namespace naskah
