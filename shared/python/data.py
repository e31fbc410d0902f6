"""The book's data sets for the Python twins: the same files, the same names and the same order as `data` in Rust.

    import data

    flipper_mm = data.penguins_column("flipper_length_mm")  # NumPy array, missing values left out
    frame = data.penguins_frame()                           # pandas, missing values are NaN
    digits = data.digits()                                  # .data, .target, .images, as scikit-learn names them

NumPy and pandas are imported by the functions that need them. `shared/data/README.md` gives units, sources and licenses.
"""

import csv
from pathlib import Path
from typing import Any, NamedTuple

__all__ = [
    "SPECIES", "ISLANDS", "SEXES", "PENGUIN_FEATURES", "Penguin", "Dataset", "Anscombe", "path",
    "penguins", "penguins_frame", "penguins_column", "penguins_matrix", "penguins_sex", "penguins_by_species",
    "two_species", "penguins_by_sex", "digits", "wine", "breast_cancer", "diabetes", "wine_quality", "anscombe", "photograph",
    "female_names", "male_names", "moby_dick", "moby_dick_whole", "moby_dick_vectors",
    "word_groups", "digit_writers", "KarateClub", "karate_club", "Spam", "spam",
    "Adult", "adult", "adult_frame", "Co2", "co2", "co2_monthly", "weights",
]  # fmt: skip

SPECIES = ["Adelie", "Chinstrap", "Gentoo"]
ISLANDS = ["Biscoe", "Dream", "Torgersen"]
SEXES = ["female", "male"]
PENGUIN_FEATURES = ["bill_length_mm", "bill_depth_mm", "flipper_length_mm", "body_mass_g"]

_NUMBERS = [*PENGUIN_FEATURES, "year"]
_FOLDER = Path(__file__).resolve().parent.parent / "data"


class Penguin(NamedTuple):
    """One adult penguin; a value that is missing is None."""

    species: str
    island: str
    bill_length_mm: float | None
    bill_depth_mm: float | None
    flipper_length_mm: float | None
    body_mass_g: float | None
    sex: str | None
    year: int

    def is_complete(self):
        """Whether nothing is missing."""
        return None not in self


class Dataset(NamedTuple):
    """Samples with their targets, by scikit-learn's names. Of a classification the target is a position in `target_names`."""

    data: Any  # (n_samples, n_features)
    target: Any  # (n_samples,)
    feature_names: list[str]
    target_names: list[str]
    images: Any = None  # the digits alone have them: (n_samples, 8, 8)


class Anscombe(NamedTuple):
    """One of the four sets of Anscombe's quartet."""

    name: str
    x: Any  # (11,)
    y: Any  # (11,)


class KarateClub(NamedTuple):
    """The members of a karate club: their friendships, and the side each took."""

    friendships: Any  # (78, 2), the smaller number first
    sides: Any  # (34,), 0 the instructor's (member 0), 1 the president's (member 33)


class Spam(NamedTuple):
    """Mails as counts of words, each with its class."""

    words: list[str]
    counts: Any  # SciPy's csr_array, (n_mails, n_words)
    y: Any  # (n_mails,), 1 for spam, 0 for other mail
    folders: list[str]  # of the archive, for each mail


class Adult(NamedTuple):
    """People of a census: a category is its position in `categories`, a hole is NaN."""

    data: Any  # (8000, 9)
    target: Any  # (8000,), 1 for an income above 50,000 dollars a year
    feature_names: list[str]
    categories: list[list[str]]  # for each column of categories their names, for one of numbers nothing
    target_names: list[str]
    sex: Any  # (8000,), 0 female, 1 male; no feature

    def one_hot(self):
        """Each category as a column of 0 and 1, a hole as one more: (8000, 42), and the columns' names."""
        import numpy as np

        columns, names = [], []
        for feature, categories, values in zip(self.feature_names, self.categories, self.data.T, strict=True):
            if not categories:
                columns, names = [*columns, values], [*names, feature]
                continue
            columns += [(values == code).astype(float) for code in range(len(categories))]
            names += [f"{feature}={category}" for category in categories]
            if np.isnan(values).any():
                columns, names = [*columns, np.isnan(values).astype(float)], [*names, f"{feature}=NA"]
        return np.column_stack(columns), names


