import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createI18n, loadTexts } from '@renderer/app/i18n/i18n';
import {
  MESSAGE_LANGUAGES,
  PURPOSES,
  WAYS,
  clientMessage,
  messageLanguage,
} from '@renderer/operations/links/client-message';

const t = createI18n('it', await loadTexts('it')).getFixedT(null, 'links');
const link = 'https://app.spoki.com/onboarding/abc123';

describe('a message to a client', () => {
  it('is in the language of the client, whatever the language on screen', () => {
    const message = clientMessage(t, { language: 'de', purpose: 'invite', way: 'email', client: 'Acme', link });
    expect(message).toContain('Guten Tag');
    expect(message).toMatch(/^Verbinden Sie Ihre WhatsApp-Nummer\n\n/);
  });

  it('has the name and the link in it as they are, in every language, for every purpose, in every way', () => {
    const choice = fc.record({
      language: fc.constantFrom(...MESSAGE_LANGUAGES),
      purpose: fc.constantFrom(...PURPOSES),
      way: fc.constantFrom(...WAYS),
      client: fc.oneof(
        fc.constantFrom('{{link}}', '$t(title)', '$& $1', '<b>Acme</b>'),
        fc.string({ minLength: 1 }).map((name) => name.replace(/\s+/g, ' ').trim()),
      ),
    });
    fc.assert(
      fc.property(choice, (wanted) => {
        const message = clientMessage(t, { ...wanted, link });
        expect(message).toContain(wanted.client);
        expect(message.split(link)).toHaveLength(2);
      }),
    );
  });

  it('takes no more lines than its text has, whatever the name', () => {
    const lines = (client: string): number =>
      clientMessage(t, { language: 'en', purpose: 'remind', way: 'whatsapp', client, link }).split('\n').length;
    expect(lines('Acme\n\nPay to IBAN …')).toBe(lines('Acme'));
  });

  it('knows a language by its code, however Spoki writes it, and none that it has no text for', () => {
    expect(['it', 'IT', 'it-IT', 'it_IT', 'en-GB'].map(messageLanguage)).toEqual(['it', 'it', 'it', 'it', 'en']);
    expect([null, '', 'pt', 'italiano'].map(messageLanguage)).toEqual([null, null, null, null]);
  });
});
