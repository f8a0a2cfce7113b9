//! What the host page asks: starting, and other options.

use super::Context;
use crate::contract::options::Complaint;
use crate::elements::self_check::options::Options;
use crate::kit::element::Element;
use crate::kit::notice::Notice;
use crate::kit::remembering::Remembering;

impl Context<'_> {
    pub(super) fn start(&mut self, complaints: Vec<Complaint>, kept: Option<String>) {
        self.remembering().complain(complaints);
        self.model.idle_time.touched = self.now;
        self.model.came_back = kept.is_some();
        self.remembering().start(kept);
    }

    /// Other attributes. Another instance is another self-check; another storage goes on with this one.
    pub(super) fn change_options(&mut self, options: Options, complaints: Vec<Complaint>) {
        let before = self.model.slot();
        let other_check = self.model.options.instance != options.instance;
        self.model.options = options;
        self.remembering().complain(complaints);
        if other_check {
            self.forget();
        }
        if before != self.model.slot() {
            self.untell(&Notice::is_about_storage);
            self.remembering().open(false);
        }
        self.wake();
    }
}
