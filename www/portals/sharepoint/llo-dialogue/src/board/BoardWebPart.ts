// The web part that holds <llo-board>.
import "llo-dialogue/board";

import { LloWebPart } from "../LloWebPart";

export default class BoardWebPart extends LloWebPart {
  protected readonly element = "board";
}
