#include "client/app/instructions.h"

#include "client/model/store_text.h"

namespace naskah {
namespace {

constexpr int favouritesShown = 5;

/// In the order of their use in offices.
QStringList commonInstructions()
{
    return {"Tindak lanjuti",
            "Siapkan jawaban",
            "Hadiri",
            "Untuk diketahui",
            "Tanggapan dan saran",
            "Proses lebih lanjut",
            "Untuk menjadi perhatian",
            "Teliti dan beri pendapat",
            "Pelajari",
            "Koordinasikan",
            "Siapkan bahan",
            "Jawab",
            "Wakili dan laporkan",
            "Agendakan",
            "Bicarakan dengan saya",
            "Bahas bersama",
            "Laksanakan dan laporkan",
            "Selesaikan",
            "Pantau perkembangan",
            "Ingatkan",
            "Edarkan",
            "Perbaiki",
            "Setuju",
            "Tolak",
            "Tunda",
            "Pertimbangkan",
            "Buatkan resume",
            "Sesuai catatan",
            "Arsipkan"};
}

} // namespace

Instructions instructionsOf(const std::vector<InstructionChoice>& cityList)
{
    Instructions known;
    for (const auto& each : cityList)
        known.all << textOf(each.text);
    if (known.all.isEmpty()) known.all = commonInstructions();
    known.favourites = known.all.mid(0, favouritesShown);
    return known;
}

} // namespace naskah
