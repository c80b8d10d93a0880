#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace naskah {

/// How the signatory holds the post, as far as the block says it.
enum class SigningAs { holder, plt, plh };

/// The lines above a signature, for a post and those on whose behalf it is signed, the nearest superior first: without
/// one "Plh. KEPALA DINAS X,"; for the direct superior "a.n. WALI KOTA MEDAN" / "SEKRETARIS DAERAH,"; from two levels
/// below "a.n. SEKRETARIS DAERAH" / "ASISTEN …" / "u.b." / "KEPALA BAGIAN …,". Titles as they are written otherwise;
/// more than two superiors do not exist in the rules, and the farther ones are left out.
std::vector<std::string> signatureTitle(std::string_view title, SigningAs as, const std::vector<std::string>& onBehalfOf = {});

} // namespace naskah
