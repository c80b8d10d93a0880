<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="id">
<context>
    <name>Agenda</name>
    <message>
        <source>Confidential appointment</source>
        <translation>Acara rahasia</translation>
    </message>
</context>
<context>
    <name>naskah::Agenda</name>
    <message>
        <source>The calendar could not be read: %1</source>
        <translation>Kalender tidak dapat dibaca: %1</translation>
    </message>
    <message>
        <source>Answered: %1</source>
        <translation>Dijawab: %1</translation>
    </message>
    <message>
        <source>There is nothing in this month to export.</source>
        <translation>Tidak ada acara pada bulan ini untuk diekspor.</translation>
    </message>
    <message>
        <source>Export the event</source>
        <translation>Ekspor acara</translation>
    </message>
    <message>
        <source>Export the month</source>
        <translation>Ekspor bulan</translation>
    </message>
    <message>
        <source>Calendar (*.ics)</source>
        <translation>Kalender (*.ics)</translation>
    </message>
    <message>
        <source>Calendar %1.ics</source>
        <translation>Kalender %1.ics</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2</source>
        <translation>%1 tidak dapat ditulis: %2</translation>
    </message>
    <message>
        <source>Written to %1</source>
        <translation>Ditulis ke %1</translation>
    </message>
    <message>
        <source>Import appointments</source>
        <translation>Impor acara</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2</source>
        <translation>%1 tidak dapat dibaca: %2</translation>
    </message>
    <message>
        <source>The file is too large for a calendar.</source>
        <translation>Berkas terlalu besar untuk sebuah kalender.</translation>
    </message>
    <message>
        <source>That file is no calendar that can be read, or it holds too much.</source>
        <translation>Berkas itu bukan kalender yang dapat dibaca, atau isinya terlalu banyak.</translation>
    </message>
    <message numerus="yes">
        <source>%n appointment(s) taken over</source>
        <translation>
            <numerusform>%n acara diambil</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n known already</source>
        <translation>
            <numerusform>%n sudah ada</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cancelled</source>
        <translation>
            <numerusform>%n dibatalkan</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n invitation(s) of the office left out</source>
        <translation>
            <numerusform>%n undangan kantor dilewati</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n could not be understood</source>
        <translation>
            <numerusform>%n tidak dapat dipahami</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1” was removed from your calendar</source>
        <translation>“%1” dihapus dari kalender Anda</translation>
    </message>
</context>
<context>
    <name>naskah::Answering</name>
    <message>
        <source>Its giver sees that you began</source>
        <translation>Pemberi disposisi melihat bahwa Anda sudah mulai</translation>
    </message>
    <message>
        <source>Decline the disposition</source>
        <translation>Tolak disposisi</translation>
    </message>
    <message>
        <source>Decline</source>
        <translation>Tolak</translation>
    </message>
    <message>
        <source>Declined; its giver is told why</source>
        <translation>Ditolak; pemberi disposisi mengetahui alasannya</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Alasan</translation>
    </message>
    <message>
        <source>Move the deadline</source>
        <translation>Ubah batas waktu</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>Ubah</translation>
    </message>
    <message>
        <source>%1 has another deadline</source>
        <translation>Batas waktu %1 diubah</translation>
    </message>
    <message>
        <source>Due (empty for none)</source>
        <translation>Batas waktu (kosong bila tidak ada)</translation>
    </message>
    <message>
        <source>Close the letter</source>
        <translation>Tutup surat</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Tutup</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Ditutup</translation>
    </message>
    <message>
        <source>A remark (may stay empty)</source>
        <translation>Catatan (boleh kosong)</translation>
    </message>
    <message>
        <source>Open again</source>
        <translation>Buka kembali</translation>
    </message>
    <message>
        <source>Park the letter</source>
        <translation>Tunda surat</translation>
    </message>
    <message>
        <source>Park</source>
        <translation>Tunda</translation>
    </message>
    <message>
        <source>Parked; its deadlines move along</source>
        <translation>Ditunda; batas waktunya ikut bergeser</translation>
    </message>
    <message>
        <source>What the office waits for</source>
        <translation>Apa yang ditunggu</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Sampai</translation>
    </message>
    <message>
        <source>Taken up again; its deadlines are as they were</source>
        <translation>Dilanjutkan; batas waktunya kembali seperti semula</translation>
    </message>
    <message>
        <source>The report of %1 is accepted</source>
        <translation>Laporan %1 diterima</translation>
    </message>
    <message>
        <source>Send the report back</source>
        <translation>Kembalikan laporan</translation>
    </message>
    <message>
        <source>Send back</source>
        <translation>Kembalikan</translation>
    </message>
    <message>
        <source>Sent back to %1</source>
        <translation>Dikembalikan kepada %1</translation>
    </message>
    <message>
        <source>What is missing</source>
        <translation>Apa yang kurang</translation>
    </message>
    <message>
        <source>Due (empty for as before)</source>
        <translation>Batas waktu (kosong bila tetap)</translation>
    </message>
    <message>
        <source>Noted</source>
        <translation>Sudah ditandai diketahui</translation>
    </message>
    <message>
        <source>Filed</source>
        <translation>Diarsipkan</translation>
    </message>
</context>
<context>
    <name>naskah::AttendDialog</name>
    <message>
        <source>Attends</source>
        <translation>Hadir</translation>
    </message>
    <message>
        <source>Sends someone</source>
        <translation>Diwakili</translation>
    </message>
    <message>
        <source>Does not attend</source>
        <translation>Tidak hadir</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Jawab</translation>
    </message>
    <message>
        <source>Answer the invitation</source>
        <translation>Jawab undangan</translation>
    </message>
    <message>
        <source>For</source>
        <translation>Untuk</translation>
    </message>
    <message>
        <source>Who comes</source>
        <translation>Yang hadir</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Catatan</translation>
    </message>
    <message>
        <source>Type a position or a name</source>
        <translation>Ketik jabatan atau nama</translation>
    </message>
    <message>
        <source>May stay empty</source>
        <translation>Boleh kosong</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Tutup</translation>
    </message>
    <message>
        <source>Expected at the same time: %1</source>
        <translation>Pada waktu yang sama ditunggu di: %1</translation>
    </message>
    <message>
        <source>Whom? Type a part of the position or of the name.</source>
        <translation>Siapa? Ketik sebagian jabatan atau namanya.</translation>
    </message>
    <message>
        <source>Choose “%1” from the list.</source>
        <translation>Pilih “%1” dari daftar.</translation>
    </message>
</context>
<context>
    <name>naskah::BookKeeping</name>
    <message>
        <source>For</source>
        <translation>Untuk</translation>
    </message>
    <message>
        <source>Numbers</source>
        <translation>Nomor</translation>
    </message>
    <message numerus="yes">
        <source>%n left</source>
        <translation>
            <numerusform>sisa %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Books</source>
        <translation>Buku</translation>
    </message>
    <message>
        <source>Writing…</source>
        <translation>Menulis…</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2</source>
        <translation>%1 tidak dapat ditulis: %2</translation>
    </message>
    <message>
        <source>Written to %1</source>
        <translation>Ditulis ke %1</translation>
    </message>
    <message>
        <source>Printing…</source>
        <translation>Mencetak…</translation>
    </message>
    <message>
        <source>The printer does not take the book. Nothing was printed.</source>
        <translation>Pencetak tidak menerima buku ini. Tidak ada yang tercetak.</translation>
    </message>
    <message>
        <source>Sent to the printer</source>
        <translation>Dikirim ke pencetak</translation>
    </message>
</context>
<context>
    <name>naskah::BookPane</name>
    <message>
        <source>Print</source>
        <translation>Cetak</translation>
    </message>
    <message>
        <source>Nothing in these days</source>
        <translation>Tidak ada catatan pada hari-hari ini</translation>
    </message>
    <message>
        <source>Choose other days; a printed book says NIHIL.</source>
        <translation>Pilih hari lain; buku yang dicetak akan bertuliskan NIHIL.</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Dari</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Sampai</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Hari ini</translation>
    </message>
    <message>
        <source>This month</source>
        <translation>Bulan ini</translation>
    </message>
    <message>
        <source>Last month</source>
        <translation>Bulan lalu</translation>
    </message>
    <message>
        <source>This year</source>
        <translation>Tahun ini</translation>
    </message>
    <message>
        <source>That is no day. Write it as 6, 6/11 or 6 Nov 2025.</source>
        <translation>Itu bukan tanggal. Tulis seperti 6, 6/11, atau 6 Nov 2025.</translation>
    </message>
    <message>
        <source>The last day is before the first.</source>
        <translation>Hari terakhir lebih awal daripada hari pertama.</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s)</source>
        <translation>
            <numerusform>%n baris</numerusform>
        </translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Membaca…</translation>
    </message>
</context>
<context>
    <name>naskah::BooksPage</name>
    <message>
        <source>Books</source>
        <translation>Buku</translation>
    </message>
    <message>
        <source>Registers and books</source>
        <translation>Register dan buku</translation>
    </message>
    <message>
        <source>No books yet</source>
        <translation>Belum ada buku</translation>
    </message>
    <message>
        <source>They come from the server with the office&apos;s registers.</source>
        <translation>Buku datang dari server bersama register kantor.</translation>
    </message>
</context>
<context>
    <name>naskah::CalendarPage</name>
    <message>
        <source>Previous month</source>
        <translation>Bulan sebelumnya</translation>
    </message>
    <message>
        <source>Next month</source>
        <translation>Bulan berikutnya</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Hari ini</translation>
    </message>
    <message>
        <source>Attend</source>
        <translation>Hadir</translation>
    </message>
    <message>
        <source>Send someone</source>
        <translation>Wakilkan</translation>
    </message>
    <message>
        <source>Not attending</source>
        <translation>Tidak hadir</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Ekspor…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Hapus</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Impor…</translation>
    </message>
    <message>
        <source>Export month…</source>
        <translation>Ekspor bulan ini…</translation>
    </message>
    <message>
        <source>Nothing on this day</source>
        <translation>Tidak ada acara pada hari ini</translation>
    </message>
    <message>
        <source>Letters that invite for a day stand here by themselves. Appointments of your own come from an .ics file.</source>
        <translation>Surat undangan tampil di sini dengan sendirinya. Acara pribadi diambil dari berkas .ics.</translation>
    </message>
    <message>
        <source>All day</source>
        <translation>Sepanjang hari</translation>
    </message>
    <message>
        <source>%1 attends</source>
        <translation>%1 hadir</translation>
    </message>
    <message>
        <source>%1 comes for %2</source>
        <translation>%1 mewakili %2</translation>
    </message>
    <message>
        <source>%1 does not attend</source>
        <translation>%1 tidak hadir</translation>
    </message>
    <message>
        <source>the office works</source>
        <translation>kantor tetap bekerja</translation>
    </message>
    <message>
        <source>the office is closed</source>
        <translation>kantor tutup</translation>
    </message>
    <message>
        <source>joint leave</source>
        <translation>cuti bersama</translation>
    </message>
    <message>
        <source>holiday</source>
        <translation>hari libur</translation>
    </message>
    <message>
        <source>own appointment</source>
        <translation>acara pribadi</translation>
    </message>
    <message>
        <source>conflict</source>
        <translation>bentrok</translation>
    </message>
</context>
<context>
    <name>naskah::DateLine</name>
    <message>
        <source>Calendar</source>
        <translation>Kalender</translation>
    </message>
</context>
<context>
    <name>naskah::DeliveryDelegate</name>
    <message>
        <source>waiting to be sent</source>
        <translation>menunggu dikirim</translation>
    </message>
    <message>
        <source>read</source>
        <translation>dibaca</translation>
    </message>
    <message>
        <source>received</source>
        <translation>diterima</translation>
    </message>
    <message>
        <source>sent</source>
        <translation>terkirim</translation>
    </message>
</context>
<context>
    <name>naskah::Desk</name>
    <message>
        <source>The disk is full. This action was not done and nothing else was lost; free some space and do it again.</source>
        <translation>Cakram penuh. Tindakan ini tidak dilakukan dan tidak ada lain yang hilang; kosongkan ruang lalu ulangi.</translation>
    </message>
    <message>
        <source>The disk did not take the data. Close Naskah and look at the disk before you go on.</source>
        <translation>Cakram tidak menerima data. Tutup Naskah dan periksa cakram sebelum melanjutkan.</translation>
    </message>
    <message>
        <source>The store is in use by another program. Try again.</source>
        <translation>Simpanan sedang dipakai program lain. Coba lagi.</translation>
    </message>
    <message>
        <source>This store was written by a newer Naskah. Please update the program.</source>
        <translation>Simpanan ini ditulis Naskah yang lebih baru. Perbarui program ini.</translation>
    </message>
    <message>
        <source>The store on this computer is damaged.</source>
        <translation>Simpanan di komputer ini rusak.</translation>
    </message>
</context>
<context>
    <name>naskah::Disposing</name>
    <message>
        <source>Urgent</source>
        <translation>Segera</translation>
    </message>
    <message>
        <source>Very urgent</source>
        <translation>Sangat segera</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>Biasa</translation>
    </message>
    <message>
        <source>Agenda %1</source>
        <translation>Agenda %1</translation>
    </message>
    <message>
        <source>Disposed to %1</source>
        <translation>Didisposisikan kepada %1</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Selesai</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Laporkan</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>Yang dikerjakan</translation>
    </message>
    <message>
        <source>Report as done</source>
        <translation>Laporkan selesai</translation>
    </message>
    <message>
        <source>Send the report</source>
        <translation>Kirim laporan</translation>
    </message>
    <message>
        <source>Say in a word what became of it.</source>
        <translation>Sebutkan singkat apa hasilnya.</translation>
    </message>
    <message>
        <source>Reported as done</source>
        <translation>Dilaporkan selesai</translation>
    </message>
    <message>
        <source>Report sent</source>
        <translation>Laporan dikirim</translation>
    </message>
    <message>
        <source>Pulled back from %1</source>
        <translation>Ditarik kembali dari %1</translation>
    </message>
    <message>
        <source>Entered in the agenda</source>
        <translation>Dicatat ke agenda</translation>
    </message>
    <message>
        <source>the office</source>
        <translation>perangkat daerah</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>dan %n lagi</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n letter(s)</source>
        <translation>
            <numerusform>%n surat</numerusform>
        </translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Berkas</translation>
    </message>
</context>
<context>
    <name>naskah::DispositionDialog</name>
    <message>
        <source>Type a position or a name</source>
        <translation>Ketik jabatan atau nama</translation>
    </message>
    <message>
        <source>Add a position</source>
        <translation>Tambah jabatan</translation>
    </message>
    <message>
        <source>Disposition</source>
        <translation>Disposisi</translation>
    </message>
    <message>
        <source>Note, may stay empty; Enter sends</source>
        <translation>Catatan, boleh kosong; Enter mengirim</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Kepada</translation>
    </message>
    <message>
        <source>Instructions</source>
        <translation>Instruksi</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Catatan</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Tenggat</translation>
    </message>
    <message>
        <source>Copy to</source>
        <translation>Tembusan</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Tutup</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Kirim</translation>
    </message>
    <message numerus="yes">
        <source>Send to %n position(s)</source>
        <translation>
            <numerusform>Kirim kepada %n jabatan</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose “%1” from the list, or clear it.</source>
        <translation>Pilih “%1” dari daftar, atau kosongkan.</translation>
    </message>
    <message>
        <source>To whom? Type a part of the position or of the name.</source>
        <translation>Kepada siapa? Ketik sebagian jabatan atau nama.</translation>
    </message>
</context>
<context>
    <name>naskah::DraftDialog</name>
    <message>
        <source>Type the name of an office</source>
        <translation>Ketik nama kantor</translation>
    </message>
    <message>
        <source>Ordinary</source>
        <translation>Biasa</translation>
    </message>
    <message>
        <source>Restricted</source>
        <translation>Terbatas</translation>
    </message>
    <message>
        <source>Secret</source>
        <translation>Rahasia</translation>
    </message>
    <message>
        <source>Top secret</source>
        <translation>Sangat rahasia</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>Biasa</translation>
    </message>
    <message>
        <source>Urgent</source>
        <translation>Segera</translation>
    </message>
    <message>
        <source>Very urgent</source>
        <translation>Sangat segera</translation>
    </message>
    <message>
        <source>Code or word</source>
        <translation>Kode atau kata</translation>
    </message>
    <message>
        <source>To offices</source>
        <translation>Kepada kantor</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Hal</translation>
    </message>
    <message>
        <source>Classification</source>
        <translation>Klasifikasi</translation>
    </message>
    <message>
        <source>Security</source>
        <translation>Keamanan</translation>
    </message>
    <message>
        <source>Urgency</source>
        <translation>Urgensi</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Teks</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Catatan</translation>
    </message>
    <message>
        <source>Add files…</source>
        <translation>Tambah berkas…</translation>
    </message>
    <message>
        <source>Enclosures</source>
        <translation>Lampiran</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Tutup</translation>
    </message>
    <message>
        <source>Keep as draft</source>
        <translation>Simpan konsep</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Kirim</translation>
    </message>
    <message>
        <source>Choose “%1” from the list, or clear it.</source>
        <translation>Pilih “%1” dari daftar, atau kosongkan.</translation>
    </message>
    <message>
        <source>To which office? Type a part of its name.</source>
        <translation>Ke kantor mana? Ketik sebagian namanya.</translation>
    </message>
    <message>
        <source>What is it about?</source>
        <translation>Tentang apa?</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Jenis</translation>
    </message>
    <message>
        <source>Letter, decree, travel order …</source>
        <translation>Surat, keputusan, surat tugas …</translation>
    </message>
</context>
<context>
    <name>naskah::Drafting</name>
    <message>
        <source>Enclosures</source>
        <translation>Lampiran</translation>
    </message>
    <message>
        <source>New letter</source>
        <translation>Surat baru</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>Konsep</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Terkirim</translation>
    </message>
    <message>
        <source>Kept as draft</source>
        <translation>Disimpan sebagai konsep</translation>
    </message>
    <message>
        <source>Send to another office</source>
        <translation>Kirim ke kantor lain</translation>
    </message>
</context>
<context>
    <name>naskah::DueDateRow</name>
    <message>
        <source>1 day</source>
        <translation>1 hari</translation>
    </message>
    <message>
        <source>2 days</source>
        <translation>2 hari</translation>
    </message>
    <message>
        <source>1 week</source>
        <translation>1 pekan</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Tanggal</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Tanpa</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Tenggat</translation>
    </message>
    <message>
        <source>Due date</source>
        <translation>Tanggal tenggat</translation>
    </message>
    <message>
        <source>Write a day, for example 12 Nov.</source>
        <translation>Tulis tanggal, misalnya 12 Nov.</translation>
    </message>
    <message>
        <source>That day is over.</source>
        <translation>Tanggal itu sudah lewat.</translation>
    </message>
    <message>
        <source>No deadline</source>
        <translation>Tanpa tenggat</translation>
    </message>
    <message numerus="yes">
        <source>%n working day(s)</source>
        <translation>
            <numerusform>%n hari kerja</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, as usual for “%2”</source>
        <translation>%1, lazimnya untuk “%2”</translation>
    </message>
</context>
<context>
    <name>naskah::EmptyWords</name>
    <message>
        <source>Nothing here matches “%1”</source>
        <translation>Tidak ada yang cocok dengan “%1”</translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation>Hapus saringan</translation>
    </message>
    <message>
        <source>Everything here is read</source>
        <translation>Semua sudah dibaca</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Tampilkan semua</translation>
    </message>
    <message>
        <source>Nothing waits for you</source>
        <translation>Tidak ada yang menunggu Anda</translation>
    </message>
    <message>
        <source>Letters addressed to you that you have neither read nor passed on appear here.</source>
        <translation>Surat kepada Anda yang belum dibaca atau diteruskan muncul di sini.</translation>
    </message>
    <message>
        <source>No open disposition</source>
        <translation>Tidak ada disposisi terbuka</translation>
    </message>
    <message>
        <source>What others pass to you stays here until you report it done.</source>
        <translation>Yang diteruskan kepada Anda tetap di sini sampai Anda laporkan selesai.</translation>
    </message>
    <message>
        <source>You wait for nobody</source>
        <translation>Tidak ada yang Anda tunggu</translation>
    </message>
    <message>
        <source>Dispositions you gave stay here until they are done.</source>
        <translation>Disposisi dari Anda tetap di sini sampai selesai.</translation>
    </message>
    <message>
        <source>No draft</source>
        <translation>Tidak ada konsep</translation>
    </message>
    <message>
        <source>A letter that is being written stays in this office until it is sent.</source>
        <translation>Surat yang sedang disusun tetap di kantor ini sampai dikirim.</translation>
    </message>
    <message>
        <source>Write a letter</source>
        <translation>Tulis surat</translation>
    </message>
    <message>
        <source>No letter yet</source>
        <translation>Belum ada surat</translation>
    </message>
    <message>
        <source>Letters that reach this office appear here, on paper or from another office.</source>
        <translation>Surat yang sampai ke kantor ini muncul di sini, dari kertas atau dari kantor lain.</translation>
    </message>
    <message>
        <source>Register a letter</source>
        <translation>Registrasi surat</translation>
    </message>
    <message>
        <source>Nothing sent yet</source>
        <translation>Belum ada yang dikirim</translation>
    </message>
    <message>
        <source>Letters this office sent appear here, with who received and read them.</source>
        <translation>Surat dari kantor ini muncul di sini, dengan siapa yang menerima dan membacanya.</translation>
    </message>
    <message>
        <source>Nothing waits to be sent</source>
        <translation>Tidak ada yang menunggu dikirim</translation>
    </message>
    <message>
        <source>Search everything you may see</source>
        <translation>Cari di semua yang boleh Anda lihat</translation>
    </message>
    <message>
        <source>Sender, subject, number, the words of the letter. Other forms of a word are found too.</source>
        <translation>Pengirim, hal, nomor, isi surat. Bentuk lain dari sebuah kata juga ditemukan.</translation>
    </message>
    <message>
        <source>Nothing matches “%1”</source>
        <translation>Tidak ada yang cocok dengan “%1”</translation>
    </message>
    <message>
        <source>Try fewer words, or only the beginning of one.</source>
        <translation>Coba kata yang lebih sedikit, atau awalnya saja.</translation>
    </message>
</context>
<context>
    <name>naskah::EventDelegate</name>
    <message>
        <source>own appointment</source>
        <translation>acara pribadi</translation>
    </message>
    <message>
        <source>Expected elsewhere at that time</source>
        <translation>Ditunggu di tempat lain pada waktu itu</translation>
    </message>
    <message>
        <source>At the same time: %1</source>
        <translation>Pada waktu yang sama: %1</translation>
    </message>
    <message>
        <source>Not answered yet</source>
        <translation>Belum dijawab</translation>
    </message>
</context>
<context>
    <name>naskah::HeldLegDelegate</name>
    <message numerus="yes">
        <source>%n working day(s) late</source>
        <translation>
            <numerusform>terlambat %n hari kerja</numerusform>
        </translation>
    </message>
    <message>
        <source>due %1</source>
        <translation>tenggat %1</translation>
    </message>
    <message>
        <source>no date</source>
        <translation>tanpa tenggat</translation>
    </message>
    <message>
        <source>Nudged %1 by %2</source>
        <translation>Diingatkan %1 oleh %2</translation>
    </message>
    <message>
        <source>Not read yet</source>
        <translation>Belum dibaca</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Dibaca</translation>
    </message>
    <message>
        <source>Passed on</source>
        <translation>Diteruskan</translation>
    </message>
    <message>
        <source>Reported, not closed</source>
        <translation>Dilaporkan, belum selesai</translation>
    </message>
    <message>
        <source>A letter that is not on this desk</source>
        <translation>Surat yang tidak ada di komputer ini</translation>
    </message>
    <message>
        <source>from %1</source>
        <translation>dari %1</translation>
    </message>
    <message>
        <source>given %1</source>
        <translation>diberikan %1</translation>
    </message>
    <message numerus="yes">
        <source>%n working day(s) ago</source>
        <translation>
            <numerusform>%n hari kerja lalu</numerusform>
        </translation>
    </message>
    <message>
        <source>agenda %1</source>
        <translation>agenda %1</translation>
    </message>
