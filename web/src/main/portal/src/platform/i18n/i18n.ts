import i18next from 'i18next';
import { initReactI18next, useTranslation } from 'react-i18next';
import { en } from './en';
import { it } from './it';

export type Language = 'it' | 'en';
const KEY = 'sportello.language';

declare module 'i18next' {
  interface CustomTypeOptions {
    keySeparator: false;
    nsSeparator: false;
    resources: { translation: typeof en };
  }
}

function chosen(): Language {
  const stored = localStorage.getItem(KEY) ?? navigator.language;
  return stored.startsWith('it') ? 'it' : 'en';
}

export async function startLanguages(): Promise<void> {
  await i18next.use(initReactI18next).init({
    lng: chosen(),
    resources: { it: { translation: it }, en: { translation: en } },
    keySeparator: false,
    nsSeparator: false,
    interpolation: { escapeValue: false },
  });
  document.documentElement.lang = i18next.language;
}

export function language(): Language {
  return i18next.language === 'it' ? 'it' : 'en';
}

/** The person's choice of language, on this machine. */
export async function chooseLanguage(wanted: Language): Promise<void> {
  localStorage.setItem(KEY, wanted);
  document.documentElement.lang = wanted;
  await i18next.changeLanguage(wanted);
}

/** The words, and the language that they are in. */
export function useWords() {
  const { t } = useTranslation();
  return { t, language: language() };
}
