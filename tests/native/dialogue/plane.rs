//! The picture on the plane: where pieces and their names stand, the path between them, and what a drag shows.

use llo_dialogue::domain::dialogue::{Dialogue, Moment, Status};
use llo_dialogue::domain::gesture::{Input, Spot};
use llo_dialogue::domain::space::Quadrant;
use llo_dialogue::elements::dialogue::draft::{Draft, Place};
use llo_dialogue::elements::dialogue::msg::Msg;
use llo_dialogue::elements::dialogue::plane::plane;
use llo_dialogue::kit::plane::{PieceKind, PlaneView, Point, Side};

use crate::support::element::Element;
use crate::support::pins::place;

/// The plane with these pins, each as (focus, stance), on the second question.
fn placed(current: Option<(u8, u8)>, desired: Option<(u8, u8)>) -> (Element, PlaneView) {
    let pin = |at: Option<(u8, u8)>| at.map(|(focus, stance)| place(focus, stance));
    let dialogue = Dialogue::new(pin(current), pin(desired), "", Status::Open);
    let draft = Draft { dialogue, place: Place::PlaceDesired, ..Draft::default() };
    let element = Element::finding(&draft.write());
    let view = plane(&element.driver.model());
    (element, view)
}

fn sides(current: (u8, u8), desired: (u8, u8)) -> (Side, Side) {
    let (_, view) = placed(Some(current), Some(desired));
    let side = |kind| view.pieces.iter().find(|piece| piece.kind == kind).expect("it is there").side;
    (side(PieceKind::Now), side(PieceKind::Later))
}

#[test]
fn a_pin_is_drawn_at_the_percentage_that_is_its_value() {
    let (_, view) = placed(Some((27, 29)), Some((71, 67)));
    let at: Vec<_> = view.pieces.iter().map(|piece| (piece.kind, piece.at)).collect();
    assert_eq!(at, [(PieceKind::Now, Point { x: 27, y: 29 }), (PieceKind::Later, Point { x: 71, y: 67 })]);
}

#[test]
fn a_name_stands_below_its_piece_when_the_path_leads_aside() {
    assert_eq!(sides((27, 29), (71, 67)), (Side::Below, Side::Below));
    assert_eq!(sides((21, 41), (81, 45)), (Side::Below, Side::Below));
}

#[test]
fn a_name_stands_beside_its_piece_when_the_path_leads_through_the_place_below() {
    assert_eq!(sides((31, 21), (35, 81)).0, Side::Left, "on the outer side");
    assert_eq!(sides((69, 21), (65, 81)).0, Side::Right);
    assert_eq!(sides((7, 21), (7, 81)).0, Side::Right, "where there is room");
    assert_eq!(sides((31, 67), (35, 21)).0, Side::Below, "a path that leads up leaves the place below free");
    assert_eq!(sides((31, 75), (35, 21)).0, Side::Left, "but there the name of the corner stands");
    assert_eq!(sides((71, 75), (27, 29)).0, Side::Right);
}

#[test]
fn a_name_at_the_lower_edge_stands_above_its_piece() {
    for stance in [75, 93] {
        let (_, view) = placed(Some((27, stance)), None);
        assert_eq!(view.pieces[0].side, Side::Above);
    }
}

#[test]
fn a_free_corner_has_a_socket_in_its_middle_for_the_pin_that_is_asked_for() {
    let at = |element: &Element| {
        let sockets = plane(&element.driver.model()).sockets;
        sockets.iter().map(|socket| (socket.moment, socket.at.x, socket.at.y)).collect::<Vec<_>>()
    };
    let element = Element::fresh();
    let middles = [(25, 25), (75, 25), (25, 75), (75, 75)];
    assert_eq!(at(&element), middles.map(|(x, y)| (Moment::Current, x, y)));
    element.does([Msg::CornerChosen(Quadrant::OrganisationReactive)]);
    assert_eq!(at(&element), [(75, 25), (25, 75), (75, 75)].map(|(x, y)| (Moment::Current, x, y)));
    element.does([Msg::WentOn]);
    let beside = [(38, 25), (75, 25), (25, 75), (75, 75)].map(|(x, y)| (Moment::Desired, x, y));
    assert_eq!(at(&element), beside, "beside the pin for now");
    element.does([Msg::CornerChosen(Quadrant::PeopleProactive)]);
    assert_eq!(at(&element), [(75, 25), (25, 75)].map(|(x, y)| (Moment::Desired, x, y)));
    element.does([Msg::ListRequested]);
    assert_eq!(at(&element), [], "the list has its own");
}

#[test]
fn names_of_neighbours_stand_apart() {
    assert_eq!(sides((27, 29), (35, 31)), (Side::Left, Side::Right));
    assert_eq!(sides((35, 31), (27, 29)), (Side::Right, Side::Left));
}

#[test]
fn the_path_leads_from_now_to_later_and_is_left_out_where_it_has_no_room() {
    let (_, view) = placed(Some((27, 29)), Some((71, 67)));
    let path = view.path.expect("there is room");
    assert_eq!((path.to, path.direction, path.length), (Point { x: 71, y: 67 }, (7_568, 6_536), 581));
    let path = placed(Some((75, 25)), Some((25, 25))).1.path.expect("there is room");
    assert_eq!((path.direction, path.length), ((-10_000, 0), 500), "back to the left");
    assert_eq!(placed(Some((27, 29)), Some((37, 29))).1.path, None);
    assert!(placed(Some((27, 29)), Some((39, 29))).1.path.is_some());
    assert_eq!(placed(Some((27, 29)), None).1.path, None);
}

#[test]
fn two_pins_on_one_place_are_one_piece() {
    let (_, view) = placed(Some((27, 29)), Some((27, 29)));
    assert_eq!(view.pieces.len(), 1);
    assert_eq!((view.pieces[0].kind, view.pieces[0].active), (PieceKind::Both, true));
    assert_eq!(view.words, "Bord met twee pinnen. Nu: Nu nodig voor het werk. Straks: Nu nodig voor het werk.");
}

#[test]
fn the_piece_that_is_being_placed_lies_on_top_and_is_the_only_one_to_grab() {
    let (element, _) = placed(Some((27, 29)), Some((71, 67)));
    let order = |element: &Element| {
        let view = plane(&element.driver.model());
        view.pieces.iter().map(|piece| (piece.kind, piece.active)).collect::<Vec<_>>()
    };
    assert_eq!(order(&element), [(PieceKind::Now, false), (PieceKind::Later, true)]);
    element.does([Msg::WentBack]);
    assert_eq!(order(&element), [(PieceKind::Later, false), (PieceKind::Now, true)]);
}

#[test]
fn a_drag_shows_the_piece_in_the_air_and_where_it_stood() {
    let (element, view) = placed(Some((27, 29)), Some((71, 67)));
    assert_eq!(view.ghost, None);
    let spot = |focus, stance| Spot { focus, stance };
    element.does([Msg::Pointer(Input::Grab(spot(71.0, 67.0))), Msg::Pointer(Input::Far(spot(31.0, 81.0)))]);
    let view = plane(&element.driver.model());
    assert_eq!(view.ghost, Some(Point { x: 71, y: 67 }));
    assert_eq!(view.pieces[1].at, Point { x: 31, y: 81 });
    assert!(view.words.contains("Straks: Klaar voor wat komt"), "the words follow the piece: {}", view.words);
    element.does([Msg::Pointer(Input::Cancel)]);
    let view = plane(&element.driver.model());
    assert_eq!((view.ghost, view.pieces[1].at), (None, Point { x: 71, y: 67 }));
}
