#include "client/scan/sane_device.h"

#include <sane/sane.h>
#include <sane/saneopts.h>

#include <algorithm>
#include <cmath>
#include <cstring>
#include <vector>

namespace naskah::scan {
namespace {

constexpr double longestSheet = 330; // mm: F4
constexpr double inch = 25.4;        // mm

QString codeOf(SANE_Status status)
{
    switch (status) {
    case SANE_STATUS_GOOD:
        return {};
    case SANE_STATUS_DEVICE_BUSY:
        return QStringLiteral("scan.busy");
    case SANE_STATUS_JAMMED:
        return QStringLiteral("scan.jammed");
    case SANE_STATUS_NO_DOCS:
        return QStringLiteral("scan.no_paper");
    case SANE_STATUS_COVER_OPEN:
        return QStringLiteral("scan.cover_open");
    case SANE_STATUS_ACCESS_DENIED:
        return QStringLiteral("scan.denied");
    case SANE_STATUS_CANCELLED:
        return QStringLiteral("scan.cancelled");
    case SANE_STATUS_UNSUPPORTED:
        return QStringLiteral("scan.unsupported");
    default:
        return QStringLiteral("scan.failed");
    }
}

/// The options of an opened device, by name.
class Options {
public:
    explicit Options(SANE_Handle handle) : m_handle(handle) {}

    void setNumber(const char* name, double wanted)
    {
        const auto found = find(name);
        if (found < 0) return;
        const auto* option = sane_get_option_descriptor(m_handle, found);
        SANE_Word word = option->type == SANE_TYPE_FIXED ? SANE_FIX(wanted) : SANE_Word(std::lround(wanted));
        if (option->type != SANE_TYPE_FIXED && option->type != SANE_TYPE_INT) return;
        sane_control_option(m_handle, found, SANE_ACTION_SET_VALUE, &word, nullptr);
    }
    std::optional<double> number(const char* name)
    {
        const auto found = find(name);
        if (found < 0) return std::nullopt;
        const auto* option = sane_get_option_descriptor(m_handle, found);
        SANE_Word word = 0;
        if (option->size != SANE_Int(sizeof word) ||
            sane_control_option(m_handle, found, SANE_ACTION_GET_VALUE, &word, nullptr) != SANE_STATUS_GOOD)
            return std::nullopt;
        return option->type == SANE_TYPE_FIXED ? SANE_UNFIX(word) : double(word);
    }
    /// The far end of a range, at most `most`.
    void setToEnd(const char* name, double most)
    {
        const auto found = find(name);
        if (found < 0) return;
        const auto* option = sane_get_option_descriptor(m_handle, found);
        if (option->constraint_type != SANE_CONSTRAINT_RANGE) return;
        const double end =
            option->type == SANE_TYPE_FIXED ? SANE_UNFIX(option->constraint.range->max) : option->constraint.range->max;
        setNumber(name, option->unit == SANE_UNIT_MM ? std::min(end, most) : end);
    }
    /// The first choice that has one of `words` in it.
    void setWord(const char* name, std::initializer_list<const char*> words)
    {
        const auto found = find(name);
        if (found < 0) return;
        const auto* option = sane_get_option_descriptor(m_handle, found);
        if (option->type != SANE_TYPE_STRING || option->constraint_type != SANE_CONSTRAINT_STRING_LIST) return;
        for (const char* word : words)
            for (const auto* choice = option->constraint.string_list; *choice; ++choice) {
                if (!QString::fromUtf8(*choice).contains(QString::fromUtf8(word), Qt::CaseInsensitive)) continue;
                std::vector<char> value(std::max(std::size_t(option->size), std::strlen(*choice) + 1), '\0');
                std::strcpy(value.data(), *choice);
                sane_control_option(m_handle, found, SANE_ACTION_SET_VALUE, value.data(), nullptr);
                return;
            }
    }

private:
    /// Numbers change when an option is set: looked for each time. -1 for none.
    SANE_Int find(const char* name)
    {
        SANE_Int count = 0;
        if (sane_control_option(m_handle, 0, SANE_ACTION_GET_VALUE, &count, nullptr) != SANE_STATUS_GOOD) return -1;
        for (SANE_Int i = 1; i < count; ++i) {
            const auto* option = sane_get_option_descriptor(m_handle, i);
            if (option && option->name && std::strcmp(option->name, name) == 0 && SANE_OPTION_IS_ACTIVE(option->cap) &&
                SANE_OPTION_IS_SETTABLE(option->cap))
                return i;
        }
        return -1;
    }