class Co2(NamedTuple):
    """Carbon dioxide in the air, week by week."""

    weeks: list[str]  # the Saturday, as in 1958-03-29
    ppm: Any  # (2284,), NaN for the 59 weeks without a value


def path(name):
    """The path of a data file, such as `penguins.csv`."""
    found = _FOLDER / name
    if not found.is_file():
        raise FileNotFoundError(f"there is no data set {name!r} in {_FOLDER.name}/")
    return found


def penguins():
    """344 penguins, a `Penguin` each, without NumPy or pandas."""
    _, rows = _read("penguins.csv")

    def number(cell):
        return None if cell == "NA" else float(cell)

    return [
        Penguin(species, island, *map(number, numbers), None if sex == "NA" else sex, int(year))
        for species, island, *numbers, sex, year in rows
    ]


def penguins_frame():
    """The same as a pandas DataFrame; a value that is missing is NaN."""
    import pandas as pd

    return pd.read_csv(path("penguins.csv"))


def penguins_column(name, species=None):
    """One column of numbers, the penguins without that value left out; of one species, if one is named."""
    import numpy as np

    _check("column", [name], _NUMBERS)
    _check("species", [] if species is None else [species], SPECIES)
    values = [getattr(p, name) for p in penguins() if species is None or p.species == species]
    return np.array([value for value in values if value is not None], dtype=float)


def penguins_matrix(columns, complete=False):
    """Several columns side by side, the penguins without one of these values left out: (n_samples, n_columns).

    With `complete=True` the penguins for which anything is missing are left out, even in another column.
    """
    return _with_target(columns, lambda p: p.is_complete() or not complete or None)[0]


def penguins_sex():
    """`male` or `female` for each of the 333 penguins of which nothing is missing."""
    import numpy as np

    return np.array([p.sex for p in penguins() if p.is_complete()])


def penguins_by_species(columns):
    """As `penguins_matrix`, with each penguin's species as its position in `SPECIES`: (x, y)."""
    return _with_target(columns, lambda p: SPECIES.index(p.species))


def two_species(columns, first, second):
    """As `penguins_by_species`, of two species alone: 0 for a penguin of the first, 1 for one of the second."""
    for name, species in [("first", first), ("second", second)]:
        if species not in range(len(SPECIES)):
            raise ValueError(f"{name} is {species}, but it must be from 0 to the last species = {len(SPECIES) - 1}")
    if first == second:
        raise ValueError(f"second is {second}, but it must be another species than first")
    return _with_target(columns, lambda p: {SPECIES[first]: 0, SPECIES[second]: 1}.get(p.species))


def penguins_by_sex(columns):
    """As `penguins_matrix`, of the 333 penguins whose sex is known, with a target for each: male 1, female −1."""
    return _with_target(columns, lambda p: {"male": 1.0, "female": -1.0}.get(p.sex))


def digits():
    """1,797 handwritten digits, 8 × 8 pixels from 0 (white) to 16 (black)."""
    found = _classes("digits.csv", [str(digit) for digit in range(10)])
    return found._replace(images=found.data.reshape(-1, 8, 8))


def wine():
    """178 wines from three growers: 13 figures of a chemical analysis each."""
    return _classes("wine.csv", ["class_0", "class_1", "class_2"])


def breast_cancer():
    """569 breast tumors, malignant (0) or benign (1): 30 figures about the cell nuclei of each."""
    return _classes("breast_cancer.csv", ["malignant", "benign"])


def diabetes():
    """442 patients with diabetes: ten health figures in their own units, and the progression a year later."""
    return _regression("diabetes.csv")


def wine_quality():
    """1,599 red wines: 11 figures of a chemical analysis each, and the quality that tasters gave."""
    return _regression("wine_quality.csv")


