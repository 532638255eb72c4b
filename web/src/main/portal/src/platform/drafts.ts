import { useCallback, useState } from 'react';
import { useMe } from './api/context';

interface Kept<T> {
  key: string;
  value: T;
}

const PREFIX = 'sportello.draft';

/** Words that are not sent yet; they outlive a reload, a sign-out and a broken connection, on this machine. */
export function useDraft<T extends object | string>(
  place: string,
  empty: T,
): [T, (value: T | ((before: T) => T)) => void, () => void] {
  const me = useMe();
  const key = `${PREFIX}.${me.id}.${place}`;
  const [state, setState] = useState<Kept<T>>(() => ({ key, value: read(key, empty) }));
  const current: Kept<T> = state.key === key ? state : { key, value: read(key, empty) };
  if (current !== state) setState(current);
  const change = useCallback(
    (value: T | ((before: T) => T)) =>
      setState((before) => {
        const next = value instanceof Function ? value(before.value) : value;
        localStorage.setItem(key, JSON.stringify(next));
        return { key, value: next };
      }),
    [key],
  );
  const forget = useCallback(() => {
    localStorage.removeItem(key);
    setState({ key, value: empty });
    // An empty draft is a constant of whoever asks.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [key]);
  return [current.value, change, forget];
}

function read<T>(key: string, empty: T): T {
  const stored = localStorage.getItem(key);
  if (stored === null) return empty;
  try {
    return JSON.parse(stored) as T;
  } catch {
    return empty;
  }
}
