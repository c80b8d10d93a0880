#pragma once

#include "client/model/desk.h"
#include "client/model/sheet_acts.h"
#include "client/page/code_reader.h"
#include "client/page/page_editor.h"
#include "client/print/sheet_code.h"
#include "client/ui/controls/said.h"

#include <QObject>

namespace naskah {

class Receiving;
struct ReceivedFile;

/// Of what was received, the papers of signed disposition sheets file themselves under the letters that their codes name.
/// A pile of sheets in one file is taken apart first. All else goes on waiting to be registered.
class SheetFiling : public QObject {
    Q_OBJECT
public:
    SheetFiling(Desk& desk, Receiving& receiving, QObject* parent = nullptr);

Q_SIGNALS:
    void filed(const naskah::Said& words);
    /// It is a sheet, and goes on waiting.
    void notFiled(const naskah::Said& words);

private:
    void look(const ReceivedFile& file);
    void file(const ReceivedFile& file, const Uuid& letter);
    void takeApart(const ReceivedFile& file, const std::vector<SheetPart>& parts);
    void tell(const ReceivedFile& file, const PileFiled& pile);

    Desk& m_desk;
    Receiving& m_receiving;
    CodeReader m_codes;
    PageEditor m_editor;
};

} // namespace naskah