def anscombe():
    """The four sets of Anscombe's quartet, eleven points each."""
    import numpy as np

    _, rows = _read("anscombe.csv")
    points = {}
    for name, x, y in rows:
        points.setdefault(name, []).append((float(x), float(y)))
    return [Anscombe(name, *np.array(of_set).T) for name, of_set in points.items()]


def photograph():
    """A photograph of a tower in China, in gray, 0 black to 255 white: (106, 160). By danielbuechele, CC BY 2.0."""
    import numpy as np

    lines = path("china.pgm").read_text(encoding="ascii").splitlines()
    words = [word for line in lines for word in line.split("#")[0].split()]
    width, height = int(words[1]), int(words[2])
    return np.array(words[4:], dtype=float).reshape(height, width)


def female_names():
    """4,951 female first names of English-speaking countries."""
    return path("names_female.txt").read_text(encoding="utf-8").splitlines()


def male_names():
    """3,898 male first names of English-speaking countries."""
    return path("names_male.txt").read_text(encoding="utf-8").splitlines()


def moby_dick():
    """The first chapter of Moby-Dick: its title, then one paragraph a line, an empty line between two."""
    return path("moby_dick.txt").read_text(encoding="utf-8")


def moby_dick_whole():
    """The whole of Moby-Dick, chapter after chapter, as `moby_dick` has the first."""
    return path("moby_dick_whole.txt").read_text(encoding="utf-8")


def moby_dick_vectors():
    """The 2,144 words that occur ten times or more in Moby-Dick, and a word vector for each: a list and (2144, 32)."""
    import numpy as np

    lines = [line.split(" ") for line in path("moby_dick_vectors.txt").read_text(encoding="utf-8").splitlines()]
    return [word for word, *_ in lines], np.array([numbers for _, *numbers in lines], dtype=float) / 100


def word_groups():
    """87 words of Moby-Dick in eleven groups: for each group's name its words."""
    lines = path("word_groups.txt").read_text(encoding="utf-8").splitlines()
    return {name: words for name, *words in map(str.split, lines)}


def karate_club():
    """34 members of a karate club, who is whose friend, and which side each took when the club broke apart."""
    import numpy as np

    lines = [line.split(" ") for line in path("karate_club.txt").read_text(encoding="utf-8").splitlines()]
    friendships = [(i, int(friend)) for i, (_, *friends) in enumerate(lines) for friend in friends]
    return KarateClub(np.array(friendships), np.array([int(side == "president") for side, *_ in lines]))


def spam():
    """2,357 mails of about 2002 as counts of 4,850 words, folder after folder of the archive: 708 are spam."""
    import numpy as np
    from scipy.sparse import csr_array

    words, *lines = path("spam.txt").read_text(encoding="utf-8").splitlines()
    words, folders, starts, columns, counts = words.split(" "), [], [0], [], []
    for line in lines:
        folder, *cells = line.split(" ")
        pairs = [cell.split(":") for cell in cells]
        folders.append(folder)
        columns.append(np.cumsum([int(distance) for distance, *_ in pairs]))
        counts.extend(float(count[0]) if count else 1.0 for _, *count in pairs)
        starts.append(len(counts))
    matrix = csr_array((np.array(counts), np.concatenate(columns), starts), shape=(len(folders), len(words)))
    return Spam(words, matrix, np.array([int(folder.startswith("spam")) for folder in folders]), folders)


def adult():
    """8,000 people of the US census of 1994, in an order drawn by lot: five numbers, four categories, holes."""
    import numpy as np

    categorical = {"workclass", "marital_status", "occupation", "relationship"}
    header, rows = _read("adult.csv")
    cells = dict(zip(header, zip(*rows, strict=True), strict=True))
    names = [name for name in header if name not in ("sex", "income")]
    columns, categories = [], []
    for name in names:
        known = sorted(set(cells[name]) - {"NA"}) if name in categorical else []
        code = {"NA": np.nan} | {category: float(position) for position, category in enumerate(known)}
        columns.append([code[cell] if known else float(cell) for cell in cells[name]])
        categories.append(known)
    y = np.array([int(cell == ">50K") for cell in cells["income"]])
    sex = np.array([int(cell == "Male") for cell in cells["sex"]])
    return Adult(np.column_stack(columns), y, names, categories, ["<=50K", ">50K"], sex)


