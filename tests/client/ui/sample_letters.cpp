#include "tests/client/ui/sample_letters.h"

#include <QPointer>
#include <QTimer>

namespace naskah::testing {
namespace {

struct Written {
    const char* sender;
    const char* subject;
};

constexpr Written written[] = {
    {"Sekretariat Daerah", "Undangan rapat koordinasi jaringan intra pemerintah Kota Medan"},
    {"Dinas Perhubungan", "Permohonan data CCTV persimpangan Jalan Gatot Subroto dan Jalan Iskandar Muda"},
    {"Kecamatan Medan Polonia", "Laporan bulanan penggunaan aplikasi pelayanan kecamatan"},
    {"Badan Kepegawaian dan Pengembangan Sumber Daya Manusia", "Permintaan data pegawai non-ASN tahun 2025"},
    {"Inspektorat", "Pemberitahuan jadwal reviu laporan keuangan semester II"},
    {"Dinas Kesehatan", "Permohonan integrasi data antrean puskesmas"},
    {"Bappeda", "Undangan pembahasan akhir rencana kerja pemerintah daerah"},
    {"Kementerian Komunikasi dan Digital", "Penyampaian pedoman arsitektur sistem pemerintahan berbasis elektronik"},
    {"PT Telkom Indonesia Regional I Sumatera", "Pemberitahuan pemeliharaan jaringan serat optik pada hari Sabtu"},
    {"Sekretariat DPRD Kota Medan", "Permohonan narasumber rapat dengar pendapat Komisi IV"},
    {"Kelurahan Sari Rejo", "Permohonan pemasangan titik akses internet publik"},
    {"Satuan Polisi Pamong Praja", "Permintaan nomor panggilan darurat tambahan"},
    {"Universitas Sumatera Utara, Fakultas Ilmu Komputer dan Teknologi Informasi", "Permohonan izin magang mahasiswa"},
    {"Badan Pusat Statistik Kota Medan", "Koordinasi data sektoral triwulan IV"},
};

constexpr const char* classification[] = {"500.12 · Informatika", "000.1.5 · Ketatausahaan", "100.3 · Pemerintahan"};

Uuid nameOf(int number)
{
    return deriveUuid(Uuid{}, "sample " + std::to_string(number));
}

QDateTime at(int daysAgo, int hour, int minute)
{
    return QDateTime(SampleLetters::now().date().addDays(-daysAgo), QTime(hour, minute));
}

QList<LegNode> sampleLegs()
{
    LegNode secretary;
    secretary.id = Id<Disposition>{nameOf(9001)};
    secretary.position = "Sekretaris Dinas";
    secretary.person = "Arif Setiawan";
    secretary.giver = "Kepala Dinas";
    secretary.instructions = {"Tindak lanjuti", "Siapkan jawaban"};
    secretary.state = LegState::forwarded;
    secretary.stateAt = at(0, 9, 26);
    LegNode head = secretary;
    head.id = Id<Disposition>{nameOf(9002)};
    head.depth = 1;
    head.position = "Kepala Bidang Infrastruktur TIK";
    head.person = "Nadia Puspita";
    head.instructions = {"Siapkan data"};
    head.state = LegState::reported;
    head.due = SampleLetters::now().date().addDays(4);
    head.report = "Data 14 persimpangan sudah lengkap, menunggu dua titik";
    LegNode staff = head;
    staff.id = Id<Disposition>{nameOf(9003)};
    staff.depth = 2;
    staff.position = "Pranata Komputer Ahli Muda";
    staff.person = "Yoga Prasetya";
    staff.instructions = {"Lengkapi data petugas"};
    staff.report.clear();
    staff.due.reset();
    staff.state = LegState::sent;
    staff.stateAt = at(0, 10, 7);
    staff.canWithdraw = true;
    LegNode copy = staff;
    copy.id = Id<Disposition>{nameOf(9004)};
    copy.depth = 1;
    copy.position = "Kasubbag Umum dan Kepegawaian";
    copy.person = "Lilis Suryani";
    copy.instructions = {"Untuk diketahui"};
    copy.forInformation = true;
    copy.canWithdraw = false;
    copy.state = LegState::read;
    copy.stateAt = at(0, 9, 41);
    return {secretary, head, staff, copy};
}

QList<HistoryLine> sampleHistory()
{
    QList<HistoryLine> lines;
    lines << HistoryLine{at(0, 10, 7), "Nadia P. meneruskan ke Pranata Komputer Ahli Muda", "Nadia Puspita", false};
    lines << HistoryLine{at(0, 9, 26), "Arif S. meneruskan ke dua jabatan", "Arif Setiawan", false};
    lines << HistoryLine{at(0, 9, 20), "Arif S. membaca surat", "Arif Setiawan", false};
    lines << HistoryLine{at(0, 9, 18), "Ratna D. mendisposisikan ke Sekretaris Dinas", "Ratna Dewi", false};
    lines << HistoryLine{at(0, 9, 12), "Rina S. meregistrasi surat", "Rina Susanti", false};
    return lines;
}

QList<Mark> marksIn(const QString& text, const QString& word)
{
    QList<Mark> marks;
    for (qsizetype from = 0; !word.isEmpty() && (from = text.indexOf(word, from, Qt::CaseInsensitive)) >= 0;
         from += word.size())
        marks << Mark{int(from), int(word.size())};
    return marks;
}

template <class Answer, class Then>
void later(QObject* context, const Answer& answer, const Then& then)
{
    QTimer::singleShot(0, context, [answer, then] { then(answer); });
}

} // namespace

QDateTime SampleLetters::now()
{
    return {QDate(2025, 11, 13), QTime(10, 42)};
}

SampleLetters::SampleLetters(int count)
{
    constexpr int perDay = 17;
    for (int i = 0; i < count; ++i) {
        const Written& text = written[i % std::size(written)];
        LetterLine line;
        line.key = nameOf(i);
        line.handling = Id<Handling>{nameOf(i)};
        line.letter = Id<Letter>{nameOf(1'000'000 + i)};
        line.who.text = text.sender;
        line.subject.text = text.subject;
        line.when = at(i / perDay, 10, 31).addSecs(-(i % perDay) * 7 * 60);
        line.unread = i == 0 || i == 2 || i == 3 || i == 6;
        line.urgency = i % 11 == 1 ? Urgency::segera : i % 23 == 5 ? Urgency::sangatSegera : Urgency::biasa;
        line.files = i % 3 == 1 ? 1 + i % 2 : 0;
        line.legs = i % 4 == 1 ? 1 + i % 3 : 0;
        line.waiting = i == 4;
        if (i == 7) line.security = Security::rahasia;
        m_lines << line;
    }
    if (count > 1) {
        m_lines[1].legs = 4;
        m_lines[1].files = 1;
    }
}

LetterDetail SampleLetters::detailOf(const LetterLine& line) const
{
    LetterDetail detail;
    detail.handling = line.handling;
    detail.letter = line.letter;
    const int number = int(m_lines.size()) - int(std::find(m_lines.begin(), m_lines.end(), line) - m_lines.begin());
    detail.agenda = QString::number(number);
    detail.subject = line.subject.text;
    detail.sender = line.who.text;
    detail.number = QString("800/%1/DISHUB/2025").arg(200 + number);
    detail.writtenOn = line.when.date().addDays(-3);
    detail.received = line.when;
    detail.classification = classification[number % 3];
    detail.summary = "Diminta data kamera pengawas di empat belas persimpangan untuk evaluasi rekayasa lalu lintas.";
    detail.addressee = "Kepala Dinas";
    detail.security = line.security;
    detail.urgency = line.urgency;
    detail.enclosures = 1;
    detail.unread = line.unread;
    detail.waiting = line.waiting;
    detail.canDispose = true;
    detail.canSend = true;
    if (line.files > 0) detail.files << FileRow{"surat.pdf", scanDigest(), 481'280, true};
    if (line.legs > 0) {
        detail.legs = sampleLegs();
        detail.history = sampleHistory();
    } else {
        detail.history = {sampleHistory().last()};
    }
    return detail;
}

namespace {

QList<SearchOffer> sampleOffers(const QString& typed, bool isEnglish)
{
    QList<SearchOffer> offers;
    if (typed.isEmpty()) {
        SearchField last = SearchField::anywhere;
        for (const FilterName& each : filterNames()) {
            if (each.isEnglish != isEnglish || each.field == last) continue;
            last = each.field;
            const QString name = QString::fromUtf8(each.name.data(), qsizetype(each.name.size())) + ':';
            offers << SearchOffer{name, name, {}, each.field};
        }
    } else if (typed.endsWith("dari:d") || typed.endsWith("from:d")) {
        const QString before = typed.chopped(1);
        offers << SearchOffer{before + "Dishub ", "Dishub", "Dinas Perhubungan Kota Medan", std::nullopt}
               << SearchOffer{before + "Disdik ", "Disdik", "Dinas Pendidikan dan Kebudayaan", std::nullopt}
               << SearchOffer{before + "Dinkes ", "Dinkes", "Dinas Kesehatan", std::nullopt};
    } else if (typed == "da") {
        offers << SearchOffer{"dari:", "dari:", {}, SearchField::sender};
    }
    return offers;
}

} // namespace

LinePage SampleLetters::page(const LetterQuery& query, const std::string& from, int count) const
{
    LinePage page;
    int at = from.empty() ? 0 : std::stoi(from);
    const QString wanted = query.search.isEmpty() ? query.filter : query.search;
    const bool narrowed = query.place != Place::incoming && query.place != Place::search;
    for (; at < m_lines.size() && page.rows.size() < count; ++at) {
        LetterLine line = m_lines[at];
        if (query.unreadOnly && !line.unread) continue;
        if (narrowed && at % 9 != int(query.place)) continue;
        line.who.marks = marksIn(line.who.text, wanted);
        line.subject.marks = marksIn(line.subject.text, wanted);
        if (!wanted.isEmpty() && line.who.marks.isEmpty() && line.subject.marks.isEmpty()) continue;
        page.rows << line;
    }
    if (at < m_lines.size()) page.next = std::to_string(at);
    if (!wanted.isEmpty()) page.notes = readRequest(wanted.toStdString(), Date{}).notes;
    return page;
}

LetterReading SampleLetters::reading()
{
    LetterReading reading;
    reading.lines =
        [this](QObject* context, const LetterQuery& query, const std::string& from, int count, LinesReady then) {
            ++linesAsked;
            if (failure.isEmpty())
                later(context, Result<LinePage>(page(query, from, count)), then);
            else
                later(context, Result<LinePage>(Error{Errc::corrupt, failure.toStdString()}), then);
        };
    reading.detail = [this](QObject* context, const LetterLine& line, DetailReady then) {
        ++detailsAsked;
        const auto isIt = [&line](const LetterLine& other) { return other.key == line.key; };
        const auto found = std::find_if(m_lines.begin(), m_lines.end(), isIt);
        std::optional<LetterDetail> detail;
        if (found != m_lines.end()) detail = detailOf(*found);
        later(context, Result<std::optional<LetterDetail>>(detail), then);
    };
    reading.file = [this](QObject* context, const QString& sha256, FileReady then) {
        later(context, Result<QByteArray>(m_files.value(sha256)), then);
    };
    reading.counts = [this](QObject* context, std::function<void(const Result<PlaceCounts>&)> then) {
        PlaceCounts counts;
        counts.toDo = 7;
        counts.dispositions = 4;
        counts.drafts = 3;
        counts.incoming =
            int(std::count_if(m_lines.begin(), m_lines.end(), [](const LetterLine& l) { return l.unread; }));
        later(context, Result<PlaceCounts>(counts), then);
    };
    reading.offers = [](QObject* context, const QString& typed, bool isEnglish, auto then) {
        later(context, Result<QList<SearchOffer>>(sampleOffers(typed, isEnglish)), then);
    };
    reading.found = [this](QObject* context, const QStringList& searches, auto then) {
        QList<int> found;
        for (const QString& text : searches)
            found << int(page({Place::search, text, {}, false}, {}, PlaceModel::mostCounted).rows.size());
        later(context, Result<QList<int>>(found), then);
    };
    return reading;
}

} // namespace naskah::testing
