#pragma once

#include <functional>
#include <memory>
#include <string_view>

struct ZSTD_DCtx_s;

namespace naskah {

/// Decompresses a zstd frame that arrives in pieces, with a window of at most 8 MiB. Never holds more than a piece.
class ZstdReader {
public:
    ZstdReader();

    /// False when the bytes are not zstd.
    bool read(std::string_view compressed, const std::function<void(std::string_view)>& plain);

private:
    struct Free {
        void operator()(ZSTD_DCtx_s* context) const;
    };
    std::unique_ptr<ZSTD_DCtx_s, Free> m_context;
};

} // namespace naskah
