#include "server/api/zstd_writer.h"

#include <zstd.h>

#include <stdexcept>

namespace naskah::api {

void ZstdWriter::Free::operator()(ZSTD_CCtx_s* context) const
{
    ZSTD_freeCCtx(context);
}

ZstdWriter::ZstdWriter(int level) : m_context(ZSTD_createCCtx())
{
    if (!m_context) throw std::bad_alloc();
    ZSTD_CCtx_setParameter(m_context.get(), ZSTD_c_compressionLevel, level);
}

std::string ZstdWriter::run(std::string_view bytes, int directive)
{
    ZSTD_inBuffer in{bytes.data(), bytes.size(), 0};
    std::string all;
    std::string piece(ZSTD_CStreamOutSize(), '\0');
    while (true) {
        ZSTD_outBuffer out{piece.data(), piece.size(), 0};
        const auto left = ZSTD_compressStream2(m_context.get(), &out, &in, ZSTD_EndDirective(directive));
        if (ZSTD_isError(left)) throw std::runtime_error(std::string{"zstd: "} + ZSTD_getErrorName(left));
        all.append(piece, 0, out.pos);
        const bool done = directive == ZSTD_e_continue ? in.pos == in.size : left == 0;
        if (done) return all;
    }
}

std::string ZstdWriter::write(std::string_view bytes, bool flush)
{
    return run(bytes, flush ? ZSTD_e_flush : ZSTD_e_continue);
}

std::string ZstdWriter::finish()
{
    return run({}, ZSTD_e_end);
}

} // namespace naskah::api
