/** What the editor's libraries give, as far as it is used here. */
export interface Moddle {
  $type: string;
  $parent?: Moddle;
  id?: string;
  name?: string;
  get(property: string): unknown;
  [property: string]: unknown;
}

export interface Shape {
  id: string;
  type: string;
  businessObject: Moddle;
  parent?: Shape;
  x: number;
  y: number;
  width: number;
  height: number;
  waypoints?: { x: number; y: number }[];
  incoming?: Shape[];
  outgoing?: Shape[];
  source?: Shape;
  target?: Shape;
}

export interface Modeling {
  updateProperties(element: Shape, properties: Record<string, unknown>): void;
  updateModdleProperties(element: Shape, moddle: Moddle, properties: Record<string, unknown>): void;
  createShape(
    shape: Shape | Record<string, unknown>,
    position: { x: number; y: number },
    target: Shape,
    hints?: Record<string, unknown>,
  ): Shape;
  appendShape(
    source: Shape,
    shape: Shape | Record<string, unknown>,
    position: { x: number; y: number },
  ): Shape;
  connect(source: Shape, target: Shape): Shape;
}

export interface BpmnFactory {
  create(type: string, properties?: Record<string, unknown>): Moddle;
}

export interface ElementFactory {
  createShape(properties: Record<string, unknown>): Shape;
}

export interface ElementTemplates {
  applyTemplate(element: Shape, template: unknown): Shape;
  get(element: Shape | string): unknown;
}

export interface Services {
  // eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters -- whoever asks knows what it is
  get<T>(service: string): T;
}
