//! The question of the month in the person's own calendar: the first day, a time that may stay empty, and in words what
//! follows from them.

use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::app::Scene;
use crate::domain::date::Date;
use crate::domain::time::minute_of_day;
use crate::elements::cards::control_ids;
use crate::elements::cards::msg::Msg;
use crate::elements::cards::view::ReminderView;
use crate::kit::web::components::{Button, Icon, refusal};

#[derive(Properties, PartialEq)]
pub struct ReminderFormProps {
    pub view: ReminderView,
    pub scene: Scene,
}

/// The fields belong to the person: nothing is written into them.
#[component]
pub fn ReminderForm(ReminderFormProps { view, scene }: &ReminderFormProps) -> Html {
    let words = scene.words;
    let value = |event: Event| event.target_unchecked_into::<HtmlInputElement>().value();
    let day = scene.send.reform(move |event| Msg::ReminderDayChosen(Date::parse(&value(event))));
    let time = scene.send.reform(move |event| Msg::ReminderTimeChosen(minute_of_day(&value(event))));
    html! {
        <section class="section stack">
            <h3 ~textContent={words.month_remind()} />
            <div class="row">
                <div>
                    <label class="field-label" for={control_ids::REMIND_DAY} ~textContent={words.month_when()} />
                    <input
                        type="date"
                        id={control_ids::REMIND_DAY}
                        aria-describedby={control_ids::REMIND_RULE}
                        onchange={day}
                    />
                </div>
                <div>
                    <label class="field-label" for={control_ids::REMIND_TIME} ~textContent={words.month_time()} />
                    <input type="time" id={control_ids::REMIND_TIME} onchange={time} />
                </div>
            </div>
            // It is there from the first, so that what comes into it is spoken.
            <p id={control_ids::REMIND_RULE} aria-live="polite" ~textContent={view.rule.clone().unwrap_or_default()} />
            <p class="muted small" ~textContent={words.month_file()} />
            <>{ for view.refusal.map(refusal) }</>
            <div class="row">
                <Button icon={Icon::Calendar} label={words.month_make()} onclick={scene.on(Msg::ReminderAsked)} />
            </div>
            <p class="muted small" ~textContent={words.month_stop()} />
            <p class="muted small" ~textContent={words.month_seen()} />
        </section>
    }
}
