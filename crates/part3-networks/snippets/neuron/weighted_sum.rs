//! A neuron on one penguin: a weighted sum of two measurements, and a bend at zero.

pub fn main() {
    let (flipper_dm, bill_cm) = (1.81, 3.91);
    let sum: f64 = 2.0 * flipper_dm - 1.0 * bill_cm + 0.5;
    println!("weighted sum  {}", show::fixed(sum, 2));
    println!("after ReLU    {}", show::fixed(sum.max(0.0), 2));
}
