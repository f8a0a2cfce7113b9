//! The law of the small group, over all small sessions and many drawn ones: whoever sets everything that is shown of a
//! session side by side finds nobody, or a group that reaches its floor.
//!
//! A longer run, with so many drawn sessions: `LLO_SESSIONS=1000000 cargo test --test native disclosure_laws`.

use llo_dialogue::domain::disclosure::{Asked, Counts, Floor, Floors, Person, Picture, Role, Roles, Rules, Withheld};
use llo_dialogue::domain::space::Quadrant;

use crate::support::group::{Revealed, nobody_is_singled_out, numbered, person, random, reveal};
use crate::support::pins::corner;

use Quadrant::{OrganisationProactive, OrganisationReactive, PeopleProactive, PeopleReactive};

/// How many of a role place both pins, only the first, and only the second when the first picture was revealed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct Of {
    both: usize,
    only_now: usize,
    late: usize,
}

/// A role, if any, with its people and the corners that they choose now and later.
type Group = (Option<Role>, Of, [Quadrant; 2]);

fn role(index: u8) -> Option<Role> {
    rules().roles.at(index)
}

/// Two roles. Without density, which is slow to make and says nothing that the pins do not.
fn rules() -> Rules {
    let floors = Floors::default().with(Floor::Density, 1_000).expect("it is raised");
    Rules { floors, roles: Roles::new(2).expect("two can be") }
}

/// Revealed in this order of asking.
fn revealed(asked: Asked, groups: &[Group]) -> Revealed {
    let mut first = Vec::new();
    let mut later = Vec::new();
    for (role, of, [now, then]) in groups {
        let one = |current: bool, desired: bool| {
            let pin = |placed: bool, quadrant| placed.then(|| corner(quadrant));
            Person { role: *role, ..person(pin(current, *now), pin(desired, *then)) }
        };
        let seconds_come_later = asked == Asked::First;
        first.extend(vec![one(true, !seconds_come_later); of.both]);
        later.extend(vec![one(true, true); of.both]);
        first.extend(vec![one(true, false); of.only_now]);
        later.extend(vec![one(true, false); of.only_now]);
    }
    // The late ones stand behind all others, so that everyone keeps their number.
    for (role, of, [_, then]) in groups {
        later.extend(vec![Person { role: *role, ..person(None, Some(corner(*then))) }; of.late]);
    }
    reveal(rules(), asked, (&numbered(first), &numbered(later)), Default::default(), 1)
}

/// How many of a role are in a picture, if it shows that.
fn of_role(picture: Option<&Picture>, role: Option<Role>) -> Option<u32> {
    let groups = picture?.roles().ok()?;
    Some(groups.iter().filter(|group| group.role == role).map(|group| group.counts.total()).sum())
}

/// Who was in the room knows whether somebody of a role came late, or answered only the first question: where nobody
/// did one of them, the numbers of the two splits tell how many did the other.
fn rooms_find_nobody(rules: Rules, revealed: &Revealed, groups: &[Group]) {
    nobody_is_singled_out(rules, revealed);
    for (role, of, _) in groups {
        let [now, later] = [&revealed.current, &revealed.desired].map(|picture| of_role(picture.as_ref(), *role));
        let (Some(now), Some(later)) = (now, later) else { continue };
        let difference = now.abs_diff(later);
        let told = of.late == 0 || of.only_now == 0;
        assert!(!told || difference == 0 || difference >= 5, "{difference} of {role:?} show: {groups:?}");
    }
}

const PARTS: [usize; 4] = [0, 1, 4, 5];

/// Everyone of a role in a small session.
fn parts() -> Vec<Of> {
    let mut all = Vec::new();
    for both in PARTS.into_iter().chain([8]) {
        for only_now in PARTS {
            all.extend(PARTS.map(|late| Of { both, only_now, late }));
        }
    }
    all
}

#[test]
fn in_every_small_session_nobody_of_a_role_is_singled_out() {
    let apart = [[OrganisationReactive, OrganisationProactive], [PeopleProactive, PeopleReactive]];
    let together = [[OrganisationReactive, PeopleProactive]; 2];
    let without_role = [(0, 0, 0), (5, 0, 0), (0, 1, 0), (0, 0, 1)];
    let mut with_flows = 0;
    let mut with_both = 0;
    for asked in [Asked::Both, Asked::First] {
        for corners in [apart, together] {
            for one in parts() {
                for other in parts() {
                    for (both, only_now, late) in without_role {
                        let none = Of { both, only_now, late };
                        let groups = [
                            (role(0), one, corners[0]),
                            (role(1), other, corners[1]),
                            (None, none, [PeopleReactive, OrganisationReactive]),
                        ];
                        let revealed = revealed(asked, &groups);
                        rooms_find_nobody(rules(), &revealed, &groups);
                        let split = revealed.desired.as_ref().is_some_and(|picture| picture.roles().is_ok());
                        let flows = revealed.flows.is_some_and(|flows| flows.is_ok());
                        with_flows += usize::from(flows);
                        with_both += usize::from(flows && split);
                    }
                }
            }
        }
    }
    assert!(with_flows > 10_000 && with_both > 200, "it is not for want of pictures: {with_flows}, {with_both}");
}

