import { linesOfNote } from '@shared/domain/client-requests';
import { toVatText } from '@shared/domain/client-vat';
import type { AccountId } from '@shared/domain/ids';
import type { NewClient } from '@shared/domain/new-client';
import type { OperationId, SettlementEvidence } from '@shared/domain/operation';
import type { AppError } from '@shared/errors/app-error';
import type { JobRow } from '@shared/ipc/operation-models';
import type { ReturnedClient } from './drafts';
import { type FieldSaying, sayingsOf } from './spoki-fields';

/**
 * What became of one client. `created` without an id: Spoki created it, and which account it is cannot be told. `refused`: Spoki refused it,
 * or did not say which of its request. `held-back`: another client of its request was refused. `absent`: its outcome was unknown, and the
 * accounts show that it is not there. `unclear`: they do not show it.
 */
export type Became =
  | { what: 'waiting' | 'left-out' | 'unknown' | 'absent' | 'unclear' }
  | { what: 'created'; accountId: AccountId | null }
  | { what: 'refused'; said: readonly FieldSaying[]; error: AppError | null }
  | { what: 'held-back' | 'not-sent'; error: AppError | null };

export interface ClientResult {
  /** Unique in the job. */
  key: string;
  /** Of the request, from 0. */
  request: number;
  line: number | null;
  client: NewClient;
  became: Became;
  /** It is known not to be there, and was not sent again already. */
  mayBePutBack: boolean;
}

type ClientEvidence = NonNullable<SettlementEvidence['clients']>;

/** What became of every client of a job, in the order of sending. @param evidence of what was settled, by operation */
export function resultsOf(rows: readonly JobRow[], evidence: ReadonlyMap<OperationId, ClientEvidence>): ClientResult[] {
  return rows.flatMap((row) => {
    if (row.intent.kind !== 'add-clients') return [];
    const { clients } = row.intent;
    const lines = linesOfNote(row.note, clients.length);
    const settled = row.operationId === null ? undefined : evidence.get(row.operationId);
    const becameAt = becameOf(row, clients.length, settled);
    return clients.map((client, place) => {
      const became = becameAt(place);
      return {
        key: `${row.position} ${place}`,
        request: row.position,
        line: lines?.[place] ?? null,
        client,
        became,
        mayBePutBack: became.what === 'absent' || row.mayBeSentAgain || row.state === 'cancelled',
      };
    });
  });
}

function becameOf(row: JobRow, count: number, settled: ClientEvidence | undefined): (place: number) => Became {
  const one = settled && bySettlement(settled);
  switch (row.standing) {
    case 'left':
      return () => ({ what: 'waiting' });
    case 'left-out':
      return () => ({ what: 'left-out' });
    case 'unknown':
      return () => ({ what: 'unknown' });
    case 'applied':
      return (place) => one?.(place) ?? { what: 'created', accountId: idIn(row, place) };
    case 'not-applied':
      return (place) => one?.(place) ?? refusedAt(row, count, place);
  }
}

function bySettlement(settled: ClientEvidence): (place: number) => Became | null {
  return (place) => {
    const found = settled.find(({ position }) => position === place);
    if (!found) return null;
    if (found.standing === 'present') return { what: 'created', accountId: found.accountId };
    return { what: found.standing };
  };
}

function idIn({ made }: JobRow, place: number): AccountId | null {
  if (made?.what !== 'clients') return null;
  return made.accounts.find(({ position }) => position === place)?.accountId ?? null;
}

function refusedAt({ state, error }: JobRow, count: number, place: number): Became {
  if (state !== 'REJECTED') return { what: 'not-sent', error };
  const { byPlace, ofAll } = sayingsOf(error ?? {}, count);
  const own = byPlace.get(place) ?? [];
  if (own.length === 0 && byPlace.size > 0) return { what: 'held-back', error };
  return { what: 'refused', said: [...own, ...ofAll], error };
}

export const GROUPS = ['created', 'not-created', 'unknown', 'waiting'] as const;
export type Group = (typeof GROUPS)[number];

const GROUP_OF: Readonly<Record<Became['what'], Group>> = {
  created: 'created',
  refused: 'not-created',
  'held-back': 'not-created',
  'not-sent': 'not-created',
  absent: 'not-created',
  'left-out': 'not-created',
  unknown: 'unknown',
  unclear: 'unknown',
  waiting: 'waiting',
};

export function groupOf({ became }: Pick<ClientResult, 'became'>): Group {
  return GROUP_OF[became.what];
}

/** The accounts that are known to have been created. */
export function createdIds(results: readonly ClientResult[]): AccountId[] {
  return results.flatMap(({ became }) => (became.what === 'created' && became.accountId ? [became.accountId] : []));
}

/** Those that are known not to have been created and were not sent again, as they were typed, to be corrected. */
export function returnedOf(results: readonly ClientResult[], language: 'en' | 'it'): ReturnedClient[] {
  return results.flatMap(({ line, client, became, mayBePutBack }) => {
    if (GROUP_OF[became.what] !== 'not-created' || !mayBePutBack) return [];
    const { accountName, countryCode: country, email, firstName, vatAmount } = client;
    const values = { accountName, country, email, firstName, vat: toVatText(vatAmount, language) };
    return [{ line, values, said: became.what === 'refused' ? became.said : [] }];
  });
}
