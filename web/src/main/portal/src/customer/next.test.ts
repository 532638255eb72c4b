import { describe, expect, it } from 'vitest';
import { next } from './next';

const none = { state: 'none', due: null, remaining: null, done: false } as const;
const running = (due: string) => ({ state: 'running', due, remaining: 'PT1H', done: false }) as const;
const sla = { firstResponse: none, nextResponse: none, resolution: none };

describe('next', () => {
  it('is the check of the supplier while we wait for them', () => {
    const until = '2026-12-03T09:00:00Z';
    const waitsFor = { on: 'third-party', name: null, until } as const;
    expect(next({ status: 'on-hold', sla, waitsFor })).toEqual({ what: 'check', when: until });
  });

  it('is the next time that we ask while we wait for the requester', () => {
    const until = '2026-12-03T09:00:00Z';
    const waitsFor = { on: 'requester', name: 'Carla', until } as const;
    expect(next({ status: 'pending', sla, waitsFor })).toEqual({ what: 'reminder', when: until });
  });

  it('is the answer that is owed before the solution', () => {
    const clocks = {
      ...sla,
      nextResponse: running('2026-12-01T09:00:00Z'),
      resolution: running('2026-12-02T09:00:00Z'),
    };
    expect(next({ status: 'open', sla: clocks, waitsFor: null })?.what).toBe('answer');
    expect(next({ status: 'open', sla: { ...clocks, nextResponse: none }, waitsFor: null })?.what).toBe(
      'solution',
    );
  });

  it('is nothing when it is the requester’s turn, or a time has passed', () => {
    const clocks = {
      ...sla,
      firstResponse: { ...running('2026-12-01T09:00:00Z'), state: 'breached' } as const,
    };
    expect(next({ status: 'open', sla: clocks, waitsFor: null })).toBeUndefined();
    expect(next({ status: 'solved', sla, waitsFor: null })).toBeUndefined();
  });
});
