#pragma once

#include <QByteArray>
#include <QList>
#include <QObject>
#include <QString>
#include <QTimer>

class QProcess;

namespace naskah {

struct ScanDevice {
    QString name; ///< as the helper opens it
    QString label;
};

struct ScanWish {
    QString device;
    bool feeder = false;
    int dpi = 200;
    bool colour = false;
};

/// Scanners, asked by `naskah-scan` processes: a driver that hangs or crashes costs that process alone. One thing at a
/// time; nothing blocks. Each question is answered exactly once, by `listed`, `finished` or `failed`.
class Scanner : public QObject {
    Q_OBJECT
public:
    /// `program`: the path of naskah-scan; the one beside this program when empty.
    explicit Scanner(const QString& program = {}, QObject* parent = nullptr);
    ~Scanner() override;

    /// Whether this system has the helper at all.
    static bool isInstalled();

    /// Milliseconds without a word after which the device counts as dead.
    void setPatience(int milliseconds) { m_patience = milliseconds; }
    bool isBusy() const { return m_process != nullptr; }

    void list();
    void scan(const ScanWish& wish);
    /// Stops a scan; answered by `failed` with scan.cancelled.
    void cancel();

    /// What to tell a person about a code.
    static QString explain(const QString& code);

Q_SIGNALS:
    void listed(const QList<naskah::ScanDevice>& devices);
    void progressed(int page, int percent);
    /// `problem`: a code when it ended early; the pages that came are in the PDF.
    void finished(const QByteArray& pdf, int pages, const QString& problem);
    /// Codes: those of the helper (sane_device.h), scan.dead, scan.crashed, scan.no_helper. No page came.
    void failed(const QString& code);

private:
    void start(const QStringList& arguments);
    void readOutput();
    void ended(bool crashed);
    void answer(const QString& code);
    void letGo();

    QString m_program;
    int m_patience = 60'000;
    QProcess* m_process = nullptr;
    QTimer m_silence;
    bool m_listing = false, m_cancelled = false;
    QByteArray m_output;
    qint64 m_pdfBytes = -1; ///< -1: the last line has not come
    int m_pages = 0;
    QString m_problem;
    QList<ScanDevice> m_devices;
};

} // namespace naskah
