//! Elements as values: `tag("p", "mut").text("…").html()`. On Yew's public `VTag`, instead of its `html!` macro, whose
//! expansion weighs about 300 bytes an element against 60 here: a third of what the views would add to the module.

use crate::domain::own::Own;
use std::rc::Rc;

use yew::Html;
use yew::virtual_dom::{AttrValue, Key, Listener, VList, VNode, VTag, VText};

/// An element that is being put together. Boxed, so that each step passes a pointer.
pub struct Tag(Box<VTag>);

/// An element with a class; without one when `class` is empty.
#[inline(never)]
pub fn tag(name: &'static str, class: &'static str) -> Tag {
    let tag = Tag(Box::new(VTag::new(AttrValue::Static(name))));
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
    VNode::from(VText::new(AttrValue::from(text.own())))
}

impl Tag {
    #[inline(never)]
    pub fn attr(mut self, name: &'static str, value: &'static str) -> Tag {
        self.0.add_attribute(name, AttrValue::Static(value));
        self
    }

    /// Several fixed attributes.
    #[inline(never)]
    pub fn attrs(self, attributes: &'static [(&'static str, &'static str)]) -> Tag {
        attributes.iter().fold(self, |tag, (name, value)| tag.attr(name, value))
    }

    #[inline(never)]
    pub fn set(mut self, name: &'static str, value: String) -> Tag {
        self.0.add_attribute(name, AttrValue::from(value));
        self
    }

    /// What the person typed or chose, as a property of an input.
    #[inline(never)]
    pub fn value(mut self, value: String) -> Tag {
        self.0.set_value(AttrValue::from(value));
        self
    }

    #[inline(never)]
    pub fn checked(mut self, checked: bool) -> Tag {
        self.0.set_checked(checked);
        self
    }

    #[inline(never)]
    pub fn on(mut self, listener: Rc<dyn Listener>) -> Tag {
        self.0.add_listener(listener);
        self
    }

    #[inline(never)]
    pub fn key(mut self, key: &'static str) -> Tag {
        self.0.key = Some(Key::from(key));
        self
    }

    #[inline(never)]
    pub fn add(mut self, child: Html) -> Tag {
        self.0.add_child(child);
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
    pub fn text(self, words: &str) -> Tag {
        self.add(text(words))
    }

    #[inline(never)]
    pub fn html(self) -> Html {
        VNode::VTag(Rc::new(*self.0))
    }
}
