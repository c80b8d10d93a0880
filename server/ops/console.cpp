#include "server/ops/console.h"

#include "common/protocol/json_reading.h"
#include "common/text/nip.h"

#include <boost/json.hpp>

#include <poll.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <set>
#include <sstream>
#include <stdexcept>
#include <system_error>

namespace naskah::ops {

namespace {

constexpr std::size_t longestOrder = 16 * 1024, longestReply = 64 << 20;
/// Offered copies in one reply.
constexpr std::size_t copiesPerReply = 100;
constexpr timeval patience{10, 0};

std::string failure(std::string_view why)
{
    return boost::json::serialize(boost::json::object{{"error", why}});
}

sockaddr_un addressOf(const std::string& path)
{
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    if (path.size() >= sizeof address.sun_path) throw std::runtime_error("the path of the data folder is too long: " + path);
    std::memcpy(address.sun_path, path.c_str(), path.size());
    return address;
}

/// Up to the line feed; empty when it did not come.
std::string readLine(int socket, std::size_t longest)
{
    ::setsockopt(socket, SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof patience);
    std::string text;
    char buffer[4096];
    while (text.size() <= longest) {
        const auto count = ::recv(socket, buffer, sizeof buffer, 0);
        if (count <= 0) return {};
        text.append(buffer, std::size_t(count));
        if (const auto end = text.find('\n'); end != text.npos) return text.substr(0, end);
    }
    return {};
}

bool writeLine(int socket, std::string text)
{
    text += '\n';
    std::string_view rest = text;
    while (!rest.empty()) {
        const auto count = ::send(socket, rest.data(), rest.size(), MSG_NOSIGNAL);
        if (count <= 0) return false;
        rest.remove_prefix(std::size_t(count));
    }
    return true;
}

std::string recoveryOf(Instance& instance)
{
    const auto state = instance.engine().recovery().state();
    boost::json::array silent;
    for (const auto& device : state.silent)
        silent.emplace_back(device.text());
    return boost::json::serialize(boost::json::object{{"recovering", state.recovering},
                                                      {"epoch", instance.engine().identity().epoch},
                                                      {"devices", state.devices},
                                                      {"heard", state.heard},
                                                      {"waiting", state.waiting},
                                                      {"silent", std::move(silent)}});
}

std::string offeredFrom(Instance& instance, std::size_t from)
{
    boost::json::array list;
    for (const auto& copy : instance.engine().recovery().offered(from, copiesPerReply)) {
        boost::json::array mailboxes;
        for (const auto& mailbox : copy.mailboxes)
            mailboxes.emplace_back(mailbox);
        list.push_back(boost::json::object{{"kind", copy.kind}, {"id", copy.id.text()}, {"thread", copy.thread.text()},
                                           {"readers", copy.readers}, {"in", std::move(mailboxes)}, {"record", boost::json::parse(copy.body)}});
    }
    return boost::json::serialize(boost::json::object{{"offered", std::move(list)}});
}

/// `list`: ids, or "all".
std::string takeOffered(Instance& instance, std::string_view list)
{
    std::set<Uuid> ids;
    if (list != "all") {
        std::istringstream words{std::string{list}};
        for (std::string word; words >> word;) {
            const auto id = parseUuid(word);
            if (!id) return failure("this is no id: " + word);
            ids.insert(*id);
        }
        if (ids.empty()) return failure("say which records, or all");
    }
    const auto done = instance.engine().recovery().takeCopies(ids);
    boost::json::object refused;
    for (const auto& [id, reason] : done.refused)
        refused[id.text()] = reason.text;
    return boost::json::serialize(boost::json::object{{"taken", done.taken}, {"known", done.known}, {"refused", std::move(refused)}});
}

} // namespace

std::string obey(Instance& instance, const Config& config, std::string_view text)
{
    const auto order = parseObject(text, longestOrder);
    if (!order) return failure(order.error().detail);
    const auto what = textOf(*order, "do").value_or("");
    if (what == "recovery") return recoveryOf(instance);
    if (what == "end_recovery") {
        instance.endRecovery();
        return recoveryOf(instance);
    }
    if (what == "offered") return offeredFrom(instance, std::size_t(std::max<std::int64_t>(integerOf(*order, "from").value_or(0), 0)));
    if (what == "take_offered") return takeOffered(instance, textOf(*order, "records").value_or(""));
    if (what == "revoke") {
        const auto device = uuidOf(*order, "device");
        if (!device || !instance.engine().snapshot()->journal().device(*device)) return failure("there is no such device");
        instance.revoke(*device);
        return boost::json::serialize(boost::json::object{{"device", device->text()}});
    }
    const auto nip = textOf(*order, "nip").value_or("");
    const auto person = instance.personWith(nip);
    if (person.isNil()) return failure("there is nobody with the NIP " + nip);
    if (what == "invite") {
        const auto minutes = integerOf(*order, "minutes").value_or(config.invitationMinutes);
        if (minutes < 1 || minutes > 10'080) return failure("an invitation is good for 1 to 10080 minutes");
        const auto code = instance.auth().invite(person, std::chrono::minutes{minutes});
        return boost::json::serialize(boost::json::object{{"code", code}, {"person", person.value.text()}, {"minutes", minutes}});
    }
    if (what == "password") {
        const auto password = textOf(*order, "password").value_or("");
        if (password.size() < 8) return failure("a password has at least 8 characters");
        instance.auth().setPassword(person, password);
        return boost::json::serialize(boost::json::object{{"person", person.value.text()}});
    }
    return failure("no such order");
}

Console::Console(Instance& instance, const Config& config, const DataFolder& folder, const Log& log)
    : m_instance(instance), m_config(config), m_path(folder.adminSocket().string()), m_log(log)
{
    const auto address = addressOf(m_path);
    ::unlink(m_path.c_str()); // the folder is locked: it is a dead server's
    m_socket = ::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
    const bool bound = m_socket >= 0 && ::bind(m_socket, reinterpret_cast<const sockaddr*>(&address), sizeof address) == 0;
    if (!bound || ::chmod(m_path.c_str(), 0600) != 0 || ::listen(m_socket, 8) != 0 || ::pipe(m_stop) != 0)
        throw std::system_error(errno, std::generic_category(), m_path);
    m_thread = std::thread([this] { serve(); });
}

Console::~Console()
{
    ::close(m_stop[1]);
    m_thread.join();
    ::close(m_stop[0]);
    ::close(m_socket);
    ::unlink(m_path.c_str());
}

void Console::serve()
{
    pollfd waiting[2]{{m_socket, POLLIN, 0}, {m_stop[0], POLLIN, 0}};
    while (true) {
        if (::poll(waiting, 2, -1) < 0 && errno != EINTR) return;
        if (waiting[1].revents) return;
        if (!(waiting[0].revents & POLLIN)) continue;
        const int connection = ::accept4(m_socket, nullptr, nullptr, SOCK_CLOEXEC);
        if (connection < 0) continue;
        answer(connection);
        ::close(connection);
    }
}

void Console::answer(int connection)
{
    try {
        writeLine(connection, obey(m_instance, m_config, readLine(connection, longestOrder)));
    } catch (const std::exception& error) {
        m_log.error(std::string{"an order failed: "} + error.what());
        writeLine(connection, failure("it failed; see the log"));
    }
}

std::string order(const DataFolder& folder, const Config& config, const Log& log, const std::string& text)
{
    const auto address = addressOf(folder.adminSocket().string());
    const int connection = ::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
    if (connection >= 0 && ::connect(connection, reinterpret_cast<const sockaddr*>(&address), sizeof address) == 0) {
        const auto reply = writeLine(connection, text) ? readLine(connection, longestReply) : std::string{};
        ::close(connection);
        if (reply.empty()) throw std::runtime_error("the running server did not answer");
        return reply;
    }
    if (connection >= 0) ::close(connection);
    Instance instance(folder, config, log);
    return obey(instance, config, text);
}

} // namespace naskah::ops
