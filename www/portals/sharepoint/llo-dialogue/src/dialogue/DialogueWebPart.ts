// The web part that holds <llo-dialogue>.
import "llo-dialogue/dialogue";

import { LloWebPart } from "../LloWebPart";

export default class DialogueWebPart extends LloWebPart {
  protected readonly element = "dialogue";
}
