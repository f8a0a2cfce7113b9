//! Rust for the words of an element: a method for each message, with an argument for each placeholder. The methods are
//! thin, because a page loads them: an index, and one function that fills every message.

use std::fmt::Write;

use super::catalog::{Element, Message};

/// Groups whose keys are ids: the accessor takes the enum, whose variants are named like the keys.
const KEYED: [(&str, &str); 25] = [
    ("dialogue.moments", "crate::domain::dialogue::Moment"),
    ("dialogue.prompts", "crate::domain::dialogue::Moment"),
    ("dialogue.corners", "crate::domain::space::Quadrant"),
    ("dialogue.poles", "crate::domain::space::Pole"),
    ("dialogue.lean", "crate::domain::space::Lean"),
    ("dialogue.talk.towards", "crate::domain::space::Pole"),
    ("dialogue.talk.no_pin", "crate::domain::dialogue::Moment"),
    ("self_check.statements", "crate::domain::self_check::Capability"),
    ("self_check.answers", "crate::domain::self_check::Answer"),
    ("self_check.experiments.fields", "crate::domain::experiment::Field"),
    ("participant.placing.adjust", "crate::domain::dialogue::Moment"),
    ("reveal.sentence.first", "crate::domain::dialogue::Moment"),
    ("reveal.sentence.more", "crate::domain::dialogue::Moment"),
    ("reveal.sentence.rest", "crate::domain::dialogue::Moment"),
    ("reveal.sentence.round_one", "crate::domain::dialogue::Moment"),
    ("reveal.own", "crate::domain::dialogue::Moment"),
    ("reveal.notes.of_moment", "crate::domain::dialogue::Moment"),
    ("reveal.paper.legend", "crate::domain::dialogue::Moment"),
    ("self_check.months", "crate::domain::date::Month"),
    ("cards.decks.names", "crate::domain::cards::Deck"),
    ("cards.cards", "crate::domain::cards::Card"),
    ("cards.month.questions", "crate::domain::month_question::MonthQuestion"),
    ("cards.month.ordinals", "crate::domain::monthly::Ordinal"),
    ("cards.month.weekdays", "crate::domain::date::Weekday"),
    ("cards.months", "crate::domain::date::Month"),
];

/// Placeholders that stand for a number; every other one stands for a text.
const NUMBERS: [&str; 11] =
    ["all", "count", "day", "done", "joined", "number", "of", "people", "pins", "seconds", "year"];

/// Words of Rust that are no name of a method.
const RESERVED: [&str; 8] = ["as", "do", "for", "in", "match", "move", "try", "where"];

/// The modules of all elements.
pub fn all(elements: &[Element]) -> String {
    let mut source = String::new();
    for element in elements {
        let _ = writeln!(source, "include!(concat!(env!(\"OUT_DIR\"), \"/{}.rs\"));", element.name);
    }
    let shapes: Vec<String> =
        elements.iter().map(|element| format!("{}Words::SHAPE", variant(&element.name))).collect();
    let _ = writeln!(source, "#[cfg(not(target_arch = \"wasm32\"))]");
    let _ = writeln!(source, "pub const SHAPES: &[Shape] = &[{}];", shapes.join(", "));
    source
}

/// Rust for one element.
///
/// # Errors
/// A group whose keys are ids, and where one of them has other messages than the others.
pub fn source(element: &Element) -> Result<String, String> {
    let source = element.source();
    let mut methods = String::new();
    let mut at = 0;
    while at < source.messages.len() {
        let (path, message) = &source.messages[at];
        let Some((depth, id)) = keyed(&element.name, path) else {
            method(&mut methods, &name(path), message, None, &at.to_string());
            pair(&mut methods, element, at);
            at += 1;
            continue;
        };
        let in_group = |other: &&(Vec<String>, Message)| other.0.starts_with(&path[..depth]);
        let group: Vec<_> = source.messages[at..].iter().take_while(in_group).collect();
        let keys = group.iter().fold(Vec::<&str>::new(), |mut keys, (path, _)| {
            if keys.last() != Some(&path[depth].as_str()) {
                keys.push(&path[depth]);
            }
            keys
        });
        let each = group.len() / keys.len();
        if each * keys.len() != group.len() {
            let group = path[..depth].join(".");
            return Err(format!("src/words/{}: {group}: one id has other messages than its neighbours", element.name));
        }
        for (nth, (path, message)) in group.iter().take(each).enumerate() {
            let mut arms = String::new();
            for (index, key) in keys.iter().enumerate() {
                let at = at + index * each + nth;
                let (other, same) = &source.messages[at];
                let fits = other[depth] == *key && other[depth + 1..] == path[depth + 1..];
                let fits = fits && same.kind() == message.kind() && same.placeholders() == message.placeholders();
                if !fits {
                    return Err(format!(
                        "src/words/{}: {}: differs from its neighbours",
                        element.name,
                        other.join(".")
                    ));
                }
                let _ = write!(arms, "{id}::{} => {at}, ", variant(key));
            }
            let name = name(path[..depth].iter().chain(&path[depth + 1..]));
            method(&mut methods, &name, message, Some(id), &format!("match key {{ {arms}}}"));
        }
        at += group.len();
    }
    let (type_name, name) = (format!("{}Words", variant(&element.name)), &element.name);
    let (count, fingerprint) = (source.messages.len(), element.fingerprint());
    Ok(format!(
        "/// The words of `src/words/{name}` in one language.\n\
         #[derive(Clone, Copy, Debug, PartialEq)]\n\
         pub struct {type_name}(Words);\n\n\
         impl ElementWords for {type_name} {{\n    \
             const SHAPE: Shape = Shape {{ element: {name:?}, count: {count}, fingerprint: {fingerprint:#x} }};\n\n    \
             fn new(words: Words) -> Self {{\n        {type_name}(words)\n    }}\n}}\n\n\
         impl {type_name} {{\n    \
             /// The language that they are in.\n    \
             pub fn language(self) -> Language {{\n        self.0.language()\n    }}\n\n{methods}}}\n"
    ))
}

