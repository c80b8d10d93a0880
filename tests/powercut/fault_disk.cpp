#include "tests/powercut/fault_disk.h"

#include <algorithm>
#include <set>

namespace naskah::powercut {

namespace {

void put(std::string& content, std::size_t at, std::string_view bytes)
{
    if (content.size() < at + bytes.size()) content.resize(at + bytes.size());
    content.replace(at, bytes.size(), bytes);
}

void carryOut(std::string& content, const DiskFile::Change& change)
{
    if (change.truncates)
        content.resize(change.at);
    else
        put(content, change.at, change.bytes);
}

/// Each sector of it reaches the disk or does not.
void carryOutTorn(std::string& content, const DiskFile::Change& change, Chance& chance)
{
    constexpr auto sector = FaultDisk::sectorSize;
    const std::string_view bytes = change.bytes;
    for (std::size_t from = 0; from < bytes.size();) {
        const auto end = std::min(bytes.size(), from + sector - (change.at + from) % sector);
        if (chance.oneIn(2)) put(content, change.at + from, bytes.substr(from, end - from));
        from = end;
    }
}

enum class Survival { nothing, everything, some, torn };

Survival chooseSurvival(Chance& chance)
{
    switch (chance.below(8)) {
    case 0:
        return Survival::nothing;
    case 1:
        return Survival::everything;
    case 2:
    case 3:
    case 4:
        return Survival::some;
    default:
        return Survival::torn;
    }
}

std::string contentAfter(const DiskFile& file, Survival survival, Chance& chance)
{
    auto content = file.durable();
    if (survival == Survival::nothing) return content;
    std::vector<const DiskFile::Change*> order;
    for (const auto& change : file.unsynced())
        order.push_back(&change);
    if (survival != Survival::everything && chance.oneIn(3))
        for (std::size_t i = order.size(); i > 1; --i)
            std::swap(order[i - 1], order[chance.below(i)]);
    for (const auto* change : order) {
        if (survival == Survival::everything)
            carryOut(content, *change);
        else if (survival == Survival::torn && !change->truncates && chance.oneIn(3))
            carryOutTorn(content, *change, chance);
        else if (chance.oneIn(2))
            carryOut(content, *change);
    }
    return content;
}

} // namespace

void DiskFile::change(Change change)
{
    if (m_isSynced) m_durable = m_now;
    m_isSynced = false;
    carryOut(m_now, change);
    m_unsynced.push_back(std::move(change));
}

void DiskFile::sync()
{
    if (m_hasLost)
        for (const auto& change : m_unsynced)
            carryOut(m_durable, change);
    else
        m_durable.clear();
    m_isSynced = !m_hasLost;
    m_unsynced.clear();
}

void DiskFile::lose()
{
    m_hasLost = m_hasLost || !m_unsynced.empty();
    m_unsynced.clear();
}

FaultDisk::FaultDisk(Image image)
{
    for (auto& [name, content] : image)
        m_names[name] = m_durableNames[name] = std::make_shared<DiskFile>(std::move(content));
}

bool FaultDisk::fails()
{
    ++m_calls;
    if (!m_failAt || m_calls < m_failAt || (m_calls > m_failAt && !m_failsForEver)) return false;
    m_hasFailed = true;
    return true;
}

void FaultDisk::changed()
{
    ++m_changes;
    if (onChange) onChange();
}

std::shared_ptr<DiskFile> FaultDisk::find(const std::string& name) const
{
    const auto found = m_names.find(name);
    return found == m_names.end() ? nullptr : found->second;
}

std::shared_ptr<DiskFile> FaultDisk::create(const std::string& name)
{
    auto& file = m_names[name];
    if (!file) file = std::make_shared<DiskFile>();
    return file;
}

Answer FaultDisk::read(const DiskFile& file, char* bytes, std::size_t count, std::size_t at)
{
    if (fails()) return m_failure == Answer::full ? Answer::ioError : m_failure;
    const auto& now = file.now();
    const auto there = at < now.size() ? std::min(count, now.size() - at) : 0;
    std::copy_n(now.data() + std::min(at, now.size()), there, bytes);
    std::fill_n(bytes + there, count - there, '\0');
    return there == count ? Answer::ok : Answer::shortRead;
}

Answer FaultDisk::write(DiskFile& file, std::string_view bytes, std::size_t at)
{
    const bool grows = at + bytes.size() > file.now().size();
    const bool failed = fails();
    if (failed ? m_failure == Answer::full : grows && isFull()) return Answer::full;
    // A write that fails may have been done in part.
    if (failed) bytes = bytes.substr(0, bytes.size() / 2);
    file.change({false, at, std::string{bytes}});
    changed();
    return failed ? m_failure : Answer::ok;
}

Answer FaultDisk::truncate(DiskFile& file, std::size_t size)
{
    if (fails()) return m_failure;
    file.change({true, size, {}});
    changed();
    return Answer::ok;
}

Answer FaultDisk::sync(DiskFile& file)
{
    if (fails()) {
        file.lose();
        return m_failure;
    }
    changed();
    if (m_ignoresSyncs) return Answer::ok;
    file.sync();
    // A file system that syncs a new file writes its name with it; a removal of another file it need not write.
    for (const auto& [name, named] : m_names)
        if (named.get() == &file) m_durableNames[name] = named;
    return Answer::ok;
}

Answer FaultDisk::remove(const std::string& name, bool durably)
{
    if (fails()) return m_failure;
    if (!m_names.erase(name)) return Answer::missing;
    changed();
    if (durably && !m_ignoresSyncs) m_durableNames = m_names;
    return Answer::ok;
}

Answer FaultDisk::rename(const std::string& from, const std::string& to)
{
    if (fails()) return m_failure;
    const auto found = m_names.find(from);
    if (found == m_names.end()) return Answer::missing;
    m_names[to] = found->second;
    m_names.erase(found);
    changed();
    return Answer::ok;
}

Answer FaultDisk::syncFolder()
{
    if (fails()) return m_failure;
    changed();
    if (!m_ignoresSyncs) m_durableNames = m_names;
    return Answer::ok;
}

void FaultDisk::failAt(std::uint64_t call, Answer how, bool forEver)
{
    m_failAt = call;
    m_failure = how;
    m_failsForEver = forEver;
    m_hasFailed = false;
}

void FaultDisk::mend()
{
    m_failAt = m_fillAt = 0;
}

Image FaultDisk::cut(Chance& chance) const
{
    Image image;
    const auto survival = chooseSurvival(chance);
    std::set<std::string> names;
    for (const auto* folder : {&m_names, &m_durableNames})
        for (const auto& [name, file] : *folder)
            names.insert(name);
    for (const auto& name : names) {
        const auto current = find(name);
        const auto kept = m_durableNames.contains(name) ? m_durableNames.at(name) : nullptr;
        const bool isNew = survival == Survival::everything || (survival != Survival::nothing && chance.oneIn(2));
        const auto& file = isNew ? current : kept;
        if (file) image[name] = contentAfter(*file, survival, chance);
    }
    return image;
}

Image FaultDisk::image() const
{
    Image image;
    for (const auto& [name, file] : m_names)
        image[name] = file->now();
    return image;
}

void flipBit(Image& image, const std::string& name, std::size_t bit)
{
    auto& byte = image.at(name).at(bit / 8);
    byte = static_cast<char>(static_cast<unsigned char>(byte) ^ (1U << (bit % 8)));
}

} // namespace naskah::powercut
