/** A column of a decision table. */
export interface Column {
  id: string;
  label: string;
  expression: string;
  type: string;
}

export interface Rule {
  id: string;
  note: string;
  /** What stands under each column: the inputs first, then the outputs. */
  cells: string[];
}

/** A decision table as people read it. */
export interface Table {
  key: string;
  name: string;
  hitPolicy: string;
  inputs: Column[];
  outputs: Column[];
  rules: Rule[];
}

export type RuleKind = 'added' | 'removed' | 'changed' | 'moved';

export interface RuleChange {
  kind: RuleKind;
  id: string;
  /** Its place in the table, from 1; null where it is not there. */
  before: number | null;
  after: number | null;
  was: Rule | null;
  is: Rule | null;
}

/** The decision tables of a DMN file. */
export function readTables(xml: string): Table[] {
  const document = new DOMParser().parseFromString(xml, 'application/xml');
  return [...document.getElementsByTagNameNS('*', 'decision')].flatMap((decision) => {
    const table = child(decision, 'decisionTable');
    if (!table) return [];
    return [
      {
        key: decision.getAttribute('id') ?? '',
        name: decision.getAttribute('name') ?? '',
        hitPolicy: table.getAttribute('hitPolicy') ?? 'UNIQUE',
        inputs: children(table, 'input').map((input) => {
          const expression = child(input, 'inputExpression');
          return {
            id: input.getAttribute('id') ?? '',
            label: input.getAttribute('label') ?? '',
            expression: expression ? text(expression) : '',
            type: expression?.getAttribute('typeRef') ?? '',
          };
        }),
        outputs: children(table, 'output').map((output) => ({
          id: output.getAttribute('id') ?? '',
          label: output.getAttribute('label') ?? '',
          expression: output.getAttribute('name') ?? '',
          type: output.getAttribute('typeRef') ?? '',
        })),
        rules: children(table, 'rule').map((rule) => {
          const note = child(rule, 'description');
          return {
            id: rule.getAttribute('id') ?? '',
            note: note?.textContent.trim() ?? '',
            cells: [...children(rule, 'inputEntry'), ...children(rule, 'outputEntry')].map(text),
          };
        }),
      },
    ];
  });
}

/** Which rules came, went, say something else, or only stand elsewhere among those that stayed. */
export function compareRules(before: Table, after: Table): RuleChange[] {
  const changes: RuleChange[] = [];
  const stayed = before.rules.filter((rule) => after.rules.some((other) => other.id === rule.id));
  const order = after.rules.filter((rule) => before.rules.some((other) => other.id === rule.id));
  for (const [at, is] of after.rules.entries()) {
    const wasAt = before.rules.findIndex((rule) => rule.id === is.id);
    const was = before.rules[wasAt];
    const place = { id: is.id, before: was ? wasAt + 1 : null, after: at + 1, was: was ?? null, is };
    if (!was) changes.push({ kind: 'added', ...place });
    else if (said(was) !== said(is)) changes.push({ kind: 'changed', ...place });
    else if (stayed.findIndex((rule) => rule.id === is.id) !== order.indexOf(is))
      changes.push({ kind: 'moved', ...place });
  }
  for (const [at, was] of before.rules.entries()) {
    if (!after.rules.some((rule) => rule.id === was.id))
      changes.push({ kind: 'removed', id: was.id, before: at + 1, after: null, was, is: null });
  }
  return changes;
}

/** What a table says beside its rules. */
export function head(table: Table): Map<string, string> {
  return new Map([
    ['name', table.name],
    ['hitPolicy', table.hitPolicy],
    ...[...table.inputs, ...table.outputs].map(
      (column) =>
        [`column:${column.id}`, [column.label, column.expression, column.type].join(' · ')] as const,
    ),
  ]);
}

function said(rule: Rule): string {
  return JSON.stringify([rule.cells, rule.note]);
}

function children(parent: Element, name: string): Element[] {
  return [...parent.children].filter((one) => one.localName === name);
}

function child(parent: Element, name: string): Element | undefined {
  return children(parent, name)[0];
}

function text(entry: Element): string {
  return child(entry, 'text')?.textContent.trim() ?? '';
}
