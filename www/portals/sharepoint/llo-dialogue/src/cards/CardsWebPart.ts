// The web part that holds <llo-cards>.
import "llo-dialogue/cards";

import { LloWebPart } from "../LloWebPart";

export default class CardsWebPart extends LloWebPart {
  protected readonly element = "cards";
}
