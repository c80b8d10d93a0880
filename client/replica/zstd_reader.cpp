#include "client/replica/zstd_reader.h"

#include <zstd.h>

#include <string>

namespace naskah {

void ZstdReader::Free::operator()(ZSTD_DCtx_s* context) const
{
    ZSTD_freeDCtx(context);
}

ZstdReader::ZstdReader() : m_context(ZSTD_createDCtx())
{
    ZSTD_DCtx_setParameter(m_context.get(), ZSTD_d_windowLogMax, 23);
}

bool ZstdReader::read(std::string_view compressed, const std::function<void(std::string_view)>& plain)
{
    std::string out(ZSTD_DStreamOutSize(), '\0');
    ZSTD_inBuffer input{compressed.data(), compressed.size(), 0};
    bool full = false;
    while (input.pos < input.size || full) {
        ZSTD_outBuffer output{out.data(), out.size(), 0};
        if (ZSTD_isError(ZSTD_decompressStream(m_context.get(), &output, &input))) return false;
        if (output.pos) plain({out.data(), output.pos});
        full = output.pos == output.size;
    }
    return true;
}

} // namespace naskah
