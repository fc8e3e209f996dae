import { type i18n, createInstance } from 'i18next';
import { initReactI18next } from 'react-i18next';
import type { Settings } from '@shared/ipc/models';
import { en, it } from './resources';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'common';
    resources: typeof en;
  }
}

type Texts = { readonly [key: string]: string | Texts };

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

/** All texts of both languages, ready at once, so that a switch needs no loading. */
export function createI18n(language: Settings['language']): i18n {
  const instance = createInstance();
  void instance.use(initReactI18next).init({
    lng: language,
    fallbackLng: 'en',
    resources: { en, it: withManyPlural(it) },
    ns: Object.keys(en),
    defaultNS: 'common',
    // React escapes what it shows.
    interpolation: { escapeValue: false },
    initAsync: false,
  });
  return instance;
}
