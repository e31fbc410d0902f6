//! Dice and intersection over union order all answers alike: one is a bent copy of the other.

pub fn main() {
    let (mut rows, mut largest) = (Vec::new(), 0.0_f64);
    // Of 20 pixels of truth the answer has some, and some beside it.
    for (hit, beside) in [(20, 0), (15, 0), (15, 5), (10, 10), (5, 5), (0, 7)] {
        let (hit, beside) = (f64::from(hit), f64::from(beside));
        let iou = hit / (20.0 + beside);
        let dice = 2.0 * hit / (20.0 + hit + beside);
        largest = largest.max((dice - 2.0 * iou / (1.0 + iou)).abs());
        rows.push([(hit, 0), (beside, 0), (iou, 4), (dice, 4)].map(|(x, n)| show::fixed(x, n)));
    }
    println!("{}", show::table(&["hit", "beside", "IoU", "Dice"], &rows));
    println!("largest difference of Dice from 2·IoU / (1 + IoU)  {}", show::fixed(largest, 6));
}
