"""Fifty doublings: over a thousand million million paths, and a pass back over 51 nodes."""

import show


class Number:
    tape = []

    def __init__(self, value, inputs=()):
        self.value, self.inputs, self.place = value, inputs, len(Number.tape)
        Number.tape.append(self)

    def __add__(self, other):
        return Number(self.value + other.value, [(self, 1.0), (other, 1.0)])

    def backward(self):
        slopes = [0.0] * len(Number.tape)
        slopes[self.place] = 1.0
        for node in reversed(Number.tape):
            for source, local in node.inputs:
                slopes[source.place] += local * slopes[node.place]
        return slopes


x = Number(1.0)
f = x
for _ in range(50):
    f = f + f  # two paths lead from each node to the one before
print("value             ", show.integer(int(f.value)))
print("slope along x     ", show.integer(int(f.backward()[x.place])))
print("nodes on the tape ", show.integer(len(Number.tape)))
