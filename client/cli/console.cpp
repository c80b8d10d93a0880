#include "client/cli/console.h"

#include <fstream>
#include <iostream>

#ifdef _WIN32
#include <io.h>
#include <windows.h>
#else
#include <termios.h>
#include <unistd.h>
#endif

namespace naskah::ctl {
namespace {

#ifdef _WIN32

bool isTerminal()
{
    return _isatty(_fileno(stdin)) != 0;
}

/// What is typed is not shown as long as this lives.
class Unseen {
public:
    Unseen() : m_input(GetStdHandle(STD_INPUT_HANDLE))
    {
        GetConsoleMode(m_input, &m_before);
        SetConsoleMode(m_input, m_before & ~DWORD(ENABLE_ECHO_INPUT));
    }
    ~Unseen() { SetConsoleMode(m_input, m_before); }

private:
    HANDLE m_input;
    DWORD m_before = 0;
};

#else

bool isTerminal()
{
    return isatty(STDIN_FILENO) == 1;
}

/// What is typed is not shown as long as this lives.
class Unseen {
public:
    Unseen()
    {
        tcgetattr(STDIN_FILENO, &m_before);
        termios quiet = m_before;
        quiet.c_lflag &= ~tcflag_t(ECHO);
        tcsetattr(STDIN_FILENO, TCSAFLUSH, &quiet);
    }
    ~Unseen() { tcsetattr(STDIN_FILENO, TCSAFLUSH, &m_before); }

private:
    termios m_before{};
};

#endif

std::optional<std::string> firstLine(std::istream& input)
{
    std::string line;
    if (!std::getline(input, line)) return std::nullopt;
    if (line.ends_with('\r')) line.pop_back();
    return line;
}

} // namespace

std::optional<std::string> askSecret(const char* prompt)
{
    if (!isTerminal()) return std::nullopt;
    std::cerr << prompt << std::flush;
    const Unseen unseen;
    auto line = firstLine(std::cin);
    std::cerr << '\n';
    return line;
}

std::optional<std::string> readSecretFile(const std::string& file)
{
    if (file == "-") return firstLine(std::cin);
    std::ifstream input(file);
    return input ? firstLine(input) : std::nullopt;
}

} // namespace naskah::ctl
