"""Two requests to the operating system's kernel: keep five bytes, and open a missing file."""

import os

# A pipe is memory that the kernel owns; a program can only ask it to take or give bytes.
reader, writer = os.pipe()
n_sent = os.write(writer, b"hello")
print(f"handed to the kernel   {n_sent} bytes")

mine = bytearray(16)
print(f"my own memory          {sum(byte != 0 for byte in mine)} bytes of it are not zero")
received = os.read(reader, 16)
mine[: len(received)] = received
print(f"asked for 16, received {len(received)} bytes")
print(f"my own memory          {mine[:len(received)].decode()}")

try:
    open("no_such_file.csv")
    print("opened")
except OSError as error:
    print(f"opening a missing file: error number {error.errno}")
