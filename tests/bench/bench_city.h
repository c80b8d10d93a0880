#pragma once

#include <QProcess>
#include <QTemporaryDir>

#include <string>

namespace naskah::bench {

/// One office with a head and a secretary and this many letters, and a server that serves it in a process of its own.
class BenchCity {
public:
    explicit BenchCity(int letters);
    ~BenchCity();

    static constexpr const char* password = "rahasia sekali";
    const std::string& headInvitation() const { return m_head; }
    const std::string& secretaryInvitation() const { return m_secretary; }
    std::int64_t serverProcess() const { return m_server.processId(); }
    /// What the server's process has used so far, ms.
    double serverCpu() const;

private:
    void fill(int letters, int port);
    void serve(int port);

    QTemporaryDir m_folder;
    QProcess m_server;
    std::string m_head, m_secretary;
};

} // namespace naskah::bench
