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
for name, wrap in [("line by line", lambda raw: raw), ("through a buffer of 8 KiB", lambda raw: io.BufferedWriter(raw, 8192))]:
    raw = Counting()
    file = wrap(raw)
    for i in range(1000):
        file.write(f"row {i:04}\n".encode())
    file.flush()
    rows.append([name, show.integer(raw.n_bytes), show.integer(raw.n_calls)])
print(show.table(["", "bytes", "calls to write"], rows))
