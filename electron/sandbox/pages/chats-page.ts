import { html } from 'hono/html';
import { sameText } from '../keys';
import type { AccountRecord, RoleRecord, SandboxState } from '../state';
import { CONVERSATIONS, type Conversation } from './conversations';
import { pageResponse } from './page';

const WORDS = {
  en: {
    title: 'Chats',
    as: 'Signed in as',
    chats: 'Conversations',
    sample: 'Sample page: nobody wrote these messages.',
  },
  it: {
    title: 'Chat',
    as: 'Accesso effettuato come',
    chats: 'Conversazioni',
    sample: 'Pagina di esempio: nessuno ha scritto questi messaggi.',
  },
};

interface SignedIn {
  account: AccountRecord;
  role: RoleRecord;
}

function signedIn(state: SandboxState, query: URLSearchParams): SignedIn | null {
  const session = state.inboxSessions.get(query.get('auth_token') ?? '');
  const account = session && state.accounts.get(session.accountId);
  if (!session || !account || !sameText(session.uid, query.get('auth_uid') ?? '')) return null;
  const role = state.team(account).roles.find(({ id }) => id === session.roleId);
  return role ? { account, role } : null;
}

function notSignedIn(): Promise<Response> {
  const body = html`<main>
    <h1>Not signed in</h1>
    <p>The token is not known, belongs to somebody else, or its service user is gone. Ask for a new one.</p>
  </main>`;
  return pageResponse({ status: 403, lang: 'en', title: 'Not signed in', body, framed: true });
}

const bubble = ({ at, ours, text }: Conversation['messages'][number]) =>
  html`<li class="${ours ? 'ours' : 'theirs'}">${text} <small class="soft">${at}</small></li>`;

const inList = ({ name, messages }: Conversation, index: number) =>
  html`<li ${index === 0 ? html`aria-current="true"` : ''}>
    <strong>${name}</strong><br /><span class="soft">${messages.at(-1)?.text}</span>
  </li>`;

/** The inbox of an account as one of its service users sees it. (Reference: Embedding via iframe.) */
export function chatsPage(state: SandboxState, request: Request): Promise<Response> {
  const who = signedIn(state, new URL(request.url).searchParams);
  if (!who) return notSignedIn();
  const { account, role } = who;
  const lang = account.defaultLanguage === 'it' ? 'it' : 'en';
  const words = WORDS[lang];
  const conversations = CONVERSATIONS[lang];
  const body = html`<main class="wide">
    <header>
      <h1>${account.name}</h1>
      <p class="soft">${words.as} ${role.user.firstname} ${role.user.surname}</p>
    </header>
    <ul class="list" aria-label="${words.chats}">
      ${conversations.map(inList)}
    </ul>
    <div>
      <ul class="talk" aria-label="${conversations[0]?.name ?? ''}">
        ${conversations[0]?.messages.map(bubble)}
      </ul>
      <footer class="soft">${words.sample}</footer>
    </div>
  </main>`;
  return pageResponse({ lang, title: words.title, body, framed: true });
}
