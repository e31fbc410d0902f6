"""Printing: numbers, vectors, matrices, tables and small text plots, the same bytes from Python and from Rust.

The Python side of the Rust crate `show`, with the same rules; a test holds both to the same text.
It takes NumPy arrays and scalars, pandas columns, torch tensors, lists, tuples and ranges, and needs only the standard library.

- The number of decimals is always chosen by the caller, because it is part of what a page teaches.
- A number halfway between two neighbors goes to the even one, judged on the exact binary value:
  `0.125` with two decimals is `0.12`, and `0.375` is `0.38`.
- A float32 never shows more than six significant digits, because it holds no more: `fixed(np.float32(0.1), 9)` is
  `0.100000`. Numbers side by side get the same decimals, so the largest float32 among them decides.
- Not a number is `NaN`; infinity is `inf` or `-inf`; a zero never has a minus sign.
- Integers are exact, however large.
- No line ends in a blank, and no plot is wider than 100 columns unless its labels are.
"""

import math
import re
from numbers import Integral

__all__ = [
    "fixed", "percent", "integer", "shape", "vector", "matrix", "table", "row",
    "bars", "line", "scatter", "scatter_by", "heat_map",
]  # fmt: skip

# The most decimals a number is printed with: a float has no more.
_MAX_DECIMALS = 1074

# The significant digits that each float32 holds.
_DIGITS_OF_SINGLE = 6


def fixed(x, decimals):
    """One number with a fixed count of decimals: `fixed(0.135335, 4)` is `0.1353`."""
    decimals = _common_decimals(x, decimals)
    x = _number(x)
    if isinstance(x, Integral):
        return str(int(x)) + ("." + "0" * decimals if decimals > 0 else "")
    if math.isnan(x):
        return "NaN"
    text = f"{x:.{decimals}f}"
    if text.startswith("-") and not text.strip("-0."):
        return text[1:]
    return text


def percent(x, decimals):
    """A share of one as a percentage: `percent(0.973, 1)` is `97.3%`."""
    held = max(_common_decimals(x, _MAX_DECIMALS) - 2, 0)  # the percentage has two of them before the point
    return fixed(float(_number(x)) * 100.0, min(decimals, held)) + "%"


def integer(x):
    """A whole number with a comma after every third digit: `1,234,567`. A float is rounded first (half to even)."""
    plain = fixed(x, 0)
    sign, digits = ("-", plain[1:]) if plain.startswith("-") else ("", plain)
    return sign + f"{int(digits):,}" if digits.isdigit() else plain


def shape(array):
    """The shape of an array: `(3, 4)`, `(3,)` for a vector, `()` for a single number."""
    if hasattr(array, "shape"):
        lengths = [int(n) for n in array.shape]
    else:
        lengths = []
        while isinstance(array, (list, tuple, range)):
            lengths.append(len(array))
            array = array[0] if len(array) else None
    return f"({lengths[0]},)" if len(lengths) == 1 else f"({', '.join(map(str, lengths))})"


def vector(values, decimals):
    """Numbers in a row: `[0.25, 1.00, 0.50]`; without any, `[]`."""
    values = _kept(values)
    decimals = _common_decimals(values, decimals)
    return "[" + ", ".join(fixed(x, decimals) for x in _list(values)) + "]"


def matrix(values, decimals):
    """A matrix, one row a line, in brackets, the columns aligned on the right and two blanks apart."""
    decimals = _common_decimals(values, decimals)
    rows = [[fixed(x, decimals) for x in row] for row in _rows(values)]
    widths = _column_widths(rows)
    lines = ["[" + "  ".join(_right(c, w) for c, w in zip(row, widths)) + "]" for row in rows]
    return "\n".join(lines) if lines else "[]"


def table(header, rows):
    """A table: a header, a rule, and rows of text.

    A column whose cells are all numbers stands on the right, a column with words on the left, its header likewise.
    An empty cell and a dash say nothing about the column. Cells are strings.
    """
    header = [_clean(cell) for cell in _list(header)]
    rows = [[_clean(cell) for cell in _list(row)] for row in _list(rows)]
    widths = _column_widths([header, *rows])
    numeric = [_is_numeric(rows, column) for column in range(len(widths))]

    def one_line(cells):
        cells = cells + [""] * (len(widths) - len(cells))
        parts = [_right(c, w) if n else _left(c, w) for c, w, n in zip(cells, widths, numeric)]
        return "  ".join(parts).rstrip(" ")

    rule = "  ".join("─" * width for width in widths).rstrip(" ")
    return "\n".join([one_line(header), rule, *map(one_line, rows)])


