//! Loading again: a phone in every phase is the same one pin, a board in every phase goes on.

use llo_dialogue::domain::dialogue::Moment;
use llo_dialogue::domain::session::{Order, RoundNo};
use llo_dialogue::domain::space::Quadrant::{PeopleProactive, PeopleReactive};
use llo_e2e::board::Board;
use llo_e2e::bots::Bots;
use llo_e2e::page::Page;
use llo_e2e::phone::Phone;
use llo_e2e::room::{Windows, all_place, bots};
use llo_e2e::said::{At, Said};
use llo_e2e::scenarios;

scenarios![a_phone_in_every_phase, a_board_in_every_phase, both_at_once];

struct Story {
    said: Said,
    windows: Windows,
    board: Board,
    phone: Phone,
    others: Bots,
}

/// A phone in a window of its own, and seven others.
async fn story(page: &Page) -> Story {
    let said = Said::dutch();
    let windows = page.open_two_windows(said, "").await;
    let (board, phone) = (page.board(said), page.phone_at(said, "een"));
    phone.joins_with(&windows.code).await;
    let others = bots(page, &windows.code, 7).await;
    Story { said, windows, board, phone, others }
}

async fn a_phone_in_every_phase(page: Page) {
    let Story { said, windows, board, phone, others } = story(&page).await;
    phone.loads_again().await;
    phone.asks(said.guest.waiting_lobby().0).await;
    windows.lead_on_to(&board, At::Explain).await;
    phone.loads_again().await;
    phone.asks(said.guest.waiting_explain_title()).await;
    windows.lead_on_to(&board, At::PlaceNow).await;
    phone.loads_again().await;
    phone.asks(said.prompt(Moment::Current)).await;
    phone.places(said.corner(PeopleReactive)).await;
    all_place(&others, RoundNo::First, PeopleReactive, None).await;
    phone.loads_again().await;
    phone.asks(said.guest.placing_placed(1_u32)).await;
    windows.lead_on_to(&board, At::PlaceLater).await;
    phone.loads_again().await;
    phone.asks(said.prompt(Moment::Desired)).await;
    phone.places(said.corner(PeopleProactive)).await;
    all_place(&others, RoundNo::First, PeopleReactive, Some(PeopleProactive)).await;
    phone.loads_again().await;
    phone.asks(said.guest.placing_placed(2_u32)).await;
    phone.has_arrived().await;
    windows.look_at_board().await;
    board.counts(8, 8).await;
    windows.lead_on_to(&board, At::RevealNow).await;
    phone.loads_again().await;
    let now = format!("Jij en 7 anderen van de 8 kozen nu ‘{}’.", said.corner(PeopleReactive));
    phone.says(&now).await;
    windows.lead_on_to(&board, At::Talk).await;
    phone.loads_again().await;
    phone.says(&now).await;
    windows.lead_on_to(&board, At::RevealLater).await;
    phone.loads_again().await;
    phone.says(&format!("Jij en 7 anderen van de 8 kozen straks ‘{}’.", said.corner(PeopleProactive))).await;
    windows.lead_on_to(&board, At::Step).await;
    phone.loads_again().await;
    phone.asks(said.guest.group_step().0).await;
    assert_eq!(page.topics().await, 9, "the same one pin all the way: the state, and eight");
    windows.look_at_board().await;
    board.closes().await;
    windows.look_at_phone().await;
    phone.loads_again().await;
    phone.asks(said.guest.code_title()).await;
}

async fn a_board_in_every_phase(page: Page) {
    let Story { said, windows, board, phone, others } = story(&page).await;
    let code = windows.code.clone();
    windows.look_at_board().await;
    for at in At::in_order(Order::BothFirst) {
        board.goes_on_to(at).await;
        if at == At::PlaceNow {
            windows.look_at_phone().await;
            phone.places(said.corner(PeopleReactive)).await;
            windows.look_at_board().await;
            all_place(&others, RoundNo::First, PeopleReactive, None).await;
        }
        if at == At::PlaceLater {
            all_place(&others, RoundNo::First, PeopleReactive, Some(PeopleProactive)).await;
            board.counts(7, 8).await;
        }
        board.loads_again().await;
        board.is_at(at).await;
        board.connected().await;
        assert_eq!(board.code().await, code, "at {at:?}");
        match at {
            At::PlaceNow => board.counts(8, 8).await,
            At::PlaceLater => board.counts(7, 8).await,
            At::RevealNow | At::Talk => {
                assert_eq!(board.table().await[said.corner(PeopleReactive)][0], 8, "at {at:?}");
            }
            At::Lobby | At::Explain | At::RevealLater | At::Step => {}
        }
    }
    windows.look_at_phone().await;
    phone.asks(said.guest.group_step().0).await;
    phone.no_longer_says(said.guest.connection_away().0).await;
    windows.look_at_board().await;
    board.closes().await;
    board.loads_again().await;
    board.shows("button", said.board.start_with_phones()).await;
}

/// The whole page: a board and two phones on it.
async fn both_at_once(page: Page) {
    let said = Said::dutch();
    let (board, phones) = page.open_room(said, "", &["een", "twee"]).await;
    let code = board.begins().await;
    for phone in &phones {
        phone.joins_with(&code).await;
    }
    board.goes_on_to(At::PlaceNow).await;
    phones[0].places(said.corner(PeopleReactive)).await;
    phones[0].has_arrived().await;
    board.counts(1, 2).await;
    board.loads_again().await;
    board.connected().await;
    board.counts(1, 2).await;
    phones[0].asks(said.guest.placing_placed(1_u32)).await;
    phones[1].asks(said.prompt(Moment::Current)).await;
    phones[1].places(said.corner(PeopleProactive)).await;
    board.counts(2, 2).await;
    assert_eq!(page.topics().await, 3);
}