</context>
<context>
    <name>naskah::History</name>
    <message>
        <source>%1 gave a disposition</source>
        <translation>%1 memberi disposisi</translation>
    </message>
    <message>
        <source>%1 passed it to %2</source>
        <translation>%1 meneruskan ke %2</translation>
    </message>
    <message numerus="yes">
        <source>%1 passed it to %n positions</source>
        <translation>
            <numerusform>%1 meneruskan ke %n jabatan</numerusform>
        </translation>
    </message>
    <message>
        <source>You</source>
        <translation>Anda</translation>
    </message>
    <message>
        <source>%1 registered the letter</source>
        <translation>%1 meregistrasi surat</translation>
    </message>
    <message>
        <source>%1 entered it in the agenda</source>
        <translation>%1 mencatatnya ke agenda</translation>
    </message>
    <message>
        <source>%1 attached a file</source>
        <translation>%1 melampirkan berkas</translation>
    </message>
    <message>
        <source>%1 read the letter</source>
        <translation>%1 membaca surat</translation>
    </message>
    <message>
        <source>%1 reported it done</source>
        <translation>%1 melaporkan selesai</translation>
    </message>
    <message>
        <source>%1 reported: %2</source>
        <translation>%1 melaporkan: %2</translation>
    </message>
    <message>
        <source>%1 pulled a disposition back</source>
        <translation>%1 menarik kembali disposisi</translation>
    </message>
    <message>
        <source>%1 began the draft</source>
        <translation>%1 memulai konsep</translation>
    </message>
    <message>
        <source>%1 changed the draft</source>
        <translation>%1 mengubah konsep</translation>
    </message>
    <message>
        <source>%1 sent the letter</source>
        <translation>%1 mengirim surat</translation>
    </message>
    <message>
        <source>%1 handed the letter in</source>
        <translation>%1 menyerahkan surat itu</translation>
    </message>
    <message>
        <source>%1 said that it needs no disposition</source>
        <translation>%1 menyatakan surat tidak perlu disposisi</translation>
    </message>
    <message>
        <source>%1 returned the letter</source>
        <translation>%1 mengembalikan surat</translation>
    </message>
    <message>
        <source>%1 added advice</source>
        <translation>%1 memberi saran</translation>
    </message>
    <message>
        <source>%1 noted where the original is</source>
        <translation>%1 mencatat letak naskah asli</translation>
    </message>
    <message>
        <source>%1 entered the number, which was given elsewhere</source>
        <translation>%1 mencatat nomor yang diberikan di tempat lain</translation>
    </message>
    <message>
        <source>Plt</source>
        <translation>Plt</translation>
    </message>
    <message>
        <source>Plh</source>
        <translation>Plh</translation>
    </message>
    <message>
        <source>delegate</source>
        <translation>penerima kuasa</translation>
    </message>
    <message>
        <source>%1 (%2 for %3)</source>
        <translation>%1 (%2 untuk %3)</translation>
    </message>
    <message>
        <source>%1 nudged the holder of a disposition</source>
        <translation>%1 mengingatkan pemegang disposisi</translation>
    </message>
    <message>
        <source>%1 answered the invitation</source>
        <translation>%1 menjawab undangan</translation>
    </message>
    <message>
        <source>%1 began to work on it</source>
        <translation>%1 mulai mengerjakannya</translation>
    </message>
    <message>
        <source>%1 declined a disposition: %2</source>
        <translation>%1 menolak disposisi: %2</translation>
    </message>
    <message>
        <source>%1 accepted a report</source>
        <translation>%1 menerima laporan</translation>
    </message>
    <message>
        <source>%1 answered a report: %2</source>
        <translation>%1 menanggapi laporan: %2</translation>
    </message>
    <message>
        <source>%1 attached a file to a report</source>
        <translation>%1 melampirkan berkas pada laporan</translation>
    </message>
    <message>
        <source>%1 took note</source>
        <translation>%1 telah mengetahui</translation>
    </message>
    <message>
        <source>%1 closed the letter</source>
        <translation>%1 menutup surat</translation>
    </message>
    <message>
        <source>%1 filed the letter</source>
        <translation>%1 mengarsipkan surat</translation>
    </message>
    <message>
        <source>%1 opened the letter again</source>
        <translation>%1 membuka kembali surat</translation>
    </message>
    <message>
        <source>A late disposition was shown to who stands above</source>
        <translation>Disposisi yang terlambat diteruskan kepada atasan</translation>
    </message>
    <message>
        <source>%1 changed how long the letter rests</source>
        <translation>%1 mengubah lama surat ditunda</translation>
    </message>
    <message>
        <source>%1 moved the deadline of a disposition</source>
        <translation>%1 mengubah batas waktu disposisi</translation>
    </message>
    <message>
        <source>%1 filed the signed disposition sheet</source>
        <translation>%1 menyimpan lembar disposisi bertanda tangan</translation>
    </message>
</context>
<context>
    <name>naskah::HolderDelegate</name>
    <message numerus="yes">
        <source>%n open</source>
        <translation>
            <numerusform>%n terbuka</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unread</source>
        <translation>
            <numerusform>%n belum dibaca</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>oldest %n working day(s)</source>
        <translation>
            <numerusform>tertua %n hari kerja</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n late</source>
        <translation>
            <numerusform>%n terlambat</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody holds the post</source>
        <translation>Jabatan ini kosong</translation>
    </message>
</context>
<context>
    <name>naskah::HoldingLink</name>
    <message>
        <source>The list could not be read: %1</source>
        <translation>Daftar tidak dapat dibaca: %1</translation>
    </message>
    <message>
        <source>Nudge</source>
        <translation>Ingatkan</translation>
    </message>
    <message>
        <source>What to say</source>
        <translation>Pesan</translation>
    </message>
    <message>
        <source>%1 The next one can go out on the next working day.</source>
        <translation>%1 Pengingat berikutnya dapat dikirim pada hari kerja berikutnya.</translation>
    </message>
    <message>
        <source>Nudged: %1</source>
        <translation>Diingatkan: %1</translation>
    </message>
</context>
<context>
    <name>naskah::HoldingPage</name>
    <message>
        <source>Lateness</source>
        <translation>Terlambat</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>Umur</translation>
    </message>
    <message>
        <source>Office</source>
        <translation>Kantor</translation>
    </message>
    <message>
        <source>Nobody holds anything</source>
        <translation>Tidak ada yang tertahan</translation>
    </message>
    <message>
        <source>Dispositions that are neither done nor pulled back stand here, by who holds them.</source>
        <translation>Disposisi yang belum selesai dan belum ditarik tampil di sini menurut pemegangnya.</translation>
    </message>
    <message>
        <source>Who is holding what</source>
        <translation>Siapa memegang apa</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Urutan</translation>
    </message>
    <message>
        <source>Nudge</source>
        <translation>Ingatkan</translation>
    </message>
    <message>
        <source>Nudge with words…</source>
        <translation>Ingatkan dengan pesan…</translation>
    </message>
    <message>
        <source>Open the letter</source>
        <translation>Buka surat</translation>
    </message>
    <message numerus="yes">
        <source>%n late</source>
        <translation>
            <numerusform>%n terlambat</numerusform>
        </translation>
    </message>
    <message>
        <source>Only who gave the disposition, or the head, may nudge; nobody nudges themself.</source>
        <translation>Hanya pemberi disposisi atau kepala yang dapat mengingatkan; tidak ada yang mengingatkan diri sendiri.</translation>
    </message>
</context>
<context>
    <name>naskah::InitialsButton</name>
    <message>
        <source>Account of %1</source>
        <translation>Akun %1</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Akun</translation>
    </message>
</context>
<context>
    <name>naskah::InstructionChips</name>
    <message>
        <source>Another instruction</source>
        <translation>Instruksi lain</translation>
    </message>
</context>
<context>
    <name>naskah::KeyFlow</name>
    <message>
        <source>The key of this desk is not in the keystore of this account. Sign in to the computer as the person who set the desk up; nothing was changed.</source>
        <translation>Kunci meja kerja ini tidak ada di penyimpan kunci akun ini. Masuklah ke komputer sebagai orang yang menyiapkannya; tidak ada yang diubah.</translation>
    </message>
    <message>
        <source>Unlock the desk</source>
        <translation>Buka meja kerja</translation>
    </message>
    <message>
        <source>Your letters are encrypted on this computer.</source>
        <translation>Surat Anda terenkripsi di komputer ini.</translation>
    </message>
    <message>
        <source>PIN</source>
        <translation>PIN</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>Buka</translation>
    </message>
    <message>
        <source>That is not the PIN of this desk.</source>
        <translation>Itu bukan PIN meja kerja ini.</translation>
    </message>
    <message>
        <source>The key beside the store is damaged. Ask for a new invitation; the store stays as it is.</source>
        <translation>Kunci di samping simpanan rusak. Mintalah undangan baru; simpanan tetap apa adanya.</translation>
    </message>
    <message>
        <source>Choose a PIN</source>
        <translation>Pilih PIN</translation>
    </message>
    <message>
        <source>This computer has no keystore. The PIN locks your letters on it; without the PIN nobody can read them here, you included.</source>
        <translation>Komputer ini tidak punya penyimpan kunci. PIN mengunci surat Anda di sini; tanpa PIN tidak seorang pun dapat membacanya, termasuk Anda.</translation>
    </message>
    <message>
        <source>PIN, at least six characters</source>
        <translation>PIN, paling sedikit enam huruf atau angka</translation>
    </message>
    <message>
        <source>The same again</source>
        <translation>Sekali lagi</translation>
    </message>
    <message>
        <source>Use this PIN</source>
        <translation>Pakai PIN ini</translation>
    </message>
    <message>
        <source>That is too short.</source>
        <translation>Terlalu pendek.</translation>
    </message>
    <message>
        <source>The two are not the same.</source>
        <translation>Keduanya tidak sama.</translation>
    </message>
</context>
<context>
    <name>naskah::KeysHelp</name>
    <message>
        <source>Everywhere</source>
        <translation>Di mana saja</translation>
    </message>
    <message>
        <source>Search everything</source>
        <translation>Cari di semua surat</translation>
    </message>
    <message>
        <source>Filter this list</source>
        <translation>Saring daftar ini</translation>
    </message>
    <message>
        <source>Register a letter</source>
        <translation>Registrasi surat</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Urungkan</translation>
    </message>
    <message>
        <source>Synchronise now</source>
        <translation>Sinkronkan sekarang</translation>
    </message>
    <message>
        <source>Go to a place</source>
        <translation>Buka suatu tempat</translation>
    </message>
    <message>
        <source>Sidebar wide or slim</source>
        <translation>Bilah sisi lebar atau ramping</translation>
    </message>
    <message>
        <source>Back to the list</source>
        <translation>Kembali ke daftar</translation>
    </message>
    <message>
        <source>This page</source>
        <translation>Halaman ini</translation>
    </message>
    <message>
        <source>List and letter</source>
        <translation>Daftar dan surat</translation>
    </message>
    <message>
        <source>Next, previous letter</source>
        <translation>Surat berikutnya, sebelumnya</translation>
    </message>
    <message>
        <source>Into the letter</source>
        <translation>Masuk ke surat</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tombol pintas</translation>
    </message>
    <message>
        <source>Save this search</source>
        <translation>Simpan pencarian ini</translation>
    </message>
    <message>
        <source>Act in another post</source>
        <translation>Bertindak dalam jabatan lain</translation>
    </message>
    <message>
        <source>Choose several, or all</source>
        <translation>Pilih beberapa, atau semua</translation>
    </message>
</context>
<context>
    <name>naskah::Label</name>
    <message>
        <source>Dispose</source>
        <translation>Disposisi</translation>
    </message>
    <message>
        <source>Handling</source>
        <translation>Penanganan</translation>
    </message>
    <message>
        <source>Part of</source>
        <translation>Bagian dari</translation>
    </message>
    <message>
        <source>To act</source>
        <translation>Untuk ditindaklanjuti</translation>
    </message>
    <message>
        <source>For information</source>
        <translation>Untuk diketahui</translation>
    </message>
    <message>
        <source>Instructions</source>
        <translation>Instruksi</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Catatan</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Tenggat</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Dibaca</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Laporkan</translation>
    </message>
    <message>
        <source>Disposition</source>
        <translation>Disposisi</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Teks</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Selesai</translation>
    </message>
    <message>
        <source>Pull back</source>
        <translation>Tarik kembali</translation>
    </message>
    <message>
        <source>Start a draft</source>
        <translation>Mulai konsep</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Hal</translation>
    </message>
    <message>
        <source>Classification</source>
        <translation>Klasifikasi</translation>
    </message>
    <message>
        <source>Security</source>
        <translation>Keamanan</translation>
    </message>
    <message>
        <source>Urgency</source>
        <translation>Urgensi</translation>
    </message>
    <message>
        <source>Recipients</source>
        <translation>Penerima</translation>
    </message>
    <message>
        <source>Edit a draft</source>
        <translation>Ubah konsep</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>Konsep</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>Perubahan</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>Komentar</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Tentang</translation>
    </message>
    <message>
        <source>Send letter</source>
        <translation>Kirim surat</translation>
    </message>
    <message>
        <source>Register</source>
        <translation>Buku register</translation>
    </message>
    <message>
        <source>Take a stock of numbers</source>
        <translation>Ambil persediaan nomor</translation>
    </message>
    <message>
        <source>How many</source>
        <translation>Jumlah</translation>
    </message>
    <message>
        <source>Return numbers</source>
        <translation>Kembalikan nomor</translation>
    </message>
    <message>
        <source>Number lease</source>
        <translation>Persediaan nomor</translation>
    </message>
    <message>
        <source>Unused</source>
        <translation>Tidak terpakai</translation>
    </message>
    <message>
        <source>Break a lease</source>
        <translation>Putuskan persediaan</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Alasan</translation>
    </message>
    <message>
        <source>Void a number</source>
        <translation>Batalkan nomor</translation>
    </message>
    <message>
        <source>Set up the organisation</source>
        <translation>Tata organisasi</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>Data</translation>
    </message>
    <message>
        <source>End an appointment</source>
        <translation>Akhiri penugasan</translation>
    </message>
    <message>
        <source>Appointment</source>
        <translation>Penugasan</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Sampai</translation>
    </message>
    <message>
        <source>File received</source>
        <translation>Berkas diterima</translation>
    </message>
    <message>
        <source>Attachment</source>
        <translation>Lampiran</translation>
    </message>
    <message>
        <source>Thread</source>
        <translation>Utas</translation>
    </message>
    <message>
        <source>Enrol a device</source>
        <translation>Daftarkan perangkat</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Perangkat</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Orang</translation>
    </message>
    <message>
        <source>Public key</source>
        <translation>Kunci publik</translation>
    </message>
    <message>
        <source>Register letter</source>
        <translation>Registrasi surat</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Nomor</translation>
    </message>
    <message>
        <source>Sender</source>
        <translation>Pengirim</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>Isi ringkas</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Tanggal</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Diterima</translation>
    </message>
    <message>
        <source>Letter type</source>
        <translation>Jenis naskah</translation>
    </message>
    <message>
        <source>Enclosures</source>
        <translation>Lampiran</translation>
    </message>
    <message>
        <source>Addressed to</source>
        <translation>Ditujukan kepada</translation>
    </message>
    <message>
        <source>Enter into the agenda</source>
        <translation>Catat ke agenda</translation>
    </message>
    <message>
        <source>Attach file</source>
        <translation>Lampirkan berkas</translation>
    </message>
    <message>
        <source>Belongs to</source>
        <translation>Milik</translation>
    </message>
    <message>
        <source>Hash</source>
        <translation>Sidik</translation>
    </message>
    <message>
        <source>File name</source>
        <translation>Nama berkas</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Jenis</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Ukuran</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Halaman</translation>
    </message>
    <message>
        <source>Deed</source>
        <translation>Perbuatan</translation>
    </message>
    <message>
        <source>ID</source>
        <translation>ID</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Perintah</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Apa</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>Jabatan</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Waktu</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Terkirim</translation>
    </message>
    <message>
        <source>Forwarded</source>
        <translation>Diteruskan</translation>
    </message>
    <message>
        <source>Reported</source>
        <translation>Dilaporkan</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>Ditarik</translation>
    </message>
    <message>
        <source>Given by</source>
        <translation>Diberikan oleh</translation>
    </message>
    <message>
        <source>Given as</source>
        <translation>Diberikan selaku</translation>
    </message>
    <message>
        <source>Recipient</source>
        <translation>Penerima</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Peran</translation>
    </message>
    <message>
        <source>Given</source>
        <translation>Diberikan</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Keadaan</translation>
    </message>
    <message>
        <source>Disposition fact</source>
        <translation>Fakta disposisi</translation>
    </message>
    <message>
        <source>After withdrawal</source>
        <translation>Sesudah ditarik</translation>
    </message>
    <message>
        <source>Not yet in the agenda</source>
        <translation>Belum diagendakan</translation>
    </message>
    <message>
        <source>In progress</source>
        <translation>Berjalan</translation>
    </message>
    <message>
        <source>Filed</source>
        <translation>Diarsipkan</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Unit</translation>
    </message>
    <message>
        <source>Letter</source>
        <translation>Surat</translation>
    </message>
    <message>
        <source>Agenda</source>
        <translation>Agenda</translation>
    </message>
    <message>
        <source>Agenda number</source>
        <translation>Nomor agenda</translation>
    </message>
    <message>
        <source>Arrived</source>
        <translation>Tiba</translation>
    </message>
    <message>
        <source>Read mark</source>
        <translation>Tanda baca</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>Penyusun</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>Dimulai</translation>
    </message>
    <message>
        <source>Sent as</source>
        <translation>Dikirim sebagai</translation>
    </message>
    <message>
        <source>Ordinary</source>
        <translation>Biasa</translation>
    </message>
    <message>
        <source>Restricted</source>
        <translation>Terbatas</translation>
    </message>
    <message>
        <source>Secret</source>
        <translation>Rahasia</translation>
    </message>
    <message>
        <source>Top secret</source>
        <translation>Sangat rahasia</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>Biasa</translation>
    </message>
    <message>
        <source>Urgent</source>
        <translation>Segera</translation>
    </message>
    <message>
        <source>Very urgent</source>
        <translation>Sangat segera</translation>
    </message>
    <message>
        <source>From office</source>
        <translation>Dari kantor</translation>
    </message>
    <message>
        <source>Stored</source>
        <translation>Tersimpan</translation>
    </message>
    <message>
        <source>Delivery</source>
        <translation>Pengiriman</translation>
    </message>
    <message>
        <source>Receipt</source>
        <translation>Tanda terima</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Kode</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nama</translation>
    </message>
    <message>
        <source>Short name</source>
        <translation>Nama singkat</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>Aktif</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Nama jabatan</translation>
    </message>
    <message>
        <source>Short title</source>
        <translation>Nama jabatan singkat</translation>
    </message>
    <message>
        <source>Superior</source>
        <translation>Atasan</translation>
    </message>
    <message>
        <source>Heads the unit</source>
        <translation>Memimpin unit</translation>
    </message>
    <message>
        <source>Secretariat</source>
        <translation>Sekretariat</translation>
    </message>
    <message>
        <source>NIP</source>
        <translation>NIP</translation>
    </message>
    <message>
        <source>Definitive</source>
        <translation>Definitif</translation>
    </message>
    <message>
        <source>Plt</source>
        <translation>Plt</translation>
    </message>
    <message>
        <source>Plh</source>
        <translation>Plh</translation>
    </message>
    <message>
        <source>Capacity</source>
        <translation>Kedudukan</translation>
    </message>
    <message>
        <source>Decree</source>
        <translation>Surat keputusan</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Dari</translation>
    </message>
    <message>
        <source>Begins in the log at</source>
        <translation>Mulai di catatan pada</translation>
    </message>
    <message>
        <source>Ends in the log at</source>
        <translation>Berakhir di catatan pada</translation>
    </message>
    <message>
        <source>Scheme</source>
        <translation>Skema</translation>
    </message>
    <message>
        <source>Valid from</source>
        <translation>Berlaku sejak</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>Berlaku sampai</translation>
    </message>
    <message>
        <source>Retention</source>
        <translation>Retensi</translation>
    </message>
    <message>
        <source>Invitation</source>
        <translation>Undangan</translation>
    </message>
    <message>
        <source>Incoming letters</source>
        <translation>Surat masuk</translation>
    </message>
    <message>
        <source>Outgoing letters</source>
        <translation>Surat keluar</translation>
    </message>
    <message>
        <source>Book</source>
        <translation>Buku</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Tahun</translation>
    </message>
    <message>
        <source>Pattern</source>
        <translation>Pola</translation>
    </message>
    <message>
        <source>Last number</source>
        <translation>Nomor terakhir</translation>
    </message>
    <message>
        <source>Returned</source>
        <translation>Dikembalikan</translation>
    </message>
    <message>
        <source>Broken</source>
        <translation>Terputus</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Kepada</translation>
    </message>
    <message>
        <source>Void</source>
        <translation>Batal</translation>
    </message>
    <message>
        <source>Register entry</source>
        <translation>Entri register</translation>
    </message>
    <message>
        <source>Sequence</source>
        <translation>Nomor urut</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Hari</translation>
    </message>
    <message>
        <source>Add contact</source>
        <translation>Tambah kontak</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Alamat</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Telepon</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>Surel</translation>
    </message>
    <message>
        <source>Change contact</source>
        <translation>Ubah kontak</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>Kontak</translation>
    </message>
    <message>
        <source>Merge contacts</source>
        <translation>Gabungkan kontak</translation>
    </message>
    <message>
        <source>Into</source>
        <translation>Menjadi</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>Kontak</translation>
    </message>
    <message>
        <source>No disposition needed</source>
        <translation>Tidak perlu disposisi</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>Keterangan</translation>
    </message>
    <message>
        <source>Return the letter</source>
        <translation>Kembalikan surat</translation>
    </message>
    <message>
        <source>Wrong address</source>
        <translation>Salah alamat</translation>
    </message>
    <message>
        <source>Advice</source>
        <translation>Saran</translation>
    </message>
    <message>
        <source>Place of the original</source>
        <translation>Letak naskah asli</translation>
    </message>
    <message>
        <source>Original kept at</source>
        <translation>Naskah asli disimpan di</translation>
    </message>
    <message>
        <source>Unit of enclosures</source>
        <translation>Satuan lampiran</translation>
    </message>
    <message>
        <source>Day of the event</source>
        <translation>Hari acara</translation>
    </message>
    <message>
        <source>Time of the event</source>
        <translation>Jam acara</translation>
    </message>
    <message>
        <source>Place of the event</source>
        <translation>Tempat acara</translation>
    </message>
    <message>
        <source>Received by way of</source>
        <translation>Cara terima</translation>
    </message>
    <message>
        <source>Received by</source>
        <translation>Diterima oleh</translation>
    </message>
    <message>
        <source>Received as</source>
        <translation>Kedudukan</translation>
    </message>
    <message>
        <source>Through</source>
        <translation>Melalui</translation>
    </message>
    <message>
        <source>Handed to</source>
        <translation>Diserahkan ke</translation>
    </message>
    <message>
        <source>Hand in a letter</source>
        <translation>Serahkan surat</translation>
    </message>
    <message>
        <source>Merged into</source>
        <translation>Digabung ke</translation>
    </message>
    <message>
        <source>List word</source>
        <translation>Kata daftar</translation>
    </message>
    <message>
        <source>List</source>
        <translation>Daftar</translation>
    </message>
    <message>
        <source>Word</source>
        <translation>Kata</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Tempat</translation>
    </message>
    <message>
        <source>Needs no disposition</source>
        <translation>Tidak perlu disposisi</translation>
    </message>
    <message>
        <source>Addressee</source>
        <translation>Tujuan</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Tembusan</translation>
    </message>
    <message>
        <source>Advised</source>
        <translation>Diberi saran</translation>
    </message>
    <message>
        <source>Change the holidays</source>
        <translation>Ubah hari libur</translation>
    </message>
    <message>
        <source>Holidays</source>
        <translation>Hari libur</translation>
    </message>
    <message>
        <source>Working again</source>
        <translation>Bekerja kembali</translation>
    </message>
    <message>
        <source>Exception of an office</source>
        <translation>Pengecualian kantor</translation>
    </message>
    <message>
        <source>Works</source>
        <translation>Bekerja</translation>
    </message>
    <message>
        <source>Set the working hours</source>
        <translation>Atur jam kerja</translation>
    </message>
    <message>
        <source>Day of the week</source>
        <translation>Hari dalam seminggu</translation>
    </message>
    <message>
        <source>Opens</source>
        <translation>Buka</translation>
    </message>
    <message>
        <source>Closes</source>
        <translation>Tutup</translation>
    </message>
    <message>
        <source>As before</source>
        <translation>Seperti semula</translation>
    </message>
    <message>
        <source>Holiday</source>
        <translation>Hari libur</translation>
    </message>
    <message>
        <source>Joint leave</source>
        <translation>Cuti bersama</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Jenis</translation>
    </message>
    <message>
        <source>Working hours</source>
        <translation>Jam kerja</translation>
    </message>
    <message>
        <source>Reserved number</source>
        <translation>Nomor dipesan</translation>
    </message>
    <message>
        <source>Open a register</source>
        <translation>Buka register</translation>
    </message>
    <message>
        <source>Letter types</source>
        <translation>Jenis naskah</translation>
    </message>
    <message>
        <source>Classifications</source>
        <translation>Klasifikasi</translation>
    </message>
    <message>
        <source>One desk at a time</source>
        <translation>Satu meja saja</translation>
    </message>
    <message>
        <source>Numbers for a day</source>
        <translation>Nomor untuk sehari</translation>
    </message>
    <message>
        <source>Days a block lasts</source>
        <translation>Masa berlaku stok (hari)</translation>
    </message>
    <message>
        <source>First number</source>
        <translation>Nomor pertama</translation>
    </message>
    <message>
        <source>Suffixes</source>
        <translation>Akhiran</translation>
    </message>
    <message>
        <source>Change a register&apos;s pattern</source>
        <translation>Ubah pola nomor register</translation>
    </message>
    <message>
        <source>Reserve a number</source>
        <translation>Pesan nomor</translation>
    </message>
    <message>
        <source>Close unknown numbers</source>
        <translation>Tutup nomor yang tidak diketahui</translation>
    </message>
    <message>
        <source>Numbers</source>
        <translation>Nomor</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>Berita acara</translation>
    </message>
    <message>
        <source>Pass over lost numbers</source>
        <translation>Lewatkan nomor yang hilang</translation>
    </message>
    <message>
        <source>Pass over numbers</source>
        <translation>Lewatkan nomor</translation>
    </message>
    <message>
        <source>Up to</source>
        <translation>Sampai dengan</translation>
    </message>
    <message>
        <source>Enter a number given elsewhere</source>
        <translation>Catat nomor dari tempat lain</translation>
    </message>
    <message>
        <source>Suffix</source>
        <translation>Akhiran</translation>
    </message>
    <message>
        <source>Sender or recipient</source>
        <translation>Pengirim atau tujuan</translation>
    </message>
    <message>
        <source>Sender&apos;s number</source>
        <translation>Nomor pengirim</translation>
    </message>
    <message>
        <source>Void because</source>
        <translation>Batal karena</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Sumber</translation>
    </message>
    <message>
        <source>One office</source>
        <translation>Satu unit kerja</translation>
    </message>
    <message>
        <source>The whole city</source>
        <translation>Seluruh kota</translation>
    </message>
    <message>
        <source>Scope</source>
        <translation>Lingkup</translation>
    </message>
    <message>
        <source>Reserved</source>
        <translation>Dipesan</translation>
    </message>
    <message>
        <source>Given in turn</source>
        <translation>Diberikan berurutan</translation>
    </message>
    <message>
        <source>Back-dated</source>
        <translation>Bertanggal mundur</translation>
    </message>
    <message>
        <source>Imported</source>
        <translation>Diimpor</translation>
    </message>
    <message>
        <source>Closed with minutes</source>
        <translation>Ditutup dengan berita acara</translation>
    </message>
    <message>
        <source>Security code</source>
        <translation>Kode keamanan</translation>
    </message>
    <message>
        <source>Unit code</source>
        <translation>Kode unit</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Bulan</translation>
    </message>
    <message>
        <source>Origin</source>
        <translation>Asal-usul</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>Dilewatkan</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Tidak diketahui</translation>
    </message>
    <message>
        <source>Passed-over numbers</source>
        <translation>Nomor yang dilewatkan</translation>
    </message>
    <message>
        <source>Book form</source>
        <translation>Bentuk buku</translation>
    </message>
    <message>
        <source>Definition</source>
        <translation>Definisi</translation>
    </message>
    <message>
        <source>Nudge</source>
        <translation>Pengingat</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>Kata-kata</translation>
    </message>
    <message>
        <source>Put off</source>
        <translation>Tunda</translation>
    </message>
    <message>
        <source>Answer an invitation</source>
        <translation>Jawab undangan</translation>
    </message>
    <message>
        <source>Representative</source>
        <translation>Wakil</translation>
    </message>
    <message>
        <source>Name a substitute</source>
        <translation>Tunjuk pengganti</translation>
    </message>
    <message>
        <source>Stands in for</source>
        <translation>Menggantikan</translation>
    </message>
    <message>
        <source>Substitute</source>
        <translation>Pengganti</translation>
    </message>
    <message>
        <source>Mailboxes</source>
        <translation>Kotak surat</translation>
    </message>
    <message>
        <source>Substitution begins</source>
        <translation>Penggantian mulai</translation>
    </message>
    <message>
        <source>Substitution</source>
        <translation>Penggantian</translation>
    </message>
    <message>
        <source>Substitution ends</source>
        <translation>Penggantian berakhir</translation>
    </message>
    <message>
        <source>Decide on a held command</source>
        <translation>Putuskan tindakan tertahan</translation>
    </message>
    <message>
        <source>Held command</source>
        <translation>Tindakan tertahan</translation>
    </message>
    <message>
        <source>Confirmed</source>
        <translation>Disahkan</translation>
    </message>
    <message>
        <source>Attends</source>
        <translation>Hadir</translation>
    </message>
    <message>
        <source>Is represented</source>
        <translation>Diwakili</translation>
    </message>
    <message>
        <source>Does not attend</source>
        <translation>Tidak hadir</translation>
    </message>
    <message>
        <source>Attendance</source>
        <translation>Kehadiran</translation>
    </message>
    <message>
        <source>Decided by</source>
        <translation>Diputuskan oleh</translation>
    </message>
    <message>
        <source>Delegate</source>
        <translation>Penerima kuasa</translation>
    </message>
    <message>
        <source>Planned</source>
        <translation>Direncanakan</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Berakhir</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Dibatalkan</translation>
    </message>
    <message>
        <source>Absent</source>
        <translation>Berhalangan</translation>
    </message>
    <message>
        <source>Made by</source>
        <translation>Ditunjuk oleh</translation>
    </message>
    <message>
        <source>Waits for confirmation</source>
        <translation>Menunggu pengesahan</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>Ditolak</translation>
    </message>
    <message>
        <source>Came too late</source>
        <translation>Terlambat</translation>
    </message>
    <message>
        <source>Fields</source>
        <translation>Isian</translation>
    </message>
    <message>
        <source>Builds on</source>
        <translation>Berdasarkan</translation>
    </message>
    <message>
        <source>Place in the log</source>
        <translation>Letak dalam catatan</translation>
    </message>
    <message>
        <source>Escalate</source>
        <translation>Eskalasi</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Tahap</translation>
    </message>
    <message>
        <source>Park</source>
        <translation>Tunda</translation>
    </message>
    <message>
        <source>Move the deadline</source>
        <translation>Ubah batas waktu</translation>
    </message>
    <message>
        <source>Offices to act</source>
        <translation>Perangkat daerah pelaksana</translation>
    </message>
    <message>
        <source>Offices for information</source>
        <translation>Perangkat daerah tembusan</translation>
    </message>
    <message>
        <source>Mark as known</source>
        <translation>Tandai sudah diketahui</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Tutup</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Arsipkan</translation>
    </message>
    <message>
        <source>Open again</source>
        <translation>Buka kembali</translation>
    </message>
    <message>
        <source>Settle a disposition</source>
        <translation>Simpulkan disposisi</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>Mulai</translation>
    </message>
    <message>
        <source>Attach file to a report</source>
        <translation>Lampirkan berkas pada laporan</translation>
    </message>
    <message>
        <source>Decline</source>
        <translation>Tolak</translation>
    </message>
    <message>
        <source>Answer a report</source>
        <translation>Tanggapi laporan</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>Diterima</translation>
    </message>
    <message>
        <source>Escalation</source>
        <translation>Eskalasi</translation>
    </message>
    <message>
        <source>Shown to</source>
        <translation>Diteruskan kepada</translation>
    </message>
    <message>
        <source>Parked letter</source>
        <translation>Surat ditunda</translation>
    </message>
    <message>
        <source>Declined</source>
        <translation>Ditolak</translation>
    </message>
    <message>
        <source>Office</source>
        <translation>Perangkat daerah</translation>
    </message>
    <message>
        <source>Handling there</source>
        <translation>Penanganan di sana</translation>
    </message>
    <message>
        <source>Report accepted</source>
        <translation>Laporan diterima</translation>
    </message>
    <message>
        <source>Report returned</source>
        <translation>Laporan dikembalikan</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>Menanggapi</translation>
    </message>
    <message>
        <source>Disposition of another office</source>
        <translation>Disposisi perangkat daerah lain</translation>
    </message>
    <message>
        <source>Given to this office</source>
        <translation>Diberikan kepada kantor ini</translation>
    </message>
    <message>
        <source>Opened by</source>
        <translation>Dibuka oleh</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Ditutup</translation>
    </message>
    <message>
        <source>Set the classification</source>
        <translation>Tetapkan klasifikasi</translation>
    </message>
    <message>
        <source>Codes</source>
        <translation>Kode</translation>
    </message>
    <message>
        <source>Given no longer</source>
        <translation>Tidak dipakai lagi</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Hari terakhir</translation>
    </message>
    <message>
        <source>End a classification</source>
        <translation>Akhiri klasifikasi</translation>
    </message>
    <message>
        <source>File a signed disposition sheet</source>
        <translation>Simpan lembar disposisi bertanda tangan</translation>
    </message>
    <message>
        <source>Mark unread</source>
        <translation>Tandai belum dibaca</translation>
    </message>
    <message>
        <source>Unread</source>
        <translation>Belum dibaca</translation>
    </message>
    <message>
        <source>Marked unread</source>
        <translation>Ditandai belum dibaca</translation>
    </message>
    <message>
        <source>End a device</source>
        <translation>Akhiri perangkat</translation>
    </message>
    <message>
        <source>Ended device</source>
        <translation>Perangkat yang diakhiri</translation>
    </message>
    <message>
        <source>Carry over to another year</source>
        <translation>Bawa ke tahun lain</translation>
    </message>
