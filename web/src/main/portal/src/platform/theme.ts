import { useEffect, useState } from 'react';
import { shades } from './firmColor';

export type Theme = 'light' | 'dark' | 'system';
const KEY = 'sportello.theme';
const DARK = 'pf-v6-theme-dark';
const system = window.matchMedia('(prefers-color-scheme: dark)');

function stored(): Theme {
  const value = localStorage.getItem(KEY);
  return value === 'light' || value === 'dark' ? value : 'system';
}

export function applyTheme(theme: Theme = stored()): void {
  document.documentElement.classList.toggle(DARK, theme === 'dark' || (theme === 'system' && system.matches));
}

/** The person's choice of light or dark, on this machine. */
export function useTheme(): [Theme, (theme: Theme) => void] {
  const [theme, setTheme] = useState(stored);
  useEffect(() => {
    localStorage.setItem(KEY, theme);
    applyTheme(theme);
    const follow = () => applyTheme(theme);
    system.addEventListener('change', follow);
    return () => system.removeEventListener('change', follow);
  }, [theme]);
  return [theme, setTheme];
}

/** The firm's own colour for what people press, in a shade that can be read (styles.css takes it from here). */
export function applyFirmColor(color: string): void {
  if (color === '') return;
  const root = document.documentElement;
  const { light, dark } = shades(color);
  root.style.setProperty('--sp-firm-light', light);
  root.style.setProperty('--sp-firm-dark', dark);
  root.classList.add('sp-firm');
}
