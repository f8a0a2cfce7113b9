//! From a watch-sized column to a wide page, with larger text and wider spacing: nothing is cut off or too small to hit.

use llo_e2e::draft::draft;
use llo_e2e::host;
use llo_e2e::page::Page;
use llo_e2e::scenarios;
use serde_json::{Value, json};

scenarios![nothing_sticks_out, everything_is_large_enough, cards_become_the_board_where_there_is_room];

const WIDTHS: [u32; 6] = [280, 320, 390, 700, 760, 1200];
const SCREENS: [&str; 4] = ["choose-current", "place-current", "choose-desired", "talk"];

/// Everything whose right or left edge lies outside the element, but for what only screen readers get.
const STICKS_OUT: &str = "const box = host.getBoundingClientRect();
    return [...root.querySelectorAll('*')]
      .filter((it) => visible(it) && !it.closest('.sr') && !it.closest('svg svg'))
      .map((it) => [it, it.getBoundingClientRect()])
      .filter(([, at]) => at.width > 0 && (at.right > box.right + 1 || at.left < box.left - 1))
      .map(([it, at]) => `${it.tagName}.${it.getAttribute('class')} from ${at.left} to ${at.right} of ${box.right}`);";

/// Text that is cut off or scrolls within its own box.
const CUT_OFF: &str = "return [...root.querySelectorAll('button, p, h2, h3, label, b')]
      .filter((it) => visible(it) && !it.closest('.sr') && it.scrollWidth > it.clientWidth + 1 && it.clientWidth > 0)
      .map((it) => `${it.tagName}.${it.getAttribute('class')} ${it.textContent} ${it.scrollWidth} > ${it.clientWidth}`);";

/// WCAG 1.4.12, as a reader's own style sheet would set it.
const SPACING: &str = "Object.assign(host.style,
    { letterSpacing: '.12em', wordSpacing: '.16em', lineHeight: '1.5', fontSize: '100%' })";

async fn show(page: &Page, screen: &str) {
    page.remember(&draft(Some((27, 29)), Some((71, 67)), screen)).await;
    page.open_host(host::one("")).await;
    page.widget().ready().await;
}

async fn at_width(page: &Page, width: u32) {
    let body = "document.querySelector('main').style.width = arguments[0] + 'px';
        document.body.style.margin = '0'";
    page.run(body, &[json!(width)]).await;
}

async fn nothing_sticks_out(page: Page) {
    for screen in SCREENS {
        show(&page, screen).await;
        for spaced in [false, true] {
            if spaced {
                page.widget().run(SPACING, &[]).await;
            }
            for width in WIDTHS {
                at_width(&page, width).await;
                for (what, body) in [("sticks out", STICKS_OUT), ("is cut off", CUT_OFF)] {
                    let found = page.widget().run(body, &[]).await;
                    assert_eq!(found, json!([]), "{what}: {screen}, {width} px, text spacing {spaced}");
                }
            }
        }
    }
}

async fn everything_is_large_enough(page: Page) {
    let small = "return [...root.querySelectorAll('button, .corner, input[type=range], textarea')]
        .filter(visible).map((it) => [it, it.getBoundingClientRect()])
        .filter(([, box]) => box.height < 43.9 || box.width < 43.9)
        .map(([it, box]) => `${it.tagName} ${it.textContent} ${box.width} × ${box.height}`);";
    for screen in SCREENS {
        show(&page, screen).await;
        for width in WIDTHS {
            at_width(&page, width).await;
            assert_eq!(page.widget().run(small, &[]).await, json!([]), "{screen}, {width} px");
        }
    }
    let grab = "const box = root.querySelector('.grab').getBoundingClientRect(); return [box.width, box.height]";
    show(&page, "place-current").await;
    assert_eq!(page.widget().run(grab, &[]).await, json!([44, 44]), "the piece under a finger");
}

async fn cards_become_the_board_where_there_is_room(page: Page) {
    show(&page, "choose-current").await;
    let columns =
        "return new Set([...root.querySelectorAll('.corner')].map((it) => it.getBoundingClientRect().left)).size";
    for (width, wanted) in [(390, 1), (760, 2)] {
        at_width(&page, width).await;
        assert_eq!(page.widget().run(columns, &[]).await, Value::from(wanted), "columns at {width} px");
    }
}
