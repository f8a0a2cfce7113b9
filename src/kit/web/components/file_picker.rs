//! A native file input that looks like what can be pressed beside it. The file is read here and goes nowhere.

use js_sys::Promise;
use wasm_bindgen::JsValue;
use web_sys::{File, FileReader, HtmlInputElement};
use yew::platform::spawn_local;
use yew::prelude::*;

use crate::kit::control_ids;

#[derive(Properties, PartialEq)]
pub struct FilePickerProps {
    pub label: AttrValue,
    /// The largest that is read, in bytes.
    pub limit: usize,
    /// The text of the file that was picked; `None` when it is larger, or cannot be read.
    pub onpick: Callback<Option<String>>,
    #[prop_or("button-link file-picker".into())]
    pub class: Classes,
}

#[component]
pub fn FilePicker(props: &FilePickerProps) -> Html {
    let (limit, onpick) = (props.limit, props.onpick.clone());
    let onchange = move |event: Event| read(&event.target_unchecked_into(), limit, &onpick);
    html! {
        <label class={props.class.clone()}>
            <input
                class="visually-hidden"
                type="file"
                id={control_ids::OPEN_FILE}
                accept=".json,application/json"
                {onchange}
            />
            <span ~textContent={props.label.as_str()} />
        </label>
    }
}

/// Reads the file that was picked, if there is one.
fn read(input: &HtmlInputElement, limit: usize, onpick: &Callback<Option<String>>) {
    let file = input.files().and_then(|files| files.get(0));
    // The same file can be picked again.
    input.set_value("");
    let Some(file) = file else { return };
    if file.size() > limit as f64 {
        return onpick.emit(None);
    }
    let onpick = onpick.clone();
    spawn_local(async move { onpick.emit(text(&file).await.unwrap_or_default()) });
}

/// By a `FileReader`: it reads UTF-16 too where the file begins with its mark, as some editors write it, and `Blob.text()`
/// does not.
async fn text(file: &File) -> Result<Option<String>, JsValue> {
    let reader = FileReader::new()?;
    let ended = Promise::new(&mut |resolve, _| reader.set_onloadend(Some(&resolve)));
    reader.read_as_text(file)?;
    ended.await?;
    Ok(reader.result()?.as_string())
}
