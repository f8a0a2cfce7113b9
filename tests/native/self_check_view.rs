//! What a person sees of a self-check, as plain data: exact words in both languages, a promise that is true, and
//! nothing that counts, groups or orders by answer.

use llo_dialogue::app::element::Element;
use llo_dialogue::app::notice::Notice;
use llo_dialogue::app::self_check::model::{Model, Screen, Sharing};
use llo_dialogue::app::self_check::msg::{Msg, Question, Tab};
use llo_dialogue::app::self_check::notice::CheckNotice;
use llo_dialogue::app::self_check::printing::PrintTick;
use llo_dialogue::app::self_check::view::{
    Body, Embedding, OverviewView, RoundsView, SharingView, StatementsView, View, WorkView, view,
};
use llo_dialogue::app::storage::{Memory, Slot};
use llo_dialogue::content::check::{answer, credit, experiment_credit, statement};
use llo_dialogue::contract::check_draft::{self, Private};
use llo_dialogue::contract::check_options::CheckOptions;
use llo_dialogue::contract::ids::Language;
use llo_dialogue::contract::options::{RawOptions, StorageMode};
use llo_dialogue::contract::shared::{Level, Part, Selection, TextRef};
use llo_dialogue::domain::check::Check;
use llo_dialogue::domain::date::Date;
use llo_dialogue::domain::experiment::{Field, LookBack};
use llo_dialogue::domain::self_check::{Answer, Capability};
use llo_dialogue::domain::time::Time;
use llo_dialogue::i18n::check::check_strings;
use proptest::prelude::*;
use proptest::sample::select;

use crate::support::any_check::{any_answer, any_check, any_selection};
use crate::support::element::A_MORNING;

const LANGUAGES: [Language; 2] = [Language::Nl, Language::En];
const TRY: Part = Part::Field(Field::Try);

fn now() -> Time {
    Time::from_millis(A_MORNING)
}

fn speaking(lang: &str) -> Model {
    with(|raw| raw.lang = Some(lang.to_owned()))
}

fn with(write: impl FnOnce(&mut RawOptions)) -> Model {
    let mut raw = RawOptions::default();
    write(&mut raw);
    Model::new(CheckOptions::parse(&raw).0)
}

fn does(model: &mut Model, steps: impl IntoIterator<Item = Msg>) {
    for step in steps {
        model.update(step, now());
    }
}

fn after(lang: &str, steps: impl IntoIterator<Item = Msg>) -> View {
    let mut model = speaking(lang);
    does(&mut model, steps);
    seen(&model)
}

fn seen(model: &Model) -> View {
    view(model, now(), Embedding::SamePage)
}

fn statements(view: View) -> StatementsView {
    let Body::Statements(statements) = view.body else { panic!("{:?}", view.screen) };
    statements
}

fn overview(view: View) -> OverviewView {
    let Body::Overview(overview) = view.body else { panic!("{:?}", view.screen) };
    overview
}

fn work(view: View) -> WorkView {
    let Body::Work(work) = view.body else { panic!("{:?}", view.screen) };
    work
}

fn rounds(view: View) -> RoundsView {
    let Body::Rounds(rounds) = view.body else { panic!("{:?}", view.screen) };
    rounds
}

/// Thirteen answers, two themes, and an experiment with a look-back.
fn filled(lang: &str) -> Model {
    let mut model = speaking(lang);
    let given = Capability::ALL.into_iter().take(13).zip(Answer::ALL.into_iter().cycle());
    does(&mut model, given.map(|(capability, answer)| Msg::Answered(capability, Some(answer))));
    let look_back = LookBack::new(Date::new(2026, 12, 1).expect("a day"), Some(9 * 60 + 5));
    does(
        &mut model,
        [
            Msg::ThemeChosen(Capability::SelfDirected),
            Msg::ThemeChosen(Capability::Voice),
            Msg::ThemeMovedUp(Capability::Voice),
            Msg::TabChosen(Tab::Work),
            Msg::ExperimentBegun(Capability::Voice),
            Msg::Written(0, TRY, "Vragen om een klus".to_owned()),
            Msg::Planned(0, look_back),
        ],
    );
    model
}

