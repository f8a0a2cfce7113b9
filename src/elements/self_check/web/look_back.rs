//! A date, and a time that may be left empty; both together are one plan. The fields belong to the person: what is half
//! typed stays as it is, nothing is written into a field that has the focus, and a plan goes only when its date was taken
//! out and the field was left.

use web_sys::{HtmlInputElement, Node};
use yew::prelude::*;

use crate::domain::experiment::LookBack;
use crate::elements::self_check::planning::Typed;

#[derive(Properties, PartialEq)]
pub struct LookBackProps {
    /// Tells the fields of one experiment apart.
    pub id: String,
    pub date_label: &'static str,
    pub time_label: &'static str,
    /// The plan there is, as fields have it; empty without one.
    pub date: String,
    pub time: String,
    pub on_plan: Callback<Option<LookBack>>,
}

#[component]
pub fn LookBackFields(props: &LookBackProps) -> Html {
    let (date, time) = (use_node_ref(), use_node_ref());
    let field = |node: &NodeRef| node.cast::<HtmlInputElement>();
    {
        let (date, time) = (date.clone(), time.clone());
        use_effect_with((props.date.clone(), props.time.clone()), move |(date_kept, time_kept)| {
            // A time that waits for its date stays.
            let kept = [(&date, Some(date_kept)), (&time, Some(time_kept).filter(|time| !time.is_empty()))];
            for (node, kept) in kept {
                if let (Some(field), Some(kept)) = (field(node), kept)
                    && !has_focus(&field)
                    && field.value() != *kept
                {
                    field.set_value(kept);
                }
            }
        });
    }
    let read = {
        let (date, time) = (date.clone(), time.clone());
        move || {
            let (date, time) = field(&date).zip(field(&time))?;
            let is_half_typed = [&date, &time].iter().any(|field| field.validity().bad_input());
            Some(Typed::read(&date.value(), &time.value(), is_half_typed))
        }
    };
    let changed = {
        let (read, on_plan) = (read.clone(), props.on_plan.clone());
        Callback::from(move |_: Event| {
            if let Some(Typed::Plan(plan)) = read() {
                on_plan.emit(Some(plan));
            }
        })
    };
    let left = {
        let (date, on_plan, has_plan) = (date.clone(), props.on_plan.clone(), !props.date.is_empty());
        Callback::from(move |event: FocusEvent| {
            let from_date = event.target().map(wasm_bindgen::JsCast::unchecked_into::<Node>) == date.get();
            if has_plan && from_date && read() == Some(Typed::Nothing) {
                on_plan.emit(None);
            }
        })
    };
    let (date_id, time_id) = (format!("{}-date", props.id), format!("{}-time", props.id));
    html! {
        <>
            <div>
                <label class="field-label" for={date_id.clone()} ~textContent={props.date_label} />
                <input type="date" id={date_id} ref={date} onchange={changed.clone()} onfocusout={left} />
            </div>
            <div>
                <label class="field-label" for={time_id.clone()} ~textContent={props.time_label} />
                <input type="time" id={time_id} ref={time} onchange={changed} />
            </div>
        </>
    }
}

fn has_focus(field: &HtmlInputElement) -> bool {
    field.matches(":focus").unwrap_or_default()
}
