import { type BackendModule, type i18n, createInstance } from 'i18next';
import { initReactI18next } from 'react-i18next';
import type { Settings } from '@shared/ipc/models';
import type { en } from './en/all';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'common';
    resources: typeof en;
  }
}

type Language = Settings['language'];
export type Texts = { readonly [key: string]: string | Texts };

/** Italian has a third plural, `many`, for whole millions; its words are those of `other`. */
export function withManyPlural(texts: Texts): Texts {
  const copies = Object.entries(texts).flatMap(([key, text]): [string, string | Texts][] => {
    if (typeof text !== 'string') return [[key, withManyPlural(text)]];
    return key.endsWith('_other')
      ? [
          [key, text],
          [key.replace(/_other$/, '_many'), text],
        ]
      : [[key, text]];
  });
  return Object.fromEntries(copies);
}

/** All texts of one language. Each is a file of its own, so that a start reads only the one it speaks. */
export async function loadTexts(language: Language): Promise<Texts> {
  return language === 'it' ? withManyPlural((await import('./it/all')).it) : (await import('./en/all')).en;
}

/** Brings the texts of the other language when a person switches; the screen keeps its words until they are there. */
const otherLanguage: BackendModule = {
  type: 'backend',
  init: () => undefined,
  read: (language, namespace, done) => {
    loadTexts(language === 'it' ? 'it' : 'en').then(
      (texts) => done(null, texts[namespace] ?? {}),
      (thrown: unknown) => done(thrown instanceof Error ? thrown : new Error(String(thrown)), null),
    );
  },
};

/** @param texts of the language, from `loadTexts` */
export function createI18n(language: Language, texts: Texts): i18n {
  const instance = createInstance();
  void instance
    .use(otherLanguage)
    .use(initReactI18next)
    .init({
      lng: language,
      supportedLngs: ['en', 'it'],
      // Both languages have the same keys, so none stands in for the other.
      fallbackLng: false,
      partialBundledLanguages: true,
      resources: { [language]: texts },
      ns: Object.keys(texts),
      defaultNS: 'common',
      // React escapes what it shows.
      interpolation: { escapeValue: false },
      initAsync: false,
    });
  return instance;
}