#[test]
fn every_screen_has_its_heading_and_its_tab() {
    let tabs = [None, Some(Tab::Statements), Some(Tab::Overview), Some(Tab::Work), Some(Tab::Rounds)];
    let nl = [
        "Zelfcheck: wat helpt jou om je te ontwikkelen?",
        "Zelfcheck: wat helpt jou om je te ontwikkelen?",
        "Jouw overzicht",
        "Waar je mee verder wilt",
        "Eerdere keren",
    ];
    for (tab, heading) in tabs.into_iter().zip(nl) {
        let view = after("nl", tab.map(Msg::TabChosen));
        assert_eq!((view.heading, view.tabs), (heading, tab));
        assert_ne!(after("en", tab.map(Msg::TabChosen)).heading, heading);
    }
}

#[test]
fn the_intro_begins_or_goes_on() {
    let start = |model: &Model| match seen(model).body {
        Body::Intro(intro) => (intro.not_a_test, intro.start),
        body => panic!("{body:?}"),
    };
    let mut model = speaking("nl");
    let not_a_test = "Dit is geen test. Je kunt niet zakken. Het gaat over jou én over je situatie.";
    assert_eq!(start(&model), (not_a_test, "Begin"));
    does(&mut model, [Msg::Answered(Capability::Voice, Some(Answer::NotYet))]);
    assert_eq!(start(&model), (not_a_test, "Ga verder waar je was"));
}

#[test]
fn a_statement_stands_in_its_place_with_four_answers_in_one_order() {
    let mut model = speaking("nl");
    does(&mut model, [Msg::TabChosen(Tab::Statements), Msg::Answered(Capability::SelfEfficacy, Some(Answer::ALittle))]);
    assert_eq!(seen(&model).status, "1 van 14 ingevuld. Dat is genoeg; alles mag leeg blijven.");
    let nl = statements(seen(&model));
    assert_eq!((nl.progress.current, nl.progress.total, &*nl.progress.words), (4, 14, "4 van 14"));
    assert_eq!((nl.next, &*nl.filled_in), ("Volgende", &*seen(&model).status));
    let words = nl.answers.map(|(_, words)| words);
    assert_eq!(words, ["Ja, dat lukt", "Een beetje", "Nog niet", "Weet ik niet, of past niet bij mij"]);
    assert_eq!(nl.rows.iter().map(|row| row.capability).collect::<Vec<_>>(), Capability::ALL);
    let current: Vec<_> = nl.rows.iter().filter(|row| row.is_current).collect();
    assert_eq!(
        (current.len(), current[0].name, current[0].answer),
        (1, "Vertrouwen dat het lukt", Some(Answer::ALittle))
    );
    assert_eq!(current[0].statement, "Ik vertrouw erop dat ik iets nieuws kan leren.");
    let hints = nl.rows.iter().filter(|row| row.private_hint.is_some()).map(|row| row.capability);
    assert_eq!(hints.collect::<Vec<_>>(), [Capability::ExitUnsafe]);
    does(&mut model, [Msg::WentOn]);
    assert_eq!((seen(&model).status, statements(seen(&model)).next), (String::new(), "Sla over"));

    let en = statements(after("en", [Msg::TabChosen(Tab::Statements)]));
    assert_eq!((&*en.progress.words, en.next), ("1 of 14", "Skip"));
    assert_eq!(en.filled_in, "Nothing filled in yet. That is fine; you may leave anything empty.");
}

