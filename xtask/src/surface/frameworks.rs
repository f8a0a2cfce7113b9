//! `www/llo-react.d.ts` and the like: our tags in the templates of frameworks. In files of their own, because each names a
//! module that only a page with that framework has.

use llo_dialogue::surface::{Element, ElementName};

use super::{GENERATED, quoted};

/// One line for each element.
fn each(line: impl Fn(&Element) -> String) -> String {
    ElementName::ALL.iter().map(|name| line(name.element())).collect()
}

fn imports(more: &str) -> String {
    let names: Vec<String> =
        ElementName::ALL.iter().map(|name| format!("{0}Attributes, {0}{more}", name.element().type_name)).collect();
    format!("import type {{\n  {},\n}} from \"./llo.js\";\n", names.join(",\n  "))
}

/// React 19 sets properties and listens; React 18 sets attributes.
pub fn react() -> String {
    let tags = each(|it| format!("      {}: InJsx<{1}Attributes, {1}Element>;\n", quoted(it.tag), it.type_name));
    format!(
        "// {GENERATED} Our tags in JSX, for React 18 and 19: `import type {{}} from \"./llo-react\"`.\n\n\
         import type {{ ClassAttributes, HTMLAttributes }} from \"react\";\n{}\n\
         type InJsx<Own, Element> = Own & ClassAttributes<Element> & Omit<HTMLAttributes<Element>, keyof Own>;\n\n\
         declare module \"react\" {{\n  namespace JSX {{\n    interface IntrinsicElements {{\n{tags}    }}\n  }}\n}}\n",
        imports("Element")
    )
}

pub fn svelte() -> String {
    let tags = each(|it| format!("    {}: InSvelte<{1}Attributes, {1}Element>;\n", quoted(it.tag), it.type_name));
    format!(
        "// {GENERATED} Our tags in Svelte: `import type {{}} from \"./llo-svelte\"`.\n\n\
         import type {{ HTMLAttributes }} from \"svelte/elements\";\n{}\n\
         type InSvelte<Own, Element extends EventTarget> = Own & Omit<HTMLAttributes<Element>, keyof Own>;\n\n\
         declare module \"svelte/elements\" {{\n  interface SvelteHTMLElements {{\n{tags}  }}\n}}\n",
        imports("Element")
    )
}

/// Vue has `@llo-result` for a listener; it looks for the type of the event in `$emit`, and its tools in the property
/// `onLloResult`. They look for `pole-top` as `poleTop`, too.
pub fn vue() -> String {
    let tags = each(|it| format!("    {}: InVue<{1}Attributes, {1}EventMap>;\n", quoted(it.tag), it.type_name));
    format!(
        "// {GENERATED} Our tags in templates of Vue 3: `import type {{}} from \"./llo-vue\"`.\n\n\
         import type {{ HTMLAttributes, PublicProps }} from \"vue\";\n{}\n\
         /** Where a template has `pole-top` and `@llo-change`, Vue's tools look for `poleTop` and `onLloChange`. */\n\
         type Camel<Name> = Name extends `onllo-${{infer Event}}` ? `onLlo${{Capitalize<Joined<Event>>}}` : Joined<Name>;\n\
         type Joined<Name> = Name extends `${{infer First}}-${{infer Rest}}` ? `${{First}}${{Capitalize<Joined<Rest>>}}` : Name;\n\
         type InCamel<Own> = {{ [Name in keyof Own as Camel<Name>]: Own[Name] }};\n\n\
         interface InVue<Own, Events> {{\n  new (): {{\n    \
         $props: Own & InCamel<Own> & PublicProps & Omit<HTMLAttributes, keyof Own>;\n    \
         $emit: <K extends keyof Events>(type: K, event: Events[K]) => void;\n  }};\n}}\n\n\
         declare module \"vue\" {{\n  interface GlobalComponents {{\n{tags}  }}\n}}\n",
        imports("EventMap")
    )
}
