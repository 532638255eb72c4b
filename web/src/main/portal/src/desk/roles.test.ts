import { expect, test } from 'vitest';
import { isAtDesk, isReader } from './roles';

test.each([
  [['requester'], false, false],
  [['partner'], false, false],
  [['agent'], true, false],
  [['supervisor', 'auditor'], true, false],
  [['auditor'], true, true],
])('%j', (roles, atDesk, reader) => {
  expect(isAtDesk({ roles })).toBe(atDesk);
  expect(isReader({ roles })).toBe(reader);
});
