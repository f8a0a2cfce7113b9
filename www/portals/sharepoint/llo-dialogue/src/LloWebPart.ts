// What the web parts share: one of our elements, whose attributes are the fields of the property pane. SharePoint keeps
// the attributes with the page. It hears nothing of what a person does in the element.
import {
  type IPropertyPaneConfiguration,
  type IPropertyPaneField,
  PropertyPaneDropdown,
  PropertyPaneLabel,
  PropertyPaneTextField,
  PropertyPaneToggle,
} from "@microsoft/sp-property-pane";
import { BaseClientSideWebPart } from "@microsoft/sp-webpart-base";

import attributes from "./attributes.json";

/** One that an element takes, with what it means. */
interface Attribute {
  type: string;
  enum?: string[];
  description: string;
}

type Attributes = Record<string, string | boolean | undefined>;

export abstract class LloWebPart extends BaseClientSideWebPart<Attributes> {
  /** The last part of its tag. */
  protected abstract readonly element: Exclude<keyof typeof attributes, "$comment">;

  public render(): void {
    const tag = `llo-${this.element}`;
    const there = this.domElement.querySelector(tag);
    const element = there ?? document.createElement(tag);
    for (const name of Object.keys(this.offered)) {
      const value = this.properties[name];
      if (value === undefined || value === "" || value === false) element.removeAttribute(name);
      else element.setAttribute(name, value === true ? "" : value);
    }
    if (there) return;
    element.textContent = this.description; // until it works, and where it cannot
    this.domElement.appendChild(element);
  }

  protected getPropertyPaneConfiguration(): IPropertyPaneConfiguration {
    const groupFields = Object.keys(this.offered).reduce<IPropertyPaneField<unknown>[]>(
      (fields, name) => fields.concat(field(name, this.offered[name])),
      [],
    );
    return { pages: [{ header: { description: this.description }, groups: [{ groupFields }] }] };
  }

  private get offered(): Record<string, Attribute> {
    return attributes[this.element];
  }
}

/** The field of an attribute, by what may stand in it. Two kinds have no place for a text, which then follows. */
function field(name: string, { type, enum: values, description }: Attribute): IPropertyPaneField<unknown>[] {
  const meaning = PropertyPaneLabel(`${name}-meaning`, { text: description });
  if (type === "boolean") return [PropertyPaneToggle(name, { label: name }), meaning];
  if (values) {
    const options = ["", ...values].map((key) => ({ key, text: key || "–" }));
    return [PropertyPaneDropdown(name, { label: name, options }), meaning];
  }
  return [PropertyPaneTextField(name, { label: name, description, multiline: name === "texts" })];
}
