// The web part that holds <llo-self-check>.
import "llo-dialogue/self-check";

import { LloWebPart } from "../LloWebPart";

export default class SelfCheckWebPart extends LloWebPart {
  protected readonly element = "self-check";
}
