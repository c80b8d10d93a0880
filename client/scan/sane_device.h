#pragma once

#include <QImage>
#include <QList>
#include <QString>

#include <functional>
#include <optional>

namespace naskah::scan {

/// A scanner that SANE found.
struct Found {
    QString name; ///< as SANE opens it
    QString label;
};

/// What is wanted of it. What a device does not have is left as it is.
struct Wish {
    bool feeder = false;
    int dpi = 200;
    bool colour = false;
};

/// How a page ended. Codes: scan.busy, scan.jammed, scan.no_paper, scan.cover_open, scan.denied, scan.unsupported,
/// scan.failed, scan.cancelled; empty when it is here.
struct Page {
    QString code;
    QImage image;
};

/// One opened scanner. SANE is process-wide: one at a time.
class Device {
public:
    /// `code` says why it is not open.
    explicit Device(const QString& name);
    ~Device();
    Device(const Device&) = delete;
    Device& operator=(const Device&) = delete;

    QString code() const { return m_code; }
    void choose(const Wish& wish);
    /// Scans the next page. `progress` gets per cent, and says whether to go on.
    Page next(const std::function<bool(int)>& progress);

private:
    Page read(const std::function<bool(int)>& progress);

    void* m_handle = nullptr;
    QString m_code;
    double m_dpi = 200;
};

/// SANE from here to the end of the object.
class Session {
public:
    Session();
    ~Session();
    QList<Found> devices() const;
};

} // namespace naskah::scan
