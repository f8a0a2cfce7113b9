//! The two range inputs by keyboard: key × axis × step × edge, and a whole dialogue without a mouse.

use llo_e2e::draft::draft;
use llo_e2e::hand::{Tool, key};
use llo_e2e::host;
use llo_e2e::page::Page;
use llo_e2e::scenarios;
use llo_e2e::until::becomes;
use llo_e2e::words::{Axis, NL};
use serde_json::json;

scenarios![focus_axis, stance_axis, slider_with_the_mouse, one_voice, keyboard_only];

/// Key, whether Shift is down, and where the value comes to stand; each row starts where the one before ended.
const TABLE: &[(&str, bool, i64)] = &[
    // one step each way, from the middle of a corner
    (key::RIGHT, false, 27),
    (key::LEFT, false, 25),
    (key::UP, false, 27),
    (key::DOWN, false, 25),
    // ten
    (key::RIGHT, true, 35),
    (key::LEFT, true, 25),
    (key::UP, true, 35),
    (key::DOWN, true, 25),
    (key::PAGE_UP, false, 35),
    (key::PAGE_DOWN, false, 25),
    (key::PAGE_UP, true, 35),
    (key::PAGE_DOWN, true, 25),
    // over the fold and back: 50 does not exist
    (key::RIGHT, true, 35),
    (key::RIGHT, true, 45),
    (key::RIGHT, false, 47),
    (key::RIGHT, false, 49),
    (key::RIGHT, false, 51),
    (key::LEFT, false, 49),
    (key::UP, false, 51),
    (key::DOWN, false, 49),
    (key::PAGE_UP, false, 59),
    (key::PAGE_DOWN, false, 49),
    (key::RIGHT, true, 59),
    (key::LEFT, true, 49),
    // the high end
    (key::END, false, 99),
    (key::RIGHT, false, 99),
    (key::UP, false, 99),
    (key::PAGE_UP, false, 99),
    (key::RIGHT, true, 99),
    (key::LEFT, false, 97),
    (key::PAGE_UP, false, 99),
    (key::DOWN, true, 89),
    // the low end
    (key::HOME, false, 1),
    (key::LEFT, false, 1),
    (key::DOWN, false, 1),
    (key::PAGE_DOWN, false, 1),
    (key::LEFT, true, 1),
    (key::RIGHT, false, 3),
    (key::PAGE_DOWN, false, 1),
    (key::UP, true, 11),
    // from end to end
    (key::END, false, 99),
    (key::HOME, false, 1),
];

async fn focus_axis(page: Page) {
    along(page, Axis::Focus).await;
}

async fn stance_axis(page: Page) {
    along(page, Axis::Stance).await;
}

async fn along(page: Page, axis: Axis) {
    const OTHER: i64 = 71;
    let start = if axis == Axis::Focus { (25, OTHER) } else { (OTHER, 25) };
    page.remember(&draft(Some(start), None, "place-current")).await;
    page.open_host(host::one("")).await;
    let widget = page.widget();
    let name = NL.slider(axis, false);
    widget.ready().await.unfold_sliders(&NL).await;
    widget.focus("input[type=range]", name).await;
    let (mut before, mut changes) = (25, 0);
    for (row, &(key, shift, wanted)) in TABLE.iter().enumerate() {
        if shift {
            page.keys_with(key::SHIFT, &[key]).await
        } else {
            page.keys(&[key]).await
        }
        let what = format!("row {row}: {key:?} {}from {before}", if shift { "with Shift " } else { "" });
        let (focus, stance) = if axis == Axis::Focus { (wanted, OTHER) } else { (OTHER, wanted) };
        let drawn = (focus.to_string() + "%", stance.to_string() + "%");
        changes += usize::from(wanted != before);
        let now = json!({
            "value": wanted, "words": NL.lean(axis, wanted), "focused": true,
            "x": drawn.0, "y": drawn.1, "focus": focus, "stance": stance, "changes": changes,
        });
        let look = "const [it] = named(root, 'input[type=range]', arguments[1]), { current } = host.getResult();
            const piece = root.querySelector('.plot .now')?.closest('svg[x]');
            return { value: it.valueAsNumber, words: it.ariaValueText, focused: root.activeElement === it,
              x: piece?.getAttribute('x'), y: piece?.getAttribute('y'), focus: current.focus, stance: current.stance,
              changes: lloSpy.events.filter(({ type }) => type === 'llo-change').length };";
        becomes(&what, now, async || widget.run(look, &[json!(name)]).await).await;
        before = wanted;
    }
}

async fn slider_with_the_mouse(page: Page) {
    page.remember(&draft(Some((25, 25)), None, "place-current")).await;
    page.open_host(host::one("")).await;
    let widget = page.widget();
    let body = "const [it] = named(root, 'input[type=range]', arguments[1]); const [, y] = centre(it);
        const box = it.getBoundingClientRect(); return [box.left + 12 + (box.width - 24) * 0.24 / 0.98, y, box.left + 12 + (box.width - 24) * 0.8, y]";
    widget.ready().await.unfold_sliders(&NL).await;
    let at = widget.until("the slider", body, &[json!(NL.focus_now)]).await;
    let point =
        |n: usize| llo_e2e::hand::Point { x: at[n].as_f64().unwrap_or(0.0), y: at[n + 1].as_f64().unwrap_or(0.0) };
    page.hold_and_move(point(0), point(2)).await;
    let preview = "const [it] = named(root, 'input[type=range]', arguments[1]);
        return it.valueAsNumber > 70 && root.querySelector('.plot .now').closest('svg[x]').getAttribute('x') === it.value + '%'";
    widget.until("the piece follows the slider", preview, &[json!(NL.focus_now)]).await;
    assert_eq!(page.count("llo-change").await, 0, "nothing is told while the slider is held");
    page.let_go().await;
    let value = widget.slider(NL.focus_now).await.value;
    assert!(value % 2 == 1 && (71..=89).contains(&value), "{value}");
    widget.has_pin("current", value, 25).await;
    becomes("changes told to the host", 1, async || page.count("llo-change").await).await;
}

