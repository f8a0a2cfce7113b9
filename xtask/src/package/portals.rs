//! Zips for systems that take only files of their own kind: a package for learning systems (SCORM 1.2), a plugin for
//! WordPress, client extensions for Liferay, a project for SharePoint. Each is a folder in `www/portals`, with files of the
//! release put into it, or the package for npm.

use std::path::{Path, PathBuf};

use super::VERSION;
use super::release::LICENCES;
use crate::files::{below, copy, read, write};
use crate::process::Result;
use crate::workspace::Workspace;

/// What stands in the files where the version has to be.
const PLACE: &str = "{version}";

/// What is made for one kind of system.
pub struct Portal {
    /// The folder in `www/portals`, which holds texts alone.
    name: &'static str,
    /// In the zip, where the folder of ours begins.
    top: &'static str,
    /// In that one, where the files of the release are put.
    into: &'static str,
    brings: &'static [&'static str],
}

/// Learning systems give what is unknown to them, such as `.wasm`, in many ways or not at all. So everything is in one script.
pub const SCORM12: Portal = Portal { name: "scorm12", top: "", into: "", brings: &["favicon.svg", "llo.classic.js"] };

pub const WORDPRESS: Portal =
    Portal { name: "wordpress", top: "llo-dialogue", into: "llo-dialogue/llo", brings: &["llo.js", "pkg"] };

pub const LIFERAY: Portal =
    Portal { name: "liferay", top: "llo-dialogue", into: "llo-dialogue/llo", brings: &["llo.js", "pkg"] };

/// The project installs the package for npm, which [`with_package`] puts into it.
pub const SHAREPOINT: Portal = Portal { name: "sharepoint", top: "llo-dialogue", into: "llo-dialogue", brings: &[] };

impl Portal {
    /// Puts together what is in its zip.
    pub fn folder(&self, workspace: &Workspace, release: &Path, target: &Path) -> Result<PathBuf> {
        let (from, to) = (workspace.root.join("www/portals").join(self.name), target.join(self.folder_name()));
        for name in below(&from)? {
            write(&to.join(&name), read(&from.join(&name))?.replace(PLACE, VERSION))?;
        }
        for file in LICENCES {
            copy(&workspace.root.join(file), &to.join(self.top).join(file))?;
        }
        for name in self.brings {
            copy(&release.join(name), &to.join(self.into).join(name))?;
        }
        Ok(to)
    }

    /// The same with the package for npm beside its files.
    pub fn with_package(&self, workspace: &Workspace, tgz: &Path, target: &Path) -> Result<PathBuf> {
        let folder = self.folder(workspace, target, target)?;
        copy(tgz, &folder.join(self.into).join(format!("llo-dialogue-{VERSION}.tgz")))?;
        Ok(folder)
    }

    fn folder_name(&self) -> String {
        format!("llo-{VERSION}-{}", self.name)
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;
    use std::fs;

    use llo_dialogue::surface::ElementName;
    use roxmltree::{Document, Node};
    use saphyr::{LoadableYamlNode, Yaml};
    use serde_json::Value;

    use super::*;

    const IMSCP: &str = "http://www.imsproject.org/xsd/imscp_rootv1p1p2";
    const ADLCP: &str = "http://www.adlnet.org/xsd/adlcp_rootv1p2";

    /// What Liferay documents for a client extension that is a custom element, and of which type each is.
    const OF_CUSTOM_ELEMENTS: [(&str, &str); 11] = [
        ("cssURLs", "list"),
        ("description", "text"),
        ("friendlyURLMapping", "text"),
        ("htmlElementName", "text"),
        ("instanceable", "boolean"),
        ("name", "text"),
        ("portletCategoryName", "text"),
        ("sourceCodeURL", "text"),
        ("type", "text"),
        ("urls", "list"),
        ("useESM", "boolean"),
    ];

    /// The folder of a portal, of a release with files that are as good as ours.
    fn made(portal: &Portal, test: &str) -> (PathBuf, PathBuf) {
        let target = std::env::temp_dir().join(format!("llo-portal-{test}-{}", std::process::id()));
        let release = target.join("release");
        for name in ["favicon.svg", "llo.classic.js", "llo.js", "pkg/a-1.js", "pkg/a-1_bg.wasm"] {
            write(&release.join(name), name).expect("a file");
        }
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
        let folder = portal.folder(&Workspace { root, target: target.clone() }, &release, &target);
        (folder.expect("the folder"), target)
    }

    fn children<'a>(node: Node<'a, 'a>, name: &'static str) -> Vec<Node<'a, 'a>> {
        node.children().filter(|child| child.has_tag_name((IMSCP, name))).collect()
    }

