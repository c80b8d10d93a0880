#pragma once

#include <QDialog>

namespace naskah {

/// All keys on one page.
class KeysHelp : public QDialog {
    Q_OBJECT
public:
    explicit KeysHelp(QWidget* parent = nullptr);
};

} // namespace naskah
