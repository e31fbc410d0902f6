"""One penguin's record, and three ways to get features from it: extract, engineer, select."""

import show


def is_number(cell):
    return cell.replace(".", "", 1).isdigit()


record = "Adelie,Torgersen,39.1,18.7,181,3750,male,2007"
print(f"the record               {len(record)} characters")

# Feature extraction: from something that is no list of numbers to one.
extracted = [float(cell) for cell in record.split(",") if is_number(cell)]
print(f"extraction  {len(extracted)} features   {show.vector(extracted, 1)}")

# Feature engineering: a new feature from old ones, by knowledge of beaks.
engineered = extracted + [extracted[0] / extracted[1]]
print(f"engineering {len(engineered)} features   {show.vector(engineered, 1)}")

# Feature selection: some of the columns, as they are.
selected = [engineered[2], engineered[5]]
print(f"selection   {len(selected)} features   {show.vector(selected, 1)}")
