//! Going on: the chosen themes, the learning experiments, and what may leave the page.

use yew::prelude::*;

use super::app::Scene;
use super::experiment::ExperimentCard;
use super::file::FileSection;
use super::printing::PrintChoice;
use super::sharing::Sharing;
use super::theme::Theme;
use crate::elements::self_check::msg::Question;
use crate::elements::self_check::view::{Asked, ExperimentView, ThemeView, WorkView};
use crate::kit::web::components::{Notices, Title, refusal};

#[derive(Properties, PartialEq)]
pub struct WorkProps {
    pub heading: &'static str,
    pub view: WorkView,
    pub asked: Option<Asked>,
    pub scene: Scene,
}

#[component]
pub fn Work(WorkProps { heading, view, asked, scene }: &WorkProps) -> Html {
    // Without keys, so that the focus stays where it is when a theme changes places: a node that is moved loses it.
    let theme = |one: &ThemeView| html! { <Theme view={one.clone()} scene={scene.clone()} /> };
    let experiment = |one: &ExperimentView| {
        let asked = asked.filter(|asked| asked.question == Question::DeleteExperiment(one.index));
        html! { <ExperimentCard key={one.index} view={one.clone()} {asked} scene={scene.clone()} /> }
    };
    html! {
        <>
            <Title text={*heading} />
            if let Some(empty) = view.empty {
                <p class="muted" ~textContent={empty} />
            }
            <div class="columns">{ for view.themes.iter().map(theme) }</div>
            <>{ for view.refusal.map(refusal) }</>
            <>{ for view.experiments.iter().map(experiment) }</>
            <Sharing view={view.sharing.clone()} scene={scene.clone()} />
            <Notices notices={view.sharing_notices.clone()} />
            <PrintChoice view={view.print.clone()} scene={scene.clone()} />
            <FileSection view={view.file.clone()} asked={*asked} scene={scene.clone()} />
        </>
    }
}