#[test]
fn in_drawn_sessions_nobody_of_a_role_is_singled_out() {
    let sessions = std::env::var("LLO_SESSIONS").ok().and_then(|number| number.parse().ok()).unwrap_or(100_000);
    let mut draw = random(12);
    for _ in 0..sessions {
        let mut below = |bound: usize| usize::try_from(draw() % bound as u64).expect("it is small");
        let asked = [Asked::Both, Asked::First][below(2)];
        let groups: Vec<Group> = (0..4)
            .map(|_| {
                // Few of what makes trouble.
                let [both, only_now, late] = [[0, 3, 5, 6], [0, 0, 1, 5], [0, 0, 1, 5]].map(|of| of[below(4)]);
                let corners = [Quadrant::ALL[below(4)], Quadrant::ALL[below(4)]];
                ([role(0), role(1), role(0), role(1), None][below(5)], Of { both, only_now, late }, corners)
            })
            .collect();
        nobody_is_singled_out(rules(), &revealed(asked, &groups));
    }
}

fn of(both: usize, only_now: usize, late: usize) -> Of {
    Of { both, only_now, late }
}

const STAFF: [Quadrant; 2] = [OrganisationReactive, OrganisationProactive];
const MANAGERS: [Quadrant; 2] = [PeopleProactive, PeopleReactive];

#[test]
fn one_manager_who_comes_late_is_not_the_difference_of_a_split_and_a_flow() {
    for asked in [Asked::Both, Asked::First] {
        let revealed = revealed(asked, &[(role(0), of(5, 0, 4), STAFF), (role(1), of(5, 0, 1), MANAGERS)]);
        let [now, later] = [&revealed.current, &revealed.desired].map(|picture| {
            let picture = picture.as_ref().expect("ten and fifteen are a picture");
            (picture.people(), picture.roles().map(<[_]>::len))
        });
        assert_eq!((now, later), ((10, Ok(2)), (15, Err(Withheld::OneSided))), "{asked:?}");
        assert!(revealed.flows.is_some_and(|flows| flows.is_ok()), "the flows stay");
    }
}

#[test]
fn one_manager_who_passed_the_second_time_is_not_one_either() {
    let groups = [(role(0), of(6, 4, 0), STAFF), (role(1), of(6, 1, 0), MANAGERS)];
    let both = revealed(Asked::Both, &groups);
    let shown = |picture: &Option<Picture>| picture.as_ref().map(|it| (it.people(), it.roles().is_ok()));
    assert_eq!(shown(&both.current), Some((17, false)), "both pins are known before anything is shown");
    assert_eq!(both.flows.as_ref().map(|flows| flows.is_ok()), Some(true), "so the flows can be");
    let in_turn = revealed(Asked::First, &groups);
    assert_eq!(shown(&in_turn.current), Some((17, true)));
    assert_eq!(shown(&in_turn.desired), Some((12, false)), "one of seven managers would be missing");
    assert_eq!(in_turn.flows, Some(Err(Withheld::OneSided)), "the split of now is not taken back");
}

#[test]
fn where_everyone_places_both_the_roles_and_the_flows_are_shown() {
    for asked in [Asked::Both, Asked::First] {
        let revealed = revealed(asked, &[(role(0), of(5, 0, 0), STAFF), (role(1), of(5, 5, 5), MANAGERS)]);
        for picture in [&revealed.current, &revealed.desired] {
            let counts = |group: usize| picture.as_ref()?.roles().ok()?.get(group).map(|group| group.counts);
            assert_eq!([0, 1].map(|group| counts(group).map(Counts::total)), [Some(5), Some(10)]);
        }
        assert_eq!(revealed.flows.map(|flows| flows.map(|flows| flows.total())), Some(Ok(10)));
    }
}

/// Every way in which nine people, who are together now but for one, can go to two corners and more.
#[test]
fn no_flow_leads_to_one_pin_or_two() {
    for asked in [Asked::Both, Asked::First] {
        for there in 0..=8_usize {
            let groups = [
                (None, of(8 - there, 0, 0), [OrganisationReactive, OrganisationReactive]),
                (None, of(there, 0, 0), [OrganisationReactive, PeopleProactive]),
                (None, of(1, 0, 0), [PeopleReactive, PeopleProactive]),
            ];
            let revealed = revealed(asked, &groups);
            nobody_is_singled_out(rules(), &revealed);
            let desired = revealed.desired.expect("nine are a picture");
            let counts = desired.counts();
            assert!(revealed.flows.is_some_and(|flows| flows.is_ok()), "flows are of eight and more");
            let [few, many] = [|people: u32| people < 3, |people: u32| people >= 3];
            let so_many = |is: fn(u32) -> bool| -> u32 {
                Quadrant::ALL.into_iter().map(|quadrant| counts.of(quadrant)).filter(|people| is(*people)).sum()
            };
            let drawn: u32 = desired.marks().expect("pins of nine").iter().map(|mark| mark.drawn()).sum();
            assert_eq!((desired.undrawn(), drawn), (so_many(few), so_many(many)), "{there} and one more");
        }
    }
}
