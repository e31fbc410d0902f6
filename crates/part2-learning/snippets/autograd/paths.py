"""Fifty doublings: over a thousand million million paths, and a pass back over 51 nodes."""

import show

tape = [(1.0, [])]  # a node: its value, and for each input its place on the tape and the slope
for last in range(50):
    value = tape[last][0]
    tape.append((value + value, [(last, 1.0), (last, 1.0)]))  # two paths lead to the one before

slopes = [0.0] * len(tape)
slopes[-1] = 1.0
for node in reversed(range(len(tape))):
    for place, local in tape[node][1]:
        slopes[place] += local * slopes[node]
print("value             ", show.integer(int(tape[-1][0])))
print("slope along x     ", show.integer(int(slopes[0])))
print("nodes on the tape ", show.integer(len(tape)))
