"""A thousand short lines: one system call each, or a few large ones through a buffer."""

import io

import show


class Counting(io.RawIOBase):
    """Takes bytes as a file would, and counts how often it was asked."""

    def __init__(self):
        self.n_calls = self.n_bytes = 0

    def writable(self):
        return True

    def write(self, block):
        self.n_calls += 1
        self.n_bytes += len(block)
        return len(block)


rows = []
for name in ["line by line", "through a buffer of 8 KiB"]:
    raw = Counting()
    file = raw if name == "line by line" else io.BufferedWriter(raw, 8192)
    for i in range(1000):
        file.write(f"row {i:04}\n".encode())
    file.flush()
    rows.append([name, show.integer(raw.n_bytes), show.integer(raw.n_calls)])
print(show.table(["", "bytes", "calls to write"], rows))
