#pragma once

#include "client/replica/http_exchange.h"
#include "client/replica/sync_machine.h"

namespace naskah {

/// Carries attachments: uploads what this desk has and the server lacks (tus 1.0, resumed at the byte after a cut), and
/// fetches what a person asked for or what was addressed to them. Letters never wait for it.
class FileMachine : public Exchange {
public:
    /// `session` is the sync machine's, kept fresh by it.
    FileMachine(Replica& replica, const Session& session);

    std::optional<HttpRequest> next(Timestamp now) override;
    void begin(int status, const std::vector<std::pair<std::string, std::string>>& headers) override;
    void data(std::string_view bytes) override;
    void end() override;
    void failed(std::string_view why) override;
    void poke() override;
    std::optional<Timestamp> wakeAt() const override { return m_wakeAt; }

    void setOnline(bool online);
    /// Nothing to carry.
    bool settled();

    /// Called when a file has become whole here.
    std::function<void(const std::string& sha256)> onFile;
    /// Called when bytes of a file went up or came down: how far it is, of how much (0: not known).
    std::function<void(const std::string& sha256, std::int64_t done, std::int64_t size)> onProgress;

private:
    enum class Step { idle, create, offset, append, download };

    HttpRequest request(std::string method, std::string path);
    std::optional<HttpRequest> nextUpload();
    std::optional<HttpRequest> nextDownload();
    void retryLater();
    std::string headerOf(std::string_view name) const;

    Replica& m_replica;
    const Session& m_session;
    Step m_step = Step::idle;
    int m_status = 0;
    std::vector<std::pair<std::string, std::string>> m_headers;
    FileCache::Upload m_upload;
    std::optional<std::int64_t> m_offset; ///< where the server stands; unknown after a cut
    std::int64_t m_sending = 0;
    std::string m_download;
    std::string m_received;
    bool m_online = true;
    int m_failures = 0;
    std::optional<Timestamp> m_wakeAt;
    Timestamp m_now{};
};

/// Wants the newest files of this desk's letters, so that they open offline.
void fetchAhead(Replica& replica);

} // namespace naskah
