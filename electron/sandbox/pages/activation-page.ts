import { html } from 'hono/html';
import { advanceOnboarding, openOnboarding } from '../advance';
import type { AccountRecord, ChannelRecord, OnboardingLink, SandboxState } from '../state';
import { pageResponse } from './page';

const en = {
  title: 'Activate WhatsApp',
  lead: (name: string) => `${name} is setting up WhatsApp with Spoki.`,
  steps: ['Open the link', 'Connect the phone number', 'Number activated'],
  now: [
    'You have opened the link.',
    'Your phone number is connected and waits for its activation.',
    'All done: your number is active.',
  ],
  buttons: ['Connect the number', 'Activate the number'],
  gone: 'Your number is no longer connected. Ask your partner for a new link.',
  sample: 'Sample page: no number is really connected.',
  unknownTitle: 'This link is not known',
  unknown: 'It may have been mistyped, or made by a server that has ended since. Ask for a new link.',
};
const it: typeof en = {
  title: 'Attiva WhatsApp',
  lead: (name) => `${name} sta configurando WhatsApp con Spoki.`,
  steps: ['Apri il link', 'Collega il numero di telefono', 'Numero attivato'],
  now: [
    'Hai aperto il link.',
    'Il numero di telefono è collegato e attende l’attivazione.',
    'Fatto: il numero è attivo.',
  ],
  buttons: ['Collega il numero', 'Attiva il numero'],
  gone: 'Il numero non è più collegato. Chiedi un nuovo link al tuo partner.',
  sample: 'Pagina di esempio: nessun numero viene collegato davvero.',
  unknownTitle: 'Questo link non è conosciuto',
  unknown: 'Forse è stato copiato male, o l’ha creato un server che non è più attivo. Chiedi un nuovo link.',
};
const WORDS = { en, it };

interface Opened {
  link: OnboardingLink;
  account: AccountRecord;
  channel: ChannelRecord | null;
}

function linkOf(state: SandboxState, query: URLSearchParams): Opened | null {
  const link = state.onboardingLinks.get(query.get('auth_token') ?? '');
  const account = link && state.accounts.get(link.accountId);
  if (!link || !account) return null;
  if (!link.opened) {
    link.opened = true;
    link.channelId = openOnboarding(state, account, link.channelId)?.id ?? null;
  }
  const channel = state.channels(account).find(({ id }) => id === link.channelId);
  return { link, account, channel: channel ?? null };
}

/** 1 opened, 2 connected, 3 active, 4 disconnected; without a channel of its own the account is taken as it stands. */
function stageOf({ account, channel }: Opened): number {
  if (channel) return channel.status;
  return account.isActive ? 3 : 4;
}

function show(opened: Opened, lang: 'en' | 'it'): Promise<Response> {
  const words = WORDS[lang];
  const stage = stageOf(opened);
  const button = words.buttons[stage - 1];
  const step = (text: string, at: number) =>
    at < stage || stage === 3
      ? html`<li class="done">${text}</li>`
      : html`<li ${at === stage ? html`aria-current="step"` : ''}>${text}</li>`;
  const body = html`<main>
    <h1>${words.title}</h1>
    <p>${words.lead(opened.account.name)}</p>
    <ol class="steps">
      ${words.steps.map((text, index) => step(text, index))}
    </ol>
    <p role="status">${words.now[stage - 1] ?? words.gone}</p>
    ${button ? html`<form method="post"><button>${button}</button></form>` : ''}
    <p class="soft">${words.sample}</p>
  </main>`;
  return pageResponse({ lang, title: words.title, body });
}

function unknown(lang: 'en' | 'it'): Promise<Response> {
  const { unknownTitle, unknown: text } = WORDS[lang];
  const body = html`<main>
    <h1>${unknownTitle}</h1>
    <p>${text}</p>
  </main>`;
  return pageResponse({ status: 404, lang, title: unknownTitle, body });
}

/**
 * The page that an onboarding link leads to. The first look at it counts as started; its button, a POST, takes the client one step
 * further. (Reference: Channels, "Create channel", `redirect_url`.)
 */
export async function activationPage(state: SandboxState, request: Request): Promise<Response> {
  const { searchParams, search } = new URL(request.url);
  const lang = searchParams.get('lang') === 'it' ? 'it' : 'en';
  const opened = linkOf(state, searchParams);
  if (!opened) return unknown(lang);
  if (request.method !== 'POST') return show(opened, lang);
  if (stageOf(opened) < 3) advanceOnboarding(state, opened.account, opened.link.channelId);
  // To the same address by GET, so that loading it anew does not go another step.
  return new Response(null, { status: 303, headers: { Location: search, 'Referrer-Policy': 'no-referrer' } });
}
