//! What has to be known with the numbers, and why something is not shown.

use super::Look;
use super::layers::{Closed, LayerId, Layers, closed};
use super::pictures::Pictures;
use super::view::SwitchView;
use super::words;
use crate::domain::dialogue::Moment;
use crate::domain::disclosure::{Picture, Withheld};
use crate::i18n::reveal::{RevealStrings, reveal_strings};

/// A switch for each layer.
pub fn switches(pictures: &Pictures, layers: Layers, look: Look) -> Vec<SwitchView> {
    let words = reveal_strings(look.language);
    let mut switches = Vec::new();
    for (&layer, name) in LayerId::ALL.iter().zip(&words.layers) {
        let closed = closed(pictures, layer).map(|why| reason(name, why, words));
        switches.push(SwitchView { layer, name, on: layers.has(layer), closed });
    }
    switches
}

/// Why flows and density are not there, where that is for good: for a file, which has no switches.
pub fn withheld(pictures: &Pictures, look: Look) -> Vec<String> {
    let words = reveal_strings(look.language);
    let mut reasons = Vec::new();
    for (&layer, name) in LayerId::ALL.iter().zip(&words.layers) {
        if let (LayerId::Flows | LayerId::Density, Some(why @ Closed::Withheld(_))) = (layer, closed(pictures, layer)) {
            reasons.push(reason(name, why, words));
        }
    }
    reasons
}

fn reason(name: &str, why: Closed, words: &RevealStrings) -> String {
    [name, ": ", &because(why, words)].concat()
}

/// One sentence each, of the moments that are on.
pub fn notes(pictures: &Pictures, layers: Layers, look: Look) -> Vec<String> {
    let words = reveal_strings(look.language);
    let mut notes = Vec::new();
    for moment in Moment::BOTH {
        match pictures.shown(moment) {
            Some(shown) if layers.shows(moment) => {
                let name = words.moments[moment as usize];
                of_picture(&mut notes, name, shown.picture, words);
                if shown.apart.is_some() {
                    notes.push([name, words.not_compared].concat());
                }
            }
            None if pictures.is_too_few(moment) && pictures.current.is_some() != pictures.desired.is_some() => {
                let few = words::too_few(pictures, words);
                notes.push([words.moments[moment as usize], &few].concat());
            }
            Some(_) | None => {}
        }
    }
    if let Some(Ok(flows)) = pictures.flows.filter(|_| layers.flows) {
        let all = |moment| pictures.shown(moment).is_some_and(|shown| shown.picture.people() == flows.total());
        if !Moment::BOTH.into_iter().all(all) {
            notes.push([words.both_placed.0, &flows.total().to_string(), words.both_placed.1].concat());
        }
    }
    notes
}

fn of_picture(notes: &mut Vec<String>, moment: &str, picture: &Picture, words: &RevealStrings) {
    let mut note = |pieces: &[&str]| notes.push([moment, &pieces.concat()].concat());
    let left_out = picture.left_out();
    if left_out > 0 {
        note(&[&left_out.to_string(), words.left_out.of(left_out)]);
    }
    let entered = picture.entered();
    if entered > 0 {
        let all = picture.people().to_string();
        note(&[&entered.to_string(), words.of, &all, words.entered.of(entered)]);
    }
    match picture.marks() {
        Ok(_) => {
            let undrawn = picture.undrawn();
            if undrawn > 0 {
                note(&[&undrawn.to_string(), words.undrawn.of(undrawn)]);
            }
            let struck = picture.struck();
            if struck > 0 {
                note(&[&struck.to_string(), words.struck.of(struck)]);
            }
        }
        Err(why) => note(&[words.pins, &because(Closed::Withheld(why), words)]),
    }
    match picture.roles() {
        // Nobody expects a split that nobody asked for.
        Ok(_) | Err(Withheld::NoRoles) => {}
        Err(why) => note(&[words.by_role, &because(Closed::Withheld(why), words)]),
    }
}

/// Ends with a full stop.
fn because(why: Closed, words: &RevealStrings) -> String {
    match why {
        Closed::NotYet => words.not_yet.to_owned(),
        Closed::TooFew(least) | Closed::Withheld(Withheld::Below(least)) => {
            [words.below.0, &least.to_string(), words.below.1].concat()
        }
        Closed::Withheld(Withheld::TypedCounts) => words.typed.to_owned(),
        Closed::Withheld(Withheld::OneSided) => words.one_sided.to_owned(),
        Closed::Withheld(Withheld::OtherPeople) => words.other_people.to_owned(),
        Closed::Withheld(Withheld::NoRoles) => words.no_roles.to_owned(),
        Closed::Withheld(Withheld::RolesNotCounted) => words.roles_not_counted.to_owned(),
    }
}
