import type { ActionField } from '../platform/api/client';

export type Value = string | boolean | File;
export type Values = Record<string, Value>;
/** What goes to the server; files are sent before, and then stand here by their numbers. */
export type Filled = Record<string, string | number | boolean | File>;
export type Complaint = 'actions.missing' | 'actions.number';

/** What a form starts with, as the diagram says. */
export function initial(fields: ActionField[]): Values {
  return Object.fromEntries(
    fields.map((field) => [
      field.id,
      field.type === 'boolean' ? field.defaultValue === 'true' : (field.defaultValue ?? ''),
    ]),
  );
}

/** What is wrong with what was filled in, by field; the server looks again. */
export function complaints(fields: ActionField[], values: Values): Partial<Record<string, Complaint>> {
  const found: Partial<Record<string, Complaint>> = {};
  for (const field of fields) {
    const value = values[field.id];
    const isEmpty = typeof value === 'string' ? value.trim() === '' : value === undefined;
    if (field.required && isEmpty) found[field.id] = 'actions.missing';
    else if (
      field.type === 'long' &&
      typeof value === 'string' &&
      !isEmpty &&
      !/^-?\d{1,18}$/.test(value.trim())
    ) {
      found[field.id] = 'actions.number';
    }
  }
  return found;
}

/** The values as the API takes them: what is empty is left out. */
export function body(fields: ActionField[], values: Values): Filled {
  const filled: Filled = {};
  for (const field of fields) {
    const value = values[field.id] ?? '';
    if (typeof value !== 'string') filled[field.id] = value;
    else if (value.trim() === '') continue;
    else if (field.type === 'long') filled[field.id] = Number(value);
    else filled[field.id] = field.type === 'text' ? value : value.trim();
  }
  return filled;
}

/** The actions in the order of a desk: what moves the ticket on first, what ends it last. */
export function ordered<A extends { id: string }>(actions: A[]): A[] {
  const rank = (id: string) => {
    const at = FIRST.indexOf(id);
    if (at >= 0) return at - FIRST.length;
    return id === 'cancel' ? 1 : 0;
  };
  return [...actions].sort((one, other) => rank(one.id) - rank(other.id));
}

const FIRST = ['take', 'confirm', 'resolve', 'reopen'];
