// Boost.JSON compiled into this library alone: one copy, and no shared library to ship.
#include <boost/json/src.hpp>
