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

declare module 'bpmn-js-properties-panel' {
  export const BpmnPropertiesPanelModule: import('didi').ModuleDeclaration;
  export const BpmnPropertiesProviderModule: import('didi').ModuleDeclaration;
  export const CamundaPlatformPropertiesProviderModule: import('didi').ModuleDeclaration;
}

declare module '@bpmn-io/properties-panel' {
  type Entry = (props: Record<string, unknown>) => unknown;
  export const TextFieldEntry: Entry;
  export const SelectEntry: Entry;
  export const CheckboxEntry: Entry;
  export const Group: unknown;
  export const ListGroup: unknown;
  export const isTextFieldEntryEdited: unknown;
  export const isSelectEntryEdited: unknown;
  export const isCheckboxEntryEdited: unknown;
}

declare module 'bpmn-js-element-templates' {
  export const ElementTemplatesPropertiesProviderModule: import('didi').ModuleDeclaration;
}

declare module '@bpmn-io/element-template-chooser' {
  const module: import('didi').ModuleDeclaration;
  export default module;
}

declare module 'bpmn-js-create-append-anything' {
  export const CreateAppendAnythingModule: import('didi').ModuleDeclaration;
}

declare module 'camunda-bpmn-js-behaviors/lib/camunda-platform' {
  const module: import('didi').ModuleDeclaration;
  export default module;
}

declare module 'dmn-js/lib/Modeler' {
  interface View {
    type: string;
    element: { id: string; name?: string; description?: string };
  }
  interface Modeling {
    updateProperties(element: View['element'], properties: Record<string, unknown>): void;
  }
  interface Viewer {
    get(service: 'modeling'): Modeling;
    on(event: string, listener: () => void): void;
  }
  export default class DmnModeler {
    constructor(options: Record<string, unknown>);
    importXML(xml: string): Promise<unknown>;
    saveXML(options: { format: boolean }): Promise<{ xml: string }>;
    getViews(): View[];
    getActiveView(): View | undefined;
    getActiveViewer(): Viewer | undefined;
    open(view: View): Promise<unknown>;
    on(event: string, listener: () => void): void;
    destroy(): void;
  }
}

declare module 'bpmnlint' {
  /** Makes a rule. */
  export type RuleFactory = (config?: unknown) => unknown;
  export class Linter {
    constructor(options: {
      config: { rules: Record<string, string> };
      resolver: {
        resolveRule(pkg: string, name: string): RuleFactory;
        resolveConfig(pkg: string, name: string): { rules: Record<string, string> };
      };
    });
    lint(definitions: import('./model').Node): Promise<Record<string, { id: string; message: string }[]>>;
  }
}

declare module 'bpmnlint/config/recommended' {
  const config: { rules: Record<string, string> };
  export default config;
}

declare module 'bpmnlint/rules/*' {
  const rule: import('bpmnlint').RuleFactory;
  export default rule;
}
