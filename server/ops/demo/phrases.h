#pragma once

#include <array>
#include <string_view>

namespace naskah::demo {

/// What heads order, note and are told back. The instructions are those of the desk's chips.
inline constexpr auto instructions = std::to_array<std::string_view>({"Tindak lanjuti",
                                                                      "Untuk diketahui",
                                                                      "Koordinasikan",
                                                                      "Pelajari dan beri pendapat",
                                                                      "Siapkan bahan",
                                                                      "Siapkan jawaban",
                                                                      "Hadiri",
                                                                      "Wakili dan laporkan",
                                                                      "Agendakan",
                                                                      "Bicarakan dengan saya",
                                                                      "Laksanakan dan laporkan",
                                                                      "Pantau perkembangannya",
                                                                      "Edarkan",
                                                                      "Arsipkan"});

inline constexpr auto notes =
    std::to_array<std::string_view>({"",
                                     "",
                                     "",
                                     "",
                                     "Mohon segera dikoordinasikan dengan bidang terkait.",
                                     "Siapkan bahan paparan paling lambat satu hari sebelum rapat.",
                                     "Pastikan tidak terlambat seperti tahun lalu.",
                                     "Cek kesesuaian dengan anggaran yang tersedia.",
                                     "Sampaikan hasilnya kepada saya sebelum apel Senin.",
                                     "Libatkan kecamatan yang bersangkutan.",
                                     "Jawab dengan sopan, sertakan dasar hukumnya.",
                                     "Bahas dulu dalam rapat bidang.",
                                     "Utamakan pelayanan kepada warga.",
                                     "Bila perlu minta pendapat Bagian Hukum.",
                                     "Hubungi narahubung di surat ini hari ini juga.",
                                     "Data harus sama dengan yang sudah kita kirim ke provinsi."});

inline constexpr auto reports =
    std::to_array<std::string_view>({"Sudah dikoordinasikan; rapat dijadwalkan pekan depan di ruang rapat lantai 2.",
                                     "Bahan paparan selesai dan sudah dikirim ke sekretariat.",
                                     "Data telah dikumpulkan dari seluruh bidang dan disampaikan kepada pemohon.",
                                     "Kami hadir; notula dan daftar hadir terlampir pada berkas kegiatan.",
                                     "Permohonan dapat dipenuhi sebagian, sisanya menunggu perubahan anggaran.",
                                     "Surat jawaban sudah dikonsep, menunggu paraf Sekretaris.",
                                     "Petugas sudah turun ke lapangan dan gangguan telah diatasi.",
                                     "Pemohon sudah dihubungi dan menerima penjelasan.",
                                     "Hasil pengecekan: tidak ditemukan kendala, layanan berjalan normal.",
                                     "Sudah dilaksanakan sesuai arahan, dokumentasi disimpan di folder bidang.",
                                     "Perlu waktu tambahan dua hari karena data dari kelurahan belum lengkap.",
                                     "Disepakati menunjuk dua orang pejabat penghubung; nama sudah disampaikan.",
                                     "Kegiatan terlaksana dengan 42 peserta; laporan lengkap menyusul.",
                                     "Anggaran tersedia pada DPA tahun berjalan, proses pengadaan dimulai.",
                                     "Sudah diumumkan melalui situs web dan media sosial resmi.",
                                     "Konsep kerja sama dibahas bersama Bagian Hukum."});

inline constexpr auto comments =
    std::to_array<std::string_view>({"Mohon diperiksa lagi alamat tujuannya.",
                                     "Kalimat pembuka sudah baik, tanggal rapat tolong dicek.",
                                     "Lampiran belum lengkap.",
                                     "Sudah sesuai arahan Bapak.",
                                     "Paragraf kedua bisa dipersingkat."});

} // namespace naskah::demo
