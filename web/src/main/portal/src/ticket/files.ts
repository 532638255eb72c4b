export const LARGEST = 25 * 1024 * 1024;

export interface Unfit {
  name: string;
  why: 'files.tooLarge' | 'files.empty';
}

/** Parts the files that may be sent from those that the server would refuse. */
export function sorted<F extends { name: string; size: number }>(files: F[]): { fit: F[]; unfit: Unfit[] } {
  const unfit = files
    .filter((file) => file.size === 0 || file.size > LARGEST)
    .map((file): Unfit => ({ name: file.name, why: file.size === 0 ? 'files.empty' : 'files.tooLarge' }));
  return { fit: files.filter((file) => file.size > 0 && file.size <= LARGEST), unfit };
}

/** A size as people read it. */
export function readable(bytes: number, language: string): string {
  const step = bytes < 1000 ? 0 : bytes < 1_000_000 ? 1 : 2;
  const unit = (['byte', 'kilobyte', 'megabyte'] as const)[step];
  return new Intl.NumberFormat(language, {
    style: 'unit',
    unit,
    unitDisplay: 'short',
    maximumFractionDigits: step === 2 ? 1 : 0,
  }).format(bytes / 1000 ** step);
}
