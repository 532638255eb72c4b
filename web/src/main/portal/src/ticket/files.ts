export const LARGEST = 25 * 1024 * 1024;

export interface Unfit {
  name: string;
  why: Refusal;
}

export type Refusal = 'files.tooLarge' | 'files.empty' | 'files.forbidden';

type Sized = { name: string; size: number };

/** Why the server would refuse a file, where it would. */
export function refusal(file: Sized, forbidden: string[]): Refusal | undefined {
  if (file.size === 0) return 'files.empty';
  if (file.size > LARGEST) return 'files.tooLarge';
  const name = file.name.toLowerCase().replace(/[.\s]+$/, '');
  return forbidden.includes(name.slice(name.lastIndexOf('.') + 1)) ? 'files.forbidden' : undefined;
}

/** Parts the files that may be sent from those that the server would refuse. */
export function sorted<F extends Sized>(files: F[], forbidden: string[]): { fit: F[]; unfit: Unfit[] } {
  const fit: F[] = [];
  const unfit: Unfit[] = [];
  files.forEach((file) => {
    const why = refusal(file, forbidden);
    if (why === undefined) fit.push(file);
    else unfit.push({ name: file.name, why });
  });
  return { fit, unfit };
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
