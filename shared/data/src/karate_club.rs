//! Zachary's karate club: a small real graph.

use std::sync::LazyLock;

/// The members of a karate club, their friendships, and the side each took when the club broke apart.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KarateClub {
    /// The two members of each friendship, the smaller number first, in ascending order: 78 of them.
    pub friendships: Vec<(usize, usize)>,
    /// The club that each of the 34 members joined: 0 the instructor's, 1 the president's.
    pub sides: Vec<usize>,
}

impl KarateClub {
    /// The instructor, called Mr. Hi in the study. He has 16 friends.
    pub const INSTRUCTOR: usize = 0;
    /// The club's president, called John A. He has 17 friends.
    pub const PRESIDENT: usize = 33;
}

/// 34 members of a karate club, from 1970 to 1972; friends are members who met outside of it.
///
/// The instructor is member 0, the president 33; after their quarrel each led a club of 17, themselves counted.
///
/// ```
/// let club = data::karate_club();
/// assert_eq!((club.sides.len(), club.friendships.len()), (34, 78));
/// let degree = |member| club.friendships.iter().filter(|(a, b)| *a == member || *b == member).count();
/// assert_eq!((degree(0), degree(33)), (16, 17));
/// ```
///
/// Source: Wayne Zachary, *An Information Flow Model for Conflict and Fission in Small Groups*, Journal of Anthropological
/// Research 33(4), 1977; from the PyPI package `networkx`, BSD 3-Clause.
pub fn karate_club() -> &'static KarateClub {
    static CLUB: LazyLock<KarateClub> = LazyLock::new(|| {
        let (mut friendships, mut sides) = (Vec::new(), Vec::new());
        for (member, line) in include_str!("../karate_club.txt").lines().enumerate() {
            let mut words = line.split(' ');
            sides.push(usize::from(words.next() == Some("president")));
            let friends = words.filter_map(|word| word.parse().ok());
            friendships.extend(friends.map(|friend| (member, friend)));
        }
        KarateClub { friendships, sides }
    });
    &CLUB
}
