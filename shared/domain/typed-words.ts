import { z } from 'zod';
import type { Thousandths } from './money';
import type { Intent, OperationKind } from './operation';

/** What a person confirms by typing its word. */
export const TYPED_ACTIONS = [
  'recharge',
  'withdraw',
  'set-margins',
  'create-keys',
  'revoke',
  'rotate',
  'create-clients',
  'delete',
  'apply',
] as const;
export const typedActionSchema = z.enum(TYPED_ACTIONS);
export type TypedAction = z.infer<typeof typedActionSchema>;

/** The words by language; main takes either, so that a switch of the language in between does no harm. */
const WORDS: Readonly<Record<TypedAction, { en: string; it: string }>> = {
  recharge: { en: 'recharge', it: 'ricarica' },
  withdraw: { en: 'withdraw', it: 'preleva' },
  'set-margins': { en: 'set margins', it: 'imposta margini' },
  'create-keys': { en: 'create keys', it: 'crea chiavi' },
  revoke: { en: 'revoke', it: 'revoca' },
  rotate: { en: 'rotate', it: 'ruota' },
  'create-clients': { en: 'create clients', it: 'crea clienti' },
  delete: { en: 'delete', it: 'elimina' },
  apply: { en: 'apply', it: 'applica' },
};

export function typedWord(action: TypedAction, language: 'en' | 'it'): string {
  return WORDS[action][language];
}

/** Whether this is the word of the action in one of the languages. Spaces around it and letter case do not matter. */
export function isTypedWord(action: TypedAction, typed: string): boolean {
  const given = typed.trim().normalize('NFC').toLowerCase();
  return Object.values(WORDS[action]).includes(given);
}

/**
 * The word that one operation asks for before it is sent, or null. What cannot be undone asks always, and so does a recharge whose price
 * is not known; other recharges ask above the limit. (Design: the product, "Confirmation by risk".)
 * @param limit of the settings, thousandths: a greater amount asks
 */
export function typedActionOf(intent: Intent, limit: Thousandths): TypedAction | null {
  switch (intent.kind) {
    case 'withdraw':
      return 'withdraw';
    case 'recharge':
      return intent.amount > limit ? 'recharge' : null;
    case 'recharge-conversations':
      return 'recharge';
    case 'revoke-account-key':
      return 'revoke';
    case 'delete-role':
    case 'delete-invitation':
      return 'delete';
    default:
      return null;
  }
}

/** The word that any job asks for. A job that revokes and creates keys is a rotation; one of several other kinds is applied. */
export function typedActionOfJob(kinds: ReadonlySet<OperationKind>): TypedAction {
  if (kinds.has('revoke-account-key')) return kinds.has('create-account-key') ? 'rotate' : 'revoke';
  if (kinds.has('withdraw')) return 'withdraw';
  if (kinds.has('delete-role') || kinds.has('delete-invitation')) return 'delete';
  const [only, ...others] = kinds;
  return only === undefined || others.length > 0 ? 'apply' : (ACTION_OF_JOB[only] ?? 'apply');
}

const ACTION_OF_JOB: Partial<Record<OperationKind, TypedAction>> = {
  recharge: 'recharge',
  'recharge-conversations': 'recharge',
  'set-margins': 'set-margins',
  'create-account-key': 'create-keys',
  'add-clients': 'create-clients',
};
