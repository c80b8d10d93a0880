#include "tests/bench/measurements.h"

#include <cstdlib>

/// `naskah-bench search` without the server and the network behind it, which takes minutes less to build.
int main(int argc, char** argv)
{
    naskah::bench::Wish wish;
    if (argc > 1) wish.letters = std::atoi(argv[1]);
    naskah::bench::measureSearch(wish);
    return 0;
}
