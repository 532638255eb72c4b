import { colord, extend } from 'colord';
import a11y from 'colord/plugins/a11y';

extend([a11y]);

/** Grounds of the light and the dark desk. */
const LIGHT = '#ffffff';
const DARK = '#292929';
const STEP = 0.02;

/** A firm's colour as it can be read in the light and in the dark (WCAG 2.2, 1.4.3): as it is, where it can. */
export function shades(color: string): { light: string; dark: string } {
  return { light: readable(color, LIGHT, -STEP), dark: readable(color, DARK, STEP) };
}

function readable(color: string, ground: string, step: number): string {
  let shade = colord(color);
  for (let steps = 1; steps <= 1 / STEP && !shade.isReadable(ground); steps++) shade = shade.lighten(step);
  return shade.toHex();
}
