#pragma once

#include "client/replica/absorber.h"
#include "client/replica/epoch_follower.h"
#include "client/replica/http_exchange.h"
#include "client/replica/zstd_reader.h"

namespace naskah {

/// Who this desk is to the server right now: one person's session, shared by all that asks the server.
struct Session {
    std::string access;        ///< bearer token; empty when there is none
    Timestamp expires{};
    std::int64_t clockAhead = 0; ///< milliseconds that this machine's clock is ahead of the server's
};

/// The conversation with the server: sign in, push what waits, pull what is new, check that the server's log only grew.
/// Touches nothing but the replica.
class SyncMachine : public Exchange {
public:
    explicit SyncMachine(Replica& replica);

    std::optional<HttpRequest> next(Timestamp now) override;
    void begin(int status, const std::vector<std::pair<std::string, std::string>>& headers) override;
    void data(std::string_view bytes) override;
    void end() override;
    void failed(std::string_view why) override;
    void poke() override;
    /// There is something new at the server, as an event said: it is fetched without asking first whether there is.
    void news();
    std::optional<Timestamp> wakeAt() const override { return m_wakeAt; }

    /// Signs in with a password at the next chance. It is held in memory until the server has answered.
    void signIn(std::string password);
    const Session& session() const { return m_session; }

    /// Stops asking, as when the cable is out; state() then says offline.
    void setOnline(bool online);
    SyncState state();
    /// Called when state() may have changed.
    std::function<void()> onState;
    /// Whether everything sealable has an outcome and the last pull was complete.
    bool settled();

private:
    enum class Step { idle, nonce, session, identity, epoch, push, question, pull, proof };

    std::optional<HttpRequest> ask(Timestamp now);
    void take(std::string_view bytes);
    void finish();
    /// Runs work that may write. When the disk is full, what is under way is given up and asked again soon; it goes on by
    /// itself when there is room.
    void withRoom(const std::function<void()>& work);
    HttpRequest request(std::string method, std::string path, std::string body = {});
    HttpRequest sessionRequest(const std::string& nonce);
    HttpRequest pushRequest();
    HttpRequest pullRequest();
    /// Whether there is anything new, when this desk has everything up to a known place; nullopt when it must pull to know.
    std::optional<HttpRequest> shortQuestion();
    HttpRequest proofRequest(std::uint64_t from, const TreeHead& to);
    HttpRequest jsonRequest(std::string method, std::string path, std::string body);
    /// Whether the answer is a problem document with this code.
    bool isProblem(std::string_view code) const;
    void epochIsOver();
    void finishEpoch();
    void lines(std::string_view bytes);
    /// So much of a pull's answer, in bytes, is worth a transaction.
    std::size_t enoughToTake() const;
    /// Takes the whole lines that are here, in one transaction.
    void takeLines();
    /// The end of a pull's answer, be it cut.
    void takeRest();
    void takePushLine(std::string_view line);
    void finishSession();
    HttpRequest identityRequest();
    void finishIdentity();
    void foundCopied();
    void finishQuestion();
    void finishPull();
    void foundTooOld();
    void inStep();
    void finishProof();
    void problem(std::string code);
    void retryLater(std::optional<std::int64_t> seconds = std::nullopt);
    void distrust(std::string why);
    void noteHead(const TreeHead& head);
    bool usable(int status) const;
    void tell();

    Replica& m_replica;
    Absorber m_absorber;
    EpochFollower m_follower;
    Session m_session;
    std::string m_password;
    Step m_step = Step::idle;
    int m_status = 0;
    std::string m_contentType;
    std::optional<std::int64_t> m_retryAfter;
    std::string m_body;                ///< of a small answer, or the beginning of a line
    std::optional<ZstdReader> m_zstd;
    std::string m_nonce;
    std::optional<TreeHead> m_newHead; ///< waits for its consistency proof
    bool m_pullWanted = true;          ///< it may be that something is new
    bool m_newsKnown = false;          ///< and it is certain
    bool m_online = true, m_reached = false, m_needsSignIn = false, m_broken = false;
    bool m_isTooOld = false;          ///< the server sends nothing to a program of this version
    bool m_copied = false;            ///< the answer under way said that there are two of this desk
    std::optional<std::string> m_distrust;
    int m_failures = 0;
    std::optional<Timestamp> m_wakeAt, m_since;
    std::string m_problem;
    Timestamp m_now{};
};

} // namespace naskah