/// How many keys lead to the group, and the type of the ids that follow.
fn keyed(element: &str, path: &[String]) -> Option<(usize, &'static str)> {
    (1..path.len()).find_map(|depth| {
        let group = format!("{element}.{}", path[..depth].join("."));
        KEYED.iter().find(|(keyed, _)| *keyed == group).map(|(_, id)| (depth, *id))
    })
}

/// The name of a method: `talk_about_corner`.
fn name<'a>(path: impl IntoIterator<Item = &'a String>) -> String {
    let keys: Vec<String> = path.into_iter().map(|key| key.replace('-', "_")).collect();
    let name = keys.join("_");
    if RESERVED.contains(&name.as_str()) { format!("r#{name}") } else { name }
}

/// The name of an enum's variant: `OrganisationReactive`.
fn variant(key: &str) -> String {
    key.split(['-', '_']).fold(String::new(), |mut name, word| {
        let mut letters = word.chars();
        name.extend(letters.next().map(|first| first.to_ascii_uppercase()));
        name + letters.as_str()
    })
}

/// The arguments of a method, and how its placeholders are filled.
fn arguments(message: &Message) -> (String, String) {
    let (mut arguments, mut values) = (String::new(), String::new());
    let mut names = message.placeholders();
    if matches!(message, Message::Plural(_)) {
        names.retain(|name| *name != "count");
        names.insert(0, "count");
    }
    for name in names {
        let (kind, value) = if NUMBERS.contains(&name) {
            ("impl Into<Number>", format!("{name}.into().value()"))
        } else {
            ("&str", format!("Value::Text({name})"))
        };
        let _ = write!(arguments, ", {name}: {kind}");
        let _ = write!(values, "({name:?}, {value}), ");
    }
    (arguments, values)
}

fn method(methods: &mut String, name: &str, message: &Message, key: Option<&str>, index: &str) {
    let key = key.map(|id| format!(", key: {id}")).unwrap_or_default();
    let filled = !message.placeholders().is_empty();
    let (arguments, values) = arguments(message);
    let example = message.forms().last().copied().unwrap_or_default().to_owned();
    let mut add = |note: &str, name: &str, arguments: &str, result: &str, body: &str| {
        let _ = writeln!(
            methods,
            "    /// {note}\n    #[inline]\n    pub fn {name}(self{key}{arguments}) -> {result} {{\n        {body}\n    }}\n"
        );
    };
    let example = format!("“{example}”");
    match message {
        Message::Text(_) if filled => {
            add(&example, name, &arguments, "String", &format!("self.0.filled({index}, &[{values}])"));
            let note = format!("The pieces of {example}");
            add(&note, &format!("{name}_pieces"), "", "Pieces", &format!("self.0.pieces({index})"));
        }
        Message::Text(_) => add(&example, name, "", "&'static str", &format!("self.0.text({index})")),
        Message::Plural(_) if filled => {
            let body = format!("self.0.counted({index}, count.into(), &[{values}])");
            let body = body.replace("count.into().value()", "count.value()");
            let body = format!("let count: Number = count.into();\n        {}", body.replace("count.into()", "count"));
            add(&example, name, &arguments, "String", &body);
            let note = format!("The pieces of {example}");
            let body = format!("self.0.form_pieces({index}, count.into())");
            add(&note, &format!("{name}_pieces"), ", count: impl Into<Number>", "Pieces", &body);
        }
        Message::Plural(_) => {
            add(&example, name, &arguments, "&'static str", &format!("self.0.form({index}, count.into())"));
        }
        Message::List(_) => add(&example, name, "", "List", &format!("self.0.list({index})")),
    }
}

/// A group of a title and a text can be had at once.
fn pair(methods: &mut String, element: &Element, at: usize) {
    let messages = &element.source().messages;
    let Some((_, group)) = messages[at].0.split_last().filter(|(_, group)| !group.is_empty()) else { return };
    let members: Vec<_> = messages.iter().filter(|(path, _)| path.starts_with(group)).collect();
    let member =
        |name: &str| members.iter().find(|(path, _)| path.len() == group.len() + 1 && path[group.len()] == name);
    let (Some((_, title)), Some((_, text))) = (member("title"), member("text")) else { return };
    let last = members.last().is_some_and(|(path, _)| *path == messages[at].0);
    if members.len() != 2 || !last || !title.placeholders().is_empty() {
        return;
    }
    if !matches!((title, text), (Message::Text(_), Message::Text(_))) {
        return;
    }
    let name = name(group);
    let (arguments, _) = arguments(text);
    let given = text.placeholders().join(", ");
    let kind = if given.is_empty() { "&'static str" } else { "String" };
    let _ = writeln!(
        methods,
        "    /// Title and text.\n    pub fn {name}(self{arguments}) -> (&'static str, {kind}) {{\n        \
         (self.{name}_title(), self.{name}_text({given}))\n    }}\n"
    );
}
