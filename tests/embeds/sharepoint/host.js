// In the place of SharePoint: what its modules give to a web part, as far as ours use it.

export class BaseClientSideWebPart {
  domElement = document.querySelector("#part");
  description = "Hier komt een gesprek over ontwikkelen.";
  properties = { lang: "nl", session: false, "pole-top": "" };
}

const field = (type) => (targetProperty, properties) => ({ type, targetProperty, properties });

export const PropertyPaneDropdown = field("dropdown");
export const PropertyPaneLabel = field("label");
export const PropertyPaneTextField = field("text");
export const PropertyPaneToggle = field("toggle");
