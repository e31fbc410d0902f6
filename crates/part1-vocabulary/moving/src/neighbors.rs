//! Page 4b: the regions of a vote among neighbors.

use moving::{Control, Figure, Frame};
use part1_vocabulary::neighbors::vote_regions;

use crate::flock::{flock, split};
use crate::whole;

/// The plane of bills and flippers, colored by the vote of k neighbors.
pub(crate) const REGIONS: Figure = Figure {
    name: "neighbors/regions_k",
    controls: &[Control {
        label: "k",
        min: 1.0,
        max: 99.0,
        step: 2.0,
        value: 5.0,
        shown: |k| show::fixed(k, 0),
        buttons: &[],
    }],
    pad: None,
    draw: |values| {
        let x = flock().columns([0, 1]);
        // The first 100 of the order are held out, as on the page.
        let split = split(x.nrows(), 100, false);
        let vote = vote_regions(&x, &flock().species, &split, whole(values[0]))?;
        Ok(Frame {
            svg: vote.svg,
            readout: vec![
                ("right of 242 seen", vote.right_seen.to_string()),
                ("right of 100 held out", vote.right_held_out.to_string()),
            ],
        })
    },
};
