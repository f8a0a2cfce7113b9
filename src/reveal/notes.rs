//! What has to be known with the numbers, and why something is not shown.

use super::Look;
use super::layers::{Closed, LayerId, Layers, closed};
use super::pictures::{Pictures, Shown};
use super::view::SwitchView;
use super::words;
use crate::domain::dialogue::Moment;
use crate::domain::disclosure::{Picture, Withheld};
use crate::i18n::RevealWords;

/// A switch for each layer.
pub fn switches(pictures: &Pictures, layers: Layers, look: Look) -> Vec<SwitchView> {
    let words = look.words;
    let mut switches = Vec::new();
    for layer in LayerId::ALL {
        let name = layer_name(layer, words);
        let closed = closed(pictures, layer).map(|why| words.withheld_layer(name, &because(why, words)));
        switches.push(SwitchView { layer, name, on: layers.has(layer), closed });
    }
    switches
}

/// Why flows and density are not there, where that is for good: for a file, which has no switches.
pub fn withheld(pictures: &Pictures, look: Look) -> Vec<String> {
    let words = look.words;
    let mut reasons = Vec::new();
    for layer in LayerId::ALL {
        if let (LayerId::Flows | LayerId::Density, Some(why @ Closed::Withheld(_))) = (layer, closed(pictures, layer)) {
            reasons.push(words.withheld_layer(layer_name(layer, words), &because(why, words)));
        }
    }
    reasons
}

pub fn layer_name(layer: LayerId, words: RevealWords) -> &'static str {
    match layer {
        LayerId::Now => words.layers_current(),
        LayerId::Later => words.layers_desired(),
        LayerId::Flows => words.layers_flows(),
        LayerId::Rounds => words.layers_rounds(),
        LayerId::Replay => words.layers_replay(),
        LayerId::Density => words.layers_density(),
        LayerId::Strike => words.layers_strike(),
    }
}

/// One sentence each, of the moments that are on.
pub fn notes(pictures: &Pictures, layers: Layers, look: Look) -> Vec<String> {
    let words = look.words;
    let mut notes = Vec::new();
    for moment in Moment::BOTH {
        match pictures.shown(moment) {
            Some(shown) if layers.shows(moment) => {
                of_picture(&mut notes, moment, shown.picture, words);
                if shown.apart.is_some() {
                    notes.push(words.notes_of_moment(moment, words.notes_not_compared()));
                }
            }
            None if pictures.is_too_few(moment) && pictures.current.is_some() != pictures.desired.is_some() => {
                let few = words::too_few(pictures, words);
                notes.push(words.notes_of_moment(moment, &few));
            }
            Some(_) | None => {}
        }
    }
    if let Some(Ok(flows)) = pictures.flows.filter(|_| layers.flows) {
        let all = |moment| pictures.shown(moment).is_some_and(|shown| shown.picture.people() == flows.total());
        if !Moment::BOTH.into_iter().all(all) {
            notes.push(words.notes_both_placed(flows.total()));
        }
    }
    notes
}

/// Why a picture has numbers and no pins, where pins are what is looked for.
pub fn no_pins(layers: Layers, on: &[(Moment, Shown)], look: Look) -> Option<String> {
    let why = on.iter().find_map(|(_, shown)| shown.picture.marks().err())?;
    (!layers.flows && !layers.rounds).then(|| look.words.notes_pins(&because(Closed::Withheld(why), look.words)))
}

fn of_picture(notes: &mut Vec<String>, moment: Moment, picture: &Picture, words: RevealWords) {
    let mut note = |note: &str| notes.push(words.notes_of_moment(moment, note));
    let left_out = picture.left_out();
    if left_out > 0 {
        note(&words.notes_left_out(left_out));
    }
    let entered = picture.entered();
    if entered > 0 {
        note(&words.notes_entered(entered, picture.people()));
    }
    match picture.marks() {
        Ok(_) => {
            let undrawn = picture.undrawn();
            if undrawn > 0 {
                note(&words.notes_undrawn(undrawn));
            }
            let struck = picture.struck();
            if struck > 0 {
                note(&words.notes_struck(struck));
            }
        }
        Err(why) => note(&words.notes_pins(&because(Closed::Withheld(why), words))),
    }
    match picture.roles() {
        // Nobody expects a split that nobody asked for.
        Ok(_) | Err(Withheld::NoRoles) => {}
        Err(why) => note(&words.notes_by_role(&because(Closed::Withheld(why), words))),
    }
}

/// Ends with a full stop.
fn because(why: Closed, words: RevealWords) -> String {
    match why {
        Closed::NotYet => words.withheld_not_yet().to_owned(),
        Closed::TooFew(least) | Closed::Withheld(Withheld::Below(least)) => words.withheld_below(least),
        Closed::Withheld(Withheld::TypedCounts) => words.withheld_typed().to_owned(),
        Closed::Withheld(Withheld::OneSided) => words.withheld_one_sided().to_owned(),
        Closed::Withheld(Withheld::OtherPeople) => words.withheld_other_people().to_owned(),
        Closed::Withheld(Withheld::NoRoles) => words.withheld_no_roles().to_owned(),
        Closed::Withheld(Withheld::RolesNotCounted) => words.withheld_roles_not_counted().to_owned(),
    }
}