def row(*cells):
    """One row of a table, from cells of any kind: `row("Adelie", 151, (3700.66, 1))`.

    A text stays as it is, a whole number gets its commas, a number with decimals is a pair, and several numbers with
    the same decimals are one pair too. A float alone is refused: how many of its digits are shown is part of the lesson.
    """
    out = []
    for cell in cells:
        if isinstance(cell, str):
            out.append(cell)
        elif isinstance(cell, tuple):
            numbers, decimals = cell
            numbers = _kept(numbers if _is_several(numbers) else [numbers])
            decimals = _common_decimals(numbers, decimals)
            out.extend(fixed(number, decimals) for number in _list(numbers))
        elif isinstance(_number(cell), Integral):
            out.append(integer(cell))
        else:
            raise TypeError(f"{cell!r} is no cell of a row: a float comes with its decimals, as a pair: (x, 2)")
    return out


def bars(labels, values, decimals, width):
    """Horizontal bars, one a line: label, value, bar. The longest bar takes `width` columns.

    Where a value is negative, all bars stand on a vertical line, the negative ones to the left of it.
    A value that is not zero has at least a sliver; NaN and infinities have no bar.
    """
    labels = [_clean(label) for label in _list(labels)]
    values = _kept(values)
    decimals = _common_decimals(values, decimals)
    values = _list(values)
    numbers = [fixed(value, decimals) for value in values]
    sizes = [float(_number(value)) for value in values]
    if len(labels) != len(sizes):
        return _mismatch("labels", len(labels), "values", len(sizes))
    if not labels:
        return _NOTHING

    label_width = max(map(_width, labels))
    number_width = max(map(len, numbers))
    longest = max((abs(size) for size in sizes if math.isfinite(size)), default=0.0)
    sides = 2 if any(math.isfinite(size) and size < 0.0 for size in sizes) else 1
    room = max(_COLUMNS - (label_width + number_width + 4 + sides), 0) // sides
    width = min(max(width, 1), max(room, 8))

    def pieces(size, per_column):
        """How many pieces of a column a bar takes; only halves can be drawn on both sides."""
        if size == 0.0 or not math.isfinite(size) or longest == 0.0:
            return 0
        return max(math.floor(abs(size) / longest * (width * per_column) + 0.5), 1)

    lines = []
    for label, number, size in zip(labels, numbers, sizes):
        if sides == 1:
            n = pieces(size, 8)
            bar = "█" * (n // 8) + _EIGHTHS[n % 8]
        else:
            n = pieces(size, 2)
            full = "█" * (n // 2)
            if size < 0.0:
                bar = _right(("▐" if n % 2 else "") + full, width) + "│"
            else:
                bar = " " * width + "│" + full + ("▌" if n % 2 else "")
        text = f"{_left(label, label_width)}  {_right(number, number_width)}  {bar}"
        lines.append(text.rstrip(" "))
    return "\n".join(lines)


def line(x_label, xs, y_label, ys, width, height):
    """A curve through the points, in the order of `xs`, `width` columns wide and at most `height` lines high
    (fewer where that makes the steps of the axis even).

    The line is read off at `width + 1` places from the first x to the last; a narrower spike may fall between two of them.
    A `y` that is NaN or infinite leaves a gap; a point without neighbors is a `•`.
    """
    xs, ys = _floats(xs), _floats(ys)
    if len(xs) != len(ys):
        return _mismatch("x", len(xs), "y", len(ys))
    points = [
        (_clamp(x), _clamp(y) if math.isfinite(y) else math.nan)
        for x, y in zip(xs, ys)
        if math.isfinite(x)
    ]
    points.sort(key=lambda point: (point[0], math.copysign(1.0, point[0])))
    if (canvas := _canvas(points, width, height)) is None:
        return _NOTHING

    def joined(a, b):
        return math.isfinite(a[1]) and math.isfinite(b[1]) and b[0] > a[0]

    def row_at(j):
        x = canvas.x[0] + (canvas.x[1] - canvas.x[0]) * (j / canvas.width)
        for a, b in zip(points, points[1:]):
            if joined(a, b) and a[0] <= x <= b[0]:
                return canvas.row(a[1] + (b[1] - a[1]) * ((x - a[0]) / (b[0] - a[0])))
        return None

    rows = [row_at(j) for j in range(canvas.width + 1)]
    for column, (start, end) in enumerate(zip(rows, rows[1:])):
        if start is None and end is None:
            continue
        if start is None or end is None or start == end:
            canvas.cells[end if start is None else start][column] = "─"
            continue
        for row in range(min(start, end) + 1, max(start, end)):
            canvas.cells[row][column] = "│"
        rises = end < start
        canvas.cells[start][column] = "╯" if rises else "╮"
        canvas.cells[end][column] = "╭" if rises else "╰"
    for i, point in enumerate(points):
        before = i > 0 and joined(points[i - 1], point)
        after = i + 1 < len(points) and joined(point, points[i + 1])
        if math.isfinite(point[1]) and not before and not after:
            canvas.cells[canvas.row(point[1])][canvas.column(point[0])] = "•"
    return canvas.finish(x_label, y_label)


def scatter(x_label, xs, y_label, ys, width, height):
    """Points on a plane, each a `•`, in a field `width` columns wide and at most `height` lines high.

    A point with a coordinate that is NaN or infinite is left out.
    """
    xs, ys = _floats(xs), _floats(ys)
    if len(xs) != len(ys):
        return _mismatch("x", len(xs), "y", len(ys))
    return _points(x_label, y_label, list(zip(xs, ys)), "•" * len(xs), width, height)


def scatter_by(x_label, xs, y_label, ys, groups, width, height):
    """Points on a plane, each marked by the first letter of its group, with a key under the plot
    (where a name is more than its mark).

    Groups are strings or integers. Where two of them share a first letter, the marks are `a`, `b`, `c` … in order of appearance.
    `*` marks a place where points of several groups fall together.
    """
    xs, ys = _floats(xs), _floats(ys)
    if len(xs) != len(ys):
        return _mismatch("x", len(xs), "y", len(ys))
    groups = [_clean(str(group)) for group in _list(groups)]
    if len(xs) != len(groups):
        return _mismatch("x", len(xs), "groups", len(groups))
    names = list(dict.fromkeys(groups))
    marks = _marks(names)
    mark_of = dict(zip(names, marks))
    points = list(zip(xs, ys))
    plot = _points(x_label, y_label, points, [mark_of[group] for group in groups], width, height)
    if plot == _NOTHING:
        return plot
    lines = plot.split("\n")
    indent = next(text.index("└") for text in lines if "└" in text) + 1
    key = [f"{mark} {name}" for mark, name in zip(marks, names) if mark != name]
    several = any("*" in text for text in lines if "┤" in text or "│" in text)
    if several and "*" not in marks:
        key.append("* several")
    return plot + "\n" + " " * indent + "   ".join(key).rstrip() if key else plot


def heat_map(values, decimals):
    """A matrix as a picture: the larger the number, the darker the place. A line says what blank and full stand for.

    `decimals` is for that line. A number takes two columns, so that squares are square; more than 48 columns of numbers
    take one each, with two rows averaged in a line; more than 96 are averaged in blocks. A place that is NaN shows `?`.
    """
    decimals = _common_decimals(values, decimals)
    rows = [[float(x) for x in row] for row in _rows(values)]
    finite = [x for row in rows for x in row if math.isfinite(x)]
    if not finite:
        return _NOTHING
    low, high = min(finite), max(finite)
    n_columns = max(map(len, rows))
    # Numbers side by side in one place, rows in one line, columns of text for a place.
    across, down, wide = 1, 1, 2
    if n_columns > 48:
        across = -(-n_columns // 96)
        down, wide = 2 * across, 1
    n_places = -(-n_columns // across)
    rule = "─" * (n_places * wide)
    lines = [f"┌{rule}┐"]
    for first in range(0, len(rows), down):
        block = rows[first : first + down]
        places = [_average(block, place * across, across, low, high) for place in range(n_places)]
        shades = [" " if p is None else _shade(p, low, high) for p in places]
        lines.append("│" + "".join(shade * wide for shade in shades) + "│")
    lines.append(f"└{rule}┘")
    if low == high:
        lines.append(f"▒ = {fixed(low, decimals)}")
    else:
        lines.append(f"blank = {fixed(low, decimals)}, █ = {fixed(high, decimals)}")
    return "\n".join(lines)


# Input: whatever can be read as numbers.


def _number(x):
    """A Python int, bool or float, from a scalar of any library."""
    if hasattr(x, "item"):
        x = x.item()
    if isinstance(x, Integral):
        return int(x)
    return float(x)


def _common_decimals(values, decimals):
    """The decimals for a number, or numbers side by side: as many as wanted, and as each float32 among them has."""
    decimals = min(decimals, _MAX_DECIMALS)
    dtype = getattr(values, "dtype", None)
    if dtype is None:
        if isinstance(values, (list, tuple)):
            decimals = min((_common_decimals(x, decimals) for x in values), default=decimals)
        return decimals
    if str(dtype).rpartition(".")[2] != "float32":
        return decimals
    numbers = values.tolist() if hasattr(values, "tolist") else [_number(values)]
    for x in _flat(numbers):
        if x != 0.0 and math.isfinite(x):
            exponent = int(f"{x:.5e}".split("e")[1])  # rounded to six digits, it is d.ddddd times 10 ** exponent
            decimals = min(decimals, max(_DIGITS_OF_SINGLE - 1 - exponent, 0))
    return decimals


def _flat(numbers):
    if not isinstance(numbers, (list, tuple)):
        return [numbers]
    return [x for part in numbers for x in _flat(part)]


def _is_several(x):
    """Whether it is a sequence of numbers, of any library, and not a single one."""
    if hasattr(x, "tolist"):
        return isinstance(x.tolist(), list)
    return hasattr(x, "__iter__")


def _kept(values):
    """The values, so that they can be gone through twice: a generator becomes a list."""
    return values if hasattr(values, "dtype") or hasattr(values, "to_numpy") else _list(values)


def _list(values):
    """A Python list, from a sequence of any library."""
    if hasattr(values, "to_numpy"):
        values = values.to_numpy()
    return values.tolist() if hasattr(values, "tolist") else list(values)


def _rows(values):
    """Rows of Python numbers, from a matrix of any library."""
    return [[_number(x) for x in _list(row)] for row in _list(values)]


def _floats(values):
    return [float(_number(x)) for x in _list(values)]


# Text in columns.

# Characters that take no column of their own: marks that sit on the letter before them, as in `x̂`, and joiners.
_NO_COLUMN = (
    (0x0300, 0x036F),
    (0x1AB0, 0x1AFF),
    (0x1DC0, 0x1DFF),
    (0x200B, 0x200D),
    (0x20D0, 0x20FF),
    (0xFE00, 0xFE0F),
    (0xFE20, 0xFE2F),
)

# Characters that take two columns: the scripts of East Asia, and pictographs.
_TWO_COLUMNS = (
    (0x1100, 0x115F),
    (0x2E80, 0x303E),
    (0x3041, 0xA4CF),
    (0xAC00, 0xD7A3),
    (0xF900, 0xFAFF),
    (0xFE30, 0xFE4F),
    (0xFF00, 0xFF60),
    (0x1F300, 0x1FAFF),
    (0x20000, 0x3FFFD),
)

# A table's cell that is a number.
_NUMBER = re.compile(r"[+-]?(?:[0-9][0-9,]*(?:\.[0-9]+)?(?:e[+-]?[0-9]+)?|NaN|inf)%?")


def _width(text):
    """How many columns a string takes."""

    def columns(c):
        if any(first <= ord(c) <= last for first, last in _NO_COLUMN):
            return 0
        return 2 if any(first <= ord(c) <= last for first, last in _TWO_COLUMNS) else 1

    return len(text) if text.isascii() else sum(map(columns, text))


def _left(text, columns):
    return text + " " * (columns - _width(text))


def _right(text, columns):
    return " " * (columns - _width(text)) + text


def _clean(text):
    """The string on one line: line breaks and tabs as `\\n`, `\\r`, `\\t`, other control characters as `�`."""
    text = text.replace("\n", "\\n").replace("\r", "\\r").replace("\t", "\\t")
    return re.sub("[\x00-\x1f\x7f]", "\ufffd", text)


def _column_widths(rows):
    n_columns = max(map(len, rows), default=0)
    return [max(_width(row[i]) for row in rows if i < len(row)) for i in range(n_columns)]


def _is_numeric(rows, column):
    """Whether a column holds at least one number, and nothing else but empty cells and dashes."""
    cells = [row[column] for row in rows if column < len(row)]
    cells = [cell for cell in cells if cell not in ("", "-", "–", "—")]
    return bool(cells) and all(_NUMBER.fullmatch(cell) for cell in cells)


# Text plots.

# No plot is wider than this, unless its labels are.
_COLUMNS = 100

# What is shown where there is nothing to show.
_NOTHING = "(nothing to draw)"

# A bar's last piece, in eighths of a column.
_EIGHTHS = ("", "▏", "▎", "▍", "▌", "▋", "▊", "▉")

# The shades of a heat map, from the smallest value to the largest.
_SHADES = (" ", "░", "▒", "▓", "█")

# Values beyond this are drawn at the edge, so that the length of a range is finite.
_LARGEST = 1e307


def _mismatch(a, n_a, b, n_b):
    return f"(nothing to draw: {n_a} {a}, but {n_b} {b})"


def _clamp(value):
    return min(max(value, -_LARGEST), _LARGEST)


def _marks(names):
    """A mark for each group: its first letter, or letters in order where these collide."""
    firsts = [name[:1] for name in names]
    if len(set(firsts)) == len(firsts) and all("!" <= first <= "~" for first in firsts):
        return firsts
    letters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"
    return [letters[i % len(letters)] for i in range(len(names))]


def _points(x_label, y_label, points, marks, width, height):
    shown = [
        (_clamp(x), _clamp(y), mark)
        for (x, y), mark in zip(points, marks)
        if math.isfinite(x) and math.isfinite(y)
    ]
    if (canvas := _canvas([(x, y) for x, y, _ in shown], width, height)) is None:
        return _NOTHING
    for x, y, mark in shown:
        row, column = canvas.row(y), canvas.column(x)
        there = canvas.cells[row][column]
        canvas.cells[row][column] = mark if there in (" ", mark) else "*"
    return canvas.finish(x_label, y_label)


def _canvas(points, width, height):
    """A field for these points; None where no point is finite."""
    x = _range(x for x, y in points if math.isfinite(y))
    y = _range(y for _, y in points)
    return None if x is None or y is None else _Canvas(x, y, width, height)


def _y_axis(low, high, most_lines):
    """The finest ticks that divide at most so many lines evenly and use at least three quarters of them;
    and how many lines they use.
    """
    rows = most_lines - 1
    for steps in (5, 4, 3, 2, 1):
        ticks = _Ticks.around(low, high, steps)
        n = max(ticks.last - ticks.first, 1)
        used = rows // n * n
        # At most every second line has a label.
        if 2 * n <= rows and 4 * used >= 3 * rows:
            break
    return ticks, max(used, 1) + 1


class _Canvas:
    """A field of characters with axes: x to the right, y upwards."""

    def __init__(self, x, y, width, height):
        ticks, self.height = _y_axis(*y, min(max(height, 3), 60))
        self.x = x
        self.y = ticks.value(ticks.first), ticks.value(ticks.last)
        self.labels = [""] * self.height
        for value, label in ticks.labels():
            row = self.row(value)
            self.labels[row] = self.labels[row] or label
        self.gutter = max(map(len, self.labels))
        self.width = min(max(width, 8), _COLUMNS - 2 - self.gutter)
        self.cells = [[" "] * self.width for _ in range(self.height)]

    def row(self, y):
        share = (self.y[1] - y) / (self.y[1] - self.y[0])
        return min(max(math.floor(share * (self.height - 1) + 0.5), 0), self.height - 1)

    def column(self, x):
        share = (x - self.x[0]) / (self.x[1] - self.x[0])
        return min(max(math.floor(share * (self.width - 1) + 0.5), 0), self.width - 1)

    def finish(self, x_label, y_label):
        """The field with its axes, ticks and names."""
        lines = [_clean(y_label)] if y_label else []
        for label, cells in zip(self.labels, self.cells):
            lines.append(f"{_right(label, self.gutter)} {'┤' if label else '│'}{''.join(cells)}")

        ticks = _Ticks.inside(*self.x, min(max(self.width // 10, 1), 8))
        axis = ["─"] * self.width
        below = ""
        for value, label in ticks.labels():
            column = self.column(value)
            axis[column] = "┬"
            # Centered under its tick, but neither left of the axis nor beyond the right end.
            start = min(max(column - (len(label) - 1) // 2, 0), max(self.width - len(label), 0))
            if not below or start > len(below):
                below = below.ljust(start) + label
        indent = " " * (self.gutter + 2)
        lines.append(f"{' ' * self.gutter} └{''.join(axis)}")
        lines.append(indent + below)
        if x_label:
            label = _clean(x_label)
            lines.append(indent + " " * (max(self.width - _width(label), 0) // 2) + label)
        return "\n".join(text.rstrip(" ") for text in lines)


def _average(rows, first, across, low, high):
    """The mean of a block of numbers, infinities taken as the ends of the range; None where the block is empty."""
    values = [x for row in rows for x in row[first : first + across]]
    total = 0.0
    for value in values:
        total += min(max(value, low), high) if math.isinf(value) else value
    return total / len(values) if values else None


def _shade(value, low, high):
    if math.isnan(value):
        return "?"
    if low == high:
        return "▒"
    # Halves, so that the length of the range is finite.
    share = (value / 2.0 - low / 2.0) / (high / 2.0 - low / 2.0)
    return _SHADES[min(max(math.floor(share * len(_SHADES)), 0), len(_SHADES) - 1)]


# Axes: which range to show, and where to put round numbers on it.


def _range(values):
    """The smallest and the largest finite value, made wider where they are (nearly) the same; None without any."""
    values = [_clamp(value) for value in values if math.isfinite(value)]
    if not values:
        return None
    low, high = min(values), max(values)
    if high - low < 1e-290 or high - low <= max(abs(low), abs(high)) * 1e-9:
        middle = low / 2.0 + high / 2.0
        half = 1.0 if abs(middle) < 1e-290 else abs(middle) / 2.0
        return middle - half, middle + half
    return low, high


class _Ticks:
    """Round numbers on an axis: the multiples of 1, 2 or 5 times a power of ten."""

    def __init__(self, step, first, last):
        self.mantissa, self.exponent = step
        self.first, self.last = first, last

    @classmethod
    def around(cls, low, high, most_steps):
        """The finest ticks that cut the range into at most so many steps, reaching beyond both of its ends."""
        step = _step(low, high, most_steps)
        size = _decimal(*step)
        return cls(step, math.floor(low / size + 1e-9), math.ceil(high / size - 1e-9))

    @classmethod
    def inside(cls, low, high, most_steps):
        """Ticks inside the range, at least two of them."""
        steps = most_steps
        while True:
            step = _step(low, high, steps)
            size = _decimal(*step)
            first, last = math.ceil(low / size - 1e-9), math.floor(high / size + 1e-9)
            if last > first or steps > most_steps + 10:
                return cls(step, first, last)
            steps += 1

    def value(self, tick):
        return _decimal(tick * self.mantissa, self.exponent)

    def labels(self):
        """Every tick with its value and its label."""
        digits = len(str(max(abs(self.first), abs(self.last)) * self.mantissa))
        plain = self.exponent >= -6 and self.exponent + digits <= 7
        label = _plain if plain else _scientific
        return [
            (self.value(tick), label(tick * self.mantissa, self.exponent))
            for tick in range(self.first, self.last + 1)
        ]


def _step(low, high, most_steps):
    """The smallest step of 1, 2 or 5 times a power of ten that cuts the range into at most so many pieces."""
    raw = (high - low) / max(most_steps, 1)
    exponent = int(f"{raw:.17e}".split("e")[1])
    for mantissa in (1, 2, 5):
        if _decimal(mantissa, exponent) >= raw * (1.0 - 1e-9):
            return mantissa, exponent
    return 1, exponent + 1


def _decimal(count, exponent):
    """`count` times ten to the `exponent`, rounded once."""
    return float(f"{count}e{exponent}")


def _plain(count, exponent):
    """`count` times ten to the `exponent` in plain digits, with as many decimals as the exponent asks for."""
    sign, digits = "-" if count < 0 else "", str(abs(count))
    if exponent >= 0:
        return sign + digits + ("0" * exponent if count else "")
    digits = digits.rjust(1 - exponent, "0")
    return f"{sign}{digits[:exponent]}.{digits[exponent:]}"


def _scientific(count, exponent):
    """`count` times ten to the `exponent` as `2.5e-7`."""
    if count == 0:
        return "0"
    sign, digits = "-" if count < 0 else "", str(abs(count))
    power = exponent + len(digits) - 1
    rest = digits[1:].rstrip("0")
    return f"{sign}{digits[0]}{'.' if rest else ''}{rest}e{power}"
