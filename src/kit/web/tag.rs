//! Elements as values: `tag("p", "mut").text("…").html()`. On Yew's public `VTag`, instead of its `html!` macro, whose
//! expansion weighs about 300 bytes an element against 60 here: a third of what the views would add to the module.
//!
//! Text is always the `textContent` of an element of its own. A browser that translates the page swaps text nodes for its
//! own; Yew would go on writing into those that are no longer in the page, or stop because they are missing. An element
//! stays, and a new text replaces whatever a translator put into it.

use std::rc::Rc;

use yew::Html;
use yew::virtual_dom::{AttrValue, Key, Listener, VList, VNode, VTag};

/// An element that is being put together. Boxed, so that each step passes a pointer.
pub struct Tag(Box<Parts>);

struct Parts {
    tag: VTag,
    children: Vec<Child>,
}

enum Child {
    Text(String),
    Node(Html),
}

/// An element with a class; without one when `class` is empty.
#[inline(never)]
pub fn tag(name: &'static str, class: &'static str) -> Tag {
    let tag = Tag(Box::new(Parts { tag: VTag::new(AttrValue::Static(name)), children: Vec::new() }));
    if class.is_empty() { tag } else { tag.attr("class", class) }
}

/// Several nodes in a row.
#[inline(never)]
pub fn list(nodes: Vec<Html>) -> Html {
    VNode::from(VList::with_children(nodes, None))
}

/// Nothing, or something.
#[inline(never)]
pub fn maybe(node: Option<Html>) -> Html {
    node.unwrap_or_default()
}

/// A piece of text.
#[inline(never)]
pub fn text(text: &str) -> Html {
    tag("span", "").text(text).html()
}

impl Tag {
    #[inline(never)]
    pub fn attr(mut self, name: &'static str, value: &'static str) -> Tag {
        self.0.tag.add_attribute(name, AttrValue::Static(value));
        self
    }

    /// Several fixed attributes.
    #[inline(never)]
    pub fn attrs(self, attributes: &'static [(&'static str, &'static str)]) -> Tag {
        attributes.iter().fold(self, |tag, (name, value)| tag.attr(name, value))
    }

    #[inline(never)]
    pub fn set(mut self, name: &'static str, value: String) -> Tag {
        self.0.tag.add_attribute(name, AttrValue::from(value));
        self
    }

    /// What the person typed or chose, as a property of an input.
    #[inline(never)]
    pub fn value(mut self, value: String) -> Tag {
        self.0.tag.set_value(AttrValue::from(value));
        self
    }

    #[inline(never)]
    pub fn checked(mut self, checked: bool) -> Tag {
        self.0.tag.set_checked(checked);
        self
    }

    #[inline(never)]
    pub fn on(mut self, listener: Rc<dyn Listener>) -> Tag {
        self.0.tag.add_listener(listener);
        self
    }

    #[inline(never)]
    pub fn key(mut self, key: &'static str) -> Tag {
        self.0.tag.key = Some(Key::from(key));
        self
    }

    #[inline(never)]
    pub fn add(mut self, child: Html) -> Tag {
        self.0.children.push(Child::Node(child));
        self
    }

    #[inline(never)]
    pub fn tag(self, child: Tag) -> Tag {
        self.add(child.html())
    }

    /// An element, or nothing.
    #[inline(never)]
    pub fn may(self, child: Option<Tag>) -> Tag {
        self.add(maybe(child.map(Tag::html)))
    }

    #[inline(never)]
    pub fn text(mut self, words: &str) -> Tag {
        self.0.children.push(Child::Text(words.to_owned()));
        self
    }

    /// Text that stands beside other nodes gets an element around it.
    #[inline(never)]
    pub fn html(self) -> Html {
        let Parts { mut tag, children } = *self.0;
        match children.as_slice() {
            [Child::Text(words)] => tag.add_property("textContent", words.as_str()),
            _ => {
                for child in children {
                    tag.add_child(match child {
                        Child::Text(words) => text(&words),
                        Child::Node(node) => node,
                    });
                }
            }
        }
        VNode::VTag(Rc::new(tag))
    }
}
