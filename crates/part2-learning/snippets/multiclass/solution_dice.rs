//! Dice and intersection over union order all answers alike: one is a bent copy of the other.

pub fn main() {
    let mut rows = Vec::new();
    // Of 20 pixels of truth the answer has some, and some beside it.
    for (hit, beside) in [(20, 0), (15, 0), (15, 5), (10, 10), (5, 5), (0, 7)] {
        let (hit, beside) = (f64::from(hit), f64::from(beside));
        let iou = hit / (20.0 + beside);
        let dice = 2.0 * hit / (20.0 + hit + beside);
        rows.push([
            show::fixed(hit, 0),
            show::fixed(beside, 0),
            show::fixed(iou, 4),
            show::fixed(dice, 4),
            show::fixed(2.0 * iou / (1.0 + iou), 4),
        ]);
    }
    println!("{}", show::table(&["hit", "beside", "IoU", "Dice", "2·IoU / (1 + IoU)"], &rows));
}
