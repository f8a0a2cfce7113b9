// The types of `host.js`, as far as our web parts use those of SharePoint's modules.

export interface IPropertyPaneField<T> {
  type: string;
  targetProperty: string;
  properties: T;
}

export interface IPropertyPaneConfiguration {
  pages: { header: { description: string }; groups: { groupFields: IPropertyPaneField<unknown>[] }[] }[];
}

export abstract class BaseClientSideWebPart<Properties> {
  protected readonly domElement: HTMLElement;
  protected readonly description: string;
  protected readonly properties: Properties;
  protected abstract render(): void;
  protected getPropertyPaneConfiguration(): IPropertyPaneConfiguration;
}

interface Labelled {
  label: string;
}
type Field<Properties> = (name: string, properties: Properties) => IPropertyPaneField<unknown>;

export const PropertyPaneDropdown: Field<Labelled & { options: { key: string; text: string }[] }>;
export const PropertyPaneLabel: Field<{ text: string }>;
export const PropertyPaneTextField: Field<Labelled & { description: string; multiline: boolean }>;
export const PropertyPaneToggle: Field<Labelled>;
