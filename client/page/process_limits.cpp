#include "client/page/process_limits.h"

#include <QtGlobal>

#ifdef Q_OS_UNIX
#include <sys/resource.h>
#endif

namespace naskah::page {

#ifdef Q_OS_UNIX
namespace {

void limit(int resource, rlim_t value)
{
    const rlimit both{value, value};
    // A machine that already allows less refuses to allow more; that is as good.
    (void)setrlimit(static_cast<decltype(RLIMIT_CPU)>(resource), &both);
}

} // namespace

void limitThisProcess(Work work)
{
    constexpr rlim_t mebibyte = 1024 * 1024;
    const bool isSmall = work != Work::assembly;
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
    limit(RLIMIT_CPU, 60);
#else
    limit(RLIMIT_CPU, work == Work::page ? 2 : 30);
#endif
    limit(RLIMIT_CORE, 0);
    limit(RLIMIT_FSIZE, 256UL * 1024 * 1024);
#if !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__)
    // Sanitizers reserve terabytes of addresses.
    // Of data, not of addresses: the libraries alone map some hundred MiB that they never touch.
    limit(RLIMIT_DATA, (isSmall ? 256 : 1024) * mebibyte);
    limit(RLIMIT_AS, (isSmall ? 1024 : 2048) * mebibyte);
#endif
}
#else
void limitThisProcess(Work) {}
#endif

} // namespace naskah::page
