"""A network in a file: a table of contents, then the numbers; read back, they are the same bits."""

import json

import numpy as np
import show


def network(seed):  # PyTorch's first weights, as Rust draws them
    rng, tensors = np.random.default_rng(seed), {}
    for name, n, shape in [("0", 64, (32, 64)), ("2", 32, (10, 32))]:
        for kind, shape in [("weight", shape), ("bias", shape[:1])]:
            draws = rng.uniform(-(n**-0.5), n**-0.5, shape)
            tensors[f"{name}.{kind}"] = draws.astype("float32").astype("float64")
    return tensors


def save(tensors):  # by hand; a colleague would call safetensors.numpy.save
    header, numbers = {}, b""
    for name, tensor in sorted(tensors.items()):
        start, numbers = len(numbers), numbers + tensor.tobytes()
        entry = {"dtype": "F64", "shape": tensor.shape, "data_offsets": [start, len(numbers)]}
        header[name] = entry
    text = json.dumps(header, separators=(",", ":")).encode()
    text += b" " * (-len(text) % 8)
    return len(text).to_bytes(8, "little") + text + numbers


content = save(network(7))
end = 8 + int.from_bytes(content[:8], "little")
header, numbers = content[8:end].decode(), content[end:]
indented = header.rstrip().replace("},", "},\n ")
print(f"length of the header  8 bytes: {end - 8}")
print(f"header                {end - 8} bytes:\n {indented}")
print(f"numbers               {show.integer(len(numbers))} bytes")

start, stop = json.loads(header)["0.weight"]["data_offsets"]
loaded, weight = numbers[start:stop], network(7)["0.weight"].tobytes()
print(f"same bits before      {str(network(8)['0.weight'].tobytes() == weight).lower()}")
print(f"same bits after       {str(loaded == weight).lower()}")
