declare module 'bpmn-moddle' {
  export class BpmnModdle {
    fromXML(xml: string): Promise<{ rootElement: import('./model').Node }>;
  }
}

declare module 'bpmn-js-differ' {
  type Node = import('./model').Node;
  /** What differs between two parsed diagrams, by the elements' ids. */
  export function diff(
    before: Node,
    after: Node,
  ): {
    _added: Record<string, Node>;
    _removed: Record<string, Node>;
    _changed: Record<string, { model: Node }>;
    _layoutChanged: Record<string, Node>;
  };
}
