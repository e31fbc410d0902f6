"""The data sets in Python: the same counts, sums, names and rows as in Rust, and the same values as scikit-learn's own.

Run with `python -m unittest discover --start-directory shared/python` where NumPy, pandas and scikit-learn are installed.
The same summary is made by `summary()` of `shared/numerics/tests/data_sets.rs`.
"""

import unittest
from collections import Counter

import data
import numpy as np
from show import fixed, shape, vector


def summary():
    """The text of `shared/data/expected.txt`."""
    penguins = data.penguins()
    by_species, by_island = Counter(p.species for p in penguins), Counter(p.island for p in penguins)
    by_sex = Counter(p.sex for p in penguins)
    yield "What the data sets hold. Written by the test data_sets of the numerics crate; see there."
    yield ""
    yield f"penguins {len(penguins)}"
    yield f"complete {sum(p.is_complete() for p in penguins)}"
    for names, counts in [(data.SPECIES, by_species), (data.ISLANDS, by_island), (data.SEXES, by_sex)]:
        yield from (f"{name} {counts[name]}" for name in names)
    for name in [*data.PENGUIN_FEATURES, "year"]:
        column = data.penguins_column(name)
        yield f"{name} {len(column)} sum {fixed(column.sum(), 4)}"
    for at in [0, 3, 343]:
        yield f"row {at} {row_of(penguins[at])}"
    x = data.penguins_matrix(["body_mass_g", "bill_depth_mm"])
    yield f"matrix {shape(x)} last {vector(x[-1], 4)}"
    x, y = data.penguins_by_species(data.PENGUIN_FEATURES)
    yield f"by species {shape(x)} {classes_of(y)}"
    x, y = data.penguins_by_sex(data.PENGUIN_FEATURES)
    yield f"by sex {shape(x)} sum {fixed(y.sum(), 0)} first {fixed(y[0], 0)}"
    digits = data.digits()
    yield from described("digits", digits)
    yield classes_of(digits.target)
    yield f"images {shape(digits.images)} corner {fixed(digits.images[1, 0, 3], 0)}"
    for name in ["wine", "breast_cancer"]:
        found = getattr(data, name)()
        yield from described(name, found)
        yield classes_of(found.target)
    for name in ["diabetes", "wine_quality"]:
        found = getattr(data, name)()
        yield from described(name, found)
        y = found.target
        yield f"target sum {fixed(y.sum(), 1)} first {fixed(y[0], 1)} last {fixed(y[-1], 1)}"
    for name, x, y in data.anscombe():
        yield f"anscombe {name} {vector(x, 4)} {vector(y, 4)}"
    photograph = data.photograph()
    yield f"photograph {shape(photograph)} sum {fixed(photograph.sum(), 0)}"
    yield f"top left {vector(photograph[0, :8], 0)}"
    yield f"bottom right {vector(photograph[-1, -8:], 0)}"
    for name, names in [("female", data.female_names()), ("male", data.male_names())]:
        yield f"{name} names {len(names)} {names[0]} {names[-1]} letters {sum(map(len, names))}"
    words, vectors = data.moby_dick_vectors()
    n, total = len(words), fixed(vectors.sum(), 2)
    yield f"moby_dick_vectors {n} {words[0]} {words[-1]} {shape(vectors)} sum {total}"
    for name, words in data.word_groups().items():
        yield f"group {name} {' '.join(words)}"
    club = data.karate_club()
    degrees, followers = np.bincount(club.friendships.ravel()), np.bincount(club.sides)
    yield f"karate_club members {len(club.sides)} friendships {len(club.friendships)}"
    yield f"friends {' '.join(map(str, degrees))} sides {' '.join(map(str, followers))}"
    spam = data.spam()
    mails, words = spam.counts.shape
    yield f"spam {mails} {words} stored {spam.counts.nnz} total {fixed(spam.counts.sum(), 0)}"
    yield f"words {spam.words[0]} {spam.words[1000]} {spam.words[-1]}"
    yield classes_of(spam.y)
    for folder in ["easy-ham-1", "easy-ham-2", "hard-ham-1", "spam-1", "spam-2"]:
        yield f"{folder} {spam.folders.count(folder)}"
    adult = data.adult()
    for name, categories, column in zip(adult.feature_names, adult.categories, adult.data.T, strict=True):
        holes, total = np.isnan(column).sum(), fixed(np.nansum(column), 0)
        yield f"adult {name} holes {holes} sum {total} {' '.join(categories)}"
    one_hot, names = adult.one_hot()
    yield f"one_hot {shape(one_hot)} {names[1]} {names[-4]} sum {fixed(one_hot.sum(), 0)}"
    yield f"adult {classes_of(adult.target)} sexes {classes_of(adult.sex)}"
    co2 = data.co2()
    measured = co2.ppm[~np.isnan(co2.ppm)]
    yield f"co2 {co2.weeks[0]} {co2.weeks[-1]} measured {len(measured)} sum {fixed(measured.sum(), 1)}"
    monthly = data.co2_monthly()
    yield f"co2_monthly {len(monthly)} {vector(monthly[:12], 4)}"
    yield f"co2_monthly sum {fixed(monthly.sum(), 4)} last {fixed(monthly[-1], 4)}"
    text = data.moby_dick()
    yield f"moby_dick characters {len(text)} words {len(text.split())} lines {len(text.splitlines())}"
    text = data.moby_dick_whole()
    yield f"moby_dick_whole characters {len(text)} words {len(text.split())} lines {len(text.splitlines())}"


