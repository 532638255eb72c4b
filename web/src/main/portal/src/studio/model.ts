import { BpmnModdle } from 'bpmn-moddle';

/** A parsed piece of a diagram; what it has beyond this stands under the names that BPMN gives it. */
export interface Node {
  $type: string;
  $attrs?: Record<string, string>;
  $children?: Node[];
  $body?: string;
  id?: string;
  name?: string;
  [property: string]: unknown;
}

export interface Names {
  it: string;
  en: string;
}

/** An element of a diagram, as people read it. */
export interface Element {
  id: string;
  /** Its kind, such as `userTask`. */
  type: string;
  name: Names;
  /** The elements that a sequence flow leads from and to. */
  source?: string;
  target?: string;
  /** What it is and does, each fact under its name. */
  facts: Map<string, string>;
}

/** Facts of the drawing, of the neighbourhood, and those that every element has. */
const PASSED_OVER = [
  'id',
  'incoming',
  'outgoing',
  'flowElements',
  'artifacts',
  'laneSets',
  'sourceRef',
  'targetRef',
  'extensionElements',
];
const EVENTS: Record<string, string> = {
  timeDuration: 'timer',
  timeDate: 'timer',
  timeCycle: 'timer',
  messageRef: 'message',
  errorRef: 'error',
  signalRef: 'signal',
  escalationRef: 'escalation',
};

/** Whether a file is a BPMN diagram, and not a table or a mail. */
export function isDiagram(xml: string): boolean {
  return xml.includes('/spec/BPMN/20100524/MODEL');
}

export async function parse(xml: string): Promise<Node> {
  return (await new BpmnModdle().fromXML(xml)).rootElement;
}

/** The processes of a diagram and all that is in them, in the order of the file. */
export function elements(definitions: Node): Element[] {
  const found: Element[] = [];
  const visit = (node: Node) => {
    if (node.id) found.push(element(node));
    nodes(node['flowElements']).forEach(visit);
  };
  nodes(definitions['rootElements'])
    .filter((root) => root.$type === 'bpmn:Process')
    .forEach(visit);
  return found;
}

/** Whether tickets come to it, rather than by it. */
export function isPlace(one: Element): boolean {
  return !['sequenceFlow', 'process', 'dataObject', 'dataObjectReference', 'dataStoreReference'].includes(
    one.type,
  );
}

function element(node: Node): Element {
  const facts = new Map<string, string>();
  collect(node, '', facts);
  nodes((node['extensionElements'] as Node | undefined)?.['values']).forEach((extension) =>
    extend(extension, facts),
  );
  const source = (node['sourceRef'] as Node | undefined)?.id;
  const target = (node['targetRef'] as Node | undefined)?.id;
  if (source) facts.set('source', source);
  if (target) facts.set('target', target);
  return {
    id: node.id ?? '',
    type: plain(node.$type),
    name: names(node, facts),
    ...(source ? { source } : {}),
    ...(target ? { target } : {}),
    facts,
  };
}

function names(node: Node, facts: Map<string, string>): Names {
  const drawn = node.name ?? '';
  const inLanguage = (language: string) =>
    facts.get(`property:name.${language}`) ?? facts.get(`property:label.${language}`) ?? drawn;
  return { it: inLanguage('it') || (node.id ?? ''), en: drawn || inLanguage('en') || (node.id ?? '') };
}

/** All that BPMN itself says of an element. */
function collect(node: Node, place: string, facts: Map<string, string>): void {
  for (const [attribute, value] of Object.entries(node.$attrs ?? {})) {
    if (!attribute.startsWith('xmlns') && attribute !== 'camunda:modelerTemplate')
      facts.set(place + attribute, value);
  }
  for (const [property, value] of Object.entries(node)) {
    if (property.startsWith('$') || PASSED_OVER.includes(property)) continue;
    const name = EVENTS[property] ?? property;
    if (property === 'eventDefinitions' || property === 'documentation') {
      nodes(value).forEach((one) => {
        if (property === 'documentation') facts.set('documentation', textOf(one));
        else collect(one, place, facts);
      });
    } else if (Array.isArray(value)) {
      facts.set(place + name, value.map(textOf).join(', '));
    } else if (property === 'loopCharacteristics') {
      collect(value as Node, `${place}loop.`, facts);
    } else {
      facts.set(place + name, textOf(value));
    }
  }
}

/** What the engine's extensions say: each property, field and input under a name of its own. */
function extend(extension: Node, facts: Map<string, string>): void {
  const children = extension.$children ?? [];
  switch (plain(extension.$type)) {
    case 'properties':
      children.forEach((one) => facts.set(`property:${one.name ?? ''}`, said(one['value'])));
      break;
    case 'formData':
      children.forEach((one) => facts.set(`field:${one.id ?? ''}`, field(one)));
      break;
    case 'inputOutput':
      children.forEach((one) => facts.set(`${plain(one.$type)}:${one.name ?? ''}`, written(one)));
      break;
    case 'failedJobRetryTimeCycle':
      facts.set('retries', extension.$body ?? '');
      break;
    default: {
      const name = `extension:${plain(extension.$type)}`;
      const before = facts.get(name);
      facts.set(name, (before === undefined ? '' : `${before}; `) + written(extension));
    }
  }
}

/** A field of a form in one line: its type, its labels, what it must be, what can be chosen. */
function field(node: Node): string {
  const parts = [said(node['type']), said(node['label'])];
  const visit = (one: Node) => {
    const kind = plain(one.$type);
    if (kind === 'property') parts.push(`${one.id ?? one.name ?? ''}: ${said(one['value'])}`);
    if (kind === 'constraint') parts.push([one.name, one['config']].filter(Boolean).join(' '));
    if (kind === 'value') parts.push(`${one.id ?? ''} = ${one.name ?? ''}`);
    (one.$children ?? []).forEach(visit);
  };
  (node.$children ?? []).forEach(visit);
  if (node['defaultValue']) parts.push(`= ${said(node['defaultValue'])}`);
  return parts.filter((part) => part !== '').join(' · ');
}

/** What a piece that nobody knows more of says, without its name. */
function written(node: Node): string {
  const attributes = Object.entries(node)
    .filter(
      ([property, value]) => !property.startsWith('$') && property !== 'name' && typeof value !== 'object',
    )
    .map(([property, value]) => `${property}=${String(value)}`);
  const inside = (node.$children ?? []).map((child) =>
    [child.name, written(child)].filter(Boolean).join(' '),
  );
  return [node.$body?.trim(), ...attributes, ...inside].filter(Boolean).join(' ');
}

function textOf(value: unknown): string {
  if (typeof value !== 'object' || value === null) return String(value);
  const node = value as Node;
  return said(node['body']) || said(node['text']) || node.name || node.id || node.$type;
}

/** A plain value as a text; what is none has nothing to say. */
function said(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
    ? String(value)
    : '';
}

function nodes(value: unknown): Node[] {
  return Array.isArray(value) ? (value as Node[]) : [];
}

function plain(type: string): string {
  const name = type.replace(/^.*:/, '');
  return name.charAt(0).toLowerCase() + name.slice(1);
}
