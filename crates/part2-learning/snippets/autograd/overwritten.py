"""The tape with = in place of +=: what is used twice goes wrong, and nothing else does."""

import show


class Number:
    def __init__(self, tape, value, inputs=()):
        self.tape, self.value, self.inputs, self.place = tape, value, inputs, len(tape)
        tape.append(self)

    def __add__(self, other):
        return Number(self.tape, self.value + other.value, [(self, 1.0), (other, 1.0)])

    def __mul__(self, other):
        inputs = [(self, other.value), (other, self.value)]
        return Number(self.tape, self.value * other.value, inputs)

    def backward(self, add):
        slopes = [0.0] * len(self.tape)
        slopes[self.place] = 1.0
        for node in reversed(self.tape):
            for source, local in node.inputs:
                before = slopes[source.place] if add else 0.0
                slopes[source.place] = before + local * slopes[node.place]
        return show.vector(slopes[:3], 0)


formulas = {
    "x·y": lambda x, y, z: x * y,
    "(x + y)·z": lambda x, y, z: (x + y) * z,
    "x·x": lambda x, y, z: x * x,
    "x·y + x·x": lambda x, y, z: x * y + x * x,
}
rows = []
for name, formula in formulas.items():
    tape = []
    result = formula(*[Number(tape, value) for value in [2.0, 3.0, 4.0]])
    rows.append(show.row(name, result.backward(True), result.backward(False)))
print(show.table(["slopes of", "with +=", "with ="], rows))
