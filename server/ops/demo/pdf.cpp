#include "server/ops/demo/pdf.h"

#include <array>
#include <cstdio>

namespace naskah::demo {

namespace {

constexpr int left = 72, right = 523, top = 790;

/// A string object in WinAnsi, which agrees with Latin-1 where letters are concerned.
std::string pdfString(std::string_view utf8)
{
    std::string out = "(";
    for (std::size_t i = 0; i < utf8.size(); ++i) {
        const auto c = static_cast<unsigned char>(utf8[i]);
        if (c == '(' || c == ')' || c == '\\')
            (out += '\\') += char(c);
        else if (c < 0x80)
            out += c < 0x20 ? ' ' : char(c);
        else if ((c == 0xC2 || c == 0xC3) && i + 1 < utf8.size())
            out += char((c == 0xC3 ? 0x40 : 0) + static_cast<unsigned char>(utf8[++i]));
        else if ((c & 0xC0) != 0x80)
            out += '?';
    }
    return out + ')';
}

/// Drawing commands, from the top of the page down.
class Page {
public:
    /// `font`: F1 regular, F2 bold.
    void text(int x, int y, std::string_view font, int size, std::string_view words)
    {
        char head[64];
        std::snprintf(head, sizeof head, "BT /%.2s %d Tf %d %d Td ", font.data(), size, x, y);
        m_commands += head + pdfString(words) + " Tj ET\n";
    }
    /// Times is about half as wide as high; enough to centre a heading.
    void centred(int y, std::string_view font, int size, std::string_view words)
    {
        const auto width = int(double(words.size()) * size * (font == "F2" ? 0.52 : 0.64));
        text((left + right - width) / 2, y, font, size, words);
    }
    void line(int y, int width)
    {
        char command[80];
        std::snprintf(command, sizeof command, "%d w %d %d m %d %d l S\n", width, left, y, right, y);
        m_commands += command;
    }
    const std::string& commands() const { return m_commands; }

private:
    std::string m_commands;
};

std::vector<std::string> wrapped(std::string_view text, std::size_t width)
{
    std::vector<std::string> lines(1);
    std::size_t start = 0;
    while (start < text.size()) {
        const auto end = std::min(text.find(' ', start), text.size());
        const auto word = text.substr(start, end - start);
        if (!lines.back().empty() && lines.back().size() + 1 + word.size() > width) lines.emplace_back();
        if (!lines.back().empty()) lines.back() += ' ';
        lines.back() += word;
        start = end + 1;
    }
    return lines;
}

std::string drawn(const PdfLetter& letter)
{
    Page page;
    if (letter.ofCity) page.centred(top, "F1", 14, "PEMERINTAH KOTA MEDAN");
    page.centred(top - 22, "F2", 16, letter.office);
    page.centred(top - 38, "F1", 10, "Medan, Sumatera Utara");
    page.line(top - 48, 2);
    int y = top - 80;
    page.text(350, y, "F1", 12, letter.place);
    const std::array<std::array<std::string_view, 2>, 3> facts{
        {{"Nomor", letter.number}, {"Sifat", letter.urgency}, {"Lampiran", "-"}}};
    for (const auto& [name, value] : facts) {
        page.text(left, y, "F1", 12, name);
        page.text(left + 60, y, "F1", 12, ": " + std::string{value});
        y -= 16;
    }
    page.text(left, y, "F1", 12, "Hal");
    bool first = true;
    for (const auto& line : wrapped(letter.subject, 48)) {
        page.text(left + 60, y, "F2", 12, (first ? ": " : "  ") + line);
        first = false;
        y -= 16;
    }
    y -= 16;
    page.text(left, y, "F1", 12, "Yth. " + letter.addressee);
    page.text(left, y -= 16, "F1", 12, "di Medan");
    y -= 32;
    for (const auto& paragraph : letter.paragraphs) {
        int indent = 28;
        for (const auto& line : wrapped(paragraph, 82)) {
            page.text(left + indent, y, "F1", 12, line);
            indent = 0;
            y -= 18;
        }
        y -= 6;
    }
    y -= 30;
    for (const auto& line : wrapped(letter.signer, 34)) {
        page.text(310, y, "F1", 12, line);
        y -= 16;
    }
    page.text(310, y - 60, "F2", 12, letter.signerName);
    page.text(310, y - 76, "F1", 11, letter.signerNip);
    return page.commands();
}

} // namespace

std::string writePdf(const PdfLetter& letter)
{
    const auto content = drawn(letter);
    const std::array<std::string, 6> objects{
        "<< /Type /Catalog /Pages 2 0 R >>",
        "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R "
        "/Resources << /Font << /F1 5 0 R /F2 6 0 R >> >> >>",
        "<< /Length " + std::to_string(content.size()) + " >>\nstream\n" + content + "endstream",
        "<< /Type /Font /Subtype /Type1 /BaseFont /Times-Roman /Encoding /WinAnsiEncoding >>",
        "<< /Type /Font /Subtype /Type1 /BaseFont /Times-Bold /Encoding /WinAnsiEncoding >>",
    };
    std::string file = "%PDF-1.4\n%\xE2\xE3\xCF\xD3\n";
    std::string table;
    for (std::size_t i = 0; i < objects.size(); ++i) {
        char entry[32];
        std::snprintf(entry, sizeof entry, "%010zu 00000 n \n", file.size());
        table += entry;
        file += std::to_string(i + 1) + " 0 obj\n" + objects[i] + "\nendobj\n";
    }
    const auto start = file.size();
    const auto count = std::to_string(objects.size() + 1);
    file += "xref\n0 " + count + "\n0000000000 65535 f \n" + table;
    file += "trailer\n<< /Size " + count + " /Root 1 0 R >>\nstartxref\n" + std::to_string(start) + "\n%%EOF\n";
    return file;
}

} // namespace naskah::demo