</context>
<context>
    <name>naskah::LedgerItems</name>
    <message>
        <source>Confidential</source>
        <translation>Rahasia</translation>
    </message>
    <message>
        <source>May be given for that day, with a reason</source>
        <translation>Boleh dipakai untuk hari itu, dengan alasan</translation>
    </message>
    <message>
        <source>The block&apos;s last day is over and it did not come back</source>
        <translation>Hari terakhir blok ini sudah lewat dan bloknya belum kembali</translation>
    </message>
    <message>
        <source>May be given by that desk, also offline</source>
        <translation>Boleh diberikan oleh meja itu, juga saat luring</translation>
    </message>
    <message>
        <source>Nobody has told what became of it</source>
        <translation>Belum ada yang melaporkan nasibnya</translation>
    </message>
    <message>
        <source>Nobody has told what became of it: %1</source>
        <translation>Belum ada yang melaporkan nasibnya: %1</translation>
    </message>
    <message>
        <source>Nothing accounts for this number; tell the administrator</source>
        <translation>Nomor ini tidak dapat dijelaskan; beri tahu administrator</translation>
    </message>
    <message>
        <source>Incoming letters</source>
        <translation>Surat masuk</translation>
    </message>
    <message>
        <source>Outgoing letters</source>
        <translation>Surat keluar</translation>
    </message>
</context>
<context>
    <name>naskah::LegActions</name>
    <message>
        <source>Accept the report</source>
        <translation>Terima laporan</translation>
    </message>
    <message>
        <source>Send the report back…</source>
        <translation>Kembalikan laporan…</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>Mulai</translation>
    </message>
    <message>
        <source>Decline…</source>
        <translation>Tolak…</translation>
    </message>
    <message>
        <source>Move the deadline…</source>
        <translation>Ubah batas waktu…</translation>
    </message>
    <message>
        <source>Close the letter…</source>
        <translation>Tutup surat…</translation>
    </message>
    <message>
        <source>Open again</source>
        <translation>Buka kembali</translation>
    </message>
    <message>
        <source>Park until another day…</source>
        <translation>Tunda sampai hari lain…</translation>
    </message>
    <message>
        <source>Park…</source>
        <translation>Tunda…</translation>
    </message>
    <message>
        <source>Take up again</source>
        <translation>Lanjutkan kembali</translation>
    </message>
    <message>
        <source>Mark as known</source>
        <translation>Tandai diketahui</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Arsipkan</translation>
    </message>
</context>
<context>
    <name>naskah::LegTreeModel</name>
    <message>
        <source>Given by %1</source>
        <translation>Diberikan oleh %1</translation>
    </message>
    <message>
        <source>Report: %1</source>
        <translation>Laporan: %1</translation>
    </message>
    <message>
        <source>waiting to be sent</source>
        <translation>menunggu dikirim</translation>
    </message>
    <message>
        <source>late</source>
        <translation>terlambat</translation>
    </message>
    <message>
        <source>sent</source>
        <translation>terkirim</translation>
    </message>
    <message>
        <source>read</source>
        <translation>dibaca</translation>
    </message>
    <message>
        <source>forwarded</source>
        <translation>diteruskan</translation>
    </message>
    <message>
        <source>reported</source>
        <translation>dilaporkan</translation>
    </message>
    <message>
        <source>done</source>
        <translation>selesai</translation>
    </message>
    <message>
        <source>withdrawn</source>
        <translation>ditarik</translation>
    </message>
    <message>
        <source>due %1</source>
        <translation>tenggat %1</translation>
    </message>
    <message>
        <source>For information</source>
        <translation>Untuk diketahui</translation>
    </message>
    <message>
        <source>%1 (you)</source>
        <translation>%1 (Anda)</translation>
    </message>
    <message>
        <source>in progress</source>
        <translation>dikerjakan</translation>
    </message>
    <message>
        <source>declined</source>
        <translation>ditolak</translation>
    </message>
</context>
<context>
    <name>naskah::LetterActions</name>
    <message>
        <source>Enter in the agenda</source>
        <translation>Catat ke agenda</translation>
    </message>
    <message>
        <source>Pass on</source>
        <translation>Teruskan</translation>
    </message>
    <message>
        <source>Dispose</source>
        <translation>Disposisi</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Laporkan</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Selesai</translation>
    </message>
    <message>
        <source>Mark read</source>
        <translation>Tandai dibaca</translation>
    </message>
    <message>
        <source>Pull back</source>
        <translation>Tarik kembali</translation>
    </message>
    <message>
        <source>Send to another office</source>
        <translation>Kirim ke kantor lain</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Ubah</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Kirim</translation>
    </message>
    <message>
        <source>Advise and pass on</source>
        <translation>Beri saran dan teruskan</translation>
    </message>
    <message>
        <source>No disposition needed</source>
        <translation>Tidak perlu disposisi</translation>
    </message>
    <message>
        <source>Return to the sender…</source>
        <translation>Kembalikan ke pengirim…</translation>
    </message>
    <message>
        <source>Wrong address…</source>
        <translation>Salah alamat…</translation>
    </message>
    <message>
        <source>Place of the original…</source>
        <translation>Letak naskah asli…</translation>
    </message>
    <message>
        <source>Receipt…</source>
        <translation>Tanda terima…</translation>
    </message>
    <message>
        <source>Agenda label…</source>
        <translation>Label agenda…</translation>
    </message>
    <message>
        <source>Print disposition sheet</source>
        <translation>Cetak lembar disposisi</translation>
    </message>
    <message>
        <source>Sheet as PDF…</source>
        <translation>Lembar sebagai PDF…</translation>
    </message>
    <message>
        <source>Scan a file for it…</source>
        <translation>Pindai berkas untuknya…</translation>
    </message>
</context>
<context>
    <name>naskah::LetterActs</name>
    <message>
        <source>We pass on the letter of %1, number %2.</source>
        <translation>Bersama ini diteruskan surat dari %1, nomor %2.</translation>
    </message>
</context>
<context>
    <name>naskah::LetterDetail</name>
    <message>
        <source>Needs no disposition</source>
        <translation>Tidak perlu disposisi</translation>
    </message>
    <message>
        <source>Returned: wrong address</source>
        <translation>Dikembalikan: salah alamat</translation>
    </message>
    <message>
        <source>Returned</source>
        <translation>Dikembalikan</translation>
    </message>
    <message>
        <source>taken by %1</source>
        <translation>diterima oleh %1</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Ditutup</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Selesai</translation>
    </message>
    <message>
        <source>Filed</source>
        <translation>Diarsipkan</translation>
    </message>
    <message>
        <source>Parked until %1</source>
        <translation>Ditunda sampai %1</translation>
    </message>
    <message>
        <source>You put it off until %1</source>
        <translation>Anda tunda sampai %1</translation>
    </message>
</context>
<context>
    <name>naskah::LetterHead</name>
    <message>
        <source>Draft</source>
        <translation>Konsep</translation>
    </message>
    <message>
        <source>Letter sent</source>
        <translation>Surat keluar</translation>
    </message>
    <message>
        <source>Not yet in the agenda</source>
        <translation>Belum diagendakan</translation>
    </message>
    <message>
        <source>Letter</source>
        <translation>Surat</translation>
    </message>
    <message>
        <source>Agenda %1</source>
        <translation>Agenda %1</translation>
    </message>
    <message>
        <source>number %1</source>
        <translation>nomor %1</translation>
    </message>
    <message>
        <source>Waiting to be sent</source>
        <translation>Menunggu dikirim</translation>
    </message>
    <message>
        <source>More actions</source>
        <translation>Tindakan lain</translation>
    </message>
    <message>
        <source>Without subject</source>
        <translation>Tanpa hal</translation>
    </message>
</context>
<context>
    <name>naskah::LetterListModel</name>
    <message>
        <source>Unread: %1</source>
        <translation>Belum dibaca: %1</translation>
    </message>
    <message>
        <source>due %1</source>
        <translation>tenggat %1</translation>
    </message>
    <message>
        <source>Not yet sent to the server</source>
        <translation>Belum terkirim ke server</translation>
    </message>
</context>
<context>
    <name>naskah::LetterListPane</name>
    <message>
        <source>Filter this list</source>
        <translation>Saring daftar ini</translation>
    </message>
    <message>
        <source>Filter this list (%1)</source>
        <translation>Saring daftar ini (%1)</translation>
    </message>
    <message>
        <source>Unread</source>
        <translation>Belum dibaca</translation>
    </message>
    <message>
        <source>Only unread</source>
        <translation>Hanya yang belum dibaca</translation>
    </message>
    <message>
        <source>Save search</source>
        <translation>Simpan pencarian</translation>
    </message>
    <message numerus="yes">
        <source>%n unread</source>
        <translation>
            <numerusform>%n belum dibaca</numerusform>
        </translation>
    </message>
    <message>
        <source>This list could not be read</source>
        <translation>Daftar ini tidak terbaca</translation>
    </message>
    <message>
        <source>Nothing is lost. Try again; if it keeps failing, tell the administrator: %1</source>
        <translation>Tidak ada yang hilang. Coba lagi; bila tetap gagal, beri tahu pengelola: %1</translation>
    </message>
</context>
<context>
    <name>naskah::LetterPreview</name>
    <message>
        <source>“%1” is not on this computer yet. It comes by itself when there is a connection.</source>
        <translation>“%1” belum ada di komputer ini. Berkas datang sendiri begitu tersambung.</translation>
    </message>
</context>
<context>
    <name>naskah::LetterSide</name>
    <message>
        <source>Received</source>
        <translation>Diterima</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Dikirim</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Kepada</translation>
    </message>
    <message>
        <source>Classification</source>
        <translation>Klasifikasi</translation>
    </message>
    <message numerus="yes">
        <source>%n enclosure(s)</source>
        <translation>
            <numerusform>%n lampiran</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s), %1</source>
        <translation>
            <numerusform>%n berkas, %1</numerusform>
        </translation>
    </message>
    <message>
        <source>no scan</source>
        <translation>tanpa pindaian</translation>
    </message>
    <message>
        <source>Attached</source>
        <translation>Disertai</translation>
    </message>
    <message>
        <source>Security</source>
        <translation>Keamanan</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>Isi ringkas</translation>
    </message>
    <message>
        <source>Sent to</source>
        <translation>Dikirim kepada</translation>
    </message>
    <message>
        <source>Disposition</source>
        <translation>Disposisi</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Riwayat</translation>
    </message>
    <message>
        <source>Disposition tree</source>
        <translation>Pohon disposisi</translation>
    </message>
    <message>
        <source>Show all %1</source>
        <translation>Tampilkan semua %1</translation>
    </message>
    <message>
        <source>Show fewer</source>
        <translation>Tampilkan sedikit</translation>
    </message>
    <message>
        <source>Begun</source>
        <translation>Dimulai</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Keadaan</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Acara</translation>
    </message>
    <message>
        <source>%1, for information</source>
        <translation>%1, sebagai tembusan</translation>
    </message>
    <message>
        <source>Advice</source>
        <translation>Saran</translation>
    </message>
    <message>
        <source>Came by</source>
        <translation>Cara terima</translation>
    </message>
    <message>
        <source>Original</source>
        <translation>Naskah asli</translation>
    </message>
</context>
<context>
    <name>naskah::MainWindow</name>
    <message>
        <source>This letter is not here any more</source>
        <translation>Surat ini tidak lagi di sini</translation>
    </message>
    <message>
        <source>It was moved to people you do not belong to.</source>
        <translation>Surat dipindahkan ke pihak yang tidak mencakup Anda.</translation>
    </message>
    <message>
        <source>This letter could not be read</source>
        <translation>Surat ini tidak terbaca</translation>
    </message>
    <message>
        <source>Nothing is lost. %1</source>
        <translation>Tidak ada yang hilang. %1</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Hasil pencarian</translation>
    </message>
    <message>
        <source>Register letter</source>
        <translation>Registrasi surat</translation>
    </message>
    <message>
        <source>Nobody is signed in</source>
        <translation>Belum ada yang masuk</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Tampilan</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Ikuti sistem</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Terang</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Gelap</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Bahasa</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tombol pintas</translation>
    </message>
    <message>
        <source>Search “%1” is saved. F2 renames it.</source>
        <translation>Pencarian “%1” tersimpan. F2 untuk mengganti namanya.</translation>
    </message>
    <message>
        <source>Rename search</source>
        <translation>Ganti nama pencarian</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nama</translation>
    </message>
    <message>
        <source>Search “%1” is deleted.</source>
        <translation>Pencarian “%1” dihapus.</translation>
    </message>
    <message>
        <source>Write letter</source>
        <translation>Tulis surat</translation>
    </message>
    <message>
        <source>Single-letter keys</source>
        <translation>Tombol satu huruf</translation>
    </message>
</context>
<context>
    <name>naskah::Marking</name>
    <message>
        <source>No disposition needed</source>
        <translation>Tidak perlu disposisi</translation>
    </message>
    <message>
        <source>Why (may stay empty)</source>
        <translation>Sebabnya (boleh kosong)</translation>
    </message>
    <message>
        <source>Set aside</source>
        <translation>Kesampingkan</translation>
    </message>
    <message>
        <source>Wrong address</source>
        <translation>Salah alamat</translation>
    </message>
    <message>
        <source>Return to the sender</source>
        <translation>Kembalikan ke pengirim</translation>
    </message>
    <message>
        <source>For whom it is meant</source>
        <translation>Untuk siapa sebenarnya</translation>
    </message>
    <message>
        <source>Why it goes back</source>
        <translation>Mengapa dikembalikan</translation>
    </message>
    <message>
        <source>Return</source>
        <translation>Kembalikan</translation>
    </message>
    <message>
        <source>Returned; its agenda number stays</source>
        <translation>Dikembalikan; nomor agendanya tetap</translation>
    </message>
    <message>
        <source>Place of the original</source>
        <translation>Letak naskah asli</translation>
    </message>
    <message>
        <source>Cabinet, folder</source>
        <translation>Lemari, map</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Catat</translation>
    </message>
    <message>
        <source>Noted</source>
        <translation>Dicatat</translation>
    </message>
    <message>
        <source>Advise and pass on</source>
        <translation>Beri saran dan teruskan</translation>
    </message>
    <message>
        <source>Advice (may stay empty)</source>
        <translation>Saran (boleh kosong)</translation>
    </message>
    <message>
        <source>Pass on</source>
        <translation>Teruskan</translation>
    </message>
    <message>
        <source>Passed on with advice</source>
        <translation>Diteruskan dengan saran</translation>
    </message>
    <message>
        <source>The letter has no agenda number yet.</source>
        <translation>Surat ini belum bernomor agenda.</translation>
    </message>
    <message>
        <source>Label %1.pdf</source>
        <translation>Label %1.pdf</translation>
    </message>
    <message>
        <source>Receipt %1.pdf</source>
        <translation>Tanda terima %1.pdf</translation>
    </message>
    <message>
        <source>Agenda label</source>
        <translation>Label agenda</translation>
    </message>
    <message>
        <source>Receipt</source>
        <translation>Tanda terima</translation>
    </message>
</context>
<context>
    <name>naskah::MonthGrid</name>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n lagi</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>naskah::NoticeBar</name>
    <message>
        <source>Undo</source>
        <translation>Urungkan</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Tutup</translation>
    </message>
