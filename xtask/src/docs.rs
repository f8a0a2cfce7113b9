//! The documentation as pages of the site: each Markdown file of `www/docs` becomes an HTML file beside the others.

use std::fs;
use std::path::Path;

use pulldown_cmark::{CowStr, Event, HeadingLevel, Options, Parser, Tag, TagEnd, html};

use crate::files;
use crate::process::Result;

/// In the order in which they are listed on each page.
const PAGES: [(&str, &str); 15] = [
    ("instruments", "What a person does"),
    ("workshop", "In a workshop"),
    ("results", "Who gets results"),
    ("embedding", "Put it on a page"),
    ("packages", "Take it along"),
    ("portals", "Moodle, WordPress, SharePoint"),
    ("texts", "Your own words"),
    ("reference", "Reference"),
    ("administrator", "For the administrator"),
    ("privacy", "Privacy"),
    ("security", "Security"),
    ("accessibility", "Accessibility"),
    ("keyboard", "Keyboard"),
    ("browsers", "Browsers"),
    ("developers", "For developers"),
];

/// The names of the files, without their endings.
#[cfg(test)]
pub fn names() -> impl Iterator<Item = &'static str> {
    PAGES.into_iter().map(|(name, _)| name)
}

/// Puts a page beside each Markdown file in a folder of the site, and takes the Markdown away.
///
/// # Errors
/// The file that could not be read or written, and why.
pub fn render(folder: &Path) -> Result {
    for (name, title) in PAGES {
        let source = folder.join(name).with_extension("md");
        files::write(&folder.join(name).with_extension("html"), page(name, title, &files::read(&source)?))?;
        fs::remove_file(&source).map_err(|error| files::unusable(&source, &error))?;
    }
    Ok(())
}

/// The README with links that lead to the pages and pictures of the site that it lies beside.
pub fn beside_the_site(readme: &str) -> String {
    let pages = PAGES.into_iter().fold(readme.to_owned(), |text, (name, _)| {
        text.replace(&format!("(www/docs/{name}.md"), &format!("(docs/{name}.html"))
    });
    pages.replace("\"www/", "\"")
}

fn page(name: &str, title: &str, markdown: &str) -> String {
    let link = |(other, title): (&str, &str)| {
        let current = if other == name { " aria-current=\"page\"" } else { "" };
        format!("<li><a href=\"{other}.html\"{current}>{title}</a></li>")
    };
    let links: String = PAGES.into_iter().map(link).collect();
    let body = body(markdown);
    format!(
        "<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>{title} – llo-dialogue</title>\n\
         <link rel=\"icon\" href=\"../favicon.svg\" type=\"image/svg+xml\">\n<link rel=\"stylesheet\" href=\"docs.css\">\n\
         </head>\n<body>\n<nav aria-label=\"Documentation\"><p><a href=\"../index.html\">llo-dialogue</a></p><ul>{links}</ul></nav>\n\
         <main>\n{body}</main>\n</body>\n</html>\n"
    )
}

fn body(markdown: &str) -> String {
    let mut events: Vec<Event> = Parser::new_ext(markdown, Options::ENABLE_TABLES).collect();
    name_headings(&mut events);
    let mut outside = false;
    let events = events.into_iter().filter_map(|event| match event {
        Event::Start(Tag::Link { dest_url, .. }) if is_outside_the_site(&dest_url) => {
            outside = true;
            None
        }
        Event::End(TagEnd::Link) if outside => {
            outside = false;
            None
        }
        Event::Start(Tag::Link { link_type, dest_url, title, id }) => {
            Some(Event::Start(Tag::Link { link_type, dest_url: on_the_site(&dest_url), title, id }))
        }
        event => Some(event),
    });
    let mut body = String::new();
    html::push_html(&mut body, events);
    // Wide tables scroll by themselves, also by keyboard.
    let mut tables = 0;
    let parts = body.split("<table>").map(|part| {
        tables += 1;
        match tables {
            1 => part.to_owned(),
            _ => format!(
                "<div class=\"wide\" tabindex=\"0\" role=\"region\" aria-label=\"Table {}\"><table>{part}",
                tables - 1
            ),
        }
    });
    // A column that needs no name is no header.
    parts.collect::<String>().replace("</table>", "</table></div>").replace("<th></th>", "<td></td>")
}