#[test]
fn who_stops_reads_whether_it_is_kept() {
    let mut model = speaking("nl");
    does(&mut model, [Msg::TabChosen(Tab::Statements)]);
    assert_eq!(statements(seen(&model)).stopped, None);
    does(&mut model, [Msg::Stopped]);
    let strings = check_strings(Language::Nl);
    assert_eq!(statements(seen(&model)).stopped, Some(strings.stopped_not_kept));
    model.memory = kept_in(StorageMode::Session, false);
    assert_eq!(statements(seen(&model)).stopped, Some(strings.stopped_kept));
}

#[test]
fn the_overview_says_answers_in_words_and_what_is_chosen() {
    let mut model = filled("nl");
    does(&mut model, [Msg::TabChosen(Tab::Overview)]);
    let nl = overview(seen(&model));
    assert_eq!((&*nl.count, &*nl.go_on_with), ("2 gekozen – je kunt er nog 1 kiezen", "Verder met deze 2"));
    assert_eq!(nl.rows.iter().map(|row| row.capability).collect::<Vec<_>>(), Capability::ALL);
    let row = &nl.rows[Capability::Voice.index()];
    assert_eq!((row.name, row.answer, row.chosen), ("Gehoord worden", "Een beetje", true));
    assert_eq!(row.statement, "Als ik zeg wat ik wil leren, wordt er naar mij geluisterd.");
    assert_eq!(row.reflection, "Met wie kun je praten over wat jij wilt? Wat gebeurt er daarna?");
    assert_eq!(row.next_step, "Noem in een gesprek één ding dat je wilt leren. Vraag wanneer je antwoord krijgt.");
    assert_eq!(row.team, "Krijgt iedereen die iets vraagt ook antwoord?");
    let skipped = &nl.rows[Capability::ExitUnsafe.index()];
    assert_eq!((skipped.answer, skipped.chosen), ("overgeslagen", false));

    let en = overview(after("en", [Msg::TabChosen(Tab::Overview)]));
    assert_eq!((&*en.count, &*en.go_on_with), ("Nothing chosen yet. That is fine.", "Go on without a choice"));
    assert_eq!(en.rows[0].answer, "skipped");
}

#[test]
fn a_fourth_theme_is_refused_in_a_friendly_sentence() {
    for (lang, chosen, refusal) in [
        ("nl", "3 gekozen – meer hoeft niet", "Je hebt er 3. Haal er eerst één weg."),
        ("en", "3 chosen – that is enough", "You have 3. Take one away first."),
    ] {
        let mut model = speaking(lang);
        does(&mut model, [Msg::TabChosen(Tab::Overview)]);
        does(&mut model, Capability::ALL.into_iter().take(3).map(Msg::ThemeChosen));
        let refused = |model: &Model| {
            let rows = overview(seen(model)).rows.into_iter();
            rows.filter_map(|row| Some((row.capability, row.refusal?))).collect::<Vec<_>>()
        };
        assert_eq!((&*seen(&model).status, refused(&model)), (chosen, vec![]));
        does(&mut model, [Msg::ThemeChosen(Capability::Voice)]);
        assert_eq!(seen(&model).status, refusal);
        assert_eq!(refused(&model), [(Capability::Voice, refusal)], "where the person pressed");
        does(&mut model, Capability::ALL.into_iter().take(3).map(Msg::ThemeLeft));
        assert_eq!(seen(&model).status, check_strings(model.options.language).chosen[0]);
    }
}

