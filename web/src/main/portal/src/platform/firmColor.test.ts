import { colord, extend } from 'colord';
import a11y from 'colord/plugins/a11y';
import { expect, test } from 'vitest';
import { shades } from './firmColor';

extend([a11y]);

test.each(['#ffdd00', '#0066cc', '#000000', '#ffffff', '#b30059'])(
  '%s can be read in light and dark',
  (color) => {
    const { light, dark } = shades(color);
    expect(colord(light).contrast('#ffffff')).toBeGreaterThanOrEqual(4.5);
    expect(colord(dark).contrast('#292929')).toBeGreaterThanOrEqual(4.5);
  },
);

test('leaves a colour as it is where it can be read', () => {
  expect(shades('#b30059').light).toBe('#b30059');
});