    SANE_Handle m_handle;
};

QImage imageOf(const QByteArray& bytes, const SANE_Parameters& parameters)
{
    const int lines = parameters.bytes_per_line > 0 ? int(bytes.size() / parameters.bytes_per_line) : 0;
    const bool colour = parameters.format == SANE_FRAME_RGB;
    if (lines == 0) return {};
    QImage image(parameters.pixels_per_line, lines, colour ? QImage::Format_RGB888 : QImage::Format_Grayscale8);
    if (image.isNull()) return {};
    const int samples = parameters.pixels_per_line * (colour ? 3 : 1), width = parameters.depth == 16 ? 2 : 1;
    if (samples * width > parameters.bytes_per_line) return {};
    for (int y = 0; y < lines; ++y) {
        const char* from = bytes.constData() + qsizetype(y) * parameters.bytes_per_line;
        auto* to = image.scanLine(y);
        for (int i = 0; i < samples; ++i) // of two bytes, in this machine's order, the upper one
            to[i] = uchar(from[width == 1 ? i : 2 * i + (Q_BYTE_ORDER == Q_LITTLE_ENDIAN ? 1 : 0)]);
    }
    return image;
}

} // namespace

Session::Session()
{
    SANE_Int version = 0;
    sane_init(&version, nullptr);
}

Session::~Session()
{
    sane_exit();
}

QList<Found> Session::devices() const
{
    QList<Found> found;
    const SANE_Device** list = nullptr;
    if (sane_get_devices(&list, SANE_FALSE) != SANE_STATUS_GOOD) return found;
    for (; *list; ++list)
        found << Found{
            QString::fromUtf8((*list)->name),
            QStringLiteral("%1 %2").arg(QString::fromUtf8((*list)->vendor), QString::fromUtf8((*list)->model))};
    return found;
}

Device::Device(const QString& name)
{
    m_code = codeOf(sane_open(name.toUtf8().constData(), &m_handle));
    if (!m_code.isEmpty()) m_handle = nullptr;
}

Device::~Device()
{
    if (m_handle) sane_close(m_handle);
}

void Device::choose(const Wish& wish)
{
    Options options(m_handle);
    if (wish.feeder)
        options.setWord(SANE_NAME_SCAN_SOURCE, {"feeder", "adf"});
    else
        options.setWord(SANE_NAME_SCAN_SOURCE, {"flatbed"});
    if (wish.colour)
        options.setWord(SANE_NAME_SCAN_MODE, {"color", "colour"});
    else
        options.setWord(SANE_NAME_SCAN_MODE, {"gray", "grey"});
    options.setNumber(SANE_NAME_BIT_DEPTH, 8);
    options.setNumber(SANE_NAME_SCAN_RESOLUTION, wish.dpi);
    options.setNumber(SANE_NAME_SCAN_TL_X, 0);
    options.setNumber(SANE_NAME_SCAN_TL_Y, 0);
    options.setToEnd(SANE_NAME_SCAN_BR_X, longestSheet);
    options.setToEnd(SANE_NAME_SCAN_BR_Y, longestSheet);
    m_dpi = options.number(SANE_NAME_SCAN_RESOLUTION).value_or(wish.dpi);
}

Page Device::next(const std::function<bool(int)>& progress)
{
    if (const QString code = codeOf(sane_start(m_handle)); !code.isEmpty()) return {code, {}};
    return read(progress);
}

Page Device::read(const std::function<bool(int)>& progress)
{
    SANE_Parameters parameters{};
    if (sane_get_parameters(m_handle, &parameters) != SANE_STATUS_GOOD) return {QStringLiteral("scan.failed"), {}};
    const bool plain = (parameters.format == SANE_FRAME_GRAY || parameters.format == SANE_FRAME_RGB) &&
                       (parameters.depth == 8 || parameters.depth == 16);
    if (!plain) {
        sane_cancel(m_handle);
        return {QStringLiteral("scan.unsupported"), {}};
    }
    const qint64 whole = parameters.lines > 0 ? qint64(parameters.lines) * parameters.bytes_per_line : 0;
    QByteArray bytes;
    std::vector<SANE_Byte> piece(64 * 1024);
    int told = -1;
    for (;;) {
        SANE_Int got = 0;
        const auto status = sane_read(m_handle, piece.data(), SANE_Int(piece.size()), &got);
        if (status == SANE_STATUS_EOF) break;
        if (status != SANE_STATUS_GOOD) return {codeOf(status), {}};
        bytes.append(reinterpret_cast<const char*>(piece.data()), got);
        const int percent = whole > 0 ? int(std::min<qint64>(100, bytes.size() * 100 / whole)) : 0;
        if (percent == told) continue;
        told = percent;
        if (progress(percent)) continue;
        sane_cancel(m_handle);
        return {QStringLiteral("scan.cancelled"), {}};
    }
    QImage image = imageOf(bytes, parameters);
    if (image.isNull()) return {QStringLiteral("scan.failed"), {}};
    image.setDotsPerMeterX(int(m_dpi / inch * 1000));
    image.setDotsPerMeterY(int(m_dpi / inch * 1000));
    return {{}, image};
}

} // namespace naskah::scan