#[test]
fn themes_and_experiments_stand_in_the_persons_order() {
    let nl = work(seen(&filled("nl")));
    let themes: Vec<_> = nl.themes.iter().map(|theme| (theme.name, theme.can_move_up)).collect();
    assert_eq!(themes, [("Gehoord worden", false), ("Zelf je leren sturen", true)]);
    assert_eq!((nl.empty, nl.sharing), (None, None));
    let [experiment] = nl.experiments.try_into().expect("one experiment");
    assert_eq!((experiment.index, &*experiment.title), (0, "Leerexperiment: Gehoord worden"));
    assert_eq!((experiment.open, experiment.done, experiment.can_make_appointment), (true, false, true));
    assert_eq!((&*experiment.look_back_date, &*experiment.look_back_time), ("2026-12-01", "09:05"));
    assert_eq!(
        (experiment.fields[0].question, &*experiment.fields[0].text),
        ("Wat ga ik proberen?", "Vragen om een klus")
    );
    assert_eq!((experiment.learned.part, experiment.learned.question), (Part::Learned, "Wat heb ik geleerd?"));
    assert_eq!(experiment.harm_check, "Kan dit kwaad voor iemand? Maak het dan kleiner of overleg eerst.");
    assert_eq!(experiment.free_text, "Blijft hier. Gaat niet mee, tenzij je het bij delen aanvinkt.");
    assert_eq!((nl.file.save, nl.file.private), ("Bewaar als bestand", None));
    assert_eq!(nl.print.button, "Afdrukken");
    let ticks: Vec<_> = nl.print.ticks.iter().map(|one| (one.tick, &*one.words)).collect();
    let experiment_tick = (PrintTick::Experiment(0), "Leerexperiment: Gehoord worden");
    let [themes, answers] = ["Mijn onderwerpen met de vragen", "Al mijn antwoorden"];
    assert_eq!(ticks, [(PrintTick::Themes, themes), (PrintTick::Answers, answers), experiment_tick]);
    assert_eq!(seen(&filled("nl")).credits, [credit(Language::Nl), experiment_credit(Language::Nl)]);

    let empty = work(after("en", [Msg::TabChosen(Tab::Work)]));
    assert_eq!(empty.empty, Some(check_strings(Language::En).work_empty));
    let mut learned = filled("en");
    does(&mut learned, [Msg::Written(0, Part::Learned, "Asking helps".to_owned()), Msg::Planned(0, None)]);
    let [experiment] = work(seen(&learned)).experiments.try_into().expect("one experiment");
    assert_eq!((experiment.done, &*experiment.title), (true, "Learning experiment: Being heard"));
    assert_eq!(
        (experiment.look_back_date + &experiment.look_back_time, experiment.can_make_appointment),
        (String::new(), false)
    );
}

#[test]
fn a_theme_leads_to_the_last_experiment_that_was_made_of_it() {
    let mut model = filled("nl");
    let made = |model: &Model| work(seen(model)).themes.iter().map(|theme| theme.experiment).collect::<Vec<_>>();
    assert_eq!(made(&model), [Some(0), None]);
    for (index, about) in [(1, Capability::SelfDirected), (2, Capability::Voice)] {
        does(&mut model, [Msg::ExperimentBegun(about), Msg::Written(index, TRY, "Nog iets".to_owned())]);
    }
    assert_eq!(made(&model), [Some(2), Some(1)]);
    does(&mut model, [Msg::ExperimentOpened(2), Msg::Asked(Question::DeleteExperiment(2)), Msg::Confirmed]);
    assert_eq!(made(&model), [Some(0), Some(1)]);
}

#[test]
fn what_is_about_unsafe_work_offers_its_ticks_and_promises_no_other() {
    let mut model = filled("nl");
    does(&mut model, [Msg::ExperimentBegun(Capability::ExitUnsafe)]);
    let work = work(seen(&model));
    let strings = check_strings(Language::Nl);
    assert_eq!(work.experiments[1].free_text, strings.share_answers_note);
    assert_eq!(work.file.private, Some(strings.file_private));
    let private = |work: &WorkView| work.print.ticks.iter().any(|one| one.tick == PrintTick::Private);
    assert!(!private(&work), "the experiment has its own tick");
    does(&mut model, [Msg::ThemeChosen(Capability::ExitUnsafe)]);
    assert!(private(&self::work(seen(&model))));
}

fn opened(model: &Model) -> SharingView {
    work(seen(model)).sharing.expect("it is open")
}

