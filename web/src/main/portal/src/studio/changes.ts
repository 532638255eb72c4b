import { diff } from 'bpmn-js-differ';
import { type Element, elements, type Names, type Node, parse } from './model';

export type Kind = 'added' | 'removed' | 'changed' | 'moved';

/** A fact of an element that is not what it was; what was not there, or is no longer, is null. */
export interface Detail {
  fact: string;
  before: string | null;
  after: string | null;
}

export interface Change {
  id: string;
  kind: Kind;
  type: string;
  name: Names;
  details: Detail[];
}

const ORDER: Kind[] = ['added', 'removed', 'changed', 'moved'];

/** What came, went, changed and was only drawn elsewhere, from one diagram to another. */
export async function compare(before: string, after: string): Promise<Change[]> {
  const [old, now] = await Promise.all([parse(before), parse(after)]);
  const moved = drawnElsewhere(old, now);
  const were = byId(elements(old));
  const are = byId(elements(now));
  const changes: Change[] = [];
  const add = (kind: Kind, one: Element, details: Detail[]) =>
    changes.push({ id: one.id, kind, type: one.type, name: one.name, details });
  for (const [id, was] of were) if (!are.has(id)) add('removed', was, facts(was, undefined));
  for (const [id, one] of are) {
    const was = were.get(id);
    const details = facts(was, one);
    if (!was) add('added', one, details);
    else if (details.length > 0) add('changed', one, details);
    else if (moved.has(id)) add('moved', one, []);
  }
  return changes.sort((one, other) => ORDER.indexOf(one.kind) - ORDER.indexOf(other.kind));
}

/** By the drawing alone; a drawing of something that is not there can't be compared, and is no change of the process. */
function drawnElsewhere(old: Node, now: Node): Set<string> {
  try {
    return new Set(Object.keys(diff(old, now)._layoutChanged));
  } catch {
    return new Set();
  }
}

/** The facts that differ; of what is new or gone, all that say what it does. */
function facts(was: Element | undefined, is: Element | undefined): Detail[] {
  const names = new Set([...(was?.facts.keys() ?? []), ...(is?.facts.keys() ?? [])]);
  return [...names]
    .map((fact) => ({ fact, before: was?.facts.get(fact) ?? null, after: is?.facts.get(fact) ?? null }))
    .filter(({ before, after }) => before !== after);
}

function byId(all: Element[]): Map<string, Element> {
  return new Map(all.map((one) => [one.id, one]));
}

const WORDS: Record<string, string> = {
  name: 'name',
  'property:label.en': 'labelEn',
  'property:name.en': 'labelEn',
  'property:label.it': 'labelIt',
  'property:name.it': 'labelIt',
  'property:action': 'action',
  'property:roles': 'roles',
  'camunda:candidateGroups': 'roles',
  'camunda:assignee': 'assignee',
  'camunda:delegateExpression': 'step',
  'inputParameter:template': 'template',
  'camunda:decisionRef': 'table',
  'camunda:asyncBefore': 'savePoint',
  'camunda:asyncAfter': 'savePoint',
  calledElement: 'called',
  conditionExpression: 'condition',
  default: 'otherwise',
  documentation: 'documentation',
  message: 'message',
  retries: 'retries',
  source: 'source',
  target: 'target',
  timer: 'timer',
  attachedToRef: 'attached',
  cancelActivity: 'interrupts',
};
const FAMILIES: Record<string, string> = {
  field: 'field',
  inputParameter: 'input',
  outputParameter: 'output',
  property: 'property',
};

/** How a fact is called: the word for it, and which of its kind it is. */
export function factWord(fact: string): { word: string; which: string } {
  const word = WORDS[fact];
  if (word) return { word, which: '' };
  const [family = '', ...which] = fact.split(':');
  const known = FAMILIES[family];
  return known ? { word: known, which: which.join(':') } : { word: 'other', which: fact };
}
