import { oneLine } from '@shared/domain/one-line';
import type { Settings } from '@shared/ipc/models';

const en = {
  title: (account: string, user: string) => `Inbox: ${account} (as ${user})`,
  failed: 'The inbox could not be opened',
  reason: (host: string, reason: string) => `${host} did not show it: ${reason}`,
  refused: (host: string) => `${host} led to another site or to a file, which was not opened.`,
  close: 'Close window',
};
const it: typeof en = {
  title: (account, user) => `Chat: ${account} (come ${user})`,
  failed: 'Non è stato possibile aprire le chat',
  reason: (host, reason) => `${host} non le ha mostrate: ${reason}`,
  refused: (host) => `${host} portava a un altro sito o a un file, che non è stato aperto.`,
  close: 'Chiudi la finestra',
};
export const INBOX_WORDS: Record<Settings['language'], typeof en> = { en, it };

const MAX_NAME = 80;

/** A name for the title bar, which shows text as it comes: without control and direction characters, at most 80 characters. */
export function titleName(name: string): string {
  return oneLine(name, MAX_NAME);
}