def adult_frame():
    """The same as a pandas DataFrame with all eleven columns of the file; a hole is NaN."""
    import pandas as pd

    return pd.read_csv(path("adult.csv"))


def co2():
    """Carbon dioxide above Mauna Loa in parts per million, 2,284 weeks from 1958 to 2001."""
    import numpy as np

    _, rows = _read("co2.csv")
    return Co2([week for week, _ in rows], np.array([np.nan if ppm == "NA" else float(ppm) for _, ppm in rows]))


def co2_monthly():
    """The mean of each month's weeks, January 1965 to December 2001: (444,)."""
    import numpy as np

    months = {}
    for week, ppm in zip(*co2(), strict=True):
        if week >= "1965" and not np.isnan(ppm):
            months.setdefault(week[:7], []).append(ppm)
    return np.array([sum(weeks) / len(weeks) for weeks in months.values()])


def digit_writers():
    """For each picture of the digits the stretch of the file it stands in, 0 to 13: who wrote it."""
    import numpy as np

    stretches = [0, 130, 256, 386, 516, 646, 776, 915, 1029, 1157, 1287, 1415, 1545, 1667]
    return np.searchsorted(stretches, np.arange(1797), side="right") - 1


def _read(name):
    """A CSV file's header and its rows of text."""
    with path(name).open(encoding="utf-8", newline="") as file:
        header, *rows = csv.reader(file)
    return header, rows


def _with_target(columns, target):
    """The penguins that have all of these columns and a target."""
    import numpy as np

    columns = list(columns)
    if not columns:
        raise ValueError("columns is empty, but it must hold at least one column's name")
    _check("column", columns, _NUMBERS)
    x, y = [], []
    for penguin in penguins():
        row = [getattr(penguin, name) for name in columns]
        value = target(penguin)
        if None not in row and value is not None:
            x.append(row)
            y.append(value)
    return np.array(x, dtype=float), np.array(y)


def _classes(name, target_names):
    """A file whose last column is the name of a class."""
    import numpy as np

    header, rows = _read(name)
    x = np.array([row[:-1] for row in rows], dtype=float)
    y = np.array([target_names.index(row[-1]) for row in rows])
    return Dataset(x, y, header[:-1], target_names)


def _regression(name):
    """A file whose last column is a number."""
    import numpy as np

    header, rows = _read(name)
    numbers = np.array(rows, dtype=float)
    return Dataset(numbers[:, :-1], numbers[:, -1], header[:-1], [header[-1]])


def _check(kind, names, known):
    for name in names:
        if name not in known:
            raise ValueError(f"there is no {kind} {name!r}; there are {', '.join(known)}")


def weights(name="moby_dick"):
    """The tensors of a model that comes with the book, by name: `language::gpt::moby_dick`, or "repeats_1" and "repeats_2".

    A safetensors file is eight bytes with the header's length, the header in JSON, the numbers. These are bf16, the upper
    half of f32. The result is a dictionary of NumPy arrays, in the file's order.
    """
    import json

    import numpy as np

    file = (_FOLDER.parent / "language" / "weights" / f"{name}.safetensors").read_bytes()
    start = 8 + int.from_bytes(file[:8], "little")
    tensors = {}
    for key, entry in json.loads(file[8:start]).items():
        if key != "__metadata__":
            first, end = (start + offset for offset in entry["data_offsets"])
            halves = np.frombuffer(file[first:end], "<u2").astype("<u4") << 16
            tensors[key] = halves.view("<f4").reshape(entry["shape"])
    return tensors
