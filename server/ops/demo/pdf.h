#pragma once

#include <string>
#include <vector>

namespace naskah::demo {

/// What stands on the page of an official letter.
struct PdfLetter {
    bool ofCity = false;  ///< the letterhead names the city government first
    std::string office{}; ///< letterhead
    std::string number{};
    std::string urgency{};
    std::string subject{};
    std::string place{}; ///< place and date, top right
    std::string addressee{};
    std::vector<std::string> paragraphs{};
    std::string signer{}; ///< the post
    std::string signerName{};
    std::string signerNip{};
};

/// One A4 page with the fonts every reader has. Text outside of Latin-1 becomes "?".
std::string writePdf(const PdfLetter& letter);

} // namespace naskah::demo