    fn only<'a>(node: Node<'a, 'a>, name: &'static str) -> Node<'a, 'a> {
        let [child] = children(node, name)[..] else { panic!("one {name} in {}", node.tag_name().name()) };
        child
    }

    fn text<'a>(node: Node<'a, 'a>, name: &'static str) -> &'a str {
        only(node, name).text().unwrap_or_default()
    }

    #[test]
    fn a_learning_system_finds_one_page_and_every_file_in_the_manifest() {
        let (folder, target) = made(&SCORM12, "scorm12");
        let manifest = read(&folder.join("imsmanifest.xml")).expect("it is at the root");
        let document = Document::parse(&manifest).expect("XML");
        let root = document.root_element();
        assert!(root.has_tag_name((IMSCP, "manifest")) && root.attribute("version") == Some(VERSION));
        let order: Vec<&str> = root.children().filter(Node::is_element).map(|node| node.tag_name().name()).collect();
        assert_eq!(order, ["metadata", "organizations", "resources"], "the order is fixed");
        let metadata = only(root, "metadata");
        assert_eq!((text(metadata, "schema"), text(metadata, "schemaversion")), ("ADL SCORM", "1.2"));

        let organizations = only(root, "organizations");
        let organization = only(organizations, "organization");
        assert_eq!(organizations.attribute("default"), organization.attribute("identifier"));
        let item = only(organization, "item");
        assert!(!text(organization, "title").is_empty() && !text(item, "title").is_empty());
        let resource = only(only(root, "resources"), "resource");
        assert!(resource.attribute("identifier").is_some());
        assert_eq!(item.attribute("identifierref"), resource.attribute("identifier"));
        assert_eq!(resource.attribute((ADLCP, "scormtype")), Some("sco"));
        assert_eq!(resource.attribute("type"), Some("webcontent"));

        let identifiers: Vec<&str> = document.descendants().filter_map(|node| node.attribute("identifier")).collect();
        assert_eq!(identifiers.iter().collect::<BTreeSet<_>>().len(), identifiers.len(), "each once: {identifiers:?}");
        let mut listed: Vec<&str> =
            children(resource, "file").iter().filter_map(|file| file.attribute("href")).collect();
        listed.sort_unstable();
        let there = below(&folder).expect("the files");
        let there: Vec<&str> = there.iter().map(String::as_str).filter(|name| *name != "imsmanifest.xml").collect();
        assert_eq!(listed, there, "every file is listed, and every one that is listed is there");
        assert!(listed.contains(&resource.attribute("href").expect("where the page is")));
        fs::remove_dir_all(target).expect("the test's own folder");
    }

    #[test]
    fn what_the_page_for_learning_systems_loads_is_in_its_package() {
        let (folder, target) = made(&SCORM12, "loads");
        let page = read(&folder.join("index.html")).expect("the page");
        let after = |start: &'static str| page.split(start).skip(1).filter_map(|rest| rest.split('"').next());
        let loaded: Vec<&str> = after(" src=\"").chain(after(" href=\"")).collect();
        assert_eq!(loaded.len(), 4, "{loaded:?}");
        assert!(loaded.iter().all(|name| folder.join(name).is_file()), "{loaded:?}");
        assert!(!page.contains("<style") && !page.contains(" style="), "no policy has to allow anything inline");
        fs::remove_dir_all(target).expect("the test's own folder");
    }

    #[test]
    fn wordpress_finds_the_plugin_with_its_version_and_a_block_for_each_element() {
        let (folder, target) = made(&WORDPRESS, "wordpress");
        let plugin = folder.join("llo-dialogue");
        let php = read(&plugin.join("llo-dialogue.php")).expect("the plugin");
        let readme = read(&plugin.join("readme.txt")).expect("what WordPress shows of it");
        assert!(
            php.contains(&format!(" * Version: {VERSION}\n")) && readme.contains(&format!("\nStable tag: {VERSION}\n"))
        );
        for line in ["Requires at least: ", "Requires PHP: ", "License: ", "License URI: "] {
            let said = |text: &str| text.lines().find_map(|it| Some(it.split_once(line)?.1.to_owned()));
            assert!(said(&php).is_some() && said(&php) == said(&readme), "{line}");
        }
        for file in ["llo/llo.js", "llo/pkg/a-1_bg.wasm", "LICENSE-MIT", "editor.js", "llo-dialogue.css"] {
            assert!(plugin.join(file).is_file(), "{file}");
        }
        let editor = read(&plugin.join("editor.js")).expect("the editor's script");
        for name in ElementName::ALL {
            let name = name.name();
            let block = read(&plugin.join(format!("blocks/{name}/block.json"))).expect("a block");
            let block: Value = serde_json::from_str(&block).expect("JSON");
            assert_eq!(block["name"], format!("llo-dialogue/{name}"));
            assert!(php.contains(&format!("\t'{name}'")) && editor.contains(&format!("'{name}'")), "{name}");
        }
        fs::remove_dir_all(target).expect("the test's own folder");
    }

    #[test]
    fn liferay_finds_a_custom_element_for_each_of_ours() {
        let (folder, target) = made(&LIFERAY, "liferay");
        let project = folder.join("llo-dialogue");
        let yaml = read(&project.join("client-extension.yaml")).expect("the extensions");
        let yaml = Yaml::load_from_str(&yaml).expect("YAML");
        let all = yaml[0].as_mapping().expect("keys and values");
        let (from, into) = (&yaml[0]["assemble"][0]["from"], &yaml[0]["assemble"][0]["into"]);
        assert_eq!(into.as_str(), Some("static"), "from there Liferay serves");
        let assembled = project.join(from.as_str().expect("a folder"));
        let mut elements = Vec::new();
        for (key, extension) in all.iter().filter(|(key, _)| key.as_str() != Some("assemble")) {
            for (name, value) in extension.as_mapping().expect("an extension") {
                let name = name.as_str().expect("a name");
                let kind = OF_CUSTOM_ELEMENTS.iter().find(|(known, _)| *known == name).map(|(_, kind)| *kind);
                let fits = match kind {
                    Some("list") => value.as_sequence().is_some_and(|list| list.iter().all(|it| it.as_str().is_some())),
                    Some("boolean") => value.as_bool().is_some(),
                    Some(_) => value.as_str().is_some(),
                    None => false,
                };
                assert!(fits, "{key:?}: {name}");
            }
            assert_eq!(extension["type"].as_str(), Some("customElement"));
            assert_eq!(extension["useESM"].as_bool(), Some(true), "llo.js is a module");
            for address in extension["urls"].as_sequence().expect("scripts") {
                assert!(assembled.join(address.as_str().expect("a script")).is_file(), "{address:?}");
            }
            elements.push(extension["htmlElementName"].as_str().expect("a tag").to_owned());
        }
        let tags: Vec<&str> = ElementName::ALL.iter().map(|name| name.element().tag).collect();
        assert_eq!(elements, tags);
        assert!(assembled.join("pkg/a-1_bg.wasm").is_file());
        assert!(read(&project.join("README.md")).is_ok_and(|text| text.contains(VERSION)));
        fs::remove_dir_all(target).expect("the test's own folder");
    }

    #[test]
    fn sharepoint_finds_a_web_part_for_each_element_and_the_package_that_it_is_built_with() {
        let target = std::env::temp_dir().join(format!("llo-portal-sharepoint-{}", std::process::id()));
        let tgz = target.join(format!("llo-dialogue-{VERSION}.tgz"));
        write(&tgz, "the package").expect("a file");
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
        let workspace = Workspace { root, target: target.clone() };
        let project = SHAREPOINT.with_package(&workspace, &tgz, &target).expect("the folder").join("llo-dialogue");
        let json = |name: &str| -> Value {
            let text = read(&project.join(name)).expect("it is in the project");
            serde_json::from_str(&text).unwrap_or_else(|error| panic!("{name}: {error}"))
        };
        let package = json("package.json");
        assert_eq!(package["version"], VERSION);
        let brought = package["dependencies"]["llo-dialogue"].as_str().and_then(|it| it.strip_prefix("file:"));
        assert!(project.join(brought.expect("a file")).is_file());
        let solution = &json("config/package-solution.json")["solution"];
        assert_eq!(solution["version"], format!("{VERSION}.0"), "SharePoint counts with four numbers");
        assert_eq!(solution["includeClientSideAssets"], true, "nothing comes from another server");

        let mut ids = vec![solution["id"].clone(), solution["features"][0]["id"].clone()];
        let config = json("config/config.json");
        let bundles = config["bundles"].as_object().expect("bundles");
        for (name, bundle) in ElementName::ALL.iter().map(|it| it.name()).zip(bundles.values()) {
            let component = &bundle["components"][0];
            let entry = component["entrypoint"].as_str().expect("a script").replace("./lib/", "src/");
            let source = read(&project.join(entry.replace(".js", ".ts"))).expect("its source");
            assert!(source.contains(&format!("import \"llo-dialogue/{name}\";")), "{source}");
            assert!(source.contains(&format!("element = \"{name}\";")), "{source}");
            let manifest = json(component["manifest"].as_str().expect("a manifest"));
            assert_eq!(manifest["componentType"], "WebPart");
            assert_eq!(manifest["requiresCustomScript"], false, "an editor may place it");
            ids.push(manifest["id"].clone());
        }
        assert_eq!(bundles.len(), ElementName::ALL.len());
        assert!(ids.iter().all(|id| id.as_str().is_some_and(|id| id.len() == 36)), "{ids:?}");
        assert_eq!(
            ids.iter().map(Value::to_string).collect::<BTreeSet<_>>().len(),
            2 + bundles.len(),
            "each once: {ids:?}"
        );
        fs::remove_dir_all(target).expect("the test's own folder");
    }
}
