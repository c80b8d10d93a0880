#include "server/engine/change_stream.h"

#include "common/command/protections.h"

#include <algorithm>

namespace naskah::engine {

ChangeStream::ChangeStream(std::unique_ptr<storage::Snapshot> snapshot, const Identity& identity,
                           const storage::StoredDevice& device, std::vector<std::string> mailboxes,
                           const PullRequest& request, PullLimits limits, int oldestYear)
    : m_snapshot(std::move(snapshot)), m_identity(identity), m_device(device), m_request(request), m_limits(limits), m_oldestYear(oldestYear),
      m_started(std::chrono::steady_clock::now()), m_outcomesSent(request.acknowledged)
{
    auto& records = m_snapshot->records();
    for (auto& name : mailboxes) {
        Box box;
        if (const auto stored = records.mailbox(name)) {
            box.id = stored->id;
            box.counter = stored->counter;
            box.held = stored->held;
            const auto asked = request.cursors.find(name);
            box.start = asked == request.cursors.end() ? 0 : asked->second;
            if (box.start > box.counter)
                box.reset = "cursor";
            else if (box.start > 0 && box.start < stored->horizon)
                box.reset = "horizon";
            else if (std::ranges::find(request.wantReset, name) != request.wantReset.end())
                box.reset = "asked";
            m_placeOfBox[box.id] = int(m_boxes.size());
        } else if (request.cursors.contains(name) && request.cursors.at(name) > 0) {
            box.reset = "cursor";
        }
        if (!box.reset.empty()) box.start = 0;
        box.cursor = box.start;
        box.name = std::move(name);
        m_boxes.push_back(std::move(box));
    }
    for (const auto& [name, cursor] : request.cursors)
        if (std::ranges::none_of(m_boxes, [&](const auto& box) { return box.name == name; })) m_left.push_back(name);
}

std::optional<std::string> ChangeStream::next()
{
    m_piece.clear();
    m_atMark = false;
    while (m_stage != Stage::over && !m_atMark && m_piece.size() < m_limits.bytesPerPiece) {
        switch (m_stage) {
        case Stage::begin:
            begin();
            break;
        case Stage::outcomes:
            outcomes();
            break;
        case Stage::mailboxes:
            feedPage();
            break;
        case Stage::end:
            end();
            break;
        case Stage::over:
            break;
        }
    }
    if (m_piece.empty()) {
        m_snapshot.reset();
        m_kept.reset();
        return std::nullopt;
    }
    return std::move(m_piece);
}

void ChangeStream::add(const ChangeLine& line)
{
    const auto before = m_piece.size();
    m_piece.append(writeChange(line)) += '\n';
    m_bytesSinceMark += m_piece.size() - before;
    ++m_linesSinceMark;
}

void ChangeStream::begin()
{
    ChangeBegin line;
    line.epoch = m_identity.epoch;
    line.ordinal = m_identity.ordinal;
    line.deviceSequence = m_device.lastSequence;
    line.deviceHash = m_device.lastHash;
    for (const auto& box : m_boxes)
        line.mailboxes.push_back(box.name);
    line.left = m_left;
    line.oldest = m_oldestYear;
    add(line);
    for (const auto& box : m_boxes)
        if (!box.reset.empty()) add(ChangeReset{box.name, box.reset});
    m_stage = Stage::outcomes;
}

void ChangeStream::outcomes()
{
    const auto page = m_snapshot->journal().outcomesAfter(m_device.id, m_outcomesSent, m_limits.linesPerPage);
    for (const auto& stored : page) {
        add(ChangeOutcome{stored.sequence, readOutcome(stored.outcome).value()});
        m_outcomesSent = stored.sequence;
    }
    if (page.size() < m_limits.linesPerPage) m_stage = Stage::mailboxes;
}

void ChangeStream::feedPage()
{
    if (m_current == m_boxes.size()) {
        m_stage = Stage::end;
        return;
    }
    auto& box = m_boxes[m_current];
    std::vector<storage::FeedEntry> page;
    if (box.cursor < box.counter) page = m_snapshot->records().feed(box.id, box.cursor, m_limits.linesPerPage);
    for (auto& [place, record] : page) {
        box.cursor = place.position;
        const auto& table = recordEntity(record.kind).table;
        if (!place.put) {
            if (box.start > 0) add(ChangeDrop{std::string{table}, record.id, {int(m_current)}});
        } else if (!sentEarlier(record)) {
            const auto& places = placesOf(record.thread);
            add(ChangePut{std::string{table}, record.id, record.rev, places, std::move(record.body)});
        }
    }
    const bool finished = page.size() < m_limits.linesPerPage;
    if (finished) box.cursor = box.counter;
    const bool news = box.cursor > box.start;
    const bool due = m_linesSinceMark >= m_limits.linesPerMark || m_bytesSinceMark >= m_limits.bytesPerMark;
    if ((finished && news) || due) mark();
    if (finished) ++m_current;
}

void ChangeStream::mark()
{
    const auto& box = m_boxes[m_current];
    add(ChangeMark{{{box.name, protections.mark ? box.cursor : box.counter}}});
    m_linesSinceMark = m_bytesSinceMark = 0;
    m_atMark = true;
    if (std::chrono::steady_clock::now() - m_started > m_limits.longest) m_stage = Stage::over;
}

void ChangeStream::end()
{
    ChangeEnd line;
    for (const auto& box : m_boxes) {
        line.cursors[box.name] = box.counter;
        line.check[box.name] = box.held;
    }
    line.head = m_snapshot->journal().newestHead();
    add(line);
    m_stage = Stage::over;
    m_atMark = true;
}

bool ChangeStream::sentEarlier(const storage::StoredRecord& record)
{
    for (const int place : placesOf(record.thread)) {
        if (std::size_t(place) >= m_current) continue;
        const auto& box = m_boxes[std::size_t(place)];
        const auto there = m_snapshot->records().placeOf(box.id, record.row);
        if (there && there->put && there->position > box.start) return true;
    }
    return false;
}

const std::vector<int>& ChangeStream::placesOf(const Uuid& thread)
{
    constexpr std::size_t remembered = 1024;
    const auto found = m_places.find(thread);
    if (found != m_places.end()) return found->second;
    if (m_places.size() >= remembered) m_places.clear();
    auto& places = m_places[thread];
    for (const auto id : m_snapshot->records().mailboxesOf(thread)) {
        const auto box = m_placeOfBox.find(id);
        if (box != m_placeOfBox.end()) places.push_back(box->second);
    }
    std::ranges::sort(places);
    return places;
}

} // namespace naskah::engine
