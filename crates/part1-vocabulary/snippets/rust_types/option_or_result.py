"""The same text read three ways: an `Option` says that it failed, a `Result` says why."""

import show


def as_number(text):
    try:
        return float(text)
    except ValueError:
        raise ValueError(f'"{text}" is not a number') from None


def as_option(text):
    try:
        return as_number(text)
    except ValueError:
        return None


for text in ["3750", "NA", "3750,5"]:
    mass_g = as_option(text)
    print(f"{text:<7} Option ", "None" if mass_g is None else f"Some {show.fixed(mass_g, 0)}")
    try:
        print(f"{text:<7} Result  Ok {show.fixed(as_number(text), 0)}")
    except ValueError as error:
        print(f"{text:<7} Result  Err {error}")

for texts in [["3750", "3800"], ["3750", "3750,5"]]:
    try:
        mean = sum(as_number(text) for text in texts) / len(texts)
        print(f"mean of {texts[0]} and {texts[1]}: {show.fixed(mean, 0)}")
    except ValueError as error:
        print(f"mean of {texts[0]} and {texts[1]}: {error}")
