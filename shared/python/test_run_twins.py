"""Tests of `run_twins.py` that its users in Rust cannot make: `python -m unittest discover --start-directory shared/python`."""

import subprocess
import sys
import unittest
from pathlib import Path

HERE = Path(__file__).resolve().parent
THREAD = "import threading; threading.Thread(target=threading.Event().wait, daemon=True).start()"


@unittest.skipUnless(sys.platform == "linux", "elsewhere nothing is forked")
class RunTwins(unittest.TestCase):
    def ask(self, before):
        program = f"{before}\nimport run_twins\nprint(run_twins.has_one_thread())"
        return subprocess.run([sys.executable, "-c", program], cwd=HERE, capture_output=True, text=True, check=True).stdout.strip()

    def test_a_process_with_a_second_thread_is_not_forked(self):
        self.assertEqual(self.ask(""), "True")
        self.assertEqual(self.ask(THREAD), "False")


if __name__ == "__main__":
    unittest.main()