#[test]
fn sharing_says_exactly_what_goes_along_and_what_stays() {
    let mut model = filled("nl");
    does(&mut model, [Msg::ThemeChosen(Capability::ExitUnsafe), Msg::ShareOpened]);
    let nothing = opened(&model);
    assert_eq!((nothing.level, nothing.json), (Level::Nothing, None));
    assert_eq!(
        nothing.goes_along,
        ("Gaat mee:", "geen onderwerpen, geen antwoorden, niets van wat je typte.".to_owned())
    );
    assert_eq!(nothing.stays_here, ("Blijft hier:", "alles wat je invulde en typte.".to_owned()));
    let [text] = nothing.texts.try_into().expect("one text");
    assert_eq!(
        (&*text.label, &*text.words),
        ("Leerexperiment: Gehoord worden – Wat ga ik proberen?", "Vragen om een klus")
    );
    assert!(!text.ticked);

    does(&mut model, [Msg::LevelChosen(Level::Themes)]);
    assert_eq!(opened(&model).goes_along.1, "de 2 onderwerpen die je koos, geen antwoorden, niets van wat je typte.");
    let themes = opened(&model);
    assert_eq!(themes.stays_here.1, "je 13 antwoorden, je leerexperiment, alles wat je typte en al het andere.");
    assert_eq!(themes.share, "Deel deze 2 onderwerpen");
    does(&mut model, [Msg::LevelChosen(Level::Answers), Msg::TextTicked(text.text)]);
    let all = opened(&model);
    assert_eq!(all.goes_along.1, "de 2 onderwerpen die je koos, je 13 antwoorden, één tekst die je typte.");
    assert_eq!(all.stays_here.1, "al het andere dat je invulde en typte.");
    assert_eq!(all.share, "Deel dit");
    let json = all.json.expect("something goes");
    assert!(json.contains("\n  \"themes\": [\n    \"voice\",\n    \"self-directed\"\n  ]"), "{json}");
    assert!(all.texts[0].ticked);

    let mut model = filled("en");
    does(&mut model, [Msg::ShareOpened, Msg::LevelChosen(Level::Answers)]);
    let en = opened(&model);
    assert_eq!(
        en.goes_along,
        ("Goes along:", "the 2 themes you chose, your 13 answers, nothing you typed.".to_owned())
    );
    let stays = "your learning experiment, everything you typed and everything else.";
    assert_eq!(en.stays_here, ("Stays here:", stays.to_owned()));
}

#[test]
fn an_earlier_round_stands_beside_the_current_one() {
    let mut model = filled("nl");
    let later = Time::from_millis(A_MORNING + 40 * 86_400_000);
    model.update(Msg::RoundBegun, later);
    model.update(Msg::Answered(Capability::Aspire, Some(Answer::Yes)), later);
    model.update(Msg::Answered(Capability::Voice, Some(Answer::Yes)), later);
    model.update(Msg::TabChosen(Tab::Rounds), later);
    let [then, current] = rounds(seen(&model)).rounds.try_into().expect("two rounds");
    assert_eq!((&*then.title, then.is_current), ("Keer 1 – 23 november 2026", false));
    assert_eq!(
        (&*current.title, current.is_current, current.comparison.len()),
        ("Deze keer – 2 januari 2027", true, 0)
    );
    let said = |capability: Capability| {
        let one = &then.comparison[capability.index()];
        (one.name, one.then, one.now, one.same)
    };
    assert_eq!(then.comparison.iter().map(|one| one.capability).collect::<Vec<_>>(), Capability::ALL);
    assert_eq!(said(Capability::Aspire), ("Vooruit durven kijken", "Ja, dat lukt", "Ja, dat lukt", true));
    assert_eq!(said(Capability::Voice), ("Gehoord worden", "Een beetje", "Ja, dat lukt", false));
    assert_eq!(said(Capability::Skills).2, "niet ingevuld");
    assert!(rounds(after("en", [Msg::TabChosen(Tab::Rounds)])).rounds.is_empty());
}

