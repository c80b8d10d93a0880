#include "client/app/instructions.h"

namespace naskah {

QStringList knownInstructions()
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

QStringList favouriteInstructions()
{
    return knownInstructions().mid(0, 5);
}

} // namespace naskah