</context>
<context>
    <name>naskah::NumberActs</name>
    <message>
        <source>New</source>
        <translation>Baru</translation>
    </message>
    <message>
        <source>Same</source>
        <translation>Sama</translation>
    </message>
    <message>
        <source>On its way</source>
        <translation>Sedang dikirim</translation>
    </message>
    <message>
        <source>Collision</source>
        <translation>Bentrok</translation>
    </message>
    <message>
        <source>The register has another letter</source>
        <translation>Register mencatat surat lain</translation>
    </message>
    <message>
        <source>The register has it as void</source>
        <translation>Di register sudah batal</translation>
    </message>
    <message>
        <source>A desk may still give it</source>
        <translation>Masih dapat diberikan sebuah meja</translation>
    </message>
    <message>
        <source>It is reserved</source>
        <translation>Sudah dipesan</translation>
    </message>
    <message>
        <source>Void: %1</source>
        <translation>Batal: %1</translation>
    </message>
    <message>
        <source>Reserve a number</source>
        <translation>Pesan nomor</translation>
    </message>
    <message>
        <source>For today the next number is taken. For an earlier day, give a reason: one of that day&apos;s unused numbers is used, or the last number of the day gets a suffix; the server decides that.</source>
        <translation>Untuk hari ini diambil nomor berikutnya. Untuk hari yang lalu, sebutkan alasannya: dipakai salah satu nomor kosong hari itu, atau nomor terakhir hari itu diberi imbuhan; server yang memutuskan.</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Tanggal</translation>
    </message>
    <message>
        <source>Unused number of that day (may stay empty)</source>
        <translation>Nomor kosong hari itu (boleh dikosongkan)</translation>
    </message>
    <message>
        <source>Classification</source>
        <translation>Klasifikasi</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Alasan</translation>
    </message>
    <message>
        <source>Reserve</source>
        <translation>Pesan</translation>
    </message>
    <message>
        <source>That is no day. Write it as 6, 6/11 or 6 Nov 2025.</source>
        <translation>Itu bukan tanggal. Tulis seperti 6, 6/11, atau 6 Nov 2025.</translation>
    </message>
    <message>
        <source>A number, such as 12.</source>
        <translation>Sebuah angka, misalnya 12.</translation>
    </message>
    <message>
        <source>Say why it gets an earlier day.</source>
        <translation>Sebutkan mengapa tanggalnya mundur.</translation>
    </message>
    <message>
        <source>Asked for; the server gives the number</source>
        <translation>Diminta; server yang memberi nomornya</translation>
    </message>
    <message>
        <source>Reserved: %1</source>
        <translation>Dipesan: %1</translation>
    </message>
    <message>
        <source>Void number %1</source>
        <translation>Batalkan nomor %1</translation>
    </message>
    <message>
        <source>The number stays in the register with its reason and is never given again.</source>
        <translation>Nomor tetap tercatat di register beserta alasannya dan tidak pernah diberikan lagi.</translation>
    </message>
    <message>
        <source>Void</source>
        <translation>Batal</translation>
    </message>
    <message>
        <source>Say it in a few words.</source>
        <translation>Sebutkan dengan singkat.</translation>
    </message>
    <message>
        <source>%1 is void</source>
        <translation>%1 batal</translation>
    </message>
    <message>
        <source>Close unknown numbers</source>
        <translation>Tutup nomor tak diketahui</translation>
    </message>
    <message>
        <source>They are entered as void with the minutes that say so. A letter that turns up later takes its number over.</source>
        <translation>Nomor-nomor ini dicatat batal dengan berita acaranya. Surat yang muncul kemudian mengambil kembali nomornya.</translation>
    </message>
    <message>
        <source>Numbers</source>
        <translation>Nomor</translation>
    </message>
    <message>
        <source>Number and day of the minutes</source>
        <translation>Nomor dan tanggal berita acara</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Tutup</translation>
    </message>
    <message>
        <source>Asked for; the server closes the numbers</source>
        <translation>Diminta; server yang menutup nomornya</translation>
    </message>
    <message>
        <source>Give up the block %1</source>
        <translation>Lepaskan blok %1</translation>
    </message>
    <message>
        <source>Only when the desk of %1 is lost: its unreported numbers are unknown from then on and are never given again.</source>
        <translation>Hanya bila meja %1 hilang: nomornya yang belum dilaporkan menjadi tak diketahui dan tidak pernah diberikan lagi.</translation>
    </message>
    <message>
        <source>Give up</source>
        <translation>Lepaskan</translation>
    </message>
    <message>
        <source>The block is given up</source>
        <translation>Blok dilepaskan</translation>
    </message>
    <message>
        <source>Numbers that were given elsewhere</source>
        <translation>Nomor yang diberikan di tempat lain</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2</source>
        <translation>%1 tidak dapat dibaca: %2</translation>
    </message>
    <message>
        <source>%1 is larger than 16 MB; that is no list of numbers.</source>
        <translation>%1 lebih besar dari 16 MB; itu bukan daftar nomor.</translation>
    </message>
    <message numerus="yes">
        <source>%n new</source>
        <translation>
            <numerusform>%n baru</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n the same</source>
        <translation>
            <numerusform>%n sama</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n collision(s), which stay as they are</source>
        <translation>
            <numerusform>%n bentrok, dibiarkan apa adanya</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) cannot be read; mend the file first, nothing is entered until then</source>
        <translation>
            <numerusform>%n baris tidak dapat dibaca; perbaiki dahulu berkasnya, sebelum itu tidak ada yang dicatat</numerusform>
        </translation>
    </message>
    <message>
        <source>Import into “%1”</source>
        <translation>Impor ke “%1”</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Baris</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Nomor</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Keadaan</translation>
    </message>
    <message>
        <source>Subject or reason</source>
        <translation>Hal atau alasan</translation>
    </message>
    <message>
        <source>In the register</source>
        <translation>Di register</translation>
    </message>
    <message>
        <source>Cannot be read</source>
        <translation>Tidak terbaca</translation>
    </message>
    <message numerus="yes">
        <source>Enter %n number(s)</source>
        <translation>
            <numerusform>Catat %n nomor</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n number(s) entered; the server has the last word</source>
        <translation>
            <numerusform>%n nomor dicatat; server yang memutuskan akhirnya</numerusform>
        </translation>
    </message>
    <message>
        <source>Number %1: %2 The %3 numbers before it are entered.</source>
        <translation>Nomor %1: %2 Sebanyak %3 nomor sebelumnya sudah dicatat.</translation>
    </message>
</context>
<context>
    <name>naskah::OutboxDetail</name>
    <message>
        <source>Send now</source>
        <translation>Kirim sekarang</translation>
    </message>
    <message>
        <source>Hold back</source>
        <translation>Tahan</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Batalkan</translation>
    </message>
    <message>
        <source>Nothing is lost: what you typed is kept below. The other actions go on being sent.</source>
        <translation>Tidak ada yang hilang: yang Anda ketik tersimpan di bawah. Kiriman lain tetap berjalan.</translation>
    </message>
    <message>
        <source>Edit and send again</source>
        <translation>Ubah dan kirim lagi</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Ubah</translation>
    </message>
    <message>
        <source>Try now</source>
        <translation>Coba sekarang</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>Dibuat</translation>
    </message>
    <message>
        <source>Attempts</source>
        <translation>Percobaan</translation>
    </message>
    <message numerus="yes">
        <source>%n, the last at %1</source>
        <translation>
            <numerusform>%n kali, terakhir %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Use mine</source>
        <translation>Pakai milik saya</translation>
    </message>
    <message>
        <source>Keep theirs</source>
        <translation>Biarkan miliknya</translation>
    </message>
</context>
<context>
    <name>naskah::OutboxLink</name>
    <message>
        <source>It is on its way already.</source>
        <translation>Sudah dalam perjalanan.</translation>
    </message>
    <message>
        <source>Discarded</source>
        <translation>Dibatalkan</translation>
    </message>
</context>
<context>
    <name>naskah::OutboxModel</name>
    <message>
        <source>Needs attention</source>
        <translation>Perlu perhatian</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Menunggu</translation>
    </message>
    <message>
        <source>Sent today</source>
        <translation>Terkirim hari ini</translation>
    </message>
</context>
<context>
    <name>naskah::OutboxPage</name>
    <message>
        <source>Outbox</source>
        <translation>Antrean kirim</translation>
    </message>
    <message>
        <source>Try all again</source>
        <translation>Coba semua lagi</translation>
    </message>
    <message>
        <source>Everything has been sent</source>
        <translation>Semua sudah terkirim</translation>
    </message>
    <message>
        <source>What you do while offline waits here until the server is reached.</source>
        <translation>Yang Anda kerjakan saat luring menunggu di sini sampai server terhubung.</translation>
    </message>
</context>
<context>
    <name>naskah::OutboxWords</name>
    <message>
        <source>Registration of “%1”</source>
        <translation>Registrasi “%1”</translation>
    </message>
    <message>
        <source>File %1 of “%2”</source>
        <translation>Berkas %1 dari “%2”</translation>
    </message>
    <message>
        <source>Entry of “%1” in the agenda</source>
        <translation>Pencatatan “%1” ke agenda</translation>
    </message>
    <message>
        <source>Disposition of “%1”</source>
        <translation>Disposisi “%1”</translation>
    </message>
    <message>
        <source>“%1” was read</source>
        <translation>“%1” dibaca</translation>
    </message>
    <message>
        <source>Completion of “%1”</source>
        <translation>Penyelesaian “%1”</translation>
    </message>
    <message>
        <source>Report on “%1”</source>
        <translation>Laporan “%1”</translation>
    </message>
    <message>
        <source>Pull-back of the disposition of “%1”</source>
        <translation>Penarikan disposisi “%1”</translation>
    </message>
    <message>
        <source>Draft “%1”</source>
        <translation>Konsep “%1”</translation>
    </message>
    <message>
        <source>Change of the draft “%1”</source>
        <translation>Perubahan konsep “%1”</translation>
    </message>
    <message>
        <source>Remark on “%1”</source>
        <translation>Catatan pada “%1”</translation>
    </message>
    <message>
        <source>Sending of “%1”</source>
        <translation>Pengiriman “%1”</translation>
    </message>
    <message>
        <source>Stock of numbers</source>
        <translation>Persediaan nomor</translation>
    </message>
    <message>
        <source>Return of numbers</source>
        <translation>Pengembalian nomor</translation>
    </message>
    <message>
        <source>Void number</source>
        <translation>Nomor batal</translation>
    </message>
    <message>
        <source>You hold it back</source>
        <translation>Anda tahan</translation>
    </message>
    <message>
        <source>Sent; the server&apos;s answer is awaited</source>
        <translation>Terkirim; menunggu jawaban server</translation>
    </message>
    <message>
        <source>Waits for the server, which alone can judge it</source>
        <translation>Menunggu server, hanya server yang dapat menilainya</translation>
    </message>
    <message>
        <source>Not accepted: %1</source>
        <translation>Tidak diterima: %1</translation>
    </message>
    <message>
        <source>Somebody else changed the same</source>
        <translation>Orang lain juga mengubahnya</translation>
    </message>
    <message>
        <source>Waits for its turn</source>
        <translation>Menunggu giliran</translation>
    </message>
    <message>
        <source>Waits until the server is reached</source>
        <translation>Menunggu sampai server terhubung</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Dari</translation>
    </message>
    <message>
        <source>Letter number</source>
        <translation>Nomor surat</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Hal</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>Isi ringkas</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Catatan</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Teks</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Tenggat</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Berkas</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Alasan</translation>
    </message>
    <message>
        <source>Instructions</source>
        <translation>Instruksi</translation>
    </message>
    <message>
        <source>Handing in of “%1”</source>
        <translation>Penyerahan “%1”</translation>
    </message>
    <message>
        <source>“%1” needs no disposition</source>
        <translation>“%1” tidak perlu disposisi</translation>
    </message>
    <message>
        <source>Return of “%1”</source>
        <translation>Pengembalian “%1”</translation>
    </message>
    <message>
        <source>Advice on “%1”</source>
        <translation>Saran atas “%1”</translation>
    </message>
    <message>
        <source>Place of the original of “%1”</source>
        <translation>Letak naskah asli “%1”</translation>
    </message>
    <message>
        <source>New contact %1</source>
        <translation>Kontak baru %1</translation>
    </message>
    <message>
        <source>Change of a contact</source>
        <translation>Perubahan kontak</translation>
    </message>
    <message>
        <source>Merging of contacts</source>
        <translation>Penggabungan kontak</translation>
    </message>
    <message>
        <source>Invitation</source>
        <translation>Undangan</translation>
    </message>
    <message>
        <source>As before</source>
        <translation>Seperti semula</translation>
    </message>
    <message>
        <source>Change of the holidays</source>
        <translation>Perubahan hari libur</translation>
    </message>
    <message>
        <source>Working day of the office: %1</source>
        <translation>Hari kerja kantor: %1</translation>
    </message>
    <message>
        <source>Working hours</source>
        <translation>Jam kerja</translation>
    </message>
    <message>
        <source>Giving up a lost stock of numbers</source>
        <translation>Pelepasan stok nomor yang hilang</translation>
    </message>
    <message>
        <source>Opening of the book “%1”</source>
        <translation>Pembukaan buku “%1”</translation>
    </message>
    <message>
        <source>New pattern of numbers: %1</source>
        <translation>Pola nomor baru: %1</translation>
    </message>
    <message>
        <source>Reservation of a number</source>
        <translation>Pemesanan nomor</translation>
    </message>
    <message>
        <source>Closing of the unknown numbers %1</source>
        <translation>Penutupan nomor tidak diketahui %1</translation>
    </message>
    <message>
        <source>Numbers passed over up to %1</source>
        <translation>Nomor dilewatkan sampai dengan %1</translation>
    </message>
    <message>
        <source>Entry of number %1, given elsewhere</source>
        <translation>Pencatatan nomor %1 dari tempat lain</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>Berita acara</translation>
    </message>
    <message>
        <source>Naming of a substitute from %1</source>
        <translation>Penunjukan pengganti mulai %1</translation>
    </message>
    <message>
        <source>End of a substitution</source>
        <translation>Pengakhiran penggantian</translation>
    </message>
    <message>
        <source>Confirmation</source>
        <translation>Pengesahan</translation>
    </message>
    <message>
        <source>Rejection</source>
        <translation>Penolakan</translation>
    </message>
    <message>
        <source>Nudge</source>
        <translation>Pengingat</translation>
    </message>
    <message>
        <source>Putting off of “%1”</source>
        <translation>Penundaan “%1”</translation>
    </message>
    <message>
        <source>Answer to the invitation “%1”</source>
        <translation>Jawaban atas undangan “%1”</translation>
    </message>
    <message>
        <source>Work on “%1” began</source>
        <translation>Pengerjaan “%1” dimulai</translation>
    </message>
    <message>
        <source>Refusal of the disposition of “%1”</source>
        <translation>Penolakan disposisi “%1”</translation>
    </message>
    <message>
        <source>Acceptance of the report on “%1”</source>
        <translation>Penerimaan laporan “%1”</translation>
    </message>
    <message>
        <source>Return of the report on “%1”</source>
        <translation>Pengembalian laporan “%1”</translation>
    </message>
    <message>
        <source>File %1 of the report on “%2”</source>
        <translation>Berkas %1 laporan “%2”</translation>
    </message>
    <message>
        <source>“%1” was noted</source>
        <translation>“%1” telah diketahui</translation>
    </message>
    <message>
        <source>Closing of “%1”</source>
        <translation>Penutupan “%1”</translation>
    </message>
    <message>
        <source>Filing of “%1”</source>
        <translation>Pengarsipan “%1”</translation>
    </message>
    <message>
        <source>Opening of “%1” again</source>
        <translation>Pembukaan kembali “%1”</translation>
    </message>
    <message>
        <source>Parking of “%1”</source>
        <translation>Penundaan “%1”</translation>
    </message>
    <message>
        <source>Taking up of “%1” again</source>
        <translation>“%1” dilanjutkan kembali</translation>
    </message>
    <message>
        <source>New deadline of the disposition of “%1”</source>
        <translation>Batas waktu baru disposisi “%1”</translation>
    </message>
    <message>
        <source>Codes of the classification %1</source>
        <translation>Kode klasifikasi %1</translation>
    </message>
    <message>
        <source>End of the classification %1</source>
        <translation>Berakhirnya klasifikasi %1</translation>
    </message>
    <message>
        <source>Security</source>
        <translation>Keamanan</translation>
    </message>
    <message>
        <source>Classification</source>
        <translation>Klasifikasi</translation>
    </message>
    <message>
        <source>Urgency</source>
        <translation>Urgensi</translation>
    </message>
    <message>
        <source>%1, mine</source>
        <translation>%1, milik saya</translation>
    </message>
    <message>
        <source>%1, now</source>
        <translation>%1, sekarang</translation>
    </message>
    <message>
        <source>%1, before</source>
        <translation>%1, sebelumnya</translation>
    </message>
    <message>
        <source>somebody else</source>
        <translation>orang lain</translation>
    </message>
    <message>
        <source>“%1” looks unread again</source>
        <translation>“%1” tampak belum dibaca lagi</translation>
    </message>
    <message>
        <source>Signed sheet %1 of “%2”</source>
        <translation>Lembar bertanda tangan %1 untuk “%2”</translation>
    </message>
</context>
<context>
    <name>naskah::PageCanvas</name>
    <message>
        <source>Page of the letter</source>
        <translation>Halaman surat</translation>
    </message>
</context>
<context>
    <name>naskah::PageRenderer</name>
    <message>
        <source>This file is locked with a password. Ask the sender for an unlocked one.</source>
        <translation>Berkas ini terkunci kata sandi. Mintalah berkas tanpa kunci kepada pengirim.</translation>
    </message>
    <message>
        <source>This file is empty.</source>
        <translation>Berkas ini kosong.</translation>
    </message>
    <message>
        <source>This file is too large to be shown here.</source>
        <translation>Berkas ini terlalu besar untuk ditampilkan di sini.</translation>
    </message>
    <message>
        <source>This file has no such page.</source>
        <translation>Berkas ini tidak punya halaman itu.</translation>
    </message>
    <message>
        <source>This file cannot be read from the disk.</source>
        <translation>Berkas ini tidak terbaca dari cakram.</translation>
    </message>
    <message>
        <source>This file took too long to open and was stopped.</source>
        <translation>Berkas ini terlalu lama dibuka dan dihentikan.</translation>
    </message>
    <message>
        <source>The page viewer of Naskah is not installed completely.</source>
        <translation>Penampil halaman Naskah tidak terpasang lengkap.</translation>
    </message>
    <message>
        <source>This file is damaged and cannot be shown. The file itself is kept as it came.</source>
        <translation>Berkas ini rusak dan tidak dapat ditampilkan. Berkasnya tetap disimpan seperti saat datang.</translation>
    </message>
</context>
<context>
    <name>naskah::PageThumbs</name>
    <message>
        <source>Pages</source>
        <translation>Halaman</translation>
    </message>
    <message>
        <source>Page %1</source>
        <translation>Halaman %1</translation>
    </message>
</context>
<context>
    <name>naskah::PageView</name>
    <message>
        <source>Previous page</source>
        <translation>Halaman sebelumnya</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>Halaman berikutnya</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>Perkecil</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>Perbesar</translation>
    </message>
    <message>
        <source>Fit again</source>
        <translation>Paskan lagi</translation>
    </message>
    <message>
        <source>Rotate</source>
        <translation>Putar</translation>
    </message>
    <message>
        <source>Pages %1–%2 of %3</source>
        <translation>Halaman %1–%2 dari %3</translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <translation>Halaman %1 dari %2</translation>
    </message>
    <message>
        <source>File %1 of %2</source>
        <translation>Berkas %1 dari %2</translation>
    </message>
</context>
<context>
    <name>naskah::Pages</name>
    <message>
        <source>Books</source>
        <translation>Buku</translation>
    </message>
    <message>
        <source>Calendar</source>
        <translation>Kalender</translation>
    </message>
    <message>
        <source>Who is holding what</source>
        <translation>Siapa memegang apa</translation>
    </message>
    <message>
        <source>Deadlines</source>
        <translation>Tenggat</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>Kontak</translation>
    </message>
    <message>
        <source>Received files</source>
        <translation>Berkas diterima</translation>
    </message>
    <message>
        <source>Absence</source>
        <translation>Ketidakhadiran</translation>
    </message>
    <message>
        <source>Classification</source>
        <translation>Klasifikasi</translation>
    </message>
    <message>
        <source>Working days</source>
        <translation>Hari kerja</translation>
    </message>
</context>
<context>
    <name>naskah::PlaceModel</name>
    <message>
        <source>My work</source>
        <translation>Pekerjaan saya</translation>
    </message>
    <message>
        <source>To do</source>
        <translation>Perlu tindakan</translation>
    </message>
    <message>
        <source>Dispositions</source>
        <translation>Disposisi</translation>
    </message>
    <message>
        <source>Awaiting results</source>
        <translation>Menunggu hasil</translation>
    </message>
    <message>
        <source>Drafts</source>
        <translation>Konsep</translation>
    </message>
    <message>
        <source>Office</source>
        <translation>Kantor</translation>
    </message>
    <message>
        <source>Incoming letters</source>
        <translation>Surat masuk</translation>
    </message>
    <message>
        <source>Sent letters</source>
        <translation>Surat keluar</translation>
    </message>
    <message>
        <source>Outbox</source>
        <translation>Antrean kirim</translation>
    </message>
    <message>
        <source>Saved searches</source>
        <translation>Pencarian tersimpan</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Ikhtisar</translation>
    </message>
</context>
<context>
    <name>naskah::Program</name>
    <message>
        <source>The folder %1 cannot be made.</source>
        <translation>Map %1 tidak dapat dibuat.</translation>
    </message>
    <message>
        <source>This desk is open already in another window of Naskah.</source>
        <translation>Meja kerja ini sudah terbuka di jendela Naskah lain.</translation>
    </message>
    <message>
        <source>The folder %1 cannot be written to. Is the disk full?</source>
        <translation>Map %1 tidak dapat ditulisi. Apakah cakram penuh?</translation>
    </message>
    <message>
        <source>The store on this computer is damaged</source>
        <translation>Simpanan di komputer ini rusak</translation>
    </message>
    <message>
        <source>Naskah can set it aside (it is not deleted) and begin a new one. What you did and the server has not yet is kept as far as it can be read; everything else comes back from the server.</source>
        <translation>Naskah dapat menyisihkannya (tidak dihapus) dan memulai yang baru. Yang Anda kerjakan dan belum sampai ke server disimpan sejauh terbaca; selebihnya kembali dari server.</translation>
    </message>
    <message>
        <source>Set aside and rebuild</source>
        <translation>Sisihkan dan bangun lagi</translation>
    </message>
    <message>
        <source>It could not be set aside: %1</source>
        <translation>Tidak dapat disisihkan: %1</translation>
    </message>
    <message>
        <source>Naskah cannot open this desk</source>
        <translation>Naskah tidak dapat membuka meja kerja ini</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Keluar</translation>
    </message>
