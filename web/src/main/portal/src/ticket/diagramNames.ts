/** An element of a parsed diagram, with what stands in it beyond BPMN. */
export interface Drawn {
  name?: string;
  extensionElements?: { values?: Extension[] };
}

interface Extension {
  $type: string;
  name?: string;
  value?: string;
  $children?: Extension[];
}

/**
 * Diagrams are drawn in English; names in another language stand beside them as the property `name.<language>`, or
 * `label.<language>` where the element offers no action of another name.
 */
export function nameIn(language: string, elements: Iterable<Drawn>): void {
  for (const element of elements) {
    const properties = (element.extensionElements?.values ?? [])
      .filter((extension) => extension.$type === 'camunda:properties')
      .flatMap((all) => all.$children ?? []);
    const called = (name: string) => properties.find((property) => property.name === name)?.value;
    const other = called(`name.${language}`) ?? called(`label.${language}`);
    if (element.name && other) element.name = other;
  }
}
