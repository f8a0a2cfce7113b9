//! The picture in words: a headline, and sentences with the numbers of what is on.

use std::cmp::Reverse;

use super::Look;
use super::layers::Layers;
use super::pictures::{Pictures, Shown};
use super::view::{Part, composed};
use crate::domain::dialogue::Moment;
use crate::domain::disclosure::{Agreement, Counts, Flows};
use crate::domain::space::{Pole, Quadrant};
use crate::i18n::RevealWords;
use crate::i18n::message::Pieces;

/// The agreement of each moment that is on, or why there is nothing to see.
pub fn headline(pictures: &Pictures, layers: Layers, look: Look) -> String {
    let words = look.words;
    let agreement = |moment| pictures.shown(moment).filter(|_| layers.shows(moment)).map(|it| it.picture.agreement());
    let headline = match Moment::BOTH.map(agreement) {
        [Some(Agreement::OneCorner(_)), None] => words.headline_current_one_corner(),
        [Some(Agreement::TwoGroups(..)), None] => words.headline_current_two_groups(),
        [Some(Agreement::Spread), None] => words.headline_current_spread(),
        [None, Some(Agreement::OneCorner(_))] => words.headline_desired_one_corner(),
        [None, Some(Agreement::TwoGroups(..))] => words.headline_desired_two_groups(),
        [None, Some(Agreement::Spread)] => words.headline_desired_spread(),
        [Some(now), Some(later)] => of_both(now, later, words),
        [None, None] if is_empty(pictures) => return too_few(pictures, words),
        [None, None] => words.nothing_on_title(),
    };
    headline.to_owned()
}

/// Two groups stay two groups, whichever they are; one corner is another one.
fn of_both(now: Agreement, later: Agreement, words: RevealWords) -> &'static str {
    use Agreement::{OneCorner, Spread, TwoGroups};
    match (now, later) {
        (OneCorner(now), OneCorner(later)) if now == later => words.headline_both_same_corner(),
        (OneCorner(_), OneCorner(_)) => words.headline_both_other_corner(),
        (OneCorner(_), TwoGroups(..)) => words.headline_both_one_corner_then_two_groups(),
        (OneCorner(_), Spread) => words.headline_both_one_corner_then_spread(),
        (TwoGroups(..), OneCorner(_)) => words.headline_both_two_groups_then_one_corner(),
        (TwoGroups(..), TwoGroups(..)) => words.headline_both_two_groups(),
        (TwoGroups(..), Spread) => words.headline_both_two_groups_then_spread(),
        (Spread, OneCorner(_)) => words.headline_both_spread_then_one_corner(),
        (Spread, TwoGroups(..)) => words.headline_both_spread_then_two_groups(),
        (Spread, Spread) => words.headline_both_spread(),
    }
}

pub fn sentence(pictures: &Pictures, layers: Layers, on: &[(Moment, Shown)], look: Look) -> Vec<Part> {
    let say = Say { words: look.words, look };
    let mut sentences = Vec::new();
    match pictures.flows {
        Some(Ok(flows)) if layers.flows => sentences.push(say.step(flows)),
        _ => {
            for (moment, shown) in on {
                say.counts(&mut sentences, *moment, shown.picture.counts());
            }
        }
    }
    for (moment, shown) in on {
        if let Some(before) = shown.before {
            sentences.push(say.before(*moment, before));
        }
    }
    if sentences.is_empty() {
        let words = if is_empty(pictures) { look.words.too_few_then() } else { look.words.nothing_on_text() };
        sentences.push(vec![plain(words)]);
    }
    let mut parts = Vec::new();
    for sentence in sentences {
        if !parts.is_empty() {
            parts.push(plain(" "));
        }
        parts.extend(sentence);
    }
    parts
}

/// "With fewer than 5 pins we show no picture."
pub fn too_few(pictures: &Pictures, words: RevealWords) -> String {
    words.too_few_title(pictures.least)
}

fn is_empty(pictures: &Pictures) -> bool {
    Moment::BOTH.into_iter().all(|moment| pictures.shown(moment).is_none())
}

fn plain(text: impl Into<String>) -> Part {
    Part::Plain(text.into())
}

fn strong(text: impl Into<String>) -> Part {
    Part::Strong(text.into())
}

/// How the corners are told, the fullest first.
struct Stress {
    /// How many stand in the first sentence.
    first: usize,
    /// How many numbers, and how many names, have emphasis.
    numbers: usize,
    names: usize,
}

/// What makes an agreement are the fullest corners.
const ONE_CORNER: Stress = Stress { first: 1, numbers: 1, names: 1 };
const TWO_GROUPS: Stress = Stress { first: 2, numbers: 2, names: 2 };
const SPREAD: Stress = Stress { first: 4, numbers: 1, names: 0 };
const NO_STRESS: Stress = Stress { first: 4, numbers: 0, names: 0 };

struct Say<'a> {
    words: RevealWords,
    look: Look<'a>,
}

