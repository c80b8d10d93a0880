#include "tests/simulation/world.h"

#include <algorithm>
#include <cctype>

namespace naskah::simulation {

namespace {

std::string lower(std::string text)
{
    std::ranges::transform(text, text.begin(), [](unsigned char c) { return char(std::tolower(c)); });
    return text;
}

api::Request requestOf(const HttpRequest& sent)
{
    api::Request request;
    request.method = sent.method;
    const auto mark = sent.path.find('?');
    request.path = sent.path.substr(0, mark);
    if (mark != std::string::npos) request.query = sent.path.substr(mark + 1);
    for (const auto& [name, value] : sent.headers)
        request.headers.push_back({lower(name), value});
    request.body = sent.body;
    request.peer = "192.0.2.1";
    return request;
}

} // namespace

std::optional<api::Response> World::deliver(const HttpRequest& sent)
{
    auto request = requestOf(sent);
    auto& handler = server->handler();
    try {
        auto admission = handler.admit(request);
        if (admission.refusal) return std::move(*admission.refusal);
        auto response = handler.handle(std::move(request));
        // Nobody is answered by a server that has fallen meanwhile.
        if (!server->down()) return response;
    } catch (const std::exception& error) {
        if (!server->down()) throw Violation(std::string{"the server threw: "} + error.what());
    }
    serverFell();
    return std::nullopt;
}

void World::serverFell()
{
    trace("the server falls");
    // Answers under way are cut where they are.
    for (auto& desk : desks) {
        if (!desk->flight || !desk->flight->answered) continue;
        desk->flight.reset();
        guarded(*desk, [&] { desk->sync().failed("server"); });
    }
    server->crash(dice.percent(50) ? MemoryDisk::Crash::power : MemoryDisk::Crash::process);
}

void World::network(SimDesk& desk, bool perfect)
{
    if (!desk.flight) {
        // A session of the lost server is no good any more.
        if (restores > 0 && desk.sync().state().line == SyncState::Line::signInNeeded && dice.percent(20)) desk.sync().signIn(SimServer::password);
        auto request = desk.sync().next(desk.now());
        if (!request) return;
        trace(desk.name() + " asks " + request->method + ' ' + request->path + " (" + std::to_string(request->body.size()) + ')');
        desk.flight.emplace();
        desk.flight->request = std::move(*request);
        return;
    }
    if (!desk.flight->answered)
        send(desk, perfect);
    else
        receive(desk, perfect);
}

void World::send(SimDesk& desk, bool perfect)
{
    const auto fault = perfect ? 99 : dice.below(100);
    const auto request = desk.flight->request;
    const auto giveUp = [&](const char* why) {
        trace(desk.name() + ": " + why);
        desk.flight.reset();
        desk.sync().failed(why);
    };
    if (fault < 8) {
        // Lost, or cut at some byte: the carrier hands on only whole bodies. It may still arrive, much later.
        if (dice.percent(40)) m_strays.push_back(request);
        return giveUp("the request is lost");
    }
    if (fault < 14) {
        abandon(deliver(request));
        if (desk.flight) giveUp("the answer is lost");
        return;
    }
    if (fault < 18 && request.path != "/v1/session") {
        trace(desk.name() + ": the request arrives twice");
        abandon(deliver(request));
    }
    if (fault < 22) return; // delayed
    const auto firstLine = request.body.find('\n');
    if (fault < 24 && request.path == "/v1/commands" && firstLine + 1 < request.body.size()) {
        // A carrier that loses the beginning: what is left of it must not be taken for the whole.
        auto rest = request;
        rest.body.erase(0, firstLine + 1);
        abandon(deliver(rest));
        if (desk.flight) giveUp("the request lost its beginning");
        return;
    }
    if (request.path == "/v1/recovery" && !perfect && dice.percent(30)) lie(desk, request);
    auto response = deliver(request);
    if (!response) {
        if (desk.flight) giveUp("the server fell");
        return;
    }
    auto& flight = *desk.flight;
    flight.answered = true;
    flight.response = std::move(*response);
    if (auto* whole = std::get_if<std::string>(&flight.response.body)) flight.bytes = std::move(*whole);
    if (auto* source = std::get_if<std::unique_ptr<api::BodySource>>(&flight.response.body)) flight.more = std::move(*source);
    std::vector<std::pair<std::string, std::string>> headers;
    for (const auto& header : flight.response.headers)
        headers.emplace_back(lower(header.name), header.value);
    trace(desk.name() + ": answered " + std::to_string(flight.response.status));
    desk.sync().begin(flight.response.status, headers);
}

void World::receive(SimDesk& desk, bool perfect)
{
    auto& flight = *desk.flight;
    if (flight.bytes.empty() && flight.more) {
        try {
            auto piece = flight.more->next();
            if (server->down()) {
                // What it said before it fell may still be on its way.
                if (piece && dice.percent(50)) desk.sync().data(*piece);
                return serverFell();
            }
            if (piece)
                flight.bytes = std::move(*piece);
            else
                flight.more.reset();
        } catch (const std::exception& error) {
            if (!server->down()) throw Violation(std::string{"a pull threw: "} + error.what());
            return serverFell();
        }
    }
    if (flight.bytes.empty() && !flight.more) {
        const bool pulled = flight.request.path == "/v1/changes";
        desk.flight.reset();
        desk.sync().end();
        trace(desk.name() + ": the answer ends; " + desk.sync().state().problem);
        auto different = desk.replica().db().query("SELECT name FROM mailbox WHERE want_reset = 1 OR resetting = 3");
        const bool mayDiffer = m_forked || desk.replica().store().meta("epoch_repair").has_value();
        if (!mayDiffer && different.next()) throw Violation(desk.name() + " differs from the server in " + std::string{different.text(0)});
        // What still waits was run again on what came; it must be as if it had been run on it from the beginning.
        if (pulled && !perfect && !desk.replica().outbox().all().empty() && dice.percent(50)) checkReplay(*this, desk);
        return;
    }
    const bool cut = !perfect && dice.percent(m_cutChance);
    const auto size = perfect && !cut ? flight.bytes.size() : std::min(flight.bytes.size(), 1 + dice.below(flight.bytes.size()));
    const auto part = flight.bytes.substr(0, size);
    flight.bytes.erase(0, size);
    if (!part.empty()) desk.sync().data(part);
    if (!cut || !desk.flight) return;
    trace(desk.name() + ": the answer is cut");
    desk.flight.reset();
    desk.sync().failed("cut");
}

void World::abandon(std::optional<api::Response> response)
{
    auto* source = response ? std::get_if<std::unique_ptr<api::BodySource>>(&response->body) : nullptr;
    if (!source) return;
    try {
        while (!server->down() && !dice.percent(10) && (*source)->next()) {
        }
    } catch (const std::exception& error) {
        if (!server->down()) throw Violation(std::string{"an answer threw: "} + error.what());
    }
    source->reset();
    if (server->down()) serverFell();
}

void World::lateDelivery()
{
    if (m_strays.empty()) return;
    const auto at = dice.below(m_strays.size());
    const auto request = m_strays[at];
    m_strays.erase(m_strays.begin() + std::ptrdiff_t(at));
    trace("a stray arrives: " + request.method + ' ' + request.path);
    abandon(deliver(request));
}

} // namespace naskah::simulation
