//! What is promised, warned of, told and asked, beside the screens.

use super::*;

#[test]
fn the_promise_is_true_for_storage_and_embedding() {
    let mut model = speaking("nl");
    let mut promise = |memory, embedding| {
        model.state.memory = memory;
        view(&model, now(), embedding).kept
    };
    assert_eq!(
        promise(kept_in(StorageMode::Local, false), Embedding::SamePage),
        "Je antwoorden blijven in deze browser. Wij versturen niets. Delen doe je zelf. \
         De makers van deze pagina kunnen technisch meelezen."
    );
    assert_eq!(
        promise(kept_in(StorageMode::Session, false), Embedding::OwnFrame),
        "Je antwoorden blijven in dit tabblad tot je het sluit. Wij versturen niets. Delen doe je zelf. \
         Dit is een eigen venster. De pagina eromheen kan hier niet meelezen."
    );
    let slot = Slot::new("self-check", StorageMode::Local, &Options::default().instance).expect("it is kept");
    let nowhere = [
        kept_in(StorageMode::Local, true),
        Memory::Unread { carried: true },
        Memory::SettingAside(slot),
        Memory::Untouched,
        Memory::Off,
    ];
    for memory in nowhere {
        let promise = promise(memory.clone(), Embedding::SamePage);
        assert!(promise.starts_with("Je antwoorden worden niet bewaard. Wij"), "{memory:?}");
    }
}

#[test]
fn the_time_until_erasing_and_its_warning_are_said() {
    let note = |lang: &str, expires: &str| {
        let model = with(|raw| (raw.lang, raw.expires) = (Some(lang.to_owned()), Some(expires.to_owned())));
        seen(&model).expires.unwrap_or_default()
    };
    assert_eq!(note("nl", "8h"), "Na 8 uur zonder gebruik wordt alles gewist.");
    assert_eq!(note("nl", "60m"), "Na 1 uur zonder gebruik wordt alles gewist.");
    assert_eq!(note("en", "90m"), "After 90 minutes without use everything is deleted.");
    assert_eq!(note("en", "1h"), "After 1 hour without use everything is deleted.");
    assert_eq!(note("en", "24h"), "After 1 day without use everything is deleted.");
    assert_eq!(note("nl", "7d"), "Na 7 dagen zonder gebruik wordt alles gewist.");
    assert_eq!(note("en", "2d"), "After 2 days without use everything is deleted.");
    let mut model = speaking("nl");
    assert_eq!((seen(&model).expires, seen(&model).still_here), (None, None));
    model.told = vec![CheckNotice::Expiring];
    let warned = seen(&model);
    assert_eq!((warned.notices[0].0, warned.still_here), ("Je gegevens worden zo gewist.", Some("Ik ben er nog")));
}

#[test]
fn a_message_stands_beside_what_was_pressed_and_nowhere_else() {
    let mut model = filled("nl");
    let titles = |told: &[(&'static str, String)]| told.iter().map(|(title, _)| *title).collect::<Vec<_>>();
    let told = |model: &Model| {
        let top = titles(&seen(model).notices);
        match seen(model).body {
            Body::Work(work) => (top, titles(&work.sharing_notices), titles(&work.file.notices)),
            Body::Intro(intro) => (top, vec![], titles(&intro.file_notices)),
            _ => (top, vec![], vec![]),
        }
    };
    assert_eq!(told(&model), (vec![], vec![], vec![]));
    does(&mut model, [Msg::ShareOpened, Msg::LevelChosen(Level::Themes), Msg::SharePressed]);
    does(&mut model, [Msg::FilePicked(Ok("{}".to_owned()))]);
    assert_eq!(told(&model), (vec![], vec!["Gedeeld."], vec!["Dit bestand is niet van de zelfcheck."]));
    does(&mut model, [Msg::FilePicked(Err(()))]);
    assert_eq!(told(&model).2, ["Dit bestand kan niet gelezen worden."]);
    let file = draft::file(&model.check, Private::LeftOut);
    does(&mut model, [Msg::FilePicked(Ok(file)), Msg::Confirmed]);
    assert_eq!(told(&model), (vec!["Het bestand is geopend."], vec![], vec![]), "under the heading it leads to");
    let mut model = speaking("nl");
    does(&mut model, [Msg::FilePicked(Err(()))]);
    assert_eq!(told(&model), (vec![], vec![], vec!["Dit bestand kan niet gelezen worden."]));
}

#[test]
fn where_nothing_is_kept_it_speaks_of_a_file() {
    for (lang, file) in [("nl", "Bewaar een bestand"), ("en", "Save a file")] {
        let mut model = speaking(lang);
        model.state.notices = vec![Notice::StorageUnavailable, Notice::StorageFull];
        assert!(seen(&model).notices.iter().all(|(_, text)| text.contains(file)), "{:?}", seen(&model).notices);
    }
}

#[test]
fn what_cannot_be_undone_is_asked_in_its_own_words() {
    let asked = |lang, question| {
        let asked = after(lang, [Msg::Asked(question)]).asked.expect("a question");
        assert_eq!(asked.question, question);
        [asked.ask, asked.yes, asked.no]
    };
    let erase = ["Alles wissen? Dit kan niet terug.", "Ja, wis alles", "Nee, terug"];
    assert_eq!(asked("nl", Question::EraseAll), erase);
    assert_eq!(asked("nl", Question::StartOver), erase);
    let delete = ["Remove it? This cannot be undone.", "Yes, remove", "No, keep it"];
    assert_eq!(asked("en", Question::DeleteExperiment(0)), delete);
    assert_eq!(asked("en", Question::DeleteRound(0)), delete);
    let replace = "Hier staat al iets. Vervangen door het bestand? Dit kan niet terug.";
    assert_eq!(asked("nl", Question::ReplaceByFile), [replace, "Ja, vervang alles", "Nee, laat staan wat er staat"]);
    assert_eq!(after("nl", []).asked, None);
}
