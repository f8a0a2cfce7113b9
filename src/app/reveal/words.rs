//! The picture in words: a headline, and sentences with the numbers of what is on.

use std::cmp::Reverse;

use super::Look;
use super::layers::Layers;
use super::pictures::{Pictures, Shown};
use super::view::Part;
use crate::domain::dialogue::Moment;
use crate::domain::disclosure::{Agreement, Counts, Flows};
use crate::domain::space::{Pole, Quadrant};
use crate::i18n::reveal::{CountWords, RevealStrings, reveal_strings};
use crate::i18n::{self, DialogueWords};

/// The agreement of each moment that is on, or why there is nothing to see.
pub fn headline(pictures: &Pictures, layers: Layers, look: Look) -> String {
    let words = reveal_strings(look.language);
    let agreement = |moment| pictures.shown(moment).filter(|_| layers.shows(moment)).map(|it| it.picture.agreement());
    match Moment::BOTH.map(agreement) {
        [Some(now), None] => words.headline[0][kind(now)].to_owned(),
        [None, Some(later)] => words.headline[1][kind(later)].to_owned(),
        [Some(now), Some(later)] if now == later || is_same_kind(now, later) => {
            words.headline_same[kind(now)].to_owned()
        }
        [Some(Agreement::OneCorner(_)), Some(Agreement::OneCorner(_))] => words.headline_other.to_owned(),
        [Some(now), Some(later)] => [words.headline_now[kind(now)], words.headline_then[kind(later)]].concat(),
        [None, None] if is_empty(pictures) => too_few(pictures, words),
        [None, None] => words.nothing_on.0.to_owned(),
    }
}

pub fn sentence(pictures: &Pictures, layers: Layers, on: &[(Moment, Shown)], look: Look) -> Vec<Part> {
    let words = reveal_strings(look.language);
    let mut say = Say { parts: Vec::new(), words, look };
    match pictures.flows {
        Some(Ok(flows)) if layers.flows => say.step(flows),
        _ => {
            for (moment, shown) in on {
                say.counts(*moment, shown.picture.counts());
            }
        }
    }
    for (moment, shown) in on {
        if let Some(before) = shown.before {
            say.before(*moment, before);
        }
    }
    if say.parts.is_empty() {
        say.plain(if is_empty(pictures) { words.too_few_then } else { words.nothing_on.1 });
    }
    say.parts
}

/// "With fewer than 5 pins we show no picture."
pub fn too_few(pictures: &Pictures, words: &RevealStrings) -> String {
    [words.too_few.0, &pictures.least.to_string(), words.too_few.1].concat()
}

fn is_empty(pictures: &Pictures) -> bool {
    Moment::BOTH.into_iter().all(|moment| pictures.shown(moment).is_none())
}

fn kind(agreement: Agreement) -> usize {
    match agreement {
        Agreement::OneCorner(_) => 0,
        Agreement::TwoGroups(..) => 1,
        Agreement::Spread => 2,
    }
}

/// Two groups stay two groups, whichever they are; one corner is another one.
fn is_same_kind(now: Agreement, later: Agreement) -> bool {
    kind(now) == kind(later) && kind(now) != 0
}

/// How the corners are told, the fullest first.
struct Stress {
    /// How many stand in the first sentence.
    first: usize,
    /// How many numbers, and how many names, have emphasis.
    numbers: usize,
    names: usize,
}

/// By the kind of agreement: what makes it are the fullest corners.
const STRESSES: [Stress; 3] = [
    Stress { first: 1, numbers: 1, names: 1 },
    Stress { first: 2, numbers: 2, names: 2 },
    Stress { first: 4, numbers: 1, names: 0 },
];
const NO_STRESS: Stress = Stress { first: 4, numbers: 0, names: 0 };

struct Say<'a> {
    parts: Vec<Part>,
    words: &'static RevealStrings,
    look: Look<'a>,
}

