#include "client/replica/identity_json.h"

#include "common/crypto/bytes.h"
#include "common/crypto/encoding.h"
#include "common/protocol/json_reading.h"

#include <boost/json.hpp>

namespace naskah {

namespace json = boost::json;

std::string writeIdentity(const DeskIdentity& identity)
{
    return json::serialize(json::object{{"server", identity.server},
                                        {"pin", identity.pin},
                                        {"server_key", toHex(viewOf(identity.serverKey.bytes))},
                                        {"recovery_key", identity.recoveryKey},
                                        {"device", identity.device.text()},
                                        {"person", identity.person.value.text()},
                                        {"epoch", identity.epoch}});
}

DeskIdentity readIdentity(std::string_view text)
{
    const auto object = parseObject(text, 10'000);
    const auto device = object ? uuidOf(*object, "device") : std::nullopt;
    const auto person = object ? uuidOf(*object, "person") : std::nullopt;
    const auto key = object ? fromHex(textOf(*object, "server_key").value_or("")) : std::nullopt;
    const auto bytes = key ? arrayOf<32>(*key) : std::nullopt;
    if (!device || !person || !bytes) throw DatabaseError(DatabaseError::Kind::corrupt, "the desk's identity cannot be read");
    DeskIdentity identity;
    identity.server = textOf(*object, "server").value_or("");
    identity.pin = textOf(*object, "pin").value_or("");
    identity.serverKey.bytes = *bytes;
    identity.recoveryKey = textOf(*object, "recovery_key").value_or("");
    identity.device = *device;
    identity.person.value = *person;
    identity.epoch = textOf(*object, "epoch").value_or("");
    return identity;
}

} // namespace naskah
