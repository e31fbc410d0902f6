//! Two boxes around one cat: how much of them overlaps, and when does it count as found?

use learning::metrics::box_iou;

pub fn main() -> numerics::Result<()> {
    // Left, top, right, bottom, in pixels.
    let truth = [10.0, 10.0, 50.0, 40.0];
    for (name, found) in [
        ("the same box     ", truth),
        ("shifted by 10    ", [20.0, 10.0, 60.0, 40.0]),
        ("twice as wide    ", [10.0, 10.0, 90.0, 40.0]),
        ("half of it       ", [10.0, 10.0, 30.0, 40.0]),
        ("beside it        ", [60.0, 10.0, 90.0, 40.0]),
    ] {
        let iou = box_iou(truth, found)?;
        println!("{name}  IoU {}   found at 0.5: {}", show::fixed(iou, 2), iou >= 0.5);
    }
    Ok(())
}
