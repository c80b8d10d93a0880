#pragma once

#include "client/model/desk.h"
#include "client/page/page_editor.h"

#include <QObject>
#include <QPointer>

class QWidget;

namespace naskah {

class PageRenderer;
class Receiving;
class ScanDialog;
class Scanner;
struct Reception;

/// The scan dialog at work. What was scanned becomes one file, which is received like any other and so waits in the inbox
/// whatever becomes of it next. One dialog at a time: a scanner serves one.
class Scanning : public QObject {
    Q_OBJECT
public:
    /// `then` gets the file once it is in the inbox, unless `over` is gone; then it waits there.
    using Then = std::function<void(const Reception&)>;

    Scanning(Desk& desk, PageRenderer& renderer, Receiving& receiving, QObject* parent = nullptr);

    /// Opens the dialog over a window, or brings the open one to the front.
    void open(QWidget* over, Then then);
    ScanDialog* dialog() const;

private:
    void connectScanner();
    void came(const QByteArray& pdf, int pages, const QString& problem);
    void removePage(int page);
    void assemble(const QList<PageSource>& files, const QList<PageTake>& takes, const QString& words, bool isProblem);
    void have(const QByteArray& pdf, int pages);
    void keep();

    Desk& m_desk;
    PageRenderer& m_renderer;
    Receiving& m_receiving;
    PageEditor m_editor;
    QPointer<ScanDialog> m_dialog;
    Scanner* m_scanner = nullptr; ///< the dialog's
    Then m_then;
    QByteArray m_pdf; ///< all pages so far
    int m_pages = 0;
};

} // namespace naskah
