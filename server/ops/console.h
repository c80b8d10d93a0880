#pragma once

#include "server/ops/instance.h"

#include <string>
#include <string_view>
#include <thread>

namespace naskah::ops {

/// The administrator's orders, as one JSON object each: {"do":"invite","nip":…,"minutes":…},
/// {"do":"password","nip":…,"password":…}, {"do":"revoke","device":…}, {"do":"recovery"} (how it stands),
/// {"do":"end_recovery"}. The answer is an object too, with "error" when it was not done.
std::string obey(Instance& instance, const Config& config, std::string_view order);

/// Takes orders of the administrator's commands while the server runs, on a socket that only the owner of the data
/// folder can reach.
class Console {
public:
    Console(Instance& instance, const Config& config, const DataFolder& folder, const Log& log);
    ~Console();

private:
    void serve();
    void answer(int connection);

    Instance& m_instance;
    const Config& m_config;
    std::string m_path;
    const Log& m_log;
    int m_socket = -1;
    int m_stop[2] = {-1, -1};
    std::thread m_thread;
};

/// Has an order obeyed: by the server that runs on this folder, else here. Throws std::runtime_error when neither can.
std::string order(const DataFolder& folder, const Config& config, const Log& log, const std::string& text);

} // namespace naskah::ops
