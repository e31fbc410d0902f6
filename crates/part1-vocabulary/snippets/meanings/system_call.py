"""The kernel of an operating system: a program asks, and gets bytes or an error number."""

import os

reader, writer = os.pipe()  # a store that the kernel keeps for us
print(f"handed over    {os.write(writer, b'hello')} bytes")

received = os.read(reader, 16)
print(f"asked for 16   got {len(received)}: {received.decode()}")

try:
    open("no_such_file.csv")
except OSError as error:
    print(f"asked for a missing file   error {error.errno}")
