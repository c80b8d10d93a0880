#!/usr/bin/env python3
"""Shows that check_layers.py finds what it is there for: a check that cannot fail proves nothing."""
import pathlib
import tempfile
import unittest

import check_layers


class CheckLayers(unittest.TestCase):
    def found(self, **files):
        """What is said about a tree with these files; the name's __ stands for / and the last _ for a dot."""
        with tempfile.TemporaryDirectory() as folder:
            root = pathlib.Path(folder)
            for name, text in files.items():
                file = root / ".".join(name.replace("__", "/").rsplit("_", 1))
                file.parent.mkdir(parents=True, exist_ok=True)
                file.write_text(text)
            return list(check_layers.problems(root))

    def refused(self, says, **files):
        found = self.found(**files)
        self.assertEqual(len(found), 1, found)
        self.assertIn(says, found[0])

    def test_downwards_is_fine(self):
        self.assertEqual(self.found(
            client__ui__letters__a_cpp='#include "client/replica/desk.h"\n#include "common/text/uuid.h"\n#include <QWidget>\n',
            common__text__nip_cpp='#include "common/schema/result.h"\n',
            client__page__limits_cpp="#ifndef _WIN32\n#include <sys/resource.h>\n#endif\n",
            tests__server__a_cpp='#include "server/api/api.h"\n#include <QTest>\n'), [])

    def test_upwards_and_sideways_is_refused(self):
        self.refused("may not include", common__schema__a_cpp='#include "common/record/letter.h"\n')
        self.refused("may not include", common__text__a_cpp='#include "common/schema/record.h"\n')
        self.refused("may not include", client__replica__a_cpp='#include "server/engine/engine.h"\n')
        self.refused("may not include", server__api__a_cpp='#include "server/http/server.h"\n')
        self.refused("tests are above", server__api__a_cpp='#include "tests/server/fake.h"\n')

    def test_frameworks_stay_where_they_belong(self):
        self.refused("may know Qt", client__replica__a_cpp="#include <QString>\n")
        self.refused("may know Qt", server__engine__a_cpp="  #  include <QtCore/QString>\n")
        self.refused("may know Asio", server__api__a_cpp="#include <boost/asio/post.hpp>\n")
        self.refused("may know SQLite", client__replica__a_cpp="#include <sqlcipher/sqlite3.h>\n")
        self.refused("may know libsodium", server__auth__a_cpp="#include <sodium.h>\n")
        self.refused("on every system", common__text__a_cpp="#include <unistd.h>\n")

    def test_cycles_are_refused(self):
        self.refused("include cycle", common__text__a_h='#pragma once\n#include "common/text/b.h"\n',
                     common__text__b_h='#pragma once\n#include "common/text/a.h"\n')

    def test_files_are_kept_readable(self):
        self.refused("401 lines", common__text__a_cpp="\n" * 401)
        self.refused("#pragma once", common__text__a_h="int a;\n")
        self.refused("using namespace", common__text__a_h="#pragma once\nusing namespace std;\n")
        self.refused("no layer", common__misc__a_cpp="int a;\n")
        self.refused("says", common__text__a_cpp="// TO" "DO later\n")


if __name__ == "__main__":
    unittest.main()
