#pragma once

#include <memory>
#include <string>
#include <string_view>

struct ZSTD_CCtx_s;

namespace naskah::api {

/// One zstd frame that is made piece by piece.
class ZstdWriter {
public:
    explicit ZstdWriter(int level = 3);

    /// What there is to send after these bytes; with `flush`, all that was written can be read from it.
    std::string write(std::string_view bytes, bool flush);
    /// The end of the frame.
    std::string finish();

private:
    std::string run(std::string_view bytes, int directive);

    struct Free {
        void operator()(ZSTD_CCtx_s* context) const;
    };
    std::unique_ptr<ZSTD_CCtx_s, Free> m_context;
};

} // namespace naskah::api
