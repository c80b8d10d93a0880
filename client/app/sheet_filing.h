#pragma once

#include "client/model/desk.h"
#include "client/page/code_reader.h"

#include <QObject>

namespace naskah {

class Receiving;
struct ReceivedFile;

/// Of what was received, the papers of signed disposition sheets file themselves under the letters that their codes name.
/// All else goes on waiting to be registered.
class SheetFiling : public QObject {
    Q_OBJECT
public:
    SheetFiling(Desk& desk, Receiving& receiving, QObject* parent = nullptr);

Q_SIGNALS:
    void filed(const QString& words);
    /// It is a sheet, and goes on waiting.
    void notFiled(const QString& words);

private:
    void look(const ReceivedFile& file);
    void file(const ReceivedFile& file, const Uuid& letter);

    Desk& m_desk;
    Receiving& m_receiving;
    CodeReader m_codes;
};

} // namespace naskah
