import { expect, test } from 'vitest';
import { LARGEST, readable, sorted } from './files';

test('refuses what is empty, too large or of a forbidden kind before it is sent', () => {
  const files = [
    { name: 'log.txt', size: 10 },
    { name: 'empty.txt', size: 0 },
    { name: 'just.bin', size: LARGEST },
    { name: 'huge.iso', size: LARGEST + 1 },
    { name: 'Invoice.pdf.EXE. ', size: 10 },
  ];
  const { fit, unfit } = sorted(files, ['exe']);
  expect(fit.map((file) => file.name)).toEqual(['log.txt', 'just.bin']);
  expect(unfit).toEqual([
    { name: 'empty.txt', why: 'files.empty' },
    { name: 'huge.iso', why: 'files.tooLarge' },
    { name: 'Invoice.pdf.EXE. ', why: 'files.forbidden' },
  ]);
});

test('writes sizes as people read them', () => {
  expect(readable(12_345, 'en')).toBe('12 kB');
  expect(readable(1_250_000, 'it')).toBe('1,3 MB');
});
