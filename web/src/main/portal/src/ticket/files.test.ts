import { expect, test } from 'vitest';
import { LARGEST, readable, sorted } from './files';

test('refuses what is empty or too large before it is sent', () => {
  const files = [
    { name: 'log.txt', size: 10 },
    { name: 'empty.txt', size: 0 },
    { name: 'just.bin', size: LARGEST },
    { name: 'huge.iso', size: LARGEST + 1 },
  ];
  expect(sorted(files).fit.map((file) => file.name)).toEqual(['log.txt', 'just.bin']);
  expect(sorted(files).unfit).toEqual([
    { name: 'empty.txt', why: 'files.empty' },
    { name: 'huge.iso', why: 'files.tooLarge' },
  ]);
});

test('writes sizes as people read them', () => {
  expect(readable(12_345, 'en')).toBe('12 kB');
  expect(readable(1_250_000, 'it')).toBe('1,3 MB');
});