/// A slider that has the focus says its value itself: the status line is still, and speaks of what is done otherwise.
async fn one_voice(page: Page) {
    page.remember(&draft(Some((25, 25)), None, "place-current")).await;
    page.open_host(host::one("")).await;
    let widget = page.widget();
    widget.ready().await.unfold_sliders(&NL).await;
    widget.tap_board(Tool::Mouse, 33.0, 67.0).await;
    widget.tells("Nu: Klaar voor wat komt. Meer organisatie, meer proactief.").await;
    widget.notes_status().await;
    for (name, axis) in [(NL.focus_now, Axis::Focus), (NL.stance_now, Axis::Stance)] {
        widget.focus("input[type=range]", name).await;
        for (press, shift, value) in
            [(key::END, false, 99), (key::LEFT, false, 97), (key::PAGE_DOWN, false, 87), (key::RIGHT, true, 97)]
        {
            if shift {
                page.keys_with(key::SHIFT, &[press]).await;
            } else {
                page.keys(&[press]).await;
            }
            let wanted = (value, NL.lean(axis, value).to_owned());
            let says = async || {
                let slider = widget.slider(name).await;
                (slider.value, slider.words)
            };
            becomes("the slider", wanted, says).await;
        }
        assert_eq!(widget.noted_status().await, json!([]), "with keys on {name} only the slider speaks");
    }
    widget.has_pin("current", 97, 97).await;
    widget.tap_board(Tool::Mouse, 67.0, 33.0).await;
    widget.has_pin("current", 75, 25).await;
    widget.tells("Nu: Helpen als het nodig is. Meer mensen, meer reactief.").await;
    assert_ne!(widget.noted_status().await, json!([]), "of the pointer it is the status line that speaks");
    // What is wrong is spoken in every case.
    widget.focus("input[type=range]", NL.focus_now).await;
    page.keys(&[key::RIGHT]).await;
    widget.press_button(NL.take_away).await;
    widget.tells("Nu: de pin is weg.").await;
    widget.press_button(NL.next).await;
    widget.tells(NL.choose_first).await;
}

/// From the first radio to *done* with nothing but keys, and the focus never lost.
async fn keyboard_only(page: Page) {
    page.open_host(host::document(
        "lang=\"nl\"",
        "",
        &format!(
            "<a id=\"before\" href=\"#before\">Vooraf</a>{}<a href=\"#after\">Verder lezen</a>",
            host::element("")
        ),
    ))
    .await;
    let widget = page.widget();
    widget.ready().await;
    page.run("document.getElementById('before').focus()", &[]).await;
    widget.tab_to(NL.needed).await;
    page.keys(&[key::SPACE]).await;
    widget.has_pin("current", 25, 25).await;
    page.keys(&[key::RIGHT]).await; // radios are one group: arrows go through the corners in reading order
    widget.has_pin("current", 75, 25).await;
    widget.tab_to(NL.precise).await;
    page.keys(&[key::ENTER]).await;
    widget.tab_to(NL.focus_now).await;
    page.keys(&[key::RIGHT, key::RIGHT]).await;
    widget.has_pin("current", 79, 25).await;
    page.keys(&[key::TAB]).await;
    becomes("the focus", NL.stance_now.to_owned(), async || widget.focused().await).await;
    page.keys_with(key::SHIFT, &[key::RIGHT]).await;
    widget.has_pin("current", 79, 35).await;
    widget.tab_to(NL.next).await;
    page.keys(&[key::SPACE]).await;
    widget.asks(NL.ask_later).await;
    becomes("the focus", NL.ask_later.to_owned(), async || widget.focused().await).await;
    widget.tab_to(NL.read_all).await;
    page.keys(&[key::ENTER]).await;
    widget.shows("button", NL.to_board).await;
    becomes("the focus", NL.ask_later.to_owned(), async || widget.focused().await).await;
    widget.tab_to(NL.needed).await;
    page.keys(&[key::SPACE]).await;
    widget.has_pin("desired", 25, 25).await;
    widget.tab_to(NL.to_board).await;
    page.keys(&[key::ENTER]).await;
    widget.tab_to(NL.precise).await;
    page.keys(&[key::SPACE]).await;
    widget.tab_to(NL.stance_later).await;
    page.keys(&[key::END]).await;
    widget.has_pin("desired", 25, 99).await;
    widget.tab_to(NL.next).await;
    page.keys(&[key::ENTER]).await;
    widget.asks(NL.talk_title).await;
    widget.tab_to(NL.another).await;
    page.keys(&[key::ENTER]).await;
    widget.tab_to(NL.reason).await;
    page.write("Omdat het schuurt.").await;
    widget.tab_to(NL.done).await;
    page.keys(&[key::ENTER]).await;
    assert_eq!(page.event("llo-result").await.detail["desired"]["stance"], 99);
}
