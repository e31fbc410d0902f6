"""Autograd in thirty lines: every node keeps the places of its inputs and the slope along each."""

import show


class Number:
    tape = []

    def __init__(self, value, inputs=()):
        self.value, self.inputs, self.place = value, inputs, len(Number.tape)
        Number.tape.append(self)

    def __add__(self, other):
        return Number(self.value + other.value, [(self, 1.0), (other, 1.0)])

    def __mul__(self, other):
        return Number(self.value * other.value, [(self, other.value), (other, self.value)])

    def backward(self):
        slopes = [0.0] * len(Number.tape)
        slopes[self.place] = 1.0
        for node in reversed(Number.tape):
            for source, local in node.inputs:
                slopes[source.place] += local * slopes[node.place]
        return slopes


x, y = Number(2.0), Number(3.0)
f = x * y + x * x
slopes = f.backward()
for name, node in zip(["x", "y", "x·y", "x·x", "x·y + x·x"], Number.tape):
    value, slope = show.fixed(node.value, 1), show.fixed(slopes[node.place], 1)
    print(f"node {node.place}  {name:<9}  value {value:>4}  slope {slope}")