#[test]
fn what_is_full_says_so_beside_the_button() {
    let mut model = speaking("nl");
    let strings = check_strings(Language::Nl);
    does(&mut model, (1..Check::ROUND_LIMIT).map(|_| Msg::RoundBegun).chain([Msg::RoundBegun]));
    does(&mut model, [Msg::TabChosen(Tab::Rounds)]);
    assert_eq!(rounds(seen(&model)).refusal, None);
    does(&mut model, [Msg::RoundBegun]);
    assert_eq!(rounds(seen(&model)).refusal, Some(strings.rounds_full));
    does(&mut model, [Msg::TabChosen(Tab::Work)]);
    for index in 0..Check::EXPERIMENT_LIMIT {
        does(&mut model, [Msg::ExperimentBegun(Capability::Voice), Msg::Written(index, TRY, "Iets".to_owned())]);
    }
    assert_eq!(work(seen(&model)).refusal, None);
    does(&mut model, [Msg::ExperimentBegun(Capability::Voice)]);
    assert_eq!(work(seen(&model)).refusal, Some(strings.experiments_full));
}

#[test]
fn rounds_of_one_day_are_told_apart_and_the_current_one_is_marked() {
    let titles = |lang| {
        let view = after(lang, [Msg::RoundBegun, Msg::RoundBegun, Msg::RoundBegun, Msg::TabChosen(Tab::Rounds)]);
        rounds(view).rounds.into_iter().map(|round| round.title).collect::<Vec<_>>()
    };
    let nl = ["Keer 1 – 23 november 2026", "Keer 2 – 23 november 2026", "Deze keer – 23 november 2026"];
    assert_eq!(titles("nl"), nl);
    assert_eq!(titles("en")[1..], ["Round 2 – 23 November 2026", "This time – 23 November 2026"]);
}

fn kept_in(storage: StorageMode, failed: bool) -> Memory {
    let slot = Slot::new("self-check", storage, &CheckOptions::default().instance).expect("it is kept");
    Memory::Kept { slot, failed }
}