</context>
<context>
    <name>naskah::Reason</name>
    <message>
        <source>Your appointment to that position has ended.</source>
        <translation>Penugasan Anda pada jabatan itu sudah berakhir.</translation>
    </message>
    <message>
        <source>It has been read already, so it can no longer be pulled back.</source>
        <translation>Sudah dibaca, jadi tidak dapat ditarik kembali.</translation>
    </message>
    <message>
        <source>That disposition does not exist any more.</source>
        <translation>Disposisi itu sudah tidak ada.</translation>
    </message>
    <message>
        <source>Nobody was chosen.</source>
        <translation>Belum ada yang dipilih.</translation>
    </message>
    <message>
        <source>The letter is not addressed to your position.</source>
        <translation>Surat ini tidak ditujukan kepada jabatan Anda.</translation>
    </message>
    <message>
        <source>Only who gave a disposition can pull it back.</source>
        <translation>Hanya pemberi disposisi yang dapat menariknya.</translation>
    </message>
    <message>
        <source>That disposition was not given to your position.</source>
        <translation>Disposisi itu tidak diberikan kepada jabatan Anda.</translation>
    </message>
    <message>
        <source>A disposition to oneself says nothing.</source>
        <translation>Disposisi kepada diri sendiri tidak ada artinya.</translation>
    </message>
    <message>
        <source>The same position was chosen twice.</source>
        <translation>Jabatan yang sama dipilih dua kali.</translation>
    </message>
    <message>
        <source>The disposition was pulled back before.</source>
        <translation>Disposisi sudah ditarik sebelumnya.</translation>
    </message>
    <message>
        <source>There are no words in it.</source>
        <translation>Belum ada isinya.</translation>
    </message>
    <message>
        <source>The draft does not exist any more.</source>
        <translation>Konsep itu sudah tidak ada.</translation>
    </message>
    <message>
        <source>The draft has been sent already.</source>
        <translation>Konsep itu sudah dikirim.</translation>
    </message>
    <message>
        <source>The file is empty.</source>
        <translation>Berkas itu kosong.</translation>
    </message>
    <message>
        <source>The file is larger than 64 MiB.</source>
        <translation>Berkas lebih besar dari 64 MiB.</translation>
    </message>
    <message>
        <source>The letter is in the agenda already.</source>
        <translation>Surat itu sudah ada di agenda.</translation>
    </message>
    <message>
        <source>The letter is not here any more.</source>
        <translation>Surat itu tidak lagi di sini.</translation>
    </message>
    <message>
        <source>That stock of numbers was given back.</source>
        <translation>Persediaan nomor itu sudah dikembalikan.</translation>
    </message>
    <message>
        <source>The addressee does not belong to this office.</source>
        <translation>Yang dituju bukan bagian kantor ini.</translation>
    </message>
    <message>
        <source>No office was chosen.</source>
        <translation>Belum ada kantor yang dipilih.</translation>
    </message>
    <message>
        <source>The sender is missing.</source>
        <translation>Pengirim belum diisi.</translation>
    </message>
    <message>
        <source>The subject is missing.</source>
        <translation>Hal belum diisi.</translation>
    </message>
    <message>
        <source>An office does not send letters to itself.</source>
        <translation>Kantor tidak mengirim surat kepada dirinya sendiri.</translation>
    </message>
    <message>
        <source>A field is too long.</source>
        <translation>Ada isian yang terlalu panjang.</translation>
    </message>
    <message>
        <source>The number was not leased to this computer.</source>
        <translation>Nomor itu bukan persediaan komputer ini.</translation>
    </message>
    <message>
        <source>This computer does not have the office&apos;s book of that year yet; sync once.</source>
        <translation>Komputer ini belum punya buku kantor untuk tahun itu; sinkronkan sekali.</translation>
    </message>
    <message>
        <source>Only the secretariat gives numbers.</source>
        <translation>Hanya sekretariat yang memberi nomor.</translation>
    </message>
    <message>
        <source>That book belongs to another office.</source>
        <translation>Buku itu milik kantor lain.</translation>
    </message>
    <message>
        <source>That is the wrong book for this letter.</source>
        <translation>Itu buku yang salah untuk surat ini.</translation>
    </message>
    <message>
        <source>There are no words in the report.</source>
        <translation>Laporan belum berisi.</translation>
    </message>
    <message>
        <source>The server was restored and has judged this again; what it says now holds.</source>
        <translation>Server dipulihkan dan menilai ini kembali; yang dikatakannya sekarang berlaku.</translation>
    </message>
    <message>
        <source>It stands on an action that was refused or taken back.</source>
        <translation>Bergantung pada tindakan yang ditolak atau dibatalkan.</translation>
    </message>
    <message>
        <source>That invitation is not known, used up or too old. Ask for a new one.</source>
        <translation>Undangan itu tidak dikenal, sudah terpakai, atau kedaluwarsa. Mintalah yang baru.</translation>
    </message>
    <message>
        <source>The password is not right.</source>
        <translation>Kata sandi salah.</translation>
    </message>
    <message>
        <source>Too many wrong passwords. Wait a while before the next try.</source>
        <translation>Terlalu banyak kata sandi salah. Tunggu sebentar sebelum mencoba lagi.</translation>
    </message>
    <message>
        <source>This computer&apos;s access was revoked.</source>
        <translation>Akses komputer ini sudah dicabut.</translation>
    </message>
    <message>
        <source>This computer cannot be enrolled with that invitation.</source>
        <translation>Komputer ini tidak dapat didaftarkan dengan undangan itu.</translation>
    </message>
    <message>
        <source>The server is busy. It is tried again.</source>
        <translation>Server sedang sibuk. Akan dicoba lagi.</translation>
    </message>
    <message>
        <source>The server is not reached. Work goes on here; it is sent later.</source>
        <translation>Server tidak terhubung. Pekerjaan tetap berjalan di sini; dikirim kemudian.</translation>
    </message>
    <message>
        <source>The server does not answer. Work goes on here; it is sent later.</source>
        <translation>Server tidak menjawab. Pekerjaan tetap berjalan di sini; dikirim kemudian.</translation>
    </message>
    <message>
        <source>The line was cut. It is tried again.</source>
        <translation>Sambungan terputus. Akan dicoba lagi.</translation>
    </message>
    <message>
        <source>The server&apos;s certificate is not valid. Nothing was sent.</source>
        <translation>Sertifikat server tidak sah. Tidak ada yang dikirim.</translation>
    </message>
    <message>
        <source>Another computer answers in the server&apos;s place. Nothing was sent.</source>
        <translation>Komputer lain menjawab sebagai server. Tidak ada yang dikirim.</translation>
    </message>
    <message>
        <source>Something else than the Naskah server answered, for example the page of a Wi-Fi.</source>
        <translation>Yang menjawab bukan server Naskah, misalnya halaman masuk Wi-Fi.</translation>
    </message>
    <message>
        <source>That appointment does not exist.</source>
        <translation>Penugasan itu tidak ada.</translation>
    </message>
    <message>
        <source>Only the head of the office ends an appointment.</source>
        <translation>Hanya kepala kantor yang mengakhiri penugasan.</translation>
    </message>
    <message>
        <source>Something in it cannot be read.</source>
        <translation>Ada isinya yang tidak dapat dibaca.</translation>
    </message>
    <message>
        <source>Only the server itself does this.</source>
        <translation>Hanya server sendiri yang melakukan ini.</translation>
    </message>
    <message>
        <source>One of the two programs is too old for this. Please update.</source>
        <translation>Salah satu program terlalu lama untuk ini. Mohon perbarui.</translation>
    </message>
    <message>
        <source>It builds on something that waits for confirmation.</source>
        <translation>Ini bertumpu pada sesuatu yang menunggu konfirmasi.</translation>
    </message>
    <message>
        <source>A part of the draft cannot be set like that.</source>
        <translation>Ada bagian konsep yang tidak dapat diisi seperti itu.</translation>
    </message>
    <message>
        <source>The file&apos;s fingerprint cannot be read.</source>
        <translation>Sidik berkas itu tidak dapat dibaca.</translation>
    </message>
    <message>
        <source>The file does not exist any more.</source>
        <translation>Berkas itu sudah tidak ada.</translation>
    </message>
    <message>
        <source>There is no such stock of numbers.</source>
        <translation>Persediaan nomor itu tidak ada.</translation>
    </message>
    <message>
        <source>Taking a stock of numbers away needs a reason.</source>
        <translation>Mencabut persediaan nomor memerlukan alasan.</translation>
    </message>
    <message>
        <source>That stock of numbers belongs to another computer.</source>
        <translation>Persediaan nomor itu milik komputer lain.</translation>
    </message>
    <message>
        <source>A stock holds 1 to 1,000 numbers.</source>
        <translation>Satu persediaan berisi 1 sampai 1.000 nomor.</translation>
    </message>
    <message>
        <source>A number was used, or is not of this stock.</source>
        <translation>Ada nomor yang terpakai, atau bukan dari persediaan ini.</translation>
    </message>
    <message>
        <source>A letter has 0 to 9,999 enclosures.</source>
        <translation>Surat memiliki 0 sampai 9.999 lampiran.</translation>
    </message>
    <message>
        <source>A letter that was sent can no longer be changed.</source>
        <translation>Surat yang sudah dikirim tidak dapat diubah lagi.</translation>
    </message>
    <message>
        <source>A recipient is not in the directory.</source>
        <translation>Ada penerima yang tidak tercantum dalam direktori.</translation>
    </message>
    <message>
        <source>The mandate had ended when this was done.</source>
        <translation>Mandatnya sudah berakhir saat ini dilakukan.</translation>
    </message>
    <message>
        <source>You hold no such mandate.</source>
        <translation>Anda tidak memegang mandat itu.</translation>
    </message>
    <message>
        <source>It was done near the begin or end of a mandate; somebody must confirm it.</source>
        <translation>Ini dilakukan menjelang awal atau akhir mandat; harus ada yang mengonfirmasi.</translation>
    </message>
    <message>
        <source>That person is not in the directory.</source>
        <translation>Orang itu tidak tercantum dalam direktori.</translation>
    </message>
    <message>
        <source>There is no such book.</source>
        <translation>Buku itu tidak ada.</translation>
    </message>
    <message>
        <source>The book&apos;s pattern of numbers does not fit; the classification may be missing.</source>
        <translation>Pola nomor buku tidak cocok; mungkin klasifikasinya kosong.</translation>
    </message>
    <message>
        <source>The office is not in the directory.</source>
        <translation>Kantor itu tidak tercantum dalam direktori.</translation>
    </message>
    <message>
        <source>The advice has been given already.</source>
        <translation>Saran sudah diberikan.</translation>
    </message>
    <message>
        <source>The letter does not go through your position.</source>
        <translation>Surat ini tidak melalui jabatan Anda.</translation>
    </message>
    <message>
        <source>That contact does not exist any more.</source>
        <translation>Kontak itu sudah tidak ada.</translation>
    </message>
    <message>
        <source>A contact needs a name.</source>
        <translation>Kontak harus bernama.</translation>
    </message>
    <message>
        <source>There is nothing to merge.</source>
        <translation>Tidak ada yang digabungkan.</translation>
    </message>
    <message>
        <source>Only the secretariat merges contacts.</source>
        <translation>Hanya sekretariat yang menggabungkan kontak.</translation>
    </message>
    <message>
        <source>A contact was chosen twice.</source>
        <translation>Satu kontak dipilih dua kali.</translation>
    </message>
    <message>
        <source>Somebody still works on a disposition of it.</source>
        <translation>Masih ada yang mengerjakan disposisinya.</translation>
    </message>
    <message>
        <source>The letter is not in progress.</source>
        <translation>Surat ini tidak sedang diproses.</translation>
    </message>
    <message>
        <source>Only the head, the secretariat and the addressee can say that.</source>
        <translation>Hanya pimpinan, sekretariat, dan penerima yang dapat menyatakannya.</translation>
    </message>
    <message>
        <source>The letter has been returned.</source>
        <translation>Surat sudah dikembalikan.</translation>
    </message>
    <message>
        <source>An invitation says for which day it is.</source>
        <translation>Undangan harus menyebut harinya.</translation>
    </message>
    <message>
        <source>Who got the letter does not belong to this office.</source>
        <translation>Penerima langsung bukan pejabat kantor ini.</translation>
    </message>
    <message>
        <source>A letter cannot have come on a day that is still to come.</source>
        <translation>Surat tidak mungkin diterima pada hari yang belum tiba.</translation>
    </message>
    <message>
        <source>There is no such type of letter.</source>
        <translation>Jenis surat itu tidak ada.</translation>
    </message>
    <message>
        <source>Who sees it first must belong to this office and not be the addressee.</source>
        <translation>Yang dilalui harus pejabat kantor ini dan bukan tujuan surat.</translation>
    </message>
    <message>
        <source>Returning a letter needs a reason.</source>
        <translation>Pengembalian surat perlu alasan.</translation>
    </message>
    <message>
        <source>These are no hours of a day.</source>
        <translation>Itu bukan jam dalam sehari.</translation>
    </message>
    <message>
        <source>An office works on one day of the week at least.</source>
        <translation>Kantor bekerja paling sedikit satu hari dalam seminggu.</translation>
    </message>
    <message>
        <source>The calendar is kept by the head or the secretariat of the office.</source>
        <translation>Kalender diurus oleh kepala atau sekretariat kantor.</translation>
    </message>
    <message>
        <source>There is nothing to change on that day.</source>
        <translation>Tidak ada yang perlu diubah pada hari itu.</translation>
    </message>
    <message>
        <source>A book begins with a number from 1 to 1,000,000,000.</source>
        <translation>Buku dimulai dengan nomor 1 sampai 1.000.000.000.</translation>
    </message>
    <message>
        <source>A book&apos;s code is up to 40 small letters, digits and hyphens.</source>
        <translation>Kode buku paling banyak 40 huruf kecil, angka, dan tanda hubung.</translation>
    </message>
    <message>
        <source>The office has a book of that code and year already.</source>
        <translation>Unit kerja sudah mempunyai buku dengan kode dan tahun itu.</translation>
    </message>
    <message>
        <source>Another computer holds this book&apos;s numbers; only one at a time gives them.</source>
        <translation>Komputer lain memegang nomor buku ini; hanya satu yang boleh memberi nomor.</translation>
    </message>
    <message>
        <source>The book needs a name of at most 200 letters.</source>
        <translation>Buku memerlukan nama paling banyak 200 huruf.</translation>
    </message>
    <message>
        <source>A daily stock is 0 to 1,000 numbers and lasts 1 to 366 days.</source>
        <translation>Stok harian 0 sampai 1.000 nomor dan berlaku 1 sampai 366 hari.</translation>
    </message>
    <message>
        <source>Suffixes are written a, .1, -1 or /1.</source>
        <translation>Akhiran ditulis a, .1, -1, atau /1.</translation>
    </message>
    <message>
        <source>That book is for other kinds of letters.</source>
        <translation>Buku itu untuk jenis naskah lain.</translation>
    </message>
    <message>
        <source>That book is another year&apos;s.</source>
        <translation>Buku itu untuk tahun lain.</translation>
    </message>
    <message>
        <source>A book is opened for last, this or next year.</source>
        <translation>Buku dibuka untuk tahun lalu, tahun ini, atau tahun depan.</translation>
    </message>
    <message>
        <source>The book is past that number already.</source>
        <translation>Buku sudah melewati nomor itu.</translation>
    </message>
    <message>
        <source>That day is still to come.</source>
        <translation>Tanggal itu belum tiba.</translation>
    </message>
    <message>
        <source>It is known what became of one of these numbers.</source>
        <translation>Salah satu nomor itu sudah diketahui keadaannya.</translation>
    </message>
    <message>
        <source>A computer may still give that number.</source>
        <translation>Nomor itu masih dapat diberikan oleh sebuah komputer.</translation>
    </message>
    <message>
        <source>That is no list of numbers, such as 5-9, 12.</source>
        <translation>Itu bukan daftar nomor, misalnya 5-9, 12.</translation>
    </message>
    <message>
        <source>There is no such number in that book.</source>
        <translation>Nomor itu tidak ada di buku tersebut.</translation>
    </message>
    <message>
        <source>Closing unknown numbers needs minutes.</source>
        <translation>Penutupan nomor tidak diketahui memerlukan berita acara.</translation>
    </message>
    <message>
        <source>This needs a reason.</source>
        <translation>Ini memerlukan alasan.</translation>
    </message>
    <message>
        <source>No number was given by that day.</source>
        <translation>Belum ada nomor yang diberikan sampai tanggal itu.</translation>
    </message>
    <message>
        <source>That number is not an unused one.</source>
        <translation>Nomor itu bukan nomor kosong.</translation>
    </message>
    <message>
        <source>That number does not wait for a letter of your office.</source>
        <translation>Nomor itu tidak menunggu naskah unit kerja Anda.</translation>
    </message>
    <message>
        <source>That number is another office&apos;s.</source>
        <translation>Nomor itu milik unit kerja lain.</translation>
    </message>
    <message>
        <source>That number was another day&apos;s.</source>
        <translation>Nomor itu milik tanggal lain.</translation>
    </message>
    <message>
        <source>Those are more than 100,000 numbers at once.</source>
        <translation>Itu lebih dari 100.000 nomor sekaligus.</translation>
    </message>
    <message>
        <source>The book has another line for that number.</source>
        <translation>Buku sudah mempunyai baris lain untuk nomor itu.</translation>
    </message>
    <message>
        <source>That number is void already.</source>
        <translation>Nomor itu sudah batal.</translation>
    </message>
    <message>
        <source>Say where the numbers come from.</source>
        <translation>Sebutkan asal nomor-nomor itu.</translation>
    </message>
    <message>
        <source>The number as it was written is missing.</source>
        <translation>Nomor sebagaimana tertulis belum diisi.</translation>
    </message>
    <message>
        <source>A number is 1 or more.</source>
        <translation>Nomor adalah 1 atau lebih.</translation>
    </message>
    <message>
        <source>It has been decided already.</source>
        <translation>Hal itu sudah diputuskan.</translation>
    </message>
    <message>
        <source>What it builds on is to be decided first.</source>
        <translation>Yang mendasarinya harus diputuskan dahulu.</translation>
    </message>
    <message>
        <source>There is nothing of that kind to decide.</source>
        <translation>Tidak ada hal seperti itu untuk diputuskan.</translation>
    </message>
    <message>
        <source>A rejection needs a reason.</source>
        <translation>Penolakan memerlukan alasan.</translation>
    </message>
    <message>
        <source>The present holder of the post, or the superior, decides.</source>
        <translation>Yang memutuskan adalah pemangku jabatan sekarang atau atasannya.</translation>
    </message>
    <message>
        <source>Nobody confirms what they did themself.</source>
        <translation>Tidak seorang pun mengesahkan perbuatannya sendiri.</translation>
    </message>
    <message>
        <source>Nobody holds that position under that mandate.</source>
        <translation>Tidak ada yang memangku jabatan itu dengan penugasan tersebut.</translation>
    </message>
    <message>
        <source>The days are past, end before they begin, or have no end.</source>
        <translation>Tanggalnya sudah lewat, berakhir sebelum mulai, atau tanpa akhir.</translation>
    </message>
    <message>
        <source>The substitution has ended already.</source>
        <translation>Penggantian itu sudah berakhir.</translation>
    </message>
    <message>
        <source>There is no such substitution.</source>
        <translation>Tidak ada penggantian seperti itu.</translation>
    </message>
    <message>
        <source>The substitution does not begin now.</source>
        <translation>Penggantian itu tidak mulai sekarang.</translation>
    </message>
    <message>
        <source>Somebody else names or ends that substitute.</source>
        <translation>Orang lain yang menunjuk atau mengakhiri pengganti itu.</translation>
    </message>
    <message>
        <source>The days go beyond those of the substitute who is away.</source>
        <translation>Tanggalnya melampaui masa pengganti yang berhalangan.</translation>
    </message>
    <message>
        <source>Nobody stands in for themself.</source>
        <translation>Tidak seorang pun menggantikan dirinya sendiri.</translation>
    </message>
    <message>
        <source>The post is stood in for on some of these days already.</source>
        <translation>Pada sebagian hari itu jabatan tersebut sudah ada penggantinya.</translation>
    </message>
    <message>
        <source>Who is represented names who comes instead, and nobody else does.</source>
        <translation>Yang diwakili menyebut wakilnya; yang lain tidak.</translation>
    </message>
    <message>
        <source>Only the head and the secretariat answer for others.</source>
        <translation>Hanya kepala dan sekretariat yang menjawab untuk orang lain.</translation>
    </message>
    <message>
        <source>That position does not belong to this office, or is the same.</source>
        <translation>Jabatan itu bukan dari kantor ini, atau jabatan yang sama.</translation>
    </message>
    <message>
        <source>The office does not work today.</source>
        <translation>Kantor tidak bekerja hari ini.</translation>
    </message>
    <message>
        <source>Only who gave the disposition, or the head, may nudge.</source>
        <translation>Hanya pemberi disposisi, atau kepala, yang boleh mengingatkan.</translation>
    </message>
    <message>
        <source>There is nothing to be done about it any more.</source>
        <translation>Tidak ada lagi yang harus dikerjakan.</translation>
    </message>
    <message>
        <source>Nobody nudges themself.</source>
        <translation>Tidak seorang pun mengingatkan dirinya sendiri.</translation>
    </message>
    <message>
        <source>It was nudged today already.</source>
        <translation>Hari ini sudah diingatkan.</translation>
    </message>
    <message>
        <source>That day is not to come.</source>
        <translation>Hari itu tidak akan datang lagi.</translation>
    </message>
    <message>
        <source>Only whose letter it is gives it to another office.</source>
        <translation>Hanya pemilik surat yang dapat meneruskannya ke perangkat daerah lain.</translation>
    </message>
    <message>
        <source>That position stands above in the same chain.</source>
        <translation>Jabatan itu berada di atas dalam rantai yang sama.</translation>
    </message>
    <message>
        <source>The disposition was declined.</source>
        <translation>Disposisi telah ditolak.</translation>
    </message>
    <message>
        <source>Declining needs a reason.</source>
        <translation>Penolakan memerlukan alasan.</translation>
    </message>
    <message>
        <source>Inside the office a disposition goes to a position.</source>
        <translation>Di dalam kantor, disposisi ditujukan kepada jabatan.</translation>
    </message>
    <message>
        <source>Only who gave a disposition moves its deadline.</source>
        <translation>Hanya pemberi disposisi yang dapat mengubah batas waktunya.</translation>
    </message>
    <message>
        <source>The disposition is over.</source>
        <translation>Disposisi sudah berakhir.</translation>
    </message>
    <message>
        <source>That day has passed.</source>
        <translation>Hari itu sudah lewat.</translation>
    </message>
    <message>
        <source>They were told before.</source>
        <translation>Sudah diberitahukan sebelumnya.</translation>
    </message>
    <message>
        <source>Its day has not passed long enough.</source>
        <translation>Batas waktunya belum cukup lama terlewati.</translation>
    </message>
    <message>
        <source>Nothing has to be done about it.</source>
        <translation>Tidak ada yang perlu dilakukan.</translation>
    </message>
    <message>
        <source>There is nobody further up to tell.</source>
        <translation>Tidak ada lagi atasan yang dapat diberi tahu.</translation>
    </message>
    <message>
        <source>Say what the office waits for.</source>
        <translation>Sebutkan apa yang ditunggu.</translation>
    </message>
    <message>
        <source>The letter is not parked.</source>
        <translation>Surat tidak sedang ditunda.</translation>
    </message>
    <message>
        <source>Choose a day that is still to come.</source>
        <translation>Pilih hari yang akan datang.</translation>
    </message>
    <message>
        <source>The report has been answered.</source>
        <translation>Laporan sudah ditanggapi.</translation>
    </message>
    <message>
        <source>That report does not exist any more.</source>
        <translation>Laporan itu sudah tidak ada.</translation>
    </message>
    <message>
        <source>Sending a report back needs words.</source>
        <translation>Pengembalian laporan memerlukan penjelasan.</translation>
    </message>
    <message>
        <source>Only who gave the disposition answers its report.</source>
        <translation>Hanya pemberi disposisi yang menanggapi laporannya.</translation>
    </message>
    <message>
        <source>Only its author attaches files to a report.</source>
        <translation>Hanya penulisnya yang melampirkan berkas pada laporan.</translation>
    </message>
    <message>
        <source>Everybody who had to act is done.</source>
        <translation>Semua pelaksana sudah selesai.</translation>
    </message>
    <message>
        <source>The letter is closed already.</source>
        <translation>Surat sudah ditutup.</translation>
    </message>
    <message>
        <source>The letter is filed.</source>
        <translation>Surat sudah diarsipkan.</translation>
    </message>
    <message>
        <source>The letter is open.</source>
        <translation>Surat masih terbuka.</translation>
    </message>
    <message>
        <source>Only the head or the addressee closes a letter.</source>
        <translation>Hanya kepala atau penerima yang menutup surat.</translation>
    </message>
    <message>
        <source>Nothing here waits for your notice.</source>
        <translation>Tidak ada yang menunggu untuk Anda ketahui.</translation>
    </message>
    <message>
        <source>Somebody still has to act on it.</source>
        <translation>Masih ada yang harus menindaklanjuti.</translation>
    </message>
    <message>
        <source>The last day of the classification is before its first.</source>
        <translation>Hari terakhir klasifikasi itu sebelum hari pertamanya.</translation>
    </message>
    <message>
        <source>There is no such code in this classification.</source>
        <translation>Kode itu tidak ada dalam klasifikasi ini.</translation>
    </message>
    <message>
        <source>The classification needs a name.</source>
        <translation>Klasifikasi itu memerlukan nama.</translation>
    </message>
    <message>
        <source>The classification is kept by the office at the top of the city.</source>
        <translation>Klasifikasi dikelola oleh perangkat daerah paling atas di kota.</translation>
    </message>
    <message>
        <source>There is nothing to change in the classification.</source>
        <translation>Tidak ada yang perlu diubah dalam klasifikasi.</translation>
    </message>
    <message>
        <source>This version of Naskah is too old for the server. What you do is sent, but nothing new comes until it is updated.</source>
        <translation>Versi Naskah ini terlalu lama bagi server. Pekerjaan Anda tetap dikirim, tetapi tidak ada yang baru diterima sampai Naskah diperbarui.</translation>
    </message>
    <message>
        <source>The same signed sheet was filed before.</source>
        <translation>Lembar bertanda tangan yang sama sudah disimpan.</translation>
    </message>
    <message>
        <source>This office does not have the letter of that sheet.</source>
        <translation>Kantor ini tidak memiliki surat dari lembar tersebut.</translation>
    </message>
    <message>
        <source>This office did not receive it; it is only sent or a draft.</source>
        <translation>Surat ini tidak diterima kantor ini; hanya surat keluar atau konsep.</translation>
    </message>
    <message>
        <source>That device was ended before.</source>
        <translation>Perangkat itu sudah diakhiri sebelumnya.</translation>
    </message>
    <message>
        <source>That would be a circle: on some of these days that person is away, and the one to be stood in for here stands in for them, directly or through others.</source>
        <translation>Itu menjadi lingkaran: pada sebagian hari itu orang tersebut berhalangan dan digantikan, langsung atau lewat orang lain, oleh pejabat yang berhalangan di sini.</translation>
    </message>
    <message>
        <source>A text is longer than its field holds.</source>
        <translation>Teks lebih panjang daripada yang muat di kolomnya.</translation>
    </message>
    <message>
        <source>The server has this already.</source>
        <translation>Server sudah memilikinya.</translation>
    </message>
</context>
<context>
    <name>naskah::Receiving</name>
    <message>
        <source>%1 is empty; it was left where it is.</source>
        <translation>%1 kosong; dibiarkan di tempatnya.</translation>
    </message>
    <message>
        <source>%1 is a folder; drop the files in it.</source>
        <translation>%1 adalah map; taruh berkas-berkas di dalamnya.</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2</source>
        <translation>%1 tidak dapat dibaca: %2</translation>
    </message>
    <message>
        <source>%1 is larger than 64 MiB; it was left where it is.</source>
        <translation>%1 lebih dari 64 MiB; dibiarkan di tempatnya.</translation>
    </message>
    <message>
        <source>Paste a file or picture</source>
        <translation>Tempel berkas atau gambar</translation>
    </message>
    <message>
        <source>Watched folder…</source>
        <translation>Map yang dipantau…</translation>
    </message>
    <message>
        <source>Folder that the scanner puts files into</source>
        <translation>Map tempat pemindai menaruh berkas</translation>
    </message>
    <message>
        <source>The watched folder %1 is not there. It is looked for again.</source>
        <translation>Map yang dipantau, %1, tidak ada. Akan dicari lagi.</translation>
    </message>
    <message>
        <source>%1 was received but cannot be moved away.</source>
        <translation>%1 sudah diterima tetapi tidak dapat dipindahkan.</translation>
    </message>
    <message>
        <source>%1 is watched. What was taken goes to its folder “Selesai”.</source>
        <translation>%1 dipantau. Yang sudah diambil pindah ke map “Selesai” di dalamnya.</translation>
    </message>
    <message>
        <source>There is neither a file nor a picture on the clipboard.</source>
        <translation>Papan klip tidak berisi berkas atau gambar.</translation>
    </message>
    <message>
        <source>Clipboard.png</source>
        <translation>Papan klip.png</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) received, to be registered</source>
        <translation>
            <numerusform>%n berkas diterima, belum diregistrasi</numerusform>
        </translation>
    </message>
    <message>
        <source>The same file waits already</source>
        <translation>Berkas yang sama sudah menunggu</translation>
    </message>
