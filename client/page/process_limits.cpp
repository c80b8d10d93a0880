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

void limitThisProcess()
{
    limit(RLIMIT_CPU, 15);
    limit(RLIMIT_CORE, 0);
    limit(RLIMIT_FSIZE, 256UL * 1024 * 1024);
#if !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__)
    // Sanitizers reserve terabytes of addresses.
    limit(RLIMIT_AS, 1536UL * 1024 * 1024);
#endif
}
#else
void limitThisProcess() {}
#endif

} // namespace naskah::page
