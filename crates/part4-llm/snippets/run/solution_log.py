"""The log of a run that was killed, resumed and killed again: made whole, line by line."""

import json

import numpy as np
import show

# A checkpoint after two steps; killed after four, resumed, and killed again in a line.
log = """{"step":0,"loss":5.5,"rate":0.001,"norm":1.0}
{"step":1,"loss":5.4,"rate":0.002,"norm":1.1}
{"step":2,"loss":5.2,"rate":0.003,"norm":1.2}
{"step":3,"loss":4.9,"rate":0.004,"norm":1.3}
{"step":2,"loss":5.2,"rate":0.003,"norm":1.2}
{"step":3,"loss":4.9,"rate":0.004,"norm":1.3}
{"step":4,"loss":4.7,"ra"""


def whole(log):
    """Each step once, as it was logged last; without a line that is torn."""
    # yours: read line by line; a step that comes again replaces what stood from there on
    entries = []
    for line in log.splitlines():
        try:
            entry = json.loads(line)
        except json.JSONDecodeError:
            continue
        entries[entry["step"] :] = [entry]
    return entries
    # end


entries = whole(log)
for entry in entries:
    print(f"step {entry['step']}  loss", show.fixed(entry["loss"], 1))
print("mean   ", show.fixed(np.mean([entry["loss"] for entry in entries]), 2))