</context>
<context>
    <name>naskah::RegisterDialog</name>
    <message>
        <source>Skip</source>
        <translation>Lewati</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Simpan</translation>
    </message>
    <message>
        <source>Save and next</source>
        <translation>Simpan &amp; berikutnya</translation>
    </message>
    <message>
        <source>Register incoming letter · %1 of %2</source>
        <translation>Registrasi surat masuk · %1 dari %2</translation>
    </message>
    <message>
        <source>Drop the scan here, or type from the paper.</source>
        <translation>Taruh pindaian di sini, atau ketik dari kertasnya.</translation>
    </message>
    <message>
        <source>Register incoming letter</source>
        <translation>Registrasi surat masuk</translation>
    </message>
    <message>
        <source>Choose files…</source>
        <translation>Pilih berkas…</translation>
    </message>
    <message>
        <source>As the last one</source>
        <translation>Salin terakhir</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Halaman</translation>
    </message>
    <message>
        <source>Turn this page</source>
        <translation>Putar halaman ini</translation>
    </message>
    <message>
        <source>Move this page up</source>
        <translation>Naikkan halaman ini</translation>
    </message>
    <message>
        <source>Move this page down</source>
        <translation>Turunkan halaman ini</translation>
    </message>
    <message>
        <source>Another letter begins with this page</source>
        <translation>Surat lain dimulai di halaman ini</translation>
    </message>
    <message>
        <source>The next scan belongs to this letter</source>
        <translation>Pindaian berikutnya bagian surat ini</translation>
    </message>
    <message>
        <source>Not a letter; put away</source>
        <translation>Bukan surat; sisihkan</translation>
    </message>
    <message>
        <source>Scan…</source>
        <translation>Pindai…</translation>
    </message>
</context>
<context>
    <name>naskah::RegisterFields</name>
    <message>
        <source>Code or word</source>
        <translation>Kode atau kata</translation>
    </message>
    <message>
        <source>Ordinary</source>
        <translation>Biasa</translation>
    </message>
    <message>
        <source>Restricted</source>
        <translation>Terbatas</translation>
    </message>
    <message>
        <source>Secret</source>
        <translation>Rahasia</translation>
    </message>
    <message>
        <source>Top secret</source>
        <translation>Sangat rahasia</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>Biasa</translation>
    </message>
    <message>
        <source>Urgent</source>
        <translation>Segera</translation>
    </message>
    <message>
        <source>Very urgent</source>
        <translation>Sangat segera</translation>
    </message>
    <message>
        <source>Position or name</source>
        <translation>Jabatan atau nama</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Dari</translation>
    </message>
    <message>
        <source>Letter number</source>
        <translation>Nomor surat</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Tanggal</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Diterima</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Hal</translation>
    </message>
    <message>
        <source>Classification</source>
        <translation>Klasifikasi</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>Isi ringkas</translation>
    </message>
    <message>
        <source>Enclosures</source>
        <translation>Lampiran</translation>
    </message>
    <message>
        <source>Security</source>
        <translation>Keamanan</translation>
    </message>
    <message>
        <source>Urgency</source>
        <translation>Urgensi</translation>
    </message>
    <message>
        <source>Addressed to</source>
        <translation>Ditujukan kepada</translation>
    </message>
    <message>
        <source>Agenda number</source>
        <translation>Nomor agenda</translation>
    </message>
    <message>
        <source>No numbers left on this computer; the server gives one when it is reached</source>
        <translation>Nomor di komputer ini habis; server memberi nomor begitu terhubung</translation>
    </message>
    <message numerus="yes">
        <source>%n number(s) left for today, also offline</source>
        <translation>
            <numerusform>%n nomor tersisa hari ini, luring pun bisa</numerusform>
        </translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Lihat</translation>
    </message>
    <message>
        <source>Letter, invitation, …</source>
        <translation>Surat, undangan, …</translation>
    </message>
    <message>
        <source>Addressee</source>
        <translation>Tujuan</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Tembusan</translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>Tidak ada</translation>
    </message>
    <message>
        <source>Cabinet, folder</source>
        <translation>Lemari, map</translation>
    </message>
    <message>
        <source>Letter type</source>
        <translation>Jenis surat</translation>
    </message>
    <message>
        <source>We are</source>
        <translation>Kedudukan</translation>
    </message>
    <message>
        <source>Event on</source>
        <translation>Hari acara</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Jam</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Tempat</translation>
    </message>
    <message>
        <source>Came by</source>
        <translation>Cara terima</translation>
    </message>
    <message>
        <source>Through</source>
        <translation>Melalui</translation>
    </message>
    <message>
        <source>Received by</source>
        <translation>Diterima oleh</translation>
    </message>
    <message>
        <source>Original at</source>
        <translation>Asli di</translation>
    </message>
    <message>
        <source>Handed to</source>
        <translation>Diserahkan ke</translation>
    </message>
</context>
<context>
    <name>naskah::RegisterForm</name>
    <message>
        <source>Which day?</source>
        <translation>Tanggal berapa?</translation>
    </message>
    <message>
        <source>“%1” is no day. Write for example 6 Nov 2025.</source>
        <translation>“%1” bukan tanggal. Tulis misalnya 6 Nov 2025.</translation>
    </message>
    <message numerus="yes">
        <source>This is too long; at most %n letters.</source>
        <translation>
            <numerusform>Terlalu panjang; paling banyak %n huruf.</numerusform>
        </translation>
    </message>
    <message>
        <source>Who sent it?</source>
        <translation>Siapa pengirimnya?</translation>
    </message>
    <message>
        <source>Copy it from the letter; write “-” if it has none.</source>
        <translation>Salin dari surat; tulis “-” bila tidak ada.</translation>
    </message>
    <message>
        <source>It is dated after the day it was received.</source>
        <translation>Tanggalnya sesudah hari diterima.</translation>
    </message>
    <message>
        <source>That day is still to come.</source>
        <translation>Tanggal itu belum tiba.</translation>
    </message>
    <message>
        <source>What is it about?</source>
        <translation>Tentang apa?</translation>
    </message>
    <message>
        <source>Type a code or a word and choose from the list.</source>
        <translation>Ketik kode atau kata, lalu pilih dari daftar.</translation>
    </message>
    <message>
        <source>There is no such position here; choose from the list.</source>
        <translation>Jabatan itu tidak ada di sini; pilih dari daftar.</translation>
    </message>
    <message>
        <source>That is before the day of the letter.</source>
        <translation>Itu sebelum tanggal surat.</translation>
    </message>
    <message>
        <source>At what time?</source>
        <translation>Jam berapa?</translation>
    </message>
    <message>
        <source>Where?</source>
        <translation>Di mana?</translation>
    </message>
    <message>
        <source>There is no such type; choose from the list.</source>
        <translation>Jenis itu tidak ada; pilih dari daftar.</translation>
    </message>
    <message>
        <source>That is the addressee.</source>
        <translation>Itu tujuan surat.</translation>
    </message>
</context>
<context>
    <name>naskah::RegisterPane</name>
    <message>
        <source>Reserve a number</source>
        <translation>Pesan nomor</translation>
    </message>
    <message>
        <source>Void</source>
        <translation>Batal</translation>
    </message>
    <message>
        <source>Close unknown numbers</source>
        <translation>Tutup nomor tak diketahui</translation>
    </message>
    <message>
        <source>Give up the block</source>
        <translation>Lepaskan blok</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Impor</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Nomor</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Keadaan</translation>
    </message>
    <message>
        <source>As written</source>
        <translation>Tertulis</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Tanggal</translation>
    </message>
    <message>
        <source>Subject or reason</source>
        <translation>Hal atau alasan</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Petugas</translation>
    </message>
    <message>
        <source>Every number of the register</source>
        <translation>Semua nomor register</translation>
    </message>
    <message>
        <source>No number was given yet</source>
        <translation>Belum ada nomor yang diberikan</translation>
    </message>
    <message>
        <source>Numbers come here as letters are registered or sent. Those that were given by hand before can be imported.</source>
        <translation>Nomor muncul di sini ketika surat diregistrasi atau dikirim. Yang sudah diberikan dengan tangan dapat diimpor.</translation>
    </message>
    <message>
        <source>Letter</source>
        <translation>Surat</translation>
    </message>
    <message>
        <source>Reserved</source>
        <translation>Dipesan</translation>
    </message>
    <message>
        <source>Unused</source>
        <translation>Kosong</translation>
    </message>
    <message>
        <source>At a desk</source>
        <translation>Di meja</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Tak diketahui</translation>
    </message>
    <message>
        <source>Passed over</source>
        <translation>Dilewatkan</translation>
    </message>
    <message>
        <source>Unexplained</source>
        <translation>Tak terjelaskan</translation>
    </message>
    <message>
        <source>Last number</source>
        <translation>Nomor terakhir</translation>
    </message>
    <message>
        <source>Next number</source>
        <translation>Nomor berikutnya</translation>
    </message>
    <message>
        <source>held by %1</source>
        <translation>dipegang %1</translation>
    </message>
    <message>
        <source>given here, also offline</source>
        <translation>diberikan di sini, juga luring</translation>
    </message>
    <message>
        <source>given by the server</source>
        <translation>diberikan server</translation>
    </message>
    <message>
        <source>Left today</source>
        <translation>Sisa hari ini</translation>
    </message>
    <message>
        <source>on this desk</source>
        <translation>di meja ini</translation>
    </message>
    <message>
        <source>desks take no stock</source>
        <translation>tanpa persediaan meja</translation>
    </message>
    <message>
        <source>Not returned</source>
        <translation>Belum kembali</translation>
    </message>
    <message>
        <source>To be explained</source>
        <translation>Perlu dijelaskan</translation>
    </message>
    <message>
        <source>every number is accounted for</source>
        <translation>semua nomor jelas</translation>
    </message>
    <message>
        <source>close them with minutes, or import them</source>
        <translation>tutup dengan berita acara atau impor</translation>
    </message>
</context>
<context>
    <name>naskah::Registering</name>
    <message>
        <source>Scans of letters</source>
        <translation>Pindaian surat</translation>
    </message>
    <message>
        <source>Scans (*.pdf *.png *.jpg *.jpeg *.tif *.tiff)</source>
        <translation>Pindaian (*.pdf *.png *.jpg *.jpeg *.tif *.tiff)</translation>
    </message>
    <message>
        <source>Looks like the letter in the agenda at %1: same number, same sender</source>
        <translation>Mirip surat agenda %1: nomor dan pengirim sama</translation>
    </message>
    <message>
        <source>Registered; the server gives the number</source>
        <translation>Diregistrasi; nomor diberikan server</translation>
    </message>
    <message>
        <source>Registered as %1</source>
        <translation>Diregistrasi sebagai %1</translation>
    </message>
    <message>
        <source>The letter in the agenda at %1 has the same sender, number and date</source>
        <translation>Surat agenda %1 sama pengirim, nomor, dan tanggalnya</translation>
    </message>
    <message>
        <source>Put away; kept for 30 days</source>
        <translation>Disisihkan; disimpan 30 hari</translation>
    </message>
    <message>
        <source>Open the page with which the next letter begins.</source>
        <translation>Buka halaman tempat surat berikutnya dimulai.</translation>
    </message>
    <message>
        <source>No other scan follows this one.</source>
        <translation>Tidak ada pindaian lain sesudah ini.</translation>
    </message>
</context>
<context>
    <name>naskah::SearchWords</name>
    <message>
        <source>who wrote it</source>
        <translation>siapa pengirimnya</translation>
    </message>
    <message>
        <source>whom it is for</source>
        <translation>untuk siapa</translation>
    </message>
    <message>
        <source>words of the subject</source>
        <translation>kata dalam hal surat</translation>
    </message>
    <message>
        <source>its number or agenda number</source>
        <translation>nomor surat atau nomor agenda</translation>
    </message>
    <message>
        <source>words of summary and text</source>
        <translation>kata dalam ringkasan dan isi</translation>
    </message>
    <message>
        <source>notes, reports, file names</source>
        <translation>catatan, laporan, nama berkas</translation>
    </message>
    <message>
        <source>an office that has to do with it</source>
        <translation>perangkat daerah yang terkait</translation>
    </message>
    <message>
        <source>kind of letter</source>
        <translation>jenis surat</translation>
    </message>
    <message>
        <source>how far it is</source>
        <translation>sampai di mana penanganannya</translation>
    </message>
    <message>
        <source>how far it may be known</source>
        <translation>sifat keamanannya</translation>
    </message>
    <message>
        <source>how soon it must be done</source>
        <translation>derajat urgensinya</translation>
    </message>
    <message>
        <source>code or its words</source>
        <translation>kode atau uraiannya</translation>
    </message>
    <message>
        <source>2025, 2025-03, 2025-03..2025-06</source>
        <translation>2025, 2025-03, 2025-03..2025-06</translation>
    </message>
    <message>
        <source>from this date on</source>
        <translation>sejak tanggal ini</translation>
    </message>
    <message>
        <source>later than this date</source>
        <translation>setelah tanggal ini</translation>
    </message>
    <message>
        <source>up to this date</source>
        <translation>sampai tanggal ini</translation>
    </message>
    <message>
        <source>earlier than this date</source>
        <translation>sebelum tanggal ini</translation>
    </message>
    <message>
        <source>newest first</source>
        <translation>yang terbaru dahulu</translation>
    </message>
    <message>
        <source>“%1:” is no filter; it is looked for as a word.</source>
        <translation>“%1:” bukan saringan; dicari sebagai kata.</translation>
    </message>
    <message>
        <source>“%1:” is no filter; it is looked for as a word. Perhaps “%2:”?</source>
        <translation>“%1:” bukan saringan; dicari sebagai kata. Mungkin “%2:”?</translation>
    </message>
    <message>
        <source>“%1” is no date. Write 2025, 2025-03, 2025-03-14 or 2025-03..2025-06.</source>
        <translation>“%1” bukan tanggal. Tulis 2025, 2025-03, 2025-03-14, atau 2025-03..2025-06.</translation>
    </message>
    <message>
        <source>Nothing is called “%1” here.</source>
        <translation>Tidak ada yang bernama “%1” di sini.</translation>
    </message>
    <message>
        <source>Only the first words are looked for.</source>
        <translation>Hanya kata-kata pertama yang dicari.</translation>
    </message>
    <message numerus="yes">
        <source>%n letter(s) are still being indexed; the oldest may be missing.</source>
        <translation>
            <numerusform>%n surat masih diindeks; yang paling lama mungkin belum ditemukan.</numerusform>
        </translation>
    </message>
    <message>
        <source>This desk was written by another version; only plain words are compared.</source>
        <translation>Meja ini ditulis oleh versi lain; hanya kata biasa yang dibandingkan.</translation>
    </message>
    <message>
        <source>day or period of receipt</source>
        <translation>hari atau masa diterima</translation>
    </message>
</context>
<context>
    <name>naskah::Sidebar</name>
    <message>
        <source>Places</source>
        <translation>Tempat kerja</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>Ganti nama…</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Hapus</translation>
    </message>
</context>
<context>
    <name>naskah::SmallForm</name>
    <message>
        <source>Close</source>
        <translation>Tutup</translation>
    </message>
</context>
<context>
    <name>naskah::SyncChip</name>
    <message>
        <source>Not yet connected</source>
        <translation>Belum pernah terhubung</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>Luring</translation>
    </message>
    <message>
        <source>Offline since %1</source>
        <translation>Luring sejak %1</translation>
    </message>
    <message>
        <source>Sign in to sync</source>
        <translation>Masuk untuk menyinkronkan</translation>
    </message>
    <message>
        <source>Server&apos;s log contradicts itself</source>
        <translation>Catatan server bertentangan</translation>
    </message>
    <message>
        <source>Receiving…</source>
        <translation>Menerima…</translation>
    </message>
    <message>
        <source>Sending %1…</source>
        <translation>Mengirim %1…</translation>
    </message>
    <message>
        <source>Synced</source>
        <translation>Tersinkron</translation>
    </message>
    <message>
        <source>Synced %1</source>
        <translation>Tersinkron %1</translation>
    </message>
    <message numerus="yes">
        <source>%n need attention</source>
        <translation>
            <numerusform>%n perlu perhatian</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%n menunggu</numerusform>
        </translation>
    </message>
    <message>
        <source>Open the outbox</source>
        <translation>Buka antrean kirim</translation>
    </message>
    <message>
        <source>Naskah must be updated</source>
        <translation>Naskah perlu diperbarui</translation>
    </message>
</context>
<context>
    <name>naskah::TableDialog</name>
    <message>
        <source>Close</source>
        <translation>Tutup</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 dari %2</translation>
    </message>
</context>
<context>
    <name>naskah::TopBar</name>
    <message>
        <source>Search letters, people, numbers</source>
        <translation>Cari surat, orang, nomor</translation>
    </message>
    <message>
        <source>Search everything</source>
        <translation>Cari di semua surat</translation>
    </message>
</context>
<context>
    <name>naskah::Welcome</name>
    <message>
        <source>Set up this desk</source>
        <translation>Siapkan meja kerja ini</translation>
    </message>
    <message>
        <source>Your administrator gives you an invitation. It says where the server is and is good once.</source>
        <translation>Pengelola memberi Anda undangan. Isinya alamat server dan berlaku sekali.</translation>
    </message>
    <message>
        <source>Invitation</source>
        <translation>Undangan</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Kata sandi</translation>
    </message>
    <message>
        <source>Set up</source>
        <translation>Siapkan</translation>
    </message>
    <message>
        <source>This is not a whole invitation. It begins with naskah://.</source>
        <translation>Undangan ini tidak lengkap. Undangan dimulai dengan naskah://.</translation>
    </message>
    <message>
        <source>The password is needed once, to fetch your letters.</source>
        <translation>Kata sandi diperlukan sekali, untuk mengambil surat Anda.</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Masuk</translation>
    </message>
    <message>
        <source>The server asks for your password. Without it you go on working; what you do is sent later.</source>
        <translation>Server meminta kata sandi Anda. Tanpa itu Anda tetap bekerja; hasilnya dikirim kemudian.</translation>
    </message>
    <message>
        <source>Type your password.</source>
        <translation>Ketik kata sandi Anda.</translation>
    </message>
</context>
<context>
    <name>naskah::WordQuestion</name>
    <message>
        <source>Say which day.</source>
        <translation>Sebutkan harinya.</translation>
    </message>
    <message>
        <source>Say it in a few words.</source>
        <translation>Sebutkan dengan singkat.</translation>
    </message>
</context>
<context>
    <name>naskah::Workbench</name>
    <message>
        <source>Tell your administrator if it goes on. You can work as before.</source>
        <translation>Beri tahu pengelola bila berlanjut. Anda tetap dapat bekerja.</translation>
    </message>
    <message>
        <source>The disk did not take the data: %1</source>
        <translation>Cakram tidak menerima data: %1</translation>
    </message>
    <message>
        <source>Nothing that was done before is lost. Close Naskah, free some space, and open it again.</source>
        <translation>Yang sudah dikerjakan tidak hilang. Tutup Naskah, kosongkan ruang, lalu buka lagi.</translation>
    </message>
    <message>
        <source>Sign in…</source>
        <translation>Masuk…</translation>
    </message>
    <message>
        <source>Work offline</source>
        <translation>Bekerja luring</translation>
    </message>
    <message>
        <source>It is on its way already and cannot be taken back here.</source>
        <translation>Sudah dalam perjalanan dan tidak dapat dibatalkan di sini.</translation>
    </message>
    <message>
        <source>Nothing else was changed.</source>
        <translation>Tidak ada lain yang diubah.</translation>
    </message>
    <message>
        <source>It is sent again</source>
        <translation>Dikirim lagi</translation>
    </message>
    <message>
        <source>Write letter</source>
        <translation>Tulis surat</translation>
    </message>
    <message>
        <source>Nothing was lost.</source>
        <translation>Tidak ada yang hilang.</translation>
    </message>
    <message>
        <source>Ask your administrator for the update. You can work as before.</source>
        <translation>Mintalah pembaruan kepada pengelola. Anda tetap dapat bekerja.</translation>
    </message>
</context>
<context>
    <name>naskah::plaindate</name>
    <message>
        <source>Today</source>
        <translation>Hari ini</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>Kemarin</translation>
    </message>
    <message>
        <source>Tomorrow</source>
        <translation>Besok</translation>
    </message>
</context>
<context>
    <name>naskah::words</name>
    <message>
        <source>Normal</source>
        <translation>Biasa</translation>
    </message>
    <message>
        <source>Urgent</source>
        <translation>Segera</translation>
    </message>
    <message>
        <source>Very urgent</source>
        <translation>Sangat segera</translation>
    </message>
    <message>
        <source>Ordinary</source>
        <translation>Biasa</translation>
    </message>
    <message>
        <source>Restricted</source>
        <translation>Terbatas</translation>
    </message>
    <message>
        <source>Secret</source>
        <translation>Rahasia</translation>
    </message>
    <message>
        <source>Top secret</source>
        <translation>Sangat rahasia</translation>
    </message>
</context>
<context>
    <name>naskah::OlderYears</name>
    <message>
        <source>Years on this desk…</source>
        <translation>Tahun di komputer ini…</translation>
    </message>
    <message>
        <source>Years on this desk</source>
        <translation>Tahun di komputer ini</translation>
    </message>
    <message>
        <source>This desk keeps letters from %1 on.</source>
        <translation>Komputer ini menyimpan surat sejak %1.</translation>
    </message>
    <message>
        <source>The server has letters from %1 on.</source>
        <translation>Server memiliki surat sejak %1.</translation>
    </message>
    <message>
        <source>The server has no older ones.</source>
        <translation>Server tidak memiliki yang lebih lama.</translation>
    </message>
    <message>
        <source>What is left out stays at the server and can be fetched again.</source>
        <translation>Yang tidak disimpan tetap ada di server dan dapat diambil lagi.</translation>
    </message>
    <message>
        <source>From the year</source>
        <translation>Sejak tahun</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Simpan</translation>
    </message>
    <message>
        <source>Write a year from %1 to %2.</source>
        <translation>Tulis tahun dari %1 sampai %2.</translation>
    </message>
    <message>
        <source>The choice could not be kept.</source>
        <translation>Pilihan tidak dapat disimpan.</translation>
    </message>
    <message>
        <source>Letters from %1 on are fetched as soon as there is a line.</source>
        <translation>Surat sejak %1 diambil begitu ada sambungan.</translation>
    </message>
    <message>
        <source>Letters from before %1 leave this desk at the next exchange; they stay at the server.</source>
        <translation>Surat sebelum %1 meninggalkan komputer ini pada pertukaran berikutnya; di server tetap ada.</translation>
    </message>
</context>
<context>
    <name>naskah::PersonalActions</name>
    <message>
        <source>Mark unread</source>
        <translation>Tandai belum dibaca</translation>
    </message>
    <message>
        <source>Put off until another day…</source>
        <translation>Tunda sampai hari lain…</translation>
    </message>
    <message>
        <source>Put off…</source>
        <translation>Tunda…</translation>
    </message>
    <message>
        <source>No longer put off</source>
        <translation>Tidak ditunda lagi</translation>
    </message>
</context>
<context>
    <name>naskah::PersonalMarks</name>
    <message>
        <source>Back among your work</source>
        <translation>Kembali di antara pekerjaan Anda</translation>
    </message>
    <message>
        <source>Marked unread, for you alone</source>
        <translation>Ditandai belum dibaca, hanya untuk Anda</translation>
    </message>
    <message>
        <source>Put off</source>
        <translation>Tunda</translation>
    </message>
    <message>
        <source>Put off; it comes back by itself</source>
        <translation>Ditunda; akan kembali dengan sendirinya</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Sampai</translation>
    </message>
</context>
<context>
    <name>naskah::ReminderDelegate</name>
    <message>
        <source>Late</source>
        <translation>Terlambat</translation>
    </message>
    <message>
        <source>Due today</source>
        <translation>Tenggat hari ini</translation>
    </message>
    <message>
        <source>Soon</source>
        <translation>Segera</translation>
    </message>
    <message>
        <source>Put off by you</source>
        <translation>Anda tunda</translation>
    </message>
    <message>
        <source>Resting in the office</source>
        <translation>Diistirahatkan di kantor</translation>
    </message>
    <message>
        <source>today</source>
        <translation>hari ini</translation>
    </message>
    <message>
        <source>back %1</source>
        <translation>kembali %1</translation>
    </message>
    <message>
        <source>from %1</source>
        <translation>dari %1</translation>
    </message>
    <message>
        <source>due %1</source>
        <translation>tenggat %1</translation>
    </message>
    <message>
        <source>agenda %1</source>
        <translation>agenda %1</translation>
    </message>
    <message numerus="yes">
        <source>%n working day(s) late</source>
        <translation>
            <numerusform>terlambat %n hari kerja</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n working day(s)</source>
        <translation>
            <numerusform>dalam %n hari kerja</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n late</source>
        <translation>
            <numerusform>%n terlambat</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n due today</source>
        <translation>
            <numerusform>%n tenggat hari ini</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n due soon</source>
        <translation>
            <numerusform>%n tenggat segera</numerusform>
        </translation>
    </message>
    <message>
        <source>Late with others, shown to you</source>
        <translation>Terlambat pada orang lain, diperlihatkan kepada Anda</translation>
    </message>
    <message>
        <source>with %1</source>
        <translation>pada %1</translation>
    </message>
    <message numerus="yes">
        <source>%n late with others</source>
        <translation>
            <numerusform>%n terlambat pada orang lain</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>naskah::RemindersPage</name>
    <message>
        <source>Open the letter</source>
        <translation>Buka surat</translation>
    </message>
    <message>
        <source>No longer put off</source>
        <translation>Tidak ditunda lagi</translation>
    </message>
    <message>
        <source>Deadlines</source>
        <translation>Tenggat</translation>
    </message>
    <message>
        <source>No deadline is near</source>
        <translation>Tidak ada tenggat dekat</translation>
    </message>
    <message>
        <source>When to remind…</source>
        <translation>Kapan diingatkan…</translation>
    </message>
    <message>
        <source>Dispositions to you stand here before they are due, what is late with others and is shown to you, and what you put off until it comes back.</source>
        <translation>Di sini muncul disposisi untuk Anda menjelang tenggatnya, yang terlambat pada orang lain dan diperlihatkan kepada Anda, serta yang Anda tunda sampai kembali.</translation>
    </message>
    <message>
        <source>Dispositions to you stand here three working days before they are due, and what you put off until it comes back.</source>
        <translation>Disposisi kepada Anda tampil di sini tiga hari kerja sebelum tenggatnya, juga yang Anda tunda sampai kembali.</translation>
    </message>
