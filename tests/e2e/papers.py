"""The files that the story's letters come with: real scans where they are, else letters that the program prints."""

import json
from pathlib import Path

from house import Trouble

WANTED = 5


def collect(data, folder, desk):
    """At least five PDFs, each different from every other file of the demonstration."""
    scans = sorted(Path(data, "pdf").glob("surat-pindai-*.pdf")) if data else []
    papers = []
    for index in range(WANTED):
        paper = folder / f"surat-{index + 1}.pdf"
        if index < len(scans):
            paper.write_bytes(scans[index].read_bytes())
        else:
            _print(desk, paper, index)
        # What follows the end of a PDF is ignored: it makes the file one that the server has never seen.
        with open(paper, "ab") as out:
            out.write(f"\n% story {index}\n".encode())
        papers.append(paper)
    return papers


def _print(desk, paper, index):
    letter = {
        "region": "PEMERINTAH KOTA MEDAN", "office": "SEKRETARIAT DAERAH", "contact": ["Jalan Kapten Maulana Lubis 2 Medan"],
        "place_and_date": "Medan, 5 Januari 2026", "number": f"005/{index + 1}/2026", "security": "Biasa", "attachment": "-",
        "subject": f"Undangan rapat koordinasi ke-{index + 1}", "addressee": ["Kepala Dinas Komunikasi dan Informatika"],
        "paragraphs": ["Mengharap kehadiran Saudara pada rapat koordinasi layanan digital."], "signer_position": "Sekretaris Daerah",
        "signer_name": "Contoh Nama", "signer_rank": "Pembina Utama Muda", "signer_nip": "197001011995031001", "copies": [],
    }
    desk.ctl("print-letter", "--out", paper, given=json.dumps(letter))
    if not paper.read_bytes().startswith(b"%PDF"):
        raise Trouble("the program printed no PDF")
