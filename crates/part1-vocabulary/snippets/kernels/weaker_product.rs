//! With weight −1 on the product instead of −2, the point (1, 1) falls on the wrong side.

pub fn main() {
    for weight in [-2.0, -1.0] {
        let mut right = 0;
        let mut scores = Vec::new();
        for (x1, x2, label) in
            [(0.0, 0.0, false), (0.0, 1.0, true), (1.0, 0.0, true), (1.0, 1.0, false)]
        {
            let score = x1 + x2 + weight * x1 * x2 - 0.5;
            right += i32::from((score > 0.0) == label);
            scores.push(score);
        }
        let scores = show::vector(&scores, 1);
        println!("weight {}   scores {scores}   {right} of 4 right", show::fixed(weight, 0));
    }
}