def row_of(p):
    numbers = [p.bill_length_mm, p.bill_depth_mm, p.flipper_length_mm, p.body_mass_g]
    texts = ["missing" if number is None else fixed(number, 1) for number in numbers]
    return f"{p.species} {p.island} {' '.join(texts)} {p.sex or 'missing'} {p.year}"


def described(name, found):
    x = found.data
    yield f"{name} {shape(x)}"
    yield f"features {', '.join(found.feature_names)}"
    yield f"targets {', '.join(found.target_names)}"
    yield f"sum {fixed(x.sum(), 4)}"
    yield f"sums {vector(x.sum(axis=0), 4)}"
    yield f"first {vector(x[0], 6)}"
    yield f"last {vector(x[-1], 6)}"


def classes_of(y):
    return f"classes {' '.join(map(str, np.bincount(y)))} first {y[0]} last {y[-1]}"


class TestData(unittest.TestCase):
    maxDiff = None

    def test_every_set_is_the_one_that_rust_has(self):
        recorded = data.path("expected.txt").read_text(encoding="utf-8")
        self.assertEqual("\n".join(summary()) + "\n", recorded)

    def test_scikit_learns_own_loaders_give_the_same(self):
        from sklearn import datasets

        for name in ["digits", "wine", "breast_cancer"]:
            ours, theirs = getattr(data, name)(), getattr(datasets, f"load_{name}")()
            np.testing.assert_array_equal(ours.data, theirs.data)
            np.testing.assert_array_equal(ours.target, theirs.target)
            self.assertEqual(ours.feature_names, list(theirs.feature_names))
            self.assertEqual(ours.target_names, [str(target) for target in theirs.target_names])
        np.testing.assert_array_equal(data.digits().images, datasets.load_digits().images)
        ours, theirs = data.diabetes(), datasets.load_diabetes(scaled=False)
        np.testing.assert_array_equal(ours.data, theirs.data)
        np.testing.assert_array_equal(ours.target, theirs.target)
        self.assertEqual(ours.feature_names, theirs.feature_names)

    def test_the_frame_has_the_same_penguins(self):
        frame = data.penguins_frame()
        self.assertEqual(list(frame.columns), list(data.Penguin._fields))
        rows = frame.astype(object).where(frame.notna(), None).itertuples(index=False)
        self.assertEqual([data.Penguin(*row) for row in rows], data.penguins())

    def test_the_adult_frame_has_the_same_people(self):
        frame, adult = data.adult_frame(), data.adult()
        self.assertEqual(frame.shape, (8000, 11))
        for name, categories, column in zip(adult.feature_names, adult.categories, adult.data.T, strict=True):
            theirs = frame[name].astype("category").cat.codes.replace(-1, np.nan) if categories else frame[name]
            np.testing.assert_array_equal(theirs.to_numpy(dtype=float), column)
        np.testing.assert_array_equal((frame.income == ">50K").astype(int), adult.target)

    def test_pandas_makes_the_same_months(self):
        import pandas as pd

        weeks, ppm = data.co2()
        series = pd.Series(ppm, index=pd.to_datetime(weeks)).resample("MS").mean()["1965":]
        np.testing.assert_allclose(series.to_numpy(), data.co2_monthly(), rtol=1e-12)

    def test_complete_leaves_out_what_lacks_another_column(self):
        columns = ["bill_length_mm", "body_mass_g"]
        self.assertEqual(data.penguins_matrix(columns).shape, (342, 2))
        complete = data.penguins_matrix(columns, complete=True)
        x, y = data.penguins_by_sex(columns)
        np.testing.assert_array_equal(complete, x)
        np.testing.assert_array_equal(data.penguins_sex() == "male", y > 0)

    def test_two_species_are_the_rows_of_both(self):
        x, y = data.penguins_by_species(data.PENGUIN_FEATURES)
        for first, second in [(0, 1), (0, 2), (2, 1)]:
            two, is_second = data.two_species(data.PENGUIN_FEATURES, first, second)
            rows = (y == first) | (y == second)
            np.testing.assert_array_equal(two, x[rows])
            np.testing.assert_array_equal(is_second, y[rows] == second)

    def test_one_species_is_its_rows(self):
        together = [data.penguins_column("body_mass_g", species=name) for name in data.SPECIES]
        self.assertEqual([len(flock) for flock in together], [151, 68, 123])
        self.assertEqual(sum(flock.sum() for flock in together), data.penguins_column("body_mass_g").sum())

    def test_a_wrong_name_is_an_error_that_lists_the_right_ones(self):
        with self.assertRaisesRegex(ValueError, "no column 'mass'; there are bill_length_mm, "):
            data.penguins_column("mass")
        with self.assertRaisesRegex(ValueError, "no species 'Emperor'; there are Adelie, Chinstrap, Gentoo"):
            data.penguins_column("body_mass_g", species="Emperor")
        with self.assertRaisesRegex(ValueError, "columns is empty"):
            data.penguins_matrix([])
        for first, second in [(3, 0), (0, -1)]:
            with self.assertRaisesRegex(ValueError, "but it must be from 0 to the last species = 2"):
                data.two_species(["year"], first, second)
        with self.assertRaisesRegex(ValueError, "second is 1, but it must be another species than first"):
            data.two_species(["year"], 1, 1)
        with self.assertRaisesRegex(FileNotFoundError, "no data set 'iris.csv' in data/"):
            data.path("iris.csv")


if __name__ == "__main__":
    unittest.main()