impl Say<'_> {
    /// "12 of 24"
    fn share(&self, number: u32, all: u32) -> String {
        self.words.sentence_share(number, all)
    }

    /// A sentence of its clauses.
    fn ended(&self, clauses: &[Part]) -> Vec<Part> {
        composed(self.words.sentence_end_pieces(), |_| clauses.to_vec())
    }

    /// One after the other, and the last one as the last, where there is a word for that.
    fn listed(&self, items: Vec<Vec<Part>>, last: Option<Pieces>) -> Vec<Part> {
        let mut list = Vec::new();
        let count = items.len();
        for (at, item) in items.into_iter().enumerate() {
            let next = || self.words.sentence_next_pieces();
            list = match at {
                0 => item,
                _ => {
                    let pieces = last.clone().filter(|_| at + 1 == count).unwrap_or_else(next);
                    composed(pieces, |name| if name == "items" { list.clone() } else { item.clone() })
                }
            };
        }
        list
    }

    /// One sentence for the corners that make the agreement, and one for the others.
    fn counts(&self, sentences: &mut Vec<Vec<Part>>, moment: Moment, counts: Counts) {
        let stress = match counts.agreement() {
            Agreement::OneCorner(_) => ONE_CORNER,
            Agreement::TwoGroups(..) => TWO_GROUPS,
            Agreement::Spread => SPREAD,
        };
        let mut first = self.corners(moment, counts, self.words.sentence_first_pieces(moment), &stress);
        let rest = first.split_off(stress.first.min(first.len()));
        for items in [first, rest].into_iter().filter(|items| !items.is_empty()) {
            sentences.push(self.ended(&self.listed(items, Some(self.words.sentence_last_pieces()))));
        }
    }

    /// The first round, as a list.
    fn before(&self, moment: Moment, counts: Counts) -> Vec<Part> {
        let first = self.words.sentence_more_pieces(Moment::Current);
        let corners = self.corners(Moment::Current, counts, first, &NO_STRESS);
        let corners = self.listed(corners, Some(self.words.sentence_last_pieces()));
        self.ended(&composed(self.words.sentence_round_one_pieces(moment), |_| corners.clone()))
    }

    /// From the fullest corner on: those of the first sentence, then the others. An empty corner is not named.
    fn corners(&self, moment: Moment, counts: Counts, first: Pieces, stress: &Stress) -> Vec<Vec<Part>> {
        let item = |(at, quadrant): (usize, Quadrant)| {
            let people = counts.of(quadrant);
            let (number, pieces) = if at == 0 {
                (self.share(people, counts.total()), first.clone())
            } else if at == stress.first {
                (people.to_string(), self.words.sentence_rest_pieces(moment, people))
            } else {
                (people.to_string(), self.words.sentence_more_pieces(moment))
            };
            let name = self.look.content.corner(quadrant).name;
            composed(pieces, |placeholder| {
                vec![match placeholder {
                    "people" if at < stress.numbers => strong(number.as_str()),
                    "people" => plain(number.as_str()),
                    _ if at < stress.names => strong(name),
                    _ => plain(name),
                }]
            })
        };
        filled(counts, self.look).into_iter().enumerate().map(item).collect()
    }

    /// Where most wish to go, every way that at least half as many wish to go, and how many stay.
    fn step(&self, flows: &Flows) -> Vec<Part> {
        let words = self.words;
        let (all, staying) = (flows.total(), flows.staying().total());
        let mut ways = Pole::ALL.map(|pole| (flows.towards(pole), pole));
        // Equal ones stay in their order.
        ways.sort_by_key(|(people, _)| Reverse(*people));
        let most = ways[0].0;
        if most == 0 {
            return composed(words.sentence_all_stay_pieces(), |_| vec![strong(all.to_string())]);
        }
        let mut clauses = Vec::new();
        for (at, (people, pole)) in ways.into_iter().filter(|(people, _)| 2 * *people >= most).enumerate() {
            let (number, pieces) = match at {
                0 => (self.share(people, all), words.sentence_wish_pieces(people)),
                _ => (people.to_string(), words.sentence_wish_more_pieces()),
            };
            let way = self.look.content.words().talk_towards(pole);
            clauses
                .push(composed(pieces, |name| vec![if name == "way" { plain(way) } else { strong(number.as_str()) }]));
        }
        clauses.push(match staying {
            0 => vec![plain(words.sentence_nobody_stays())],
            _ => composed(words.sentence_stay_pieces(staying), |_| vec![strong(staying.to_string())]),
        });
        self.ended(&self.listed(clauses, None))
    }
}

/// The corners with somebody in them, the fullest first; equal ones in reading order.
fn filled(counts: Counts, look: Look) -> Vec<Quadrant> {
    let mut order = look.orientation.reading_order().map(|quadrant| (counts.of(quadrant), quadrant));
    order.sort_by_key(|(number, _)| Reverse(*number));
    order.into_iter().filter(|(number, _)| *number > 0).map(|(_, quadrant)| quadrant).collect()
}