impl Say<'_> {
    fn plain(&mut self, text: &str) {
        match self.parts.last_mut() {
            Some(Part::Plain(last)) => last.push_str(text),
            Some(Part::Strong(_)) | None => self.parts.push(Part::Plain(text.to_owned())),
        }
    }

    fn strong(&mut self, text: String) {
        self.parts.push(Part::Strong(text));
    }

    /// A sentence ends; another may follow.
    fn stop(&mut self) {
        self.plain(".");
    }

    fn blank(&mut self) {
        if !self.parts.is_empty() {
            self.plain(" ");
        }
    }

    fn name(&self, quadrant: Quadrant) -> String {
        self.look.content.corner(quadrant).name.to_owned()
    }

    fn of_all(&self, number: u32, all: u32) -> String {
        [&number.to_string(), self.words.of, &all.to_string()].concat()
    }

    /// Between the items of a list.
    fn separate(&mut self, last: bool) {
        self.plain(if last { self.words.and } else { ", " });
    }

    fn counts(&mut self, moment: Moment, counts: Counts) {
        let words = &self.words.counts[moment as usize];
        self.blank();
        self.corners(counts, words.all, words, &STRESSES[kind(counts.agreement())]);
    }

    /// The first round, as a list.
    fn before(&mut self, moment: Moment, counts: Counts) {
        let words = &self.words.counts[0];
        self.blank();
        self.plain(self.words.round_one[moment as usize]);
        self.corners(counts, words.more, words, &NO_STRESS);
    }

    /// From the fullest corner on: those of the first sentence, then the others. An empty corner is not named.
    fn corners(&mut self, counts: Counts, of_all: &str, words: &CountWords, stress: &Stress) {
        let filled = filled(counts, self.look);
        for (at, quadrant) in filled.iter().enumerate() {
            let people = counts.of(*quadrant);
            let (mut number, mut between) = (people.to_string(), words.more);
            if at == 0 {
                number = self.of_all(people, counts.total());
                between = of_all;
            } else if at == stress.first {
                between = words.rest.of(people);
                self.stop();
                self.blank();
            } else {
                self.separate(at + 1 == stress.first || at + 1 == filled.len());
            }
            let name = self.name(*quadrant);
            if at < stress.numbers {
                self.strong(number)
            } else {
                self.plain(&number)
            }
            self.plain(between);
            if at < stress.names { self.strong(name) } else { self.plain(&name) }
        }
        self.stop();
    }

    /// Where most wish to go, every way that at least half as many wish to go, and how many stay.
    fn step(&mut self, flows: &Flows) {
        let words = self.words;
        let (all, staying) = (flows.total(), flows.staying().total());
        let mut ways = Pole::ALL.map(|pole| (flows.towards(pole), pole));
        // Equal ones stay in their order.
        ways.sort_by_key(|(people, _)| Reverse(*people));
        let most = ways[0].0;
        if most == 0 {
            self.plain(words.all_stay.0);
            self.strong(all.to_string());
            return self.plain(words.all_stay.1);
        }
        for (at, (people, pole)) in ways.into_iter().filter(|(people, _)| 2 * *people >= most).enumerate() {
            if at == 0 {
                let of_all = self.of_all(people, all);
                self.strong(of_all);
                self.plain(words.wish.of(people));
            } else {
                self.plain(", ");
                self.strong(people.to_string());
                self.plain(" ");
            }
            self.plain(i18n::words::<DialogueWords>(self.look.language).talk_towards(pole));
        }
        self.plain(", ");
        if staying == 0 {
            self.plain(words.nobody_stays);
        } else {
            self.strong(staying.to_string());
            self.plain(words.stay.of(staying));
        }
        self.stop();
    }
}

/// The corners with somebody in them, the fullest first; equal ones in reading order.
fn filled(counts: Counts, look: Look) -> Vec<Quadrant> {
    let mut order = look.orientation.reading_order().map(|quadrant| (counts.of(quadrant), quadrant));
    order.sort_by_key(|(number, _)| Reverse(*number));
    order.into_iter().filter(|(number, _)| *number > 0).map(|(_, quadrant)| quadrant).collect()
}
