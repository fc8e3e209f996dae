import type { AlertKind } from '@shared/domain/alerts';
import { oneLine } from '@shared/domain/one-line';
import type { Settings } from '@shared/ipc/models';
import type { DeskNotification } from './notify';

const MAX_NAME = 60;
const NAMED = 3;

const en = {
  lowOne: (name: string) => `${name} runs low on credit`,
  lowMany: (count: number) => `${count} clients run low on credit`,
  runwayOne: (name: string, days: number) => `${name}: credit for at most ${days} ${days === 1 ? 'day' : 'days'}`,
  runwayMany: (count: number, days: number) =>
    `${count} clients have credit for at most ${days} ${days === 1 ? 'day' : 'days'}`,
  bothMany: (count: number) => `${count} clients need credit`,
  bothBody: (low: number, short: number, days: number) =>
    `${low} below their threshold, ${short} with credit for at most ${days} ${days === 1 ? 'day' : 'days'}.`,
  belowThreshold: 'Its credit is below its threshold.',
  runsOut: 'By its own consumption its credit is about to run out.',
  named: (names: string, left: number) => (left === 0 ? names : `${names} and ${left} more`),
  testTitle: 'Partner Desk',
  testBody: 'Alerts of low credit will look like this.',
};
const it: typeof en = {
  lowOne: (name) => `${name} ha poco credito`,
  lowMany: (count) => `${count} clienti hanno poco credito`,
  runwayOne: (name, days) => `${name}: credito per ${days} ${days === 1 ? 'giorno' : 'giorni'} al massimo`,
  runwayMany: (count, days) =>
    `${count} clienti hanno credito per ${days} ${days === 1 ? 'giorno' : 'giorni'} al massimo`,
  bothMany: (count) => `${count} clienti hanno bisogno di credito`,
  bothBody: (low, short, days) =>
    `${low} sotto la soglia, ${short} con credito per ${days} ${days === 1 ? 'giorno' : 'giorni'} al massimo.`,
  belowThreshold: 'Il credito è sotto la soglia.',
  runsOut: 'Ai consumi attuali il credito sta per finire.',
  named: (names, left) => (left === 0 ? names : `${names} e altri ${left}`),
  testTitle: 'Partner Desk',
  testBody: 'Gli avvisi di credito basso saranno così.',
};
const WORDS: Record<Settings['language'], typeof en> = { en, it };

export interface Alerted {
  name: string;
  kinds: readonly AlertKind[];
}

/** Desktops on Linux read the text of a notification as markup. */
const withoutMarkup = (text: string): string => text.replaceAll('<', '‹').replaceAll('>', '›').replaceAll('&', '＆');
const shown = (name: string): string => withoutMarkup(oneLine(name, MAX_NAME));

/** One notification of all that is to be told. @param clients at least one */
export function alertNotification(
  clients: readonly Alerted[],
  runwayDays: number,
  language: Settings['language'],
): DeskNotification {
  const words = WORDS[language];
  const low = clients.filter(({ kinds }) => kinds.includes('low-credit')).length;
  const short = clients.filter(({ kinds }) => kinds.includes('runway')).length;
  const [first] = clients;
  if (clients.length === 1 && first) {
    return low === 1
      ? { title: words.lowOne(shown(first.name)), body: words.belowThreshold }
      : { title: words.runwayOne(shown(first.name), runwayDays), body: words.runsOut };
  }
  const names = clients.slice(0, NAMED).map(({ name }) => shown(name));
  const body = words.named(names.join(', '), clients.length - names.length);
  if (short === 0) return { title: words.lowMany(clients.length), body };
  if (low === 0) return { title: words.runwayMany(clients.length, runwayDays), body };
  return { title: words.bothMany(clients.length), body: words.bothBody(low, short, runwayDays) };
}

/** What shows a person whether the system lets notifications through. */
export function testNotification(language: Settings['language']): DeskNotification {
  const { testTitle, testBody } = WORDS[language];
  return { title: testTitle, body: testBody };
}
