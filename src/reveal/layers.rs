//! What is switched on: it stands in the words, in the picture and in the table, and nothing else does. A layer that may
//! not be shown cannot be switched on; its switch stays, and says why.

use super::pictures::{Pictures, Reach, Shown};
use crate::contract::wire::Layer;
use crate::domain::dialogue::Moment;
use crate::domain::disclosure::Withheld;

/// Something that can be switched on or off.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LayerId {
    /// How many stand where now, as numbers and, from the floor for pins on, as pins.
    Now,
    Later,
    /// The bands from corner to corner, with now and later at their ends, in place of the pins.
    Flows,
    /// In the second round: what the first came to and what this one comes to, corner by corner, in place of the pins.
    Rounds,
    /// No part of the picture: plays the way from the first round to the second again.
    Replay,
    /// Where pins of one moment lie close together.
    Density,
    /// For the facilitator: pins can be pressed to strike them out.
    Strike,
}

impl LayerId {
    pub const ALL: [LayerId; 7] = [
        LayerId::Now,
        LayerId::Later,
        LayerId::Flows,
        LayerId::Rounds,
        LayerId::Replay,
        LayerId::Density,
        LayerId::Strike,
    ];

    fn of(layer: Layer) -> LayerId {
        match layer {
            Layer::Current => LayerId::Now,
            Layer::Desired => LayerId::Later,
            Layer::Flows => LayerId::Flows,
            Layer::Density => LayerId::Density,
            Layer::Rounds => LayerId::Rounds,
            Layer::Replay => LayerId::Replay,
        }
    }
}

/// Which layers are on.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Layers {
    pub now: bool,
    pub later: bool,
    pub flows: bool,
    pub rounds: bool,
    /// Turned each time it is played again: whatever draws the picture sees that it has to.
    pub replay: bool,
    pub density: bool,
    pub strike: bool,
}

/// Why a layer cannot be switched on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Closed {
    /// Its moment was not revealed yet.
    NotYet,
    /// Too few placed it: from so many on.
    TooFew(u32),
    Withheld(Withheld),
}

impl Layers {
    /// What is on when a picture is revealed. In a second round that is the way from the first one.
    pub fn first(pictures: &Pictures) -> Layers {
        let may = |layer| closed(pictures, layer).is_none();
        let rounds = may(LayerId::Rounds);
        let flows = may(LayerId::Flows) && !rounds;
        Layers { now: may(LayerId::Now), later: may(LayerId::Later), flows, rounds, ..Layers::default() }
    }

    /// As a window that only shows is told of them.
    pub fn tell(self) -> Vec<Layer> {
        Layer::ALL.into_iter().filter(|layer| self.has(LayerId::of(*layer))).collect()
    }

    /// What a window that only shows was told.
    pub fn told(layers: &[Layer], pictures: &Pictures) -> Layers {
        let on = |layer| layers.contains(&layer);
        let told = Layers {
            now: on(Layer::Current),
            later: on(Layer::Desired),
            flows: on(Layer::Flows),
            rounds: on(Layer::Rounds),
            replay: on(Layer::Replay),
            density: on(Layer::Density),
            strike: false,
        };
        told.allowed(pictures)
    }

    /// The same with one layer switched, and those that go with it or stand in its way. What may not be shown stays
    /// off.
    pub fn switched(self, layer: LayerId, pictures: &Pictures) -> Layers {
        let turned = match (layer, self.has(layer)) {
            (LayerId::Now, on) => Layers { now: !on, flows: false, ..self },
            (LayerId::Later, on) => Layers { later: !on, flows: false, ..self },
            (LayerId::Flows, true) => Layers { flows: false, ..self },
            (LayerId::Flows, false) => Layers { now: true, later: true, flows: true, ..Layers::default() },
            (LayerId::Rounds, true) => Layers { rounds: false, ..self },
            // Of what is on; of both where nothing is.
            (LayerId::Rounds, false) => {
                let none = !self.now && !self.later;
                Layers { now: self.now || none, later: self.later || none, rounds: true, ..Layers::default() }
            }
            (LayerId::Replay, on) => Layers { replay: !on, ..self },
            (LayerId::Density, true) => Layers { density: false, ..self },
            // Of one moment: of the later one, when that is on and has one.
            (LayerId::Density, false) => {
                let has = |moment| pictures.shown(moment).is_some_and(|shown| shown.picture.density().is_ok());
                let later = has(Moment::Desired) && (self.later || !has(Moment::Current));
                Layers { now: !later, later, density: true, ..Layers::default() }
            }
            (LayerId::Strike, on) => Layers { strike: !on, flows: false, rounds: false, density: false, ..self },
        };
        // Two moments in one density would be a third picture.
        let density = turned.density && turned.now != turned.later;
        Layers { density, ..turned }.allowed(pictures)
    }

