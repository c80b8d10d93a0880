#pragma once

#include "client/model/desk.h"
#include "client/model/letter_detail.h"
#include "client/print/disposition_sheet.h"
#include "client/ui/controls/said.h"

#include <QObject>

#include <memory>

class QPrinter;

namespace naskah {

class MainWindow;

/// The disposition sheet of the open letter, on paper or as a file.
class Sheets : public QObject {
    Q_OBJECT
public:
    Sheets(Desk& desk, MainWindow& window, QObject* parent = nullptr);

Q_SIGNALS:
    void refused(const naskah::Said& words);

private:
    struct Ready {
        DispositionSheet sheet;
        QString fileName;
    };
    void make(const LetterDetail& letter, std::function<void(const Ready&)> then);
    void choosePrinter(const Ready& ready);
    void printOn(QPrinter& printer, const Ready& ready);

    Desk& m_desk;
    MainWindow& m_window;
};

} // namespace naskah
