#!/usr/bin/env python3
"""What the server's TLS offers, as sslscan and openssl see it: version 1.3 and nothing else.

    tls_scan.py --bin FOLDER

Ends with 0 when everything held, 77 when sslscan is not installed (what openssl sees was checked all the same).
"""

import argparse
import shutil
import subprocess
import sys
import xml.etree.ElementTree as xml

from attacked import ABSENT, attacked, check

STRONG = {"TLS_AES_256_GCM_SHA384", "TLS_CHACHA20_POLY1305_SHA256", "TLS_AES_128_GCM_SHA256"}


def shakes_hands(port, *how):
    done = subprocess.run(["openssl", "s_client", "-connect", f"127.0.0.1:{port}", *how], stdin=subprocess.DEVNULL,
                          capture_output=True, text=True, timeout=30)
    return "Cipher is TLS" in done.stdout or "Cipher    : TLS" in done.stdout or "Cipher is ECDHE" in done.stdout


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--bin", required=True, help="folder of the programs")
    binaries = parser.parse_args().bin
    with attacked(binaries) as server:
        check(shakes_hands(server.port, "-tls1_3"), "TLS 1.3 is spoken")
        for old in ("-tls1", "-tls1_1", "-tls1_2"):
            check(not shakes_hands(server.port, old, "-cipher", "ALL:@SECLEVEL=0"), f"{old[1:]} is not")
        if not shutil.which("sslscan"):
            print("sslscan is not installed", flush=True)
            sys.exit(ABSENT)
        done = subprocess.run(["sslscan", "--xml=-", f"127.0.0.1:{server.port}"], capture_output=True, text=True, timeout=120)
        test = xml.fromstring(done.stdout[done.stdout.index("<?xml"):]).find("ssltest")
        on = {f"{each.get('type')} {each.get('version')}" for each in test.findall("protocol") if each.get("enabled") == "1"}
        check(on == {"tls 1.3"}, "sslscan finds TLS 1.3 alone", on)
        ciphers = {each.get("cipher") for each in test.findall("cipher")}
        check(ciphers and ciphers <= STRONG, "and only strong ciphers", ciphers)
        check(all(each.get("vulnerable") == "0" for each in test.findall("heartbleed")), "and no heartbleed")


if __name__ == "__main__":
    main()
