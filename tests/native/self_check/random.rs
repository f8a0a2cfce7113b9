//! Anything, in any order: it goes on, and what is stored is what a reload finds.

use llo_dialogue::domain::check::Check;
use llo_dialogue::domain::self_check::Themes;
use llo_dialogue::elements::self_check::draft::{Draft, Reading};
use llo_dialogue::elements::self_check::options::Options;
use llo_dialogue::elements::self_check::query;
use proptest::collection::vec;
use proptest::prelude::*;

use crate::support::any::cases;
use crate::support::any_self_check::{a_person, any_stored, anything};
use crate::support::element::holding;
use crate::support::self_check::{KEY, MINUTE, SelfCheck, options};

proptest! {
    #![proptest_config(cases(128))]

    #[test]
    fn what_a_person_did_is_stored_as_it_is(
        expires in any::<bool>(),
        steps in vec((a_person("proef"), 0..20 * MINUTE), 0..40),
    ) {
        let options = options(|raw| raw.expires = expires.then(|| "1h".into()));
        let element = SelfCheck::on(holding(&[]), options);
        for (msg, millis) in steps {
            element.waits(millis).does([msg.clone()]);
            match element.stored_draft() {
                Some(draft) => prop_assert_eq!(draft, element.draft(), "after {:?}", msg),
                None => prop_assert!(element.check().is_empty(), "after {:?}", msg),
            }
            prop_assert_eq!(element.reloaded().check(), element.check());
        }
    }

    #[test]
    fn whatever_happened_can_be_kept_and_stays_within_its_limits(
        stored in any_stored(),
        steps in vec((anything("proef"), 0..20 * MINUTE), 0..40),
    ) {
        let ports = holding(&[]);
        ports.local.borrow_mut().extend(stored.map(|text| (KEY.to_owned(), text)));
        let element = SelfCheck::on(ports, Options::default());
        for (msg, millis) in steps {
            element.waits(millis).does([msg]);
            let draft = element.draft();
            prop_assert_eq!(Draft::read(&draft.write()), Reading::Draft(draft));
            let check = element.check();
            prop_assert!(check.rounds().len() <= Check::ROUND_LIMIT);
            prop_assert!(check.experiments().len() <= Check::EXPERIMENT_LIMIT);
            prop_assert!(check.rounds().iter().all(|round| round.themes.len() <= Themes::LIMIT));
            let model = element.driver.model();
            prop_assert!(model.open.is_none_or(|open| open < check.experiments().len()));
            _ = query::would_share(&model);
        }
    }
}
