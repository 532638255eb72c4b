import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { en } from './en';
import { it as italian } from './it';

const source = path.resolve(import.meta.dirname, '../..');
const placeholders = (text: string) => [...text.matchAll(/{{(\w+)}}/g)].map((found) => found[1]).sort();
const names = Object.keys(en) as (keyof typeof en)[];

test('both languages have the same words, none of them empty', () => {
  expect(Object.keys(italian)).toEqual(names);
  for (const name of names) {
    expect(en[name].trim(), name).not.toBe('');
    expect(italian[name].trim(), name).not.toBe('');
  }
});

test('both languages put the same facts into each text', () => {
  for (const name of names) expect(placeholders(italian[name]), name).toEqual(placeholders(en[name]));
});

test('no word is left over', () => {
  const files = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter(
    (file) => /\.tsx?$/.test(file) && !file.includes('i18n'),
  );
  const code = files.map((file) => readFileSync(path.join(source, file), 'utf8')).join('\n');
  const families = [...code.matchAll(/`([\w.-]+\.)\$\{/g)].map((found) => found[1] ?? '');
  const unused = names.filter((name) => {
    const base = name.replace(/_(one|other)$/, '');
    return !code.includes(`'${base}'`) && !families.some((family) => name.startsWith(family));
  });
  expect(unused).toEqual([]);
});
