//! The screen of going on: themes, experiments, what is about unsafe work, and sharing.

use super::*;

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
    assert_eq!(seen(&filled("nl")).credits, [credit(Language::NL), experiment_credit(Language::NL)]);

    let empty = work(after("en", [Msg::TabChosen(Tab::Work)]));
    assert_eq!(empty.empty, Some(words::<SelfCheckWords>(Language::EN).work_empty()));
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
    let strings = words::<SelfCheckWords>(Language::NL);
    assert_eq!(work.experiments[1].free_text, strings.share_answers_note());
    assert_eq!(work.file.private, Some(strings.file_private()));
    let private = |work: &WorkView| work.print.ticks.iter().any(|one| one.tick == PrintTick::Private);
    assert!(!private(&work), "the experiment has its own tick");
    does(&mut model, [Msg::ThemeChosen(Capability::ExitUnsafe)]);
    assert!(private(&self::work(seen(&model))));
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
    assert_eq!(nothing.goes, []);
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
    let said =
        |view: &SharingView| view.goes.iter().map(|one| format!("{} {}", one.label, one.words)).collect::<Vec<_>>();
    assert_eq!(said(&themes), ["Onderwerp: Gehoord worden", "Onderwerp: Zelf je leren sturen"]);
    does(&mut model, [Msg::LevelChosen(Level::Answers), Msg::TextTicked(text.text)]);
    let all = opened(&model);
    assert_eq!(all.goes_along.1, "de 2 onderwerpen die je koos, je 13 antwoorden, één tekst die je typte.");
    assert_eq!(all.stays_here.1, "al het andere dat je invulde en typte.");
    assert_eq!(all.share, "Deel dit");
    let words = said(&all);
    assert_eq!(words.len(), 2 + 13 + 1);
    assert_eq!(words[2], "Vooruit durven kijken: Ja, dat lukt");
    assert_eq!(words[15], "Leerexperiment: Gehoord worden – Wat ga ik proberen? Vragen om een klus");
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

/// The page may name who reads it; without a name none is promised.
#[test]
fn sharing_says_to_whom_in_the_pages_words() {
    let to = |lang: &str, share_to: Option<&str>| {
        let mut model = with(|raw| (raw.lang, raw.share_to) = (Some(lang.to_owned()), share_to.map(str::to_owned)));
        does(&mut model, [Msg::TabChosen(Tab::Work), Msg::ShareOpened]);
        let (label, words) = opened(&model).goes_to;
        format!("{label} {words}")
    };
    let page = "Gaat naar: deze pagina. De pagina zegt niet wie het daarna leest.";
    assert_eq!(to("nl", None), page);
    assert_eq!(to("nl", Some("  ")), page);
    assert_eq!(to("nl", Some(" Noor van HR ")), "Gaat naar: Noor van HR. Dat zeggen de makers van deze pagina.");
    assert_eq!(to("en", Some("Noor (HR)")), "Goes to: Noor (HR). That is what the makers of this page say.");
    assert_eq!(to("nl", Some(&"é".repeat(80))).matches('é').count(), 80);
    for refused in ["é".repeat(81), "Noor\nvan HR".to_owned()] {
        assert_eq!(to("nl", Some(&refused)), page, "what is no name is no promise");
        let raw = RawOptions { share_to: Some(refused), ..RawOptions::default() };
        let [complaint] = &Options::parse(&raw).1[..] else { panic!("one complaint") };
        assert_eq!(complaint.attribute.name(), "share-to");
    }
}
