//! One penguin's record, and three ways to get features from it: extract, engineer, select.

pub fn main() {
    let record = "Adelie,Torgersen,39.1,18.7,181,3750,male,2007";
    println!("the record               {} characters", record.len());

    // Feature extraction: from something that is no list of numbers to one.
    let extracted: Vec<f64> = record.split(',').filter_map(|cell| cell.parse().ok()).collect();
    println!("extraction  {} features   {}", extracted.len(), show::vector(&extracted, 1));

    // Feature engineering: a new feature from old ones, by knowledge of beaks.
    let mut engineered = extracted.clone();
    engineered.push(extracted[0] / extracted[1]);
    println!("engineering {} features   {}", engineered.len(), show::vector(&engineered, 1));

    // Feature selection: some of the columns, as they are.
    let selected = [engineered[2], engineered[5]];
    println!("selection   {} features   {}", selected.len(), show::vector(selected, 1));
}
