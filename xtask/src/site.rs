//! `cargo xtask build`: everything a static server has to serve, fresh, in `target/www/`.

use std::fs;
use std::path::{Path, PathBuf};

use crate::bundles::{self, BUNDLES, Bundle};
use crate::docs;
use crate::files;
use crate::minify::{self, Form, Script};
use crate::npm;
use crate::process::{Result, heading};
use crate::versions::{self, Versions};
use crate::words;
use crate::workspace::Workspace;

/// A build of the shell that has a bundle inside, all in one file.
struct Inside {
    script: &'static str,
    to: &'static str,
    form: Form,
    bundle: &'static Bundle,
}

const INSIDE: [Inside; 3] = [
    Inside { script: "llo-preloaded.js", to: "llo-preloaded.js", form: Form::Module, bundle: &BUNDLES[3] },
    Inside { script: "shell/classic.js", to: "llo.classic.js", form: Form::Classic, bundle: &BUNDLES[3] },
    Inside { script: "shell/classic.js", to: "llo.live.classic.js", form: Form::Classic, bundle: &BUNDLES[5] },
];

/// Builds the site and gives its folder.
pub fn build(workspace: &Workspace) -> Result<PathBuf> {
    let pkg = bundles::build(workspace)?;
    heading("putting the site together");
    let www = workspace.target.join("www");
    let versions = versions::of(&pkg)?;
    let pages = workspace.root.join("www");
    assemble(&pages, &pkg, &versions, &www).map_err(|line| format!("the site could not be put together: {line}"))?;
    let shell = Script::new(pages.join("llo.js"), www.join("llo.js"));
    Script { defined: defined(&versions), ..shell }.write()?;
    minify::zip(&pages, &www.join("zip.js"))?;
    for Inside { script, to, form, bundle } in INSIDE {
        let inside =
            [("INSIDE_BUNDLE", format!("\"{}\"", bundle.name())), ("INSIDE_WORDS", words::of_bundle_json(bundle))];
        let file = |end: &str| pkg.join(format!("{}{end}", bundle.name()));
        Script {
            form,
            defined: defined(&versions).into_iter().chain(inside).collect(),
            aliases: vec![("glue", file(".js")), ("wasm", file("_bg.wasm"))],
            ..Script::new(pages.join(script), www.join(to))
        }
        .write()?;
    }
    portal_theme(&www)?;
    println!("the site is in {}", www.display());
    Ok(www)
}

/// Puts the theme of the example of an intranet beside it, with its licence, which is another than ours.
fn portal_theme(www: &Path) -> Result {
    minify::minify(&npm::file(npm::DEN_HAAG)?, &www.join("portal-theme.css"))?;
    files::copy(&npm::file(npm::DEN_HAAG_LICENCE)?, &www.join("portal-theme-license.txt"))
}

/// What every build of the shell has to know.
pub fn defined(versions: &Versions) -> Vec<(&'static str, String)> {
    vec![("VERSIONS", versions::json(versions)), ("WORD_LANGUAGES", words::languages_json())]
}

/// Makes the folder anew beside the old one and changes places, so that nothing stale stays in it
/// and a server that is running meanwhile never sees half a site.
fn assemble(pages: &Path, pkg: &Path, versions: &Versions, www: &Path) -> Result {
    let next = www.with_extension("next");
    files::remove(&next)?;
    files::copy(pages, &next)?;
    let target = next.join("pkg");
    for (name, version) in versions {
        for end in versions::ends() {
            files::copy(&pkg.join(format!("{name}{end}")), &target.join(format!("{name}-{version}{end}")))?;
        }
    }
    files::write(&target.join(versions::FILE), versions::json(versions))?;
    files::remove(&next.join("shell"))?; // the build puts it into llo.js
    files::remove(&next.join("portals"))?; // for other systems than a web server: `package` makes zips of them
    docs::render(&next.join("docs"))?;
    files::remove(www)?;
    fs::rename(&next, www).map_err(|error| files::unusable(www, &error))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::bundles::BUNDLES;

    #[test]
    fn a_second_site_holds_nothing_of_the_first() {
        let base = std::env::temp_dir().join(format!("llo-bundle-{}", std::process::id()));
        let (pages, pkg, www) = (base.join("pages"), base.join("pkg"), base.join("www"));
        fs::create_dir_all(pages.join("schema")).expect("a folder");
        fs::create_dir_all(&pkg).expect("a folder");
        let files = |version: &str| {
            let named =
                |name: &str| versions::ends().map(|end| format!("pkg/{name}{version}{end}")).collect::<Vec<_>>();
            BUNDLES.iter().flat_map(|bundle| named(bundle.name())).collect::<Vec<_>>()
        };
        for file in files("").into_iter().chain(["pkg/llo_dialogue.d.ts".to_owned()]) {
            fs::write(base.join(file), "generated").expect("a file");
        }
        fs::create_dir_all(pages.join("shell")).expect("a folder");
        fs::create_dir_all(pages.join("portals")).expect("a folder");
        fs::create_dir_all(pages.join("docs")).expect("a folder");
        for name in docs::names() {
            fs::write(pages.join("docs").join(format!("{name}.md")), "# A page").expect("a file");
        }
        fs::write(pages.join("llo.js"), "the shell").expect("a file");
        for (page, version) in [("old.html", "0ld"), ("new.html", "4ew")] {
            fs::write(pages.join(page), "a page").expect("a file");
            fs::write(pages.join("schema/s.json"), "{}").expect("a file");
            let versions = BUNDLES.iter().map(|bundle| (bundle.name(), version.to_owned())).collect();
            assemble(&pages, &pkg, &versions, &www).expect("the site");
            fs::remove_file(pages.join(page)).expect("it was there");
        }
        let there = |file: &str| www.join(file).exists();
        assert!(there("new.html") && there("schema/s.json") && there("docs/privacy.html"));
        assert!(!there("shell") && !there("portals"));
        assert!(files("-4ew").iter().all(|file| there(file)) && there("pkg/versions.json"));
        assert!(!there("old.html") && !there("pkg/llo_dialogue.d.ts") && !files("-0ld").iter().any(|file| there(file)));
        fs::remove_dir_all(base).expect("the test's own folder");
    }
}
