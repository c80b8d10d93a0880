// Stands in for naskah-page and does what a taken-over one might: the last argument says what.
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <thread>

int main(int argc, char** argv)
{
    const std::string wish = argv[argc - 1];
    const auto is = [&](const char* what) { return wish.find(what) != std::string::npos; };
    if (is("crash")) std::abort();
    if (is("hang")) std::this_thread::sleep_for(std::chrono::seconds(60));
    if (is("flood")) {
        const std::string block(1 << 20, 'x');
        while (std::fwrite(block.data(), 1, block.size(), stdout) == block.size()) {
        }
    }
    if (is("lie")) std::fputs("naskah-page 1 30000 30000 rgb\nshort", stdout);
    if (is("garbage")) std::fputs("\xff\xfe{{{{", stdout);
    return is("refuse") ? 1 : 0;
}