</context>
<context>
    <name>naskah::RemindersLink</name>
    <message>
        <source>The list could not be read: %1</source>
        <translation>Daftar tidak dapat dibaca: %1</translation>
    </message>
    <message>
        <source>Back among your work</source>
        <translation>Kembali di antara pekerjaan Anda</translation>
    </message>
    <message>
        <source>When to remind</source>
        <translation>Kapan diingatkan</translation>
    </message>
    <message>
        <source>So many working days before a deadline (0 is the day itself) and after it. The longest time before it is also how early it stands in the list. This is for this desk alone.</source>
        <translation>Sekian hari kerja sebelum tenggat (0 berarti hari itu sendiri) dan sesudahnya. Yang terlama sebelumnya juga menentukan seberapa awal tenggat masuk daftar. Ini hanya untuk meja ini.</translation>
    </message>
    <message>
        <source>Working days before</source>
        <translation>Hari kerja sebelumnya</translation>
    </message>
    <message>
        <source>Working days after</source>
        <translation>Hari kerja sesudahnya</translation>
    </message>
    <message>
        <source>Set</source>
        <translation>Tetapkan</translation>
    </message>
    <message>
        <source>Write up to ten numbers, such as 3, 1.</source>
        <translation>Tulis paling banyak sepuluh angka, misalnya 3, 1.</translation>
    </message>
</context>
<context>
    <name>naskah::DailyReminder</name>
    <message>
        <source>Deadlines: %1</source>
        <translation>Tenggat: %1</translation>
    </message>
</context>
<context>
    <name>ContactImport</name>
    <message>
        <source>Address</source>
        <translation>Alamat</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Telepon</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>Surel</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Catatan</translation>
    </message>
</context>
<context>
    <name>naskah::ContactImport</name>
    <message>
        <source>Error</source>
        <translation>Keliru</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Berubah</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Baru</translation>
    </message>
    <message>
        <source>Import contacts</source>
        <translation>Impor kontak</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2</source>
        <translation>%1 tidak dapat dibaca: %2</translation>
    </message>
    <message>
        <source>%1 is larger than 16 MB; that is no list of contacts.</source>
        <translation>%1 lebih besar dari 16 MB; itu bukan daftar kontak.</translation>
    </message>
    <message numerus="yes">
        <source>%n new</source>
        <translation>
            <numerusform>%n baru</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changed</source>
        <translation>
            <numerusform>%n berubah</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n the same</source>
        <translation>
            <numerusform>%n sama</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) with errors; mend the file first, nothing is taken over until then</source>
        <translation>
            <numerusform>%n baris keliru; perbaiki dahulu berkasnya, sebelum itu tidak ada yang diambil alih</numerusform>
        </translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Baris</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Keadaan</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nama</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Isi</translation>
    </message>
    <message numerus="yes">
        <source>Take over %n contact(s)</source>
        <translation>
            <numerusform>Ambil alih %n kontak</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n contact(s) taken over</source>
        <translation>
            <numerusform>%n kontak diambil alih</numerusform>
        </translation>
    </message>
    <message>
        <source>Line %1: %2 What comes before it is taken over.</source>
        <translation>Baris %1: %2 Yang sebelumnya sudah diambil alih.</translation>
    </message>
    <message>
        <source>Export contacts</source>
        <translation>Ekspor kontak</translation>
    </message>
    <message>
        <source>Contacts.csv</source>
        <translation>Kontak.csv</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2</source>
        <translation>%1 tidak dapat ditulis: %2</translation>
    </message>
    <message>
        <source>Written to %1</source>
        <translation>Ditulis ke %1</translation>
    </message>
</context>
<context>
    <name>naskah::ContactsLink</name>
    <message>
        <source>Stays</source>
        <translation>Tetap</translation>
    </message>
    <message>
        <source>Becomes it</source>
        <translation>Melebur</translation>
    </message>
    <message>
        <source>Afterwards</source>
        <translation>Hasilnya</translation>
    </message>
    <message>
        <source>The contacts could not be read: %1</source>
        <translation>Kontak tidak dapat dibaca: %1</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nama</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Alamat</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Telepon</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>Surel</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Catatan</translation>
    </message>
    <message>
        <source>New contact</source>
        <translation>Kontak baru</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Tambah</translation>
    </message>
    <message>
        <source>Added: %1</source>
        <translation>Ditambahkan: %1</translation>
    </message>
    <message>
        <source>Edit contact</source>
        <translation>Ubah kontak</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Simpan</translation>
    </message>
    <message>
        <source>Changed: %1</source>
        <translation>Diubah: %1</translation>
    </message>
    <message>
        <source>There is a contact with this name. Two of the same are merged with M.</source>
        <translation>Kontak dengan nama ini sudah ada. Dua yang sama digabungkan dengan M.</translation>
    </message>
    <message>
        <source>Merge contacts</source>
        <translation>Gabungkan kontak</translation>
    </message>
    <message>
        <source>Choose the one that stays; letters of the others count as its own from then on. It takes over what it lacks, as the last row shows.</source>
        <translation>Pilih yang tetap; surat dari yang lain dihitung sebagai suratnya mulai saat itu. Yang belum dimilikinya diambilnya dari yang lain, seperti pada baris terakhir.</translation>
    </message>
    <message>
        <source>Letters</source>
        <translation>Surat</translation>
    </message>
    <message numerus="yes">
        <source>Merge %n contact(s)</source>
        <translation>
            <numerusform>Gabungkan %n kontak</numerusform>
        </translation>
    </message>
    <message>
        <source>Merged into %1</source>
        <translation>Digabungkan ke %1</translation>
    </message>
</context>
<context>
    <name>naskah::ContactsPage</name>
    <message>
        <source>Name</source>
        <translation>Nama</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Alamat</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Telepon</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>Surel</translation>
    </message>
    <message>
        <source>Letters</source>
        <translation>Surat</translation>
    </message>
    <message>
        <source>Looks like</source>
        <translation>Mirip dengan</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>Kontak</translation>
    </message>
    <message>
        <source>Name, address, phone or e-mail</source>
        <translation>Nama, alamat, telepon, atau surel</translation>
    </message>
    <message>
        <source>Filter the contacts</source>
        <translation>Saring kontak</translation>
    </message>
    <message>
        <source>Likely doubles</source>
        <translation>Mungkin ganda</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Ubah</translation>
    </message>
    <message>
        <source>Merge…</source>
        <translation>Gabungkan…</translation>
    </message>
    <message>
        <source>Show letters</source>
        <translation>Lihat surat</translation>
    </message>
    <message>
        <source>New contact</source>
        <translation>Kontak baru</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Impor…</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Ekspor…</translation>
    </message>
    <message numerus="yes">
        <source>The first %n; type to narrow them down</source>
        <translation>
            <numerusform>%n yang pertama; ketik untuk mempersempit</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n contact(s)</source>
        <translation>
            <numerusform>%n kontak</numerusform>
        </translation>
    </message>
    <message>
        <source>Likely doubles: %1</source>
        <translation>Mungkin ganda: %1</translation>
    </message>
    <message>
        <source>Choose two or more with Shift or Ctrl.</source>
        <translation>Pilih dua atau lebih dengan Shift atau Ctrl.</translation>
    </message>
    <message>
        <source>No contact fits</source>
        <translation>Tidak ada kontak yang cocok</translation>
    </message>
    <message>
        <source>Another word, or a part of one, may find it.</source>
        <translation>Kata lain, atau sepenggal kata, mungkin menemukannya.</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Tampilkan semua</translation>
    </message>
    <message>
        <source>No contacts yet</source>
        <translation>Belum ada kontak</translation>
    </message>
    <message>
        <source>Who writes to this office stands here as soon as a letter of theirs is registered.</source>
        <translation>Yang bersurat ke kantor ini muncul di sini begitu suratnya diregistrasi.</translation>
    </message>
</context>
<context>
    <name>naskah::CsvWords</name>
    <message>
        <source>the file is empty</source>
        <translation>berkasnya kosong</translation>
    </message>
    <message>
        <source>a NUL character; this is not a text file</source>
        <translation>ada karakter NUL; ini bukan berkas teks</translation>
    </message>
    <message>
        <source>a quote is opened and never closed</source>
        <translation>tanda kutip dibuka dan tidak pernah ditutup</translation>
    </message>
    <message>
        <source>something follows a closing quote</source>
        <translation>ada sesuatu di belakang tanda kutip penutup</translation>
    </message>
    <message>
        <source>there is no name</source>
        <translation>tidak ada nama</translation>
    </message>
    <message>
        <source>a field is longer than 4,000 bytes</source>
        <translation>satu isian lebih panjang dari 4.000 bita</translation>
    </message>
    <message>
        <source>there is no column “%1”</source>
        <translation>tidak ada kolom “%1”</translation>
    </message>
    <message>
        <source>the same name stands in line %1</source>
        <translation>nama yang sama ada di baris %1</translation>
    </message>
    <message>
        <source>%1 cells, but the first line names %2</source>
        <translation>%1 sel, tetapi baris pertama menyebut %2</translation>
    </message>
    <message>
        <source>Line %1: %2</source>
        <translation>Baris %1: %2</translation>
    </message>
    <message>
        <source>the columns %1 are needed</source>
        <translation>diperlukan kolom %1</translation>
    </message>
    <message>
        <source>“%1” is not a day</source>
        <translation>“%1” bukan tanggal</translation>
    </message>
    <message>
        <source>the name is missing</source>
        <translation>namanya tidak ada</translation>
    </message>
    <message>
        <source>“%1” is neither libur nor cuti_bersama</source>
        <translation>“%1” bukan libur dan bukan cuti_bersama</translation>
    </message>
    <message>
        <source>the day stands on line %1 already</source>
        <translation>tanggal itu sudah ada di baris %1</translation>
    </message>
    <message>
        <source>no day follows the header</source>
        <translation>tidak ada tanggal setelah baris judul</translation>
    </message>
</context>
<context>
    <name>naskah::SavePaper</name>
    <message>
        <source>%1 cannot be written: %2</source>
        <translation>%1 tidak dapat ditulis: %2</translation>
    </message>
    <message>
        <source>Written to %1</source>
        <translation>Ditulis ke %1</translation>
    </message>
</context>
<context>
    <name>naskah::Sheets</name>
    <message>
        <source>Disposition sheet</source>
        <translation>Lembar disposisi</translation>
    </message>
    <message>
        <source>The letter has no agenda number yet.</source>
        <translation>Surat belum bernomor agenda.</translation>
    </message>
    <message>
        <source>The printer does not take the sheet. Nothing was printed.</source>
        <translation>Pencetak tidak menerima lembar ini. Tidak ada yang tercetak.</translation>
    </message>
    <message>
        <source>Sent to the printer</source>
        <translation>Dikirim ke pencetak</translation>
    </message>
</context>
<context>
    <name>naskah::InboxDelegate</name>
    <message>
        <source>from the watched folder</source>
        <translation>dari folder yang dipantau</translation>
    </message>
    <message>
        <source>pasted</source>
        <translation>ditempel</translation>
    </message>
    <message>
        <source>scanned</source>
        <translation>dipindai</translation>
    </message>
    <message>
        <source>made from other files</source>
        <translation>dibuat dari berkas lain</translation>
    </message>
    <message>
        <source>dropped or chosen</source>
        <translation>dijatuhkan atau dipilih</translation>
    </message>
    <message numerus="yes">
        <source>%n page(s)</source>
        <translation>
            <numerusform>%n halaman</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>naskah::InboxLink</name>
    <message>
        <source>%1 of %2 received…</source>
        <translation>%1 dari %2 diterima…</translation>
    </message>
    <message>
        <source>%1 of %2 looked at…</source>
        <translation>%1 dari %2 diperiksa…</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) taken out; kept for 30 days</source>
        <translation>
            <numerusform>%n berkas dikeluarkan; disimpan 30 hari</numerusform>
        </translation>
    </message>
    <message>
        <source>Add received files</source>
        <translation>Tambah berkas masuk</translation>
    </message>
    <message>
        <source>Scans (*.pdf *.png *.jpg *.jpeg *.tif *.tiff)</source>
        <translation>Hasil pindai (*.pdf *.png *.jpg *.jpeg *.tif *.tiff)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Semua berkas (*)</translation>
    </message>
</context>
<context>
    <name>naskah::InboxPage</name>
    <message>
        <source>Received files</source>
        <translation>Berkas diterima</translation>
    </message>
    <message>
        <source>No file waits</source>
        <translation>Tidak ada berkas menunggu</translation>
    </message>
    <message>
        <source>Drop scans on the window, paste them, or put them into the watched folder; they wait here to be registered.</source>
        <translation>Jatuhkan hasil pindai ke jendela, tempelkan, atau taruh di folder yang dipantau; di sini berkas menunggu diregistrasi.</translation>
    </message>
    <message>
        <source>Add files…</source>
        <translation>Tambah berkas…</translation>
    </message>
    <message>
        <source>Register</source>
        <translation>Registrasi</translation>
    </message>
    <message>
        <source>As one letter</source>
        <translation>Sebagai satu surat</translation>
    </message>
    <message>
        <source>Take out</source>
        <translation>Keluarkan</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>%n berkas</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose a file to look at it.</source>
        <translation>Pilih berkas untuk melihatnya.</translation>
    </message>
    <message>
        <source>Opening…</source>
        <translation>Membuka…</translation>
    </message>
    <message>
        <source>Choose two or more with Shift or Ctrl.</source>
        <translation>Pilih dua atau lebih dengan Shift atau Ctrl.</translation>
    </message>
    <message>
        <source>Scan…</source>
        <translation>Pindai…</translation>
    </message>
</context>
<context>
    <name>naskah::LetterFiles</name>
    <message>
        <source>%1 The file waits among the received ones.</source>
        <translation>%1 Berkasnya menunggu di antara berkas yang diterima.</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) attached to “%1”</source>
        <translation>
            <numerusform>%n berkas dilampirkan pada “%1”</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>naskah::Scanner</name>
    <message>
        <source>The scanner is busy. Try again in a moment.</source>
        <translation>Pemindai sedang dipakai. Coba lagi sebentar.</translation>
    </message>
    <message>
        <source>Paper is jammed in the scanner.</source>
        <translation>Kertas macet di pemindai.</translation>
    </message>
    <message>
        <source>There is no paper in the feeder.</source>
        <translation>Tidak ada kertas di pengumpan.</translation>
    </message>
    <message>
        <source>The cover of the scanner is open.</source>
        <translation>Tutup pemindai terbuka.</translation>
    </message>
    <message>
        <source>This computer&apos;s user may not use the scanner.</source>
        <translation>Pengguna komputer ini tidak boleh memakai pemindai.</translation>
    </message>
    <message>
        <source>The scanner gives pages in a form that cannot be read.</source>
        <translation>Pemindai memberi halaman dalam bentuk yang tidak dapat dibaca.</translation>
    </message>
    <message>
        <source>The scan was stopped.</source>
        <translation>Pemindaian dihentikan.</translation>
    </message>
    <message>
        <source>The scanner does not answer any more. Switch it off and on.</source>
        <translation>Pemindai tidak menjawab lagi. Matikan lalu nyalakan kembali.</translation>
    </message>
    <message>
        <source>Scanning is not installed on this computer.</source>
        <translation>Pemindaian tidak terpasang di komputer ini.</translation>
    </message>
    <message>
        <source>The scanner failed. Is it switched on and connected?</source>
        <translation>Pemindai gagal. Apakah sudah dinyalakan dan tersambung?</translation>
    </message>
</context>
<context>
    <name>naskah::SheetFiling</name>
    <message>
        <source>%1 holds the sheets of several letters. Scan each by itself; the file waits to be registered.</source>
        <translation>%1 berisi lembar dari beberapa surat. Pindai satu per satu; berkas ini menunggu dicatat.</translation>
    </message>
    <message>
        <source>Signed sheet filed under agenda %1</source>
        <translation>Lembar bertanda tangan disimpan pada agenda %1</translation>
    </message>
    <message>
        <source>This sheet was filed under agenda %1 before</source>
        <translation>Lembar ini sudah tersimpan pada agenda %1</translation>
    </message>
    <message>
        <source>%1 The file %2 waits to be registered.</source>
        <translation>%1 Berkas %2 menunggu dicatat.</translation>
    </message>
    <message>
        <source>%1 could not be taken apart: %2</source>
        <translation>%1 tidak dapat dipisah-pisahkan: %2</translation>
    </message>
    <message numerus="yes">
        <source>%n signed sheet(s) filed, under agenda %1</source>
        <translation>
            <numerusform>%n lembar bertanda tangan disimpan, pada agenda %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sheet(s) were filed before</source>
        <translation>
            <numerusform>%n lembar sudah disimpan sebelumnya</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n part(s) of %1 wait to be registered.</source>
        <translation>
            <numerusform>%n bagian dari %1 menunggu diregistrasi.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>naskah::StandInDelegate</name>
    <message>
        <source>Plt</source>
        <translation>Plt</translation>
    </message>
    <message>
        <source>Plh</source>
        <translation>Plh</translation>
    </message>
    <message>
        <source>Delegate</source>
        <translation>Wakil</translation>
    </message>
    <message>
        <source>Planned</source>
        <translation>Direncanakan</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>Berjalan</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Berakhir</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Dibatalkan</translation>
    </message>
    <message>
        <source>%1, vacant</source>
        <translation>%1, jabatan kosong</translation>
    </message>
    <message>
        <source>%1 for %2</source>
        <translation>%1 untuk %2</translation>
    </message>
    <message>
        <source>from %1 on</source>
        <translation>sejak %1</translation>
    </message>
    <message>
        <source>only %1</source>
        <translation>hanya %1</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 sampai %2</translation>
    </message>
    <message>
        <source>%1 (you)</source>
        <translation>%1 (Anda)</translation>
    </message>
    <message>
        <source>vacant</source>
        <translation>kosong</translation>
    </message>
</context>
<context>
    <name>naskah::HeldDelegate</name>
    <message>
        <source>Waits</source>
        <translation>Menunggu</translation>
    </message>
    <message>
        <source>Confirmed</source>
        <translation>Disahkan</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>Ditolak</translation>
    </message>
    <message>
        <source>Came too late</source>
        <translation>Terlambat</translation>
    </message>
    <message>
        <source>%1 as %2</source>
        <translation>%1 sebagai %2</translation>
    </message>
    <message>
        <source>number %1</source>
        <translation>nomor %1</translation>
    </message>
    <message>
        <source>Waits for your word</source>
        <translation>Menunggu keputusan Anda</translation>
    </message>
    <message>
        <source>Waits for the holder or the superior</source>
        <translation>Menunggu pejabat atau atasannya</translation>
    </message>
</context>
<context>
    <name>naskah::AbsencePage</name>
    <message>
        <source>Name a substitute…</source>
        <translation>Tunjuk pengganti…</translation>
    </message>
    <message>
        <source>End now</source>
        <translation>Akhiri sekarang</translation>
    </message>
    <message>
        <source>Nobody stands in for anybody</source>
        <translation>Tidak ada yang menggantikan siapa pun</translation>
    </message>
    <message>
        <source>Name who sees to a post while its holder is away, or while it is vacant.</source>
        <translation>Tunjuk siapa yang mengurus suatu jabatan selama pejabatnya tidak di tempat atau jabatannya kosong.</translation>
    </message>
    <message>
        <source>Substitutions</source>
        <translation>Penggantian</translation>
    </message>
    <message>
        <source>Absence</source>
        <translation>Ketidakhadiran</translation>
    </message>
    <message>
        <source>Confirm</source>
        <translation>Sahkan</translation>
    </message>
    <message>
        <source>Reject…</source>
        <translation>Tolak…</translation>
    </message>
    <message>
        <source>Nothing is held</source>
        <translation>Tidak ada yang ditahan</translation>
    </message>
    <message>
        <source>What somebody does without a line close to the begin or end of their term waits here until the holder or the superior says whether it holds.</source>
        <translation>Yang dilakukan seseorang tanpa sambungan menjelang awal atau akhir masa tugasnya menunggu di sini sampai pejabat atau atasannya memutuskan apakah itu berlaku.</translation>
    </message>
    <message>
        <source>Held commands</source>
        <translation>Tindakan yang ditahan</translation>
    </message>
    <message>
        <source>The holder of the post or the superior decides; nobody confirms their own.</source>
        <translation>Pejabat jabatan itu atau atasannya yang memutuskan; tidak seorang pun mengesahkan tindakannya sendiri.</translation>
    </message>
    <message numerus="yes">
        <source>%n running</source>
        <translation>
            <numerusform>%n berjalan</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%n menunggu</numerusform>
        </translation>
    </message>
    <message>
        <source>Substitute is away…</source>
        <translation>Pengganti berhalangan…</translation>
    </message>
</context>
<context>
    <name>naskah::SubstituteDialog</name>
    <message>
        <source>vacant</source>
        <translation>kosong</translation>
    </message>
    <message>
        <source>your post</source>
        <translation>jabatan Anda</translation>
    </message>
    <message>
        <source>Letters of the unit</source>
        <translation>Surat unit</translation>
    </message>
    <message>
        <source>Letters to the post</source>
        <translation>Surat untuk jabatan</translation>
    </message>
    <message>
        <source>Secret letters</source>
        <translation>Surat rahasia</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Tunjuk</translation>
    </message>
    <message>
        <source>Name a substitute</source>
        <translation>Tunjuk pengganti</translation>
    </message>
    <message>
        <source>Post</source>
        <translation>Jabatan</translation>
    </message>
    <message>
        <source>Substitute</source>
        <translation>Pengganti</translation>
    </message>
    <message>
        <source>As</source>
        <translation>Sebagai</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Dari</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Sampai</translation>
    </message>
    <message>
        <source>Sees</source>
        <translation>Melihat</translation>
    </message>
    <message>
        <source>Decree</source>
        <translation>Surat perintah</translation>
    </message>
    <message>
        <source>Type a name, a NIP or a post</source>
        <translation>Ketik nama, NIP, atau jabatan</translation>
    </message>
    <message>
        <source>May stay empty</source>
        <translation>Boleh kosong</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Tutup</translation>
    </message>
    <message>
        <source>Until somebody is appointed</source>
        <translation>Sampai ada pejabat baru</translation>
    </message>
    <message>
        <source>Sees to chosen letters of your own post and signs nothing. A Plt or Plh is named by the superior.</source>
        <translation>Mengurus surat tertentu dari jabatan Anda dan tidak menandatangani apa pun. Plt atau Plh ditunjuk atasan.</translation>
    </message>
    <message>
        <source>The holder is away for some days.</source>
        <translation>Pejabatnya tidak di tempat selama beberapa hari.</translation>
    </message>
    <message>
        <source>The post is vacant, or its holder not yet installed.</source>
        <translation>Jabatan kosong, atau pejabatnya belum dilantik.</translation>
    </message>
    <message>
        <source>Choose “%1” from the list.</source>
        <translation>Pilih “%1” dari daftar.</translation>
    </message>
    <message>
        <source>Whose post? Type a part of it.</source>
        <translation>Jabatan siapa? Ketik sebagian namanya.</translation>
    </message>
    <message>
        <source>Who stands in? Type a part of the name.</source>
        <translation>Siapa yang menggantikan? Ketik sebagian namanya.</translation>
    </message>
    <message>
        <source>Nobody stands in for themself.</source>
        <translation>Tidak seorang pun menggantikan dirinya sendiri.</translation>
    </message>
    <message>
        <source>From which day?</source>
        <translation>Mulai hari apa?</translation>
    </message>
    <message>
        <source>That day is past.</source>
        <translation>Hari itu sudah lewat.</translation>
    </message>
    <message>
        <source>Which day is that?</source>
        <translation>Hari apa itu?</translation>
    </message>
    <message>
        <source>Until which day? Only a Plt may do without.</source>
        <translation>Sampai hari apa? Hanya Plt yang boleh tanpa batas.</translation>
    </message>
    <message>
        <source>It would end before it begins.</source>
        <translation>Akan berakhir sebelum mulai.</translation>
    </message>
    <message>
        <source>Choose at least one.</source>
        <translation>Pilih sekurangnya satu.</translation>
    </message>
    <message>
        <source>%1 → who is named here (%2)</source>
        <translation>%1 → yang ditunjuk di sini (%2)</translation>
    </message>
    <message>
        <source>%1 stands in for %2 only.</source>
        <translation>%1 hanya menggantikan %2.</translation>
    </message>
