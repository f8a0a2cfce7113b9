//! The page says who can help. It stands on every screen, for everybody, so that it tells nothing of what was answered.

use llo_e2e::axe;
use llo_e2e::check_words::CHECK_NL as NL;
use llo_e2e::host;
use llo_e2e::page::Page;
use llo_e2e::scenarios;
use llo_e2e::self_check::{SCRIPTS, SelfCheck};
use serde_json::json;

scenarios![on_every_screen, whatever_was_answered, not_on_paper, nothing_without_it];

const HELP: &str = "<div slot=\"help\" id=\"help\"><h3>Hulp</h3><p>Bel Noor, onze vertrouwenspersoon: <a href=\"#noor\">070</a>.</p></div>";

async fn open(page: &Page, help: &str) -> SelfCheck {
    let element = format!("<llo-self-check>{}{help}</llo-self-check>", host::FALLBACK);
    page.open_host(host::document("lang=\"nl\"", SCRIPTS, &element)).await;
    let check = page.check();
    check.works().await;
    check
}

/// Whether it can be read, in the element and above its foot.
async fn is_read(page: &Page) -> bool {
    let look = "const it = document.getElementById('help'), root = document.querySelector('llo-self-check').shadowRoot;
        const foot = root.querySelector('[part=footer]');
        return visible(it) && it.assignedSlot?.name === 'help' && it.getBoundingClientRect().bottom <= foot.getBoundingClientRect().top";
    page.run(look, &[]).await == true
}

async fn on_every_screen(page: Page) {
    let check = open(&page, HELP).await;
    assert!(is_read(&page).await, "before anything was answered");
    check.press_button(NL.start).await;
    for (tab, heading) in [NL.title, NL.overview, NL.work, NL.rounds].into_iter().enumerate() {
        check.tab(&NL, tab, heading).await;
        assert!(is_read(&page).await, "{heading}");
    }
    axe::check(&page, "with help").await;
    // What follows looks as without it: the sheet for a failure, which has rules for what follows a slot, is still there.
    let look = "const it = document.querySelector('llo-self-check').shadowRoot.querySelector('slot[name=help] ~ p');
        const { borderTopWidth, paddingLeft } = getComputedStyle(it); return [borderTopWidth, paddingLeft]";
    assert_eq!(page.run(look, &[]).await, json!(["0px", "0px"]));
    // A heading in it is no sign that a tag was not closed: the console of this page has to stay empty.
    assert_eq!(page.run("return visible(document.getElementById('fallback'))", &[]).await, false);
}

/// The same words in the same place, whether the statement about unsafe work has an answer, and which.
async fn whatever_was_answered(page: Page) {
    let check = open(&page, HELP).await;
    check.press_button(NL.start).await;
    let place = "const { top, bottom } = document.getElementById('help').getBoundingClientRect(); const start = document.querySelector('llo-self-check').getBoundingClientRect().top; return [top, bottom].map((at) => Math.round((at - start) * 10))";
    check.answer(NL.names[0], NL.answers[0]).await;
    let before = page.run(place, &[]).await;
    for answer in NL.answers {
        check.answer(NL.unsafe_work(), answer).await;
        assert!(is_read(&page).await, "{answer}");
        assert_eq!(page.run(place, &[]).await, before, "{answer}");
    }
}

async fn not_on_paper(page: Page) {
    open(&page, HELP).await;
    let screen_only = "const root = document.querySelector('llo-self-check').shadowRoot;
        const hides = (rule) => rule.cssRules && rule.conditionText === 'print' && [...rule.cssRules].some((it) => it.selectorText?.includes(':not(.paper)'));
        const slot = root.querySelector('slot[name=help]');
        return [slot.matches('.app:has(> .paper) > :not(.paper)'), root.adoptedStyleSheets.some((sheet) => [...sheet.cssRules].some(hides))]";
    assert_eq!(page.run(screen_only, &[]).await, json!([true, true]));
}

/// Without it there is no empty place either.
async fn nothing_without_it(page: Page) {
    let check = open(&page, "").await;
    check.press_button(NL.start).await;
    check.tab(&NL, 1, NL.overview).await;
    let gap = "const root = document.querySelector('llo-self-check').shadowRoot, slot = root.querySelector('slot[name=help]');
        const [above, below] = [slot.previousElementSibling, slot.nextElementSibling].map((it) => it.getBoundingClientRect());
        return [slot.getClientRects().length, Math.round(below.top - above.bottom) <= Math.round(parseFloat(getComputedStyle(slot.parentNode).rowGap))]";
    assert_eq!(page.run(gap, &[]).await, json!([0, true]));
}