/// Each heading gets the id by which links in the Markdown name it.
fn name_headings(events: &mut [Event]) {
    let mut at = 0;
    while at < events.len() {
        if let Event::Start(Tag::Heading { .. }) = events[at] {
            let text: String = events[at..]
                .iter()
                .take_while(|event| !matches!(event, Event::End(TagEnd::Heading(_))))
                .filter_map(|event| match event {
                    Event::Text(text) | Event::Code(text) => Some(text.to_string()),
                    _ => None,
                })
                .collect();
            if let Event::Start(Tag::Heading { id, level, .. }) = &mut events[at]
                && *level != HeadingLevel::H1
            {
                *id = Some(text.to_lowercase().replace(' ', "-").into());
            }
        }
        at += 1;
    }
}

/// Files of the repository that no site has.
fn is_outside_the_site(link: &str) -> bool {
    link.starts_with("../../")
}

fn on_the_site<'a>(link: &str) -> CowStr<'a> {
    let (file, anchor) = link.split_once('#').map_or((link, None), |(file, anchor)| (file, Some(anchor)));
    let file = match file.strip_suffix(".md") {
        Some(name) if !file.contains("://") => format!("{name}.html"),
        _ => file.to_owned(),
    };
    anchor.map_or(file.clone(), |anchor| format!("{file}#{anchor}")).into()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_has_its_anchors_and_links_within_the_site() {
        let html = page(
            "privacy",
            "Privacy",
            "# Privacy\n\n## In a frame\n\n[a](texts.md#b) [c](../../src/lib.rs) [d](https://e.f)\n\n| g |\n|---|\n| h |\n",
        );
        assert!(html.contains("<h2 id=\"in-a-frame\">"), "{html}");
        assert!(html.contains("<a href=\"texts.html#b\">a</a> c <a href=\"https://e.f\">d</a>"), "{html}");
        assert!(html.contains("<a href=\"privacy.html\" aria-current=\"page\">Privacy</a>"), "{html}");
        assert!(html.contains("role=\"region\" aria-label=\"Table 1\"><table>"), "{html}");
    }

    #[test]
    fn the_readme_beside_the_site_leads_into_it() {
        let readme = beside_the_site(include_str!("../../README.md"));
        let links = readme.split("](").skip(1).filter_map(|rest| rest.split(')').next());
        let pictures = ["src=\"", "srcset=\""].into_iter().flat_map(|start| readme.split(start).skip(1));
        let pictures = pictures.filter_map(|rest| rest.split('"').next());
        let www = Path::new(env!("CARGO_MANIFEST_DIR")).join("../www");
        let mut count = 0;
        // What begins with a slash is the example of a page on a server.
        for link in links.chain(pictures).filter(|link| !link.contains("://") && !link.starts_with('/')) {
            let there = match link.strip_prefix("docs/").and_then(|page| page.strip_suffix(".html")) {
                Some(page) => names().any(|name| name == page),
                None => www.join(link).is_file() || link.starts_with("LICENSE-"),
            };
            assert!(there, "{link}");
            count += 1;
        }
        assert!(count > 15, "{count} links");
    }

    #[test]
    fn the_first_page_leads_to_every_page() {
        let first = include_str!("../../www/index.html");
        for name in names() {
            assert!(first.contains(&format!("href=\"docs/{name}.html\"")), "{name}");
        }
    }

    #[test]
    fn every_page_is_listed() {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../www/docs");
        let files = fs::read_dir(folder).expect("the documentation").map(|entry| entry.expect("a file").path());
        let pages = files.filter(|path| path.extension().is_some_and(|ending| ending == "md"));
        let mut found: Vec<String> =
            pages.filter_map(|path| Some(path.file_stem()?.to_string_lossy().into_owned())).collect();
        let mut listed = PAGES.map(|(name, _)| name.to_owned()).to_vec();
        found.sort();
        listed.sort();
        assert_eq!(found, listed);
    }
}