    /// Without what may not be shown.
    pub fn allowed(self, pictures: &Pictures) -> Layers {
        let both = |layer| self.has(layer) && closed(pictures, layer).is_none();
        let (now, later) = (both(LayerId::Now), both(LayerId::Later));
        Layers {
            now,
            later,
            flows: both(LayerId::Flows) && now && later,
            rounds: both(LayerId::Rounds) && (now || later),
            replay: self.replay,
            density: self.density && self.dense(pictures).is_some(),
            strike: both(LayerId::Strike),
        }
    }

    pub fn has(self, layer: LayerId) -> bool {
        match layer {
            LayerId::Now => self.now,
            LayerId::Later => self.later,
            LayerId::Flows => self.flows,
            LayerId::Rounds => self.rounds,
            LayerId::Replay => self.replay,
            LayerId::Density => self.density,
            LayerId::Strike => self.strike,
        }
    }

    /// Whether a moment is on.
    pub fn shows(self, moment: Moment) -> bool {
        match moment {
            Moment::Current => self.now,
            Moment::Desired => self.later,
        }
    }

    /// The moments that are on and have a picture.
    pub fn on<'a>(self, pictures: &Pictures<'a>) -> Vec<(Moment, Shown<'a>)> {
        let mut on = Vec::new();
        for moment in Moment::BOTH {
            if let Some(shown) = pictures.shown(moment).filter(|_| self.shows(moment)) {
                on.push((moment, shown));
            }
        }
        on
    }

    /// The moment whose density can be shown: the only one that is on, if it has one.
    fn dense(self, pictures: &Pictures) -> Option<Moment> {
        let moment = match (self.now, self.later) {
            (true, false) => Moment::Current,
            (false, true) => Moment::Desired,
            (false, false) | (true, true) => return None,
        };
        pictures.shown(moment)?.picture.density().is_ok().then_some(moment)
    }
}

/// Why a layer cannot be switched on; `None` when it can.
pub fn closed(pictures: &Pictures, layer: LayerId) -> Option<Closed> {
    let of_moment = |moment: Moment| match pictures.shown(moment) {
        Some(_) => None,
        None if pictures.is_too_few(moment) => Some(Closed::TooFew(pictures.least)),
        None => Some(Closed::NotYet),
    };
    // One of the two moments is enough. The reason of now stands for both.
    let any = |part: fn(&crate::domain::disclosure::Picture) -> Option<Withheld>| {
        let why = |moment| match pictures.shown(moment) {
            Some(shown) => part(shown.picture).map(Closed::Withheld),
            None => of_moment(moment),
        };
        why(Moment::Current).filter(|_| why(Moment::Desired).is_some())
    };
    match layer {
        LayerId::Now => of_moment(Moment::Current),
        LayerId::Later => of_moment(Moment::Desired),
        LayerId::Flows => match pictures.flows {
            _ if pictures.reach == Reach::Now => Some(Closed::NotYet),
            Some(flows) => of_moment(Moment::Current).or_else(|| flows.err().map(Closed::Withheld)),
            None => Some(Closed::TooFew(pictures.least)),
        },
        LayerId::Rounds | LayerId::Replay => {
            let has = |moment| pictures.shown(moment).is_some_and(|shown| shown.before.is_some());
            let apart = |moment| pictures.shown(moment)?.apart;
            let why = Moment::BOTH.into_iter().find_map(apart);
            let why = why.map_or(Closed::TooFew(pictures.least), Closed::Withheld);
            (!Moment::BOTH.into_iter().any(has)).then_some(why)
        }
        LayerId::Density => any(|picture| picture.density().err()),
        LayerId::Strike => any(|picture| picture.marks().err()),
    }
}
