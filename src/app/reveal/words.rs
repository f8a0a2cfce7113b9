//! The picture in words: a headline, and sentences with the numbers of what is on.

use super::Look;
use super::layers::Layers;
use super::pictures::Pictures;
use super::view::Part;
use crate::domain::dialogue::Moment;
use crate::domain::disclosure::{Agreement, Counts, Flows};
use crate::domain::own::Own;
use crate::domain::space::{Pole, Quadrant};
use crate::i18n::reveal::{RevealStrings, reveal_strings};
use crate::i18n::strings;

/// The agreement of each moment that is on, or why there is nothing to see.
pub fn headline(pictures: &Pictures, layers: Layers, look: Look) -> String {
    let words = reveal_strings(look.language);
    let agreement = |moment| pictures.shown(moment).filter(|_| layers.shows(moment)).map(|it| it.picture.agreement());
    match Moment::BOTH.map(agreement) {
        [Some(now), None] => words.headline[0][kind(now)].own(),
        [None, Some(later)] => words.headline[1][kind(later)].own(),
        [Some(now), Some(later)] if now == later || is_same_kind(now, later) => words.headline_same[kind(now)].own(),
        [Some(Agreement::OneCorner(_)), Some(Agreement::OneCorner(_))] => words.headline_other.own(),
        [Some(now), Some(later)] => [words.headline_now[kind(now)], words.headline_then[kind(later)]].concat(),
        [None, None] if is_empty(pictures) => too_few(pictures, words),
        [None, None] => words.nothing_on.0.own(),
    }
}

pub fn sentence(pictures: &Pictures, layers: Layers, look: Look) -> Vec<Part> {
    let words = reveal_strings(look.language);
    let mut say = Say { parts: Vec::new(), words, look };
    match pictures.flows {
        Some(Ok(flows)) if layers.flows => say.step(flows),
        _ => {
            for moment in Moment::BOTH.into_iter().filter(|moment| layers.shows(*moment)) {
                if let Some(shown) = pictures.shown(moment) {
                    say.counts(moment, shown.picture.counts());
                }
            }
        }
    }
    for moment in Moment::BOTH.into_iter().filter(|moment| layers.shows(*moment)) {
        if let Some(before) = pictures.shown(moment).and_then(|shown| shown.before) {
            say.before(moment, before);
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

struct Say<'a> {
    parts: Vec<Part>,
    words: &'static RevealStrings,
    look: Look<'a>,
}

impl Say<'_> {
    fn plain(&mut self, text: &str) {
        match self.parts.last_mut() {
            Some(Part::Plain(last)) => last.push_str(text),
            Some(Part::Strong(_)) | None => self.parts.push(Part::Plain(text.own())),
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
        self.look.content.corner(quadrant).name.own()
    }

    fn of_all(&self, number: u32, all: u32) -> String {
        [&number.to_string(), self.words.of, &all.to_string()].concat()
    }

    /// Between the items of a list.
    fn separate(&mut self, last: bool) {
        self.plain(if last { self.words.and } else { ", " });
    }

    /// First the corners that make the agreement, then the others from the fullest on. An empty corner is not named.
    fn counts(&mut self, moment: Moment, counts: Counts) {
        let words = &self.words.counts[moment as usize];
        let filled = filled(counts, self.look);
        let stands_out = |quadrant: Quadrant| match counts.agreement() {
            Agreement::OneCorner(one) => quadrant == one,
            Agreement::TwoGroups(one, other) => quadrant == one || quadrant == other,
            Agreement::Spread => false,
        };
        let spread = counts.agreement() == Agreement::Spread;
        let (first, rest): (Vec<Quadrant>, Vec<Quadrant>) =
            filled.into_iter().partition(|quadrant| spread || stands_out(*quadrant));
        self.blank();
        for (at, quadrant) in first.iter().enumerate() {
            let (number, name) = (counts.of(*quadrant), self.name(*quadrant));
            if at == 0 {
                let of_all = self.of_all(number, counts.total());
                self.strong(of_all);
                self.plain(words.all);
            } else {
                self.separate(at + 1 == first.len());
                if spread {
                    self.plain(&number.to_string())
                } else {
                    self.strong(number.to_string())
                }
                self.plain(words.more);
            }
            if spread { self.plain(&name) } else { self.strong(name) }
        }
        self.stop();
        for (at, quadrant) in rest.iter().enumerate() {
            let (number, name) = (counts.of(*quadrant), self.name(*quadrant));
            if at == 0 {
                self.blank()
            } else {
                self.separate(at + 1 == rest.len())
            }
            self.plain(&number.to_string());
            self.plain(if at == 0 { words.rest.of(number) } else { words.more });
            self.plain(&name);
        }
        if !rest.is_empty() {
            self.stop();
        }
    }

    /// The first round, as a list.
    fn before(&mut self, moment: Moment, counts: Counts) {
        let filled = filled(counts, self.look);
        let inside = self.words.counts[0].more;
        self.blank();
        self.plain(self.words.round_one[moment as usize]);
        for (at, quadrant) in filled.iter().enumerate() {
            let number = counts.of(*quadrant);
            let number = if at == 0 { self.of_all(number, counts.total()) } else { number.to_string() };
            if at > 0 {
                self.separate(at + 1 == filled.len());
            }
            let name = self.name(*quadrant);
            self.plain(&[&number, inside, &name].concat());
        }
        self.stop();
    }

    /// Where most wish to go, every way that at least half as many wish to go, and how many stay.
    fn step(&mut self, flows: &Flows) {
        let words = self.words;
        let (all, staying) = (flows.total(), flows.staying().total());
        let mut ways = Pole::ALL.map(|pole| (flows.towards(pole), pole));
        fullest_first(&mut ways);
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
            self.plain(strings(self.look.language).towards[pole as usize]);
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
    let mut filled = look.orientation.reading_order().map(|quadrant| (counts.of(quadrant), quadrant));
    fullest_first(&mut filled);
    filled.into_iter().filter(|(number, _)| *number > 0).map(|(_, quadrant)| quadrant).collect()
}

/// Equal ones stay in their order. (Four items; the standard library's sort weighs kilobytes.)
fn fullest_first<T: Copy>(items: &mut [(u32, T)]) {
    for end in 1..items.len() {
        for at in (0..end).rev() {
            if items[at].0 < items[at + 1].0 {
                items.swap(at, at + 1);
            }
        }
    }
}
