//! What may be shown, sent or exported of a group: decided here and nowhere else. Everything that leaves the
//! facilitator's device about a group is made of the types of this module, and none of them holds a person.
//!
//! # The rules
//!
//! * **Floors** ([`Floors`]): counts from 5 people, pins and flows from 8, density from 20, a split by role when every
//!   group has 5. A host can raise them. Below the lowest there is no [`Picture`] at all: nothing but the fact.
//! * **No identity, order or time.** A pin is known by its [`Cell`] of 5 %, pins in one cell are one [`Mark`] with a
//!   number, and the marks are shuffled. The same answers of other people give the same picture.
//! * **Nobody is singled out by subtraction.** A picture is made once and then stays ([`reveal_current`],
//!   [`reveal_desired`]); there is no way to ask for a part of a group. What could still be subtracted:
//!   * *Counts minus flows* are the corners of those who placed only one of the two pins. They are nobody, or as many
//!     as the floor for counts, or the flows are not shown. Where it is still possible they are left out of the
//!     counts instead, and only their number is told, so that one latecomer does not take the step from all others.
//!   * *The total minus what the host entered*: who enters answers knows them. What remains has to be nobody or reach
//!     the floor by itself; this holds for every picture and every group of a split.
//!   * *The total minus the other roles*: a split is shown for all groups or for none, those without a role included.
//!     A role that nobody chose also prevents it: "no manager took part" says something about the managers.
//!   * *A role minus the flows*: where roles choose other corners than each other, the flows can be told apart by role
//!     too, and two splits show how many of a role passed. So of each role, and of those without one, the people with
//!     both pins, with only the first and with only the second are each nobody, or as many as the floor for roles.
//!     Otherwise there is no split; and where the first picture has shown one already, there are no flows.
//!   * *Pins minus counts*: counts that were typed have no pins. With them in it, a moment shows counts only.
//!   * *A struck pin* stays in every number, so striking changes none. Its mark is in no drawing, and its place leaves
//!     the facilitator's device no more ([`Picture::for_others`]): outside is known how many are struck out.
//! * **Host-entered answers count like all others**, and only their number is told. A mark does not say who entered
//!   it: in a room, that would be a name.
//! * **Flows go from corner to corner.** There is no arrow from a pin to a pin: the two places of one person together
//!   tell more than both apart. Who is alone in a flow has one all the same when they are alone in the corner that it
//!   goes to. So beside the flows, no pin is drawn in a later corner of fewer than three: it is in the counts alone.
//! * **Between rounds** everybody answers anew, and [`Movement`] sets the two totals side by side, without pairs. Who is
//!   only in one of the two pictures of a question is nobody or as many as the floor ([`Earlier`]): too few new ones are
//!   left out of the second picture; when too few are gone, the rounds are not compared. Nobody can be kept from
//!   remembering the first picture. A split by role, and the flows, are withheld where they would tell more than that.
//! * **What comes from outside is held to the same floors** ([`Told`]): a board refuses a picture of too few people.
//!
//! * **Participants are no people.** One can join with two devices, so the facilitator counts the people ([`Headcount`]),
//!   and nothing is shown that so many people would not reach.
//!
//! There is no average pin: the middle of a split group is a place that nobody chose.

mod counts;
mod density;
mod earlier;
mod floors;
mod flows;
mod headcount;
mod mark;
mod picture;
mod reveal;
mod roles;
mod told;

pub use self::counts::{Agreement, Counts, Movement};
pub use self::density::{Density, Shade, Square};
pub use self::earlier::{Counted, Earlier, may_compare};
pub use self::floors::{Floor, Floors, TooLow};
pub use self::flows::Flows;
pub use self::headcount::Headcount;
pub use self::mark::{Bin, Cell, Mark};
pub use self::picture::{By, Person, Picture, RoleCounts, Withheld};
pub use self::reveal::{Asked, Held, Rules, Step, reveal_current, reveal_desired};
pub use self::roles::{Role, Roles};
pub use self::told::Told;
