//! The `<llo-self-check>` of an instance.

use std::rc::{Rc, Weak};

use gloo::events::EventListener;
use wasm_bindgen::JsValue;
use yew::{Callback, Html};

use super::views;
use crate::app::driver::Driver;
use crate::app::ports::Clock;
use crate::app::self_check::model::Model;
use crate::app::self_check::msg::Msg;
use crate::app::self_check::query;
use crate::app::self_check::view::{self, Embedding};
use crate::contract::check_options::CheckOptions;
use crate::i18n::{self, DialogueWords, SelfCheckWords};
use crate::web::attributes;
use crate::web::part::{Driven, Part};
use crate::web::ports::{BrowserPorts, to_js};
use crate::web::register::Kind;

pub struct SelfCheck {
    driver: Driver<Model, BrowserPorts>,
    _sight: Option<EventListener>,
}

impl Kind for SelfCheck {
    const NAME: &'static str = "selfCheck";

    fn start(ports: BrowserPorts, kept: Option<String>) -> Rc<SelfCheck> {
        let (options, complaints) = CheckOptions::parse(&attributes::read(ports.host()));
        let document = ports.host().owner_document();
        let this = Rc::new_cyclic(|this: &Weak<SelfCheck>| {
            let this = this.clone();
            let woke = Callback::from(move |()| {
                if let Some(this) = this.upgrade() {
                    this.driver.send(Msg::Woke);
                }
            });
            ports.on_alarm(woke.clone());
            // A computer that slept has missed its alarm.
            let sight = document.map(|page| EventListener::new(&page, "visibilitychange", move |_| woke.emit(())));
            SelfCheck { driver: Driver::new(Model::new(options), ports), _sight: sight }
        });
        this.driver.send(Msg::Started { complaints, kept });
        this
    }
}

impl Part for SelfCheck {
    fn driver(&self) -> &dyn Driven {
        &self.driver
    }

    fn reread(&self) {
        let (options, complaints) = CheckOptions::parse(&attributes::read(self.driver.ports().host()));
        self.driver.send(Msg::OptionsChanged(options, complaints));
    }

    fn clear_data(&self) {
        self.driver.send(Msg::DataCleared);
    }

    fn kept(&self) -> Option<String> {
        query::kept(&self.driver.model())
    }

    /// What the person shared last on this page; null until they do.
    fn result(&self) -> JsValue {
        self.driver.model().shared.as_ref().map_or(JsValue::NULL, to_js)
    }

    fn draw(self: Rc<Self>) -> Html {
        let model = self.driver.model();
        let (language, visit) = (model.options.language, model.visit);
        let view = view::view(&model, self.driver.ports().now(), embedding());
        drop(model);
        let send = Callback::from(move |msg| self.driver.send(msg));
        let (strings, check) = (i18n::words::<DialogueWords>(language), i18n::words::<SelfCheckWords>(language));
        let (asked, asker) = (view.asked, view.asker);
        views::app(&view, &views::Scene { strings, check, language, visit, asked, asker, send })
    }
}

/// A frame whose parent cannot be looked into cannot be looked into by its parent.
fn embedding() -> Embedding {
    let frame = web_sys::window().and_then(|window| window.frame_element().ok().flatten());
    // `top`, for a script of the page can put something else in the place of `parent`.
    let top = web_sys::window().and_then(|window| window.top().ok().flatten());
    let is_top = web_sys::window().is_some_and(|window| top.is_some_and(|top| top == window));
    // `frameElement` is null for the topmost window and behind a border of origins.
    if frame.is_none() && !is_top { Embedding::OwnFrame } else { Embedding::SamePage }
}
