"""Tokens that arrive one by one, shown as text: half a character waits for its other half."""


def ready(waiting):
    """Takes what is complete from the front of the bytes."""
    # yours: as many bytes as are valid UTF-8, out of the list and into a text
    try:
        text = waiting.decode()
    except UnicodeDecodeError as error:
        text = waiting[: error.start].decode()
    del waiting[: len(text.encode())]
    return text
    # end


waiting = bytearray()
for token in [b"na\xc3", b"\xafve ", b"\xf0\x9f", b"\x90", b"\x8b!"]:
    waiting += token
    text = ready(waiting)
    print(f'show "{text}", bytes waiting: {len(waiting)}')
