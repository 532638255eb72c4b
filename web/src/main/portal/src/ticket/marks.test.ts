import { expect, test } from 'vitest';
import { type Chosen, marked, type Mark } from './marks';

/** Brackets « and » stand around what is chosen. */
function after(mark: Mark, shown: string): string {
  const from = shown.indexOf('«');
  const to = shown.indexOf('»') - 1;
  const chosen: Chosen = { text: shown.replace(/[«»]/g, ''), from, to };
  const edit = marked(mark, chosen);
  const text = chosen.text.slice(0, edit.start) + edit.put + chosen.text.slice(edit.end);
  return `${text.slice(0, edit.from)}«${text.slice(edit.from, edit.to)}»${text.slice(edit.to)}`;
}

test('words get a mark around them, and lose it again', () => {
  expect(after('bold', 'Please «restart» it')).toBe('Please **«restart»** it');
  expect(after('bold', 'Please **«restart»** it')).toBe('Please «restart» it');
  expect(after('italic', '«»')).toBe('_«»_');
  expect(after('code', 'run «top»')).toBe('run `«top»`');
});

test('several lines of code stand between fences', () => {
  expect(after('code', 'run «a\nb» then')).toBe('run \n```\n«a\nb»\n```\n then');
});

test('a link asks for its address, or for its words', () => {
  expect(after('link', 'see «here»')).toBe('see [here](«https://»)');
  expect(after('link', '«https://a.test»')).toBe('[«»](https://a.test)');
});

test('every line that is touched becomes an item, and plain again', () => {
  expect(after('list', 'one\nt«wo\nthr»ee')).toBe('one\n«- two\n- three»');
  expect(after('numbers', '«one\ntwo»')).toBe('«1. one\n2. two»');
  expect(after('numbers', '1. o«ne\n2. t»wo')).toBe('«one\ntwo»');
  expect(after('list', 'one«»')).toBe('- one«»');
});