#[test]
fn the_promise_is_true_for_storage_and_embedding() {
    let mut model = speaking("nl");
    let mut promise = |memory, embedding| {
        model.memory = memory;
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
    let slot = Slot::new("self-check", StorageMode::Local, &CheckOptions::default().instance).expect("it is kept");
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
    model.notices = vec![Notice::Check(CheckNotice::Expiring)];
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
    let file = check_draft::file(&model.check, Private::LeftOut);
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
        model.notices = vec![Notice::StorageUnavailable, Notice::StorageFull];
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
    let delete = ["Remove it? This cannot be undone.", "Yes, remove", "No, keep it"];
    assert_eq!(asked("en", Question::DeleteExperiment(0)), delete);
    assert_eq!(asked("en", Question::DeleteRound(0)), delete);
    let replace = "Hier staat al iets. Vervangen door het bestand? Dit kan niet terug.";
    assert_eq!(asked("nl", Question::ReplaceByFile), [replace, "Ja, vervang alles", "Nee, laat staan wat er staat"]);
    assert_eq!(after("nl", []).asked, None);
}

fn any_screen() -> impl Strategy<Value = Screen> {
    prop_oneof![
        Just(Screen::Intro),
        (0_usize..20).prop_map(Screen::Statements),
        Just(Screen::Overview),
        Just(Screen::Work),
        Just(Screen::Rounds),
    ]
}

fn any_model() -> impl Strategy<Value = Model> {
    let sharing =
        prop_oneof![1 => Just(Sharing::Closed), 3 => any_selection().prop_map(|chosen| Sharing::Open(chosen, now()))];
    let rest = (select(LANGUAGES.to_vec()), proptest::option::of(0_usize..5), any::<bool>());
    (any_check(), any_screen(), sharing, rest).prop_map(|(check, screen, sharing, (language, open, stopped))| Model {
        check,
        screen,
        sharing,
        open,
        stopped,
        ..Model::new(CheckOptions { language, ..CheckOptions::default() })
    })
}

/// A view without what a person answered to one statement.
fn without_answer(mut view: View, capability: Capability) -> View {
    match &mut view.body {
        Body::Statements(statements) => statements.rows[capability.index()].answer = None,
        Body::Overview(overview) => overview.rows[capability.index()].answer = "",
        Body::Rounds(rounds) => {
            for round in rounds.rounds.iter_mut().filter(|round| !round.is_current) {
                let one = &mut round.comparison[capability.index()];
                (one.now, one.same) = ("", false);
            }
        }
        Body::Intro(_) | Body::Work(_) => {}
    }
    view
}

proptest! {
    #[test]
    fn every_model_has_a_view_in_the_order_of_the_questions(model in any_model()) {
        for embedding in [Embedding::SamePage, Embedding::OwnFrame] {
            match view(&model, now(), embedding).body {
                Body::Statements(statements) => {
                    prop_assert_eq!(statements.rows.iter().map(|row| row.capability).collect::<Vec<_>>(), Capability::ALL);
                    prop_assert_eq!(statements.rows.iter().filter(|row| row.is_current).count(), 1);
                }
                Body::Overview(overview) => {
                    prop_assert_eq!(overview.rows.iter().map(|row| row.capability).collect::<Vec<_>>(), Capability::ALL);
                }
                Body::Rounds(rounds) => {
                    let current: Vec<bool> = rounds.rounds.iter().map(|round| round.is_current).collect();
                    prop_assert_eq!(current.iter().position(|is| *is), current.len().checked_sub(1));
                }
                Body::Intro(_) | Body::Work(_) => {}
            }
        }
    }

    /// Which answer it is shows in its own place and nowhere else: so nothing counts, groups or orders by answer.
    #[test]
    fn another_answer_changes_nothing_but_its_own_place(
        model in any_model(),
        capability in select(&Capability::ALL),
        answers in (any_answer(), any_answer()),
    ) {
        let with = |answer| {
            let mut model = model.clone();
            model.check.answer(capability, Some(answer), now().date());
            model.sharing = Sharing::Closed;
            model
        };
        let (one, other) = (with(answers.0), with(answers.1));
        prop_assert_eq!(without_answer(seen(&one), capability), without_answer(seen(&other), capability));
    }

    #[test]
    fn what_is_about_unsafe_work_is_not_in_the_sharing_panel(mut model in any_model(), selection in any_selection()) {
        let every = (0..5).flat_map(|experiment| Part::ALL.map(|part| TextRef { experiment, part }));
        model.screen = Screen::Work;
        for texts in [selection.texts, every.collect()] {
            model.sharing = Sharing::Open(Selection { level: selection.level, texts }, now());
            let panel = opened(&model);
            let json = panel.json.clone().unwrap_or_default();
            prop_assert!(!json.contains("exit-unsafe"), "{}", json);
            let name = statement(model.options.language, Capability::ExitUnsafe).name;
            for text in &panel.texts {
                let about = model.check.experiments()[text.text.experiment].about();
                prop_assert!(about != Capability::ExitUnsafe && !text.label.contains(name));
            }
            // What is private is not even counted.
            let mut public = model.clone();
            public.sharing = Sharing::Open(Selection { level: selection.level, texts: Vec::new() }, now());
            model.sharing = public.sharing.clone();
            public.check = public.check.without_private();
            prop_assert_eq!(opened(&public).json, opened(&model).json);
            prop_assert_eq!(opened(&public).goes_along, opened(&model).goes_along);
        }
    }
}

#[test]
fn an_answer_is_said_in_the_same_words_everywhere() {
    for (lang, language) in ["nl", "en"].into_iter().zip(LANGUAGES) {
        let mut model = filled(lang);
        for given in Answer::ALL {
            does(&mut model, [Msg::Answered(Capability::Aspire, Some(given)), Msg::TabChosen(Tab::Overview)]);
            assert_eq!(overview(seen(&model)).rows[0].answer, answer(language, given));
        }
    }
}