</context>
<context>
    <name>naskah::AbsenceLink</name>
    <message>
        <source>The list could not be read: %1</source>
        <translation>Daftar tidak dapat dibaca: %1</translation>
    </message>
    <message>
        <source>Only who holds a post can name a substitute.</source>
        <translation>Hanya yang memangku jabatan dapat menunjuk pengganti.</translation>
    </message>
    <message>
        <source>Named: %1 %2</source>
        <translation>Ditunjuk: %1 %2</translation>
    </message>
    <message>
        <source>Cancel the substitution</source>
        <translation>Batalkan penggantian</translation>
    </message>
    <message>
        <source>End the substitution</source>
        <translation>Akhiri penggantian</translation>
    </message>
    <message>
        <source>%1, %2. Whoever stands in for the substitute loses it too.</source>
        <translation>%1, %2. Yang menggantikan pengganti ini ikut kehilangan tugasnya.</translation>
    </message>
    <message>
        <source>Cancel it</source>
        <translation>Batalkan</translation>
    </message>
    <message>
        <source>End now</source>
        <translation>Akhiri sekarang</translation>
    </message>
    <message>
        <source>Ended: %1</source>
        <translation>Diakhiri: %1</translation>
    </message>
    <message>
        <source>Reject</source>
        <translation>Tolak</translation>
    </message>
    <message>
        <source>Why it shall not hold</source>
        <translation>Mengapa tidak berlaku</translation>
    </message>
    <message>
        <source>A rejection needs a reason.</source>
        <translation>Penolakan perlu alasan.</translation>
    </message>
    <message>
        <source>Confirmed: %1</source>
        <translation>Disahkan: %1</translation>
    </message>
    <message>
        <source>Rejected: %1</source>
        <translation>Ditolak: %1</translation>
    </message>
    <message>
        <source>Act in that post first, then name a delegate for it; a Plh or Plt is named by the superior.</source>
        <translation>Bertindaklah dulu dalam jabatan itu, lalu tunjuk delegasinya; Plh atau Plt ditunjuk oleh atasan.</translation>
    </message>
    <message>
        <source>The superior of the post names who stands in next.</source>
        <translation>Atasan jabatan itu yang menunjuk pengganti berikutnya.</translation>
    </message>
</context>
<context>
    <name>naskah::ActingStrip</name>
    <message>
        <source>%1 for %2</source>
        <translation>%1 untuk %2</translation>
    </message>
    <message>
        <source>%1 until %2</source>
        <translation>%1 sampai %2</translation>
    </message>
    <message>
        <source>You act as %1</source>
        <translation>Anda bertindak sebagai %1</translation>
    </message>
    <message>
        <source>Act as %1</source>
        <translation>Bertindak sebagai %1</translation>
    </message>
    <message>
        <source>Act as another…</source>
        <translation>Bertindak sebagai yang lain…</translation>
    </message>
</context>
<context>
    <name>naskah::ActingLink</name>
    <message>
        <source>You stand in from now on: %1</source>
        <translation>Mulai sekarang Anda menggantikan: %1</translation>
    </message>
    <message>
        <source>You no longer stand in as %1</source>
        <translation>Anda tidak lagi menjadi %1</translation>
    </message>
    <message>
        <source>Nothing else was changed.</source>
        <translation>Tidak ada lagi yang berubah.</translation>
    </message>
    <message>
        <source>You act as %1</source>
        <translation>Anda bertindak sebagai %1</translation>
    </message>
</context>
<context>
    <name>naskah::Batching</name>
    <message numerus="yes">
        <source>%n letter(s) disposed</source>
        <translation>
            <numerusform>%n surat didisposisikan</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n letter(s) noted</source>
        <translation>
            <numerusform>%n surat ditandai diketahui</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n letter(s) filed</source>
        <translation>
            <numerusform>%n surat diarsipkan</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n letter(s) entered in the agenda</source>
        <translation>
            <numerusform>%n surat dicatat ke agenda</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n letter(s) marked read</source>
        <translation>
            <numerusform>%n surat ditandai dibaca</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n letter(s) marked unread, for you alone</source>
        <translation>
            <numerusform>%n surat ditandai belum dibaca, hanya bagi Anda</numerusform>
        </translation>
    </message>
    <message>
        <source>None of the letters: the reason stands with each.</source>
        <translation>Tidak satu pun: alasannya tertulis pada setiap surat.</translation>
    </message>
    <message numerus="yes">
        <source>%n of them went on their way already and cannot be taken back here.</source>
        <translation>
            <numerusform>%n di antaranya sudah terkirim dan tidak dapat dibatalkan di sini.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>naskah::ChosenActions</name>
    <message>
        <source>Dispose…</source>
        <translation>Disposisi…</translation>
    </message>
    <message>
        <source>Mark as known</source>
        <translation>Tandai diketahui</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Arsipkan</translation>
    </message>
    <message>
        <source>Enter in the agenda</source>
        <translation>Catat ke agenda</translation>
    </message>
    <message>
        <source>Mark read</source>
        <translation>Tandai dibaca</translation>
    </message>
    <message>
        <source>Mark unread</source>
        <translation>Tandai belum dibaca</translation>
    </message>
</context>
<context>
    <name>naskah::ChosenPane</name>
    <message>
        <source>Done</source>
        <translation>Selesai</translation>
    </message>
    <message>
        <source>Not begun</source>
        <translation>Belum dimulai</translation>
    </message>
    <message numerus="yes">
        <source>%n letter(s) chosen</source>
        <translation>
            <numerusform>%n surat dipilih</numerusform>
        </translation>
    </message>
    <message>
        <source>What is done here is done with each of them.</source>
        <translation>Yang dilakukan di sini berlaku bagi setiap surat itu.</translation>
    </message>
    <message>
        <source>%1 of %2 letters</source>
        <translation>%1 dari %2 surat</translation>
    </message>
    <message>
        <source>Each is done by itself. What is done stays when you stop.</source>
        <translation>Setiap surat dikerjakan sendiri-sendiri. Yang sudah selesai tetap berlaku bila dihentikan.</translation>
    </message>
    <message>
        <source>%1 of %2 letters done</source>
        <translation>%1 dari %2 surat selesai</translation>
    </message>
    <message numerus="yes">
        <source>%n could not be done; the reason stands with it.</source>
        <translation>
            <numerusform>%n tidak dapat dikerjakan; alasannya tertulis di bawahnya.</numerusform>
        </translation>
    </message>
    <message>
        <source>It was stopped; the others are as they were.</source>
        <translation>Dihentikan; surat lainnya tetap seperti semula.</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Hentikan</translation>
    </message>
    <message>
        <source>Back to one letter</source>
        <translation>Kembali ke satu surat</translation>
    </message>
</context>
<context>
    <name>naskah::ScanDialog</name>
    <message>
        <source>Glass</source>
        <translation>Kaca</translation>
    </message>
    <message>
        <source>Feeder</source>
        <translation>Pengumpan</translation>
    </message>
    <message>
        <source>Grey</source>
        <translation>Abu-abu</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Warna</translation>
    </message>
    <message>
        <source>Scan</source>
        <translation>Pindai</translation>
    </message>
    <message>
        <source>Looking for scanners…</source>
        <translation>Mencari pemindai…</translation>
    </message>
    <message>
        <source>Scanner</source>
        <translation>Pemindai</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Dari</translation>
    </message>
    <message>
        <source>Dots per inch</source>
        <translation>Titik per inci</translation>
    </message>
    <message>
        <source>Search again</source>
        <translation>Cari lagi</translation>
    </message>
    <message>
        <source>Take this page out</source>
        <translation>Keluarkan halaman ini</translation>
    </message>
    <message>
        <source>No scanner was found. Is it switched on and connected?</source>
        <translation>Tidak ada pemindai yang ditemukan. Apakah sudah menyala dan tersambung?</translation>
    </message>
    <message>
        <source>The scanner starts…</source>
        <translation>Pemindai mulai bekerja…</translation>
    </message>
    <message>
        <source>Page %1: %2 %</source>
        <translation>Halaman %1: %2 %</translation>
    </message>
    <message>
        <source>The pages come here.</source>
        <translation>Halaman akan muncul di sini.</translation>
    </message>
    <message>
        <source>Scan more</source>
        <translation>Pindai lagi</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Hentikan</translation>
    </message>
    <message numerus="yes">
        <source>Keep %n page(s)</source>
        <translation>
            <numerusform>Simpan %n halaman</numerusform>
        </translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Tutup</translation>
    </message>
    <message>
        <source>The scan is being stopped…</source>
        <translation>Pemindaian sedang dihentikan…</translation>
    </message>
</context>
<context>
    <name>naskah::Scanning</name>
    <message numerus="yes">
        <source>%n page(s) came.</source>
        <translation>
            <numerusform>%n halaman masuk.</numerusform>
        </translation>
    </message>
    <message>
        <source>Page %1 was taken out.</source>
        <translation>Halaman %1 dikeluarkan.</translation>
    </message>
    <message>
        <source>Scan</source>
        <translation>Pindaian</translation>
    </message>
    <message>
        <source>Scan %1.pdf</source>
        <translation>Pindaian %1.pdf</translation>
    </message>
</context>
<context>
    <name>naskah::ClassificationImport</name>
    <message>
        <source>no retention</source>
        <translation>tanpa retensi</translation>
    </message>
    <message>
        <source>other days</source>
        <translation>masa berlaku lain</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Berubah</translation>
    </message>
    <message>
        <source>Given no longer</source>
        <translation>Tidak dipakai lagi</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Baru</translation>
    </message>
    <message>
        <source>Import a list of codes</source>
        <translation>Impor daftar kode</translation>
    </message>
    <message>
        <source>The file says everything about one scheme: codes it does not have are given no longer. Other schemes stay as they are. Nothing changes before you have seen the difference.</source>
        <translation>Berkas memuat seluruh isi satu skema: kode yang tidak ada di dalamnya tidak dipakai lagi. Skema lain tetap seperti semula. Tidak ada yang berubah sebelum Anda melihat perbedaannya.</translation>
    </message>
    <message>
        <source>Scheme</source>
        <translation>Skema</translation>
    </message>
    <message>
        <source>Valid from</source>
        <translation>Berlaku sejak</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Hari terakhir</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Bandingkan</translation>
    </message>
    <message>
        <source>The scheme needs a name, such as “Permendagri 83/2022”.</source>
        <translation>Skema memerlukan nama, misalnya “Permendagri 83/2022”.</translation>
    </message>
    <message>
        <source>The name is too long.</source>
        <translation>Nama terlalu panjang.</translation>
    </message>
    <message>
        <source>This is before the first day.</source>
        <translation>Ini sebelum hari pertama.</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2</source>
        <translation>%1 tidak dapat dibaca: %2</translation>
    </message>
    <message>
        <source>%1 is larger than 16 MB; that is no list of codes.</source>
        <translation>%1 lebih besar dari 16 MB; itu bukan daftar kode.</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) with errors; mend the file first, nothing is taken over until then</source>
        <translation>
            <numerusform>%n baris salah; perbaiki dahulu berkasnya, sebelum itu tidak ada yang diambil alih</numerusform>
        </translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Baris</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Kesalahan</translation>
    </message>
    <message numerus="yes">
        <source>%n new</source>
        <translation>
            <numerusform>%n baru</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changed</source>
        <translation>
            <numerusform>%n berubah</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n given no longer</source>
        <translation>
            <numerusform>%n tidak dipakai lagi</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n the same</source>
        <translation>
            <numerusform>%n tetap sama</numerusform>
        </translation>
    </message>
    <message>
        <source>Import into “%1”</source>
        <translation>Impor ke “%1”</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Keadaan</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Kode</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Uraian</translation>
    </message>
    <message>
        <source>Retention</source>
        <translation>Retensi</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Sebelumnya</translation>
    </message>
    <message numerus="yes">
        <source>Take over %n change(s)</source>
        <translation>
            <numerusform>Ambil alih %n perubahan</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) go to the server</source>
        <translation>
            <numerusform>%n perubahan dikirim ke server</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>naskah::ClassificationLink</name>
    <message>
        <source>Last day of “%1”</source>
        <translation>Hari terakhir “%1”</translation>
    </message>
    <message>
        <source>Letters of later days get no code of this scheme. Letters that have one keep it.</source>
        <translation>Surat bertanggal sesudahnya tidak diberi kode dari skema ini. Surat yang sudah memilikinya tetap memilikinya.</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Hari terakhir</translation>
    </message>
    <message>
        <source>Set</source>
        <translation>Tetapkan</translation>
    </message>
    <message>
        <source>A day is needed.</source>
        <translation>Tanggal perlu diisi.</translation>
    </message>
    <message>
        <source>The last day of “%1” goes to the server</source>
        <translation>Hari terakhir “%1” dikirim ke server</translation>
    </message>
</context>
<context>
    <name>naskah::ClassificationPage</name>
    <message>
        <source>Always</source>
        <translation>Selalu</translation>
    </message>
    <message>
        <source>Scheme</source>
        <translation>Skema</translation>
    </message>
    <message>
        <source>Valid</source>
        <translation>Berlaku</translation>
    </message>
    <message>
        <source>Codes today</source>
        <translation>Kode hari ini</translation>
    </message>
    <message>
        <source>Schemes</source>
        <translation>Skema</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Kode</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Uraian</translation>
    </message>
    <message>
        <source>Retention</source>
        <translation>Retensi</translation>
    </message>
    <message>
        <source>Codes</source>
        <translation>Kode</translation>
    </message>
    <message>
        <source>Classification</source>
        <translation>Klasifikasi</translation>
    </message>
    <message>
        <source>Code or words</source>
        <translation>Kode atau kata</translation>
    </message>
    <message>
        <source>Look for codes</source>
        <translation>Cari kode</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Impor…</translation>
    </message>
    <message>
        <source>Give it a last day…</source>
        <translation>Beri hari terakhir…</translation>
    </message>
    <message>
        <source>All schemes</source>
        <translation>Semua skema</translation>
    </message>
    <message numerus="yes">
        <source>The first %n; type to narrow them down</source>
        <translation>
            <numerusform>%n yang pertama; ketik untuk mempersempit</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n code(s)</source>
        <translation>
            <numerusform>%n kode</numerusform>
        </translation>
    </message>
    <message>
        <source>The head or the secretariat of the office at the top changes schemes.</source>
        <translation>Skema diubah oleh kepala atau sekretariat unit paling atas.</translation>
    </message>
    <message>
        <source>Choose a scheme first.</source>
        <translation>Pilih skema lebih dahulu.</translation>
    </message>
    <message>
        <source>No code fits</source>
        <translation>Tidak ada kode yang cocok</translation>
    </message>
    <message>
        <source>Another word, or the beginning of a code, may find it.</source>
        <translation>Kata lain, atau awal sebuah kode, mungkin menemukannya.</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Tampilkan semua</translation>
    </message>
    <message>
        <source>No codes yet</source>
        <translation>Belum ada kode</translation>
    </message>
    <message>
        <source>The city&apos;s list of codes comes from a file, with the retention of each.</source>
        <translation>Daftar kode kota diambil dari berkas, beserta retensi masing-masing.</translation>
    </message>
</context>
<context>
    <name>naskah::RowsDialog</name>
    <message>
        <source>Close</source>
        <translation>Tutup</translation>
    </message>
</context>
<context>
    <name>naskah::FilesLine</name>
    <message>
        <source>Take the files out</source>
        <translation>Keluarkan berkas</translation>
    </message>
    <message>
        <source>Add files…</source>
        <translation>Tambah berkas…</translation>
    </message>
    <message>
        <source>Add files</source>
        <translation>Tambah berkas</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Tidak ada</translation>
    </message>
</context>
<context>
    <name>naskah::RestoreStrip</name>
    <message>
        <source>The server was restored from a backup on %1.</source>
        <translation>Server dipulihkan dari cadangan pada %1.</translation>
    </message>
    <message>
        <source>The server was restored from a backup on %1: %2</source>
        <translation>Server dipulihkan dari cadangan pada %1: %2</translation>
    </message>
    <message>
        <source>What this desk had sent since that backup is handed back by itself. Look at your newest letters and numbers.</source>
        <translation>Yang sudah dikirim dari sini sejak cadangan itu diserahkan kembali dengan sendirinya. Periksa surat dan nomor terbaru Anda.</translation>
    </message>
    <message>
        <source>This desk had seen too little to check that nothing else was changed.</source>
        <translation>Komputer ini belum cukup banyak melihat untuk memastikan tidak ada hal lain yang diubah.</translation>
    </message>
    <message>
        <source>I have read this</source>
        <translation>Sudah saya baca</translation>
    </message>
</context>
<context>
    <name>naskah::WorkingDaysPage</name>
    <message>
        <source>Working days</source>
        <translation>Hari kerja</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Tanggal</translation>
    </message>
    <message>
        <source>Weekday</source>
        <translation>Hari</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Jenis</translation>
    </message>
    <message>
        <source>Name or reason</source>
        <translation>Nama atau alasan</translation>
    </message>
    <message>
        <source>Days that differ from the week</source>
        <translation>Hari yang berbeda dari hari kerja biasa</translation>
    </message>
    <message>
        <source>Whose days</source>
        <translation>Hari kerja siapa</translation>
    </message>
    <message>
        <source>The year before (Ctrl+Left)</source>
        <translation>Tahun sebelumnya (Ctrl+Kiri)</translation>
    </message>
    <message>
        <source>The year after (Ctrl+Right)</source>
        <translation>Tahun berikutnya (Ctrl+Kanan)</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Impor…</translation>
    </message>
    <message>
        <source>Hours</source>
        <translation>Jam</translation>
    </message>
    <message>
        <source>Whose</source>
        <translation>Ketentuan</translation>
    </message>
    <message>
        <source>Hours of the week</source>
        <translation>Jam kerja dalam seminggu</translation>
    </message>
    <message>
        <source>Hours of work</source>
        <translation>Jam kerja</translation>
    </message>
    <message>
        <source>Western Indonesian Time. A day without hours is no working day, and no deadline counts it.</source>
        <translation>Waktu Indonesia Barat. Hari tanpa jam kerja bukan hari kerja dan tidak dihitung dalam tenggat.</translation>
    </message>
    <message>
        <source>Hours…</source>
        <translation>Jam kerja…</translation>
    </message>
    <message>
        <source>As usual</source>
        <translation>Seperti biasa</translation>
    </message>
    <message>
        <source>As the city</source>
        <translation>Seperti kota</translation>
    </message>
    <message>
        <source>Set for the city</source>
        <translation>Ditetapkan untuk kota</translation>
    </message>
    <message>
        <source>Set for this office</source>
        <translation>Ditetapkan untuk unit ini</translation>
    </message>
    <message>
        <source>Holiday</source>
        <translation>Hari libur</translation>
    </message>
    <message>
        <source>Joint leave</source>
        <translation>Cuti bersama</translation>
    </message>
    <message>
        <source>Closed here</source>
        <translation>Tutup di unit ini</translation>
    </message>
    <message>
        <source>Works here</source>
        <translation>Masuk di unit ini</translation>
    </message>
    <message>
        <source>Known to the program</source>
        <translation>Bawaan program</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Tutup</translation>
    </message>
    <message>
        <source>The whole city</source>
        <translation>Seluruh kota</translation>
    </message>
    <message>
        <source>Nobody has set this year yet: the days below are those that the program knows. They count until the first one is set.</source>
        <translation>Tahun ini belum ditetapkan: hari di bawah ini bawaan program. Hari itu berlaku sampai hari pertama ditetapkan.</translation>
    </message>
    <message>
        <source>Holiday…</source>
        <translation>Hari libur…</translation>
    </message>
    <message>
        <source>Joint leave…</source>
        <translation>Cuti bersama…</translation>
    </message>
    <message>
        <source>Closed on a day…</source>
        <translation>Tutup pada hari…</translation>
    </message>
    <message>
        <source>Works on a day…</source>
        <translation>Masuk pada hari…</translation>
    </message>
    <message>
        <source>Offices work</source>
        <translation>Masuk kerja</translation>
    </message>
    <message>
        <source>As the others</source>
        <translation>Seperti yang lain</translation>
    </message>
    <message>
        <source>The head or the secretariat of the office at the top keeps the city&apos;s calendar.</source>
        <translation>Kalender kota diurus oleh kepala atau sekretariat unit teratas.</translation>
    </message>
    <message>
        <source>The head or the secretariat of the office keeps its calendar.</source>
        <translation>Kalender unit diurus oleh kepala atau sekretariatnya.</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n hari</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>naskah::WorkingDaysLink</name>
    <message>
        <source>Holiday</source>
        <translation>Hari libur</translation>
    </message>
    <message>
        <source>Joint leave</source>
        <translation>Cuti bersama</translation>
    </message>
    <message>
        <source>All offices are closed on this day; deadlines do not count it.</source>
        <translation>Semua unit tutup pada hari ini; tenggat tidak menghitungnya.</translation>
    </message>
    <message>
        <source>What is celebrated</source>
        <translation>Memperingati</translation>
    </message>
    <message>
        <source>On which occasion</source>
        <translation>Dalam rangka</translation>
    </message>
    <message>
        <source>Closed on a day</source>
        <translation>Tutup pada suatu hari</translation>
    </message>
    <message>
        <source>This office alone is closed, whatever the city&apos;s calendar says.</source>
        <translation>Hanya unit ini yang tutup, apa pun kalender kota.</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Alasan</translation>
    </message>
    <message>
        <source>Works on a day</source>
        <translation>Masuk pada suatu hari</translation>
    </message>
    <message>
        <source>This office works, whatever the city&apos;s calendar says.</source>
        <translation>Unit ini masuk kerja, apa pun kalender kota.</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Tanggal</translation>
    </message>
    <message>
        <source>Set</source>
        <translation>Tetapkan</translation>
    </message>
    <message>
        <source>That is no day. Write it as 6, 6/11 or 6 Nov 2025.</source>
        <translation>Itu bukan tanggal. Tulis seperti 6, 6/11, atau 6 Nov 2025.</translation>
    </message>
    <message>
        <source>Say it in a few words.</source>
        <translation>Sebutkan dengan singkat.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1: as the other offices</source>
        <translation>%1: seperti unit lain</translation>
    </message>
    <message>
        <source>%1: offices work</source>
        <translation>%1: unit masuk kerja</translation>
    </message>
    <message>
        <source>When the office opens and closes; nothing when it is closed.</source>
        <translation>Jam buka dan tutup; kosongkan bila tutup.</translation>
    </message>
    <message>
        <source>Hours</source>
        <translation>Jam</translation>
    </message>
    <message>
        <source>Write it as 7.30-16.00.</source>
        <translation>Tulis seperti 7.30-16.00.</translation>
    </message>
    <message>
        <source>Hours set: %1</source>
        <translation>Jam kerja ditetapkan: %1</translation>
    </message>
    <message>
        <source>Usual hours again: %1</source>
        <translation>Kembali ke jam kerja biasa: %1</translation>
    </message>
</context>
<context>
    <name>naskah::WorkingDaysImport</name>
    <message>
        <source>Import a list of holidays</source>
        <translation>Impor daftar hari libur</translation>
    </message>
    <message>
        <source>Worked again</source>
        <translation>Masuk lagi</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Berubah</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Baru</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2</source>
        <translation>%1 tidak dapat dibaca: %2</translation>
    </message>
    <message>
        <source>%1 is larger than 1 MB; that is no list of holidays.</source>
        <translation>%1 lebih besar dari 1 MB; itu bukan daftar hari libur.</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Baris</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Kesalahan</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Tanggal</translation>
    </message>
    <message>
        <source>Weekday</source>
        <translation>Hari</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Jenis</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nama</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) with errors; mend the file first, nothing is taken over until then</source>
        <translation>
            <numerusform>%n baris keliru; perbaiki dahulu berkasnya, sebelum itu tidak ada yang diambil alih</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new</source>
        <translation>
            <numerusform>%n baru</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changed</source>
        <translation>
            <numerusform>%n berubah</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n worked again</source>
        <translation>
            <numerusform>%n masuk lagi</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n the same</source>
        <translation>
            <numerusform>%n sama</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n open deadline(s) fall on a day that becomes closed; the working day before it reminds of them</source>
        <translation>
            <numerusform>%n tenggat terbuka jatuh pada hari yang menjadi tutup; diingatkan pada hari kerja sebelumnya</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Change %n day(s)</source>
        <translation>
            <numerusform>Ubah %n hari</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) of the calendar changed</source>
        <translation>
            <numerusform>%n hari kalender berubah</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>naskah::HandingIn</name>
    <message>
        <source>Hand in a letter…</source>
        <translation>Serahkan surat…</translation>
    </message>
    <message>
        <source>Hand in a letter</source>
        <translation>Serahkan surat</translation>
    </message>
    <message>
        <source>For a letter that was handed to you. It is in Naskah at once; the secretariat gives it its agenda number.</source>
        <translation>Untuk surat yang diserahkan langsung kepada Anda. Surat langsung ada di Naskah; nomor agendanya diberikan oleh sekretariat.</translation>
    </message>
    <message>
        <source>Sender</source>
        <translation>Pengirim</translation>
    </message>
    <message>
        <source>Number (may stay empty)</source>
        <translation>Nomor (boleh kosong)</translation>
    </message>
    <message>
        <source>Date of the letter</source>
        <translation>Tanggal surat</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Hal</translation>
    </message>
    <message>
        <source>Scans</source>
        <translation>Pindaian</translation>
    </message>
    <message>
        <source>Hand in</source>
        <translation>Serahkan</translation>
    </message>
    <message>
        <source>Who sent it?</source>
        <translation>Siapa pengirimnya?</translation>
    </message>
    <message>
        <source>Which day does the letter have?</source>
        <translation>Surat bertanggal berapa?</translation>
    </message>
    <message>
        <source>What is it about?</source>
        <translation>Tentang apa?</translation>
    </message>
    <message>
        <source>Handed in; the secretariat gives it its number</source>
        <translation>Surat diserahkan; nomornya diberikan oleh sekretariat</translation>
    </message>
</context>
</TS>
