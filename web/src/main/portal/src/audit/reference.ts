const REFERENCE = /^(?:SP-)?(\d{4})-?(\d{1,6})$/i;

/** A ticket's reference as people write it down: sp-2026-12, 2026-000012. */
export function referenceOf(typed: string): string | undefined {
  const found = REFERENCE.exec(typed.trim());
  return found ? `SP-${found[1] ?? ''}-${(found[2] ?? '').padStart(6, '0')}` : undefined;
}
