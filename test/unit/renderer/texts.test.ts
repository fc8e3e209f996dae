import { describe, expect, it } from 'vitest';
import { ERROR_KINDS } from '@shared/errors/app-error';
import { en } from '@renderer/app/i18n/en/all';
import { type Texts, createI18n, loadTexts, withManyPlural } from '@renderer/app/i18n/i18n';
import { it as inItalian } from '@renderer/app/i18n/it/all';

const resources = { en, it: inItalian };

function flat(texts: Texts, path = ''): Map<string, string> {
  return new Map(
    Object.entries(texts).flatMap(([key, text]) =>
      typeof text === 'string' ? [[`${path}${key}`, text] as const] : [...flat(text, `${path}${key}.`)],
    ),
  );
}

const english = flat(resources.en);
const italian = flat(resources.it);
const placeholders = (text: string): string[] => (text.match(/{{[^}]+}}|<\/?\w+>/g) ?? []).sort();

describe('the texts', () => {
  it('have the same keys in both languages', () => {
    expect([...italian.keys()].sort()).toEqual([...english.keys()].sort());
  });

  it('are never empty', () => {
    const empty = [...english, ...italian].filter(([, text]) => text.trim() === '').map(([key]) => key);
    expect(empty).toEqual([]);
  });

  it('have the same places to fill in both languages', () => {
    const different = [...english].filter(
      ([key, text]) => String(placeholders(text)) !== String(placeholders(italian.get(key) ?? '')),
    );
    expect(different.map(([key]) => key)).toEqual([]);
  });

  it.each(ERROR_KINDS)('say what "%s" is, what it means and what to do, in both languages', (kind) => {
    for (const language of ['en', 'it'] as const) {
      const { title, text, next } = resources[language].errors.kinds[kind];
      expect([title, text, next].every((words) => words.length > 3)).toBe(true);
    }
    expect(resources.it.errors.kinds[kind].next).not.toBe(resources.en.errors.kinds[kind].next);
  });

  it('come in the other language once a person switches', async () => {
    const i18n = createI18n('en', await loadTexts('en'));
    expect(i18n.hasResourceBundle('it', 'common')).toBe(false);
    await i18n.changeLanguage('it');
    expect(i18n.t('nav.settings')).toBe(inItalian.common.nav.settings);
    expect(Object.keys(en).filter((namespace) => !i18n.hasResourceBundle('it', namespace))).toEqual([]);
  });

  it('know the Italian plural of a million', async () => {
    const i18n = createI18n('it', await loadTexts('it'));
    expect(i18n.t('vault.damaged', { count: 1_000_000 })).toBe(
      'Mancano 1000000 chiavi che dovrebbero essere nel portachiavi.',
    );
    expect(i18n.t('vault.damaged', { count: 1 })).toBe('Manca 1 chiave che dovrebbe essere nel portachiavi.');
  });

  it('keep every other key when the plural of a million is added', () => {
    expect(withManyPlural({ a_one: '1', a_other: 'n', b: { c: 'd' } })).toEqual({
      a_one: '1',
      a_other: 'n',
      a_many: 'n',
      b: { c: 'd' },
    });
  });
});
