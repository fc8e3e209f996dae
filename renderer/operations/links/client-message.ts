import type { TFunction } from 'i18next';

/** The languages in which there are texts for clients. */
export const MESSAGE_LANGUAGES = ['en', 'it', 'es', 'fr', 'de'] as const;
export type MessageLanguage = (typeof MESSAGE_LANGUAGES)[number];
export const PURPOSES = ['invite', 'remind'] as const;
export type Purpose = (typeof PURPOSES)[number];
export const WAYS = ['email', 'whatsapp'] as const;
export type Way = (typeof WAYS)[number];

/** The language of a client's texts, from what Spoki calls it: `it`, `it-IT`, `IT_it`; null if there are no texts in it. */
export function messageLanguage(language: string | null): MessageLanguage | null {
  const [first = ''] = (language ?? '').trim().toLowerCase().split(/[-_]/);
  return MESSAGE_LANGUAGES.find((known) => known === first) ?? null;
}

/** Name and link are put in as they are: what looks like a placeholder in a name stays what it is. */
function filled(template: string, values: Readonly<Record<string, string>>): string {
  return template.replace(/\{\{(\w+)\}\}/g, (whole, name: string) => values[name] ?? whole);
}

interface Message {
  language: MessageLanguage;
  purpose: Purpose;
  way: Way;
  client: string;
  link: string;
}

/** The text for a client, with the link in it; an e-mail's first line is its subject. */
export function clientMessage(t: TFunction<'links'>, { language, purpose, way, client, link }: Message): string {
  const raw = { client, link, skipInterpolation: true } as const;
  const text = t(`messages.${language}.${purpose}.${way}`, raw);
  const lines = way === 'email' ? [t(`messages.${language}.${purpose}.subject`, raw), text] : [text];
  // A name on several lines could pretend to be more of the message.
  return filled(lines.join('\n\n'), { client: client.replace(/\s+/g, ' ').trim(), link });
}
