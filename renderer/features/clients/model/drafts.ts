import { CLIENT_FIELDS, type ClientColumns, columnsByCells, columnsByHeading } from '@shared/domain/client-columns';
import type { ClientDraft } from '@shared/domain/client-rows';
import type { ProfileId } from '@shared/domain/ids';
import type { ClientReading, ClientTable } from '@shared/ipc/support-models';
import { createKeptState } from '@renderer/lib/kept-state';
import type { FieldSaying } from './spoki-fields';

export type ClientValues = ClientDraft['values'];
export const NO_VALUES: ClientValues = { accountName: '', country: '', email: '', firstName: '', vat: '' };

export const WAYS = ['one', 'many'] as const;
const way = createKeptState<(typeof WAYS)[number]>('one');
export const useWay = way.useKept;

const form = createKeptState<ClientValues>(NO_VALUES);
export const useFormDraft = form.useKept;
export const forgetForm = form.forget;

export type Refused = Extract<ClientReading, { ok: false }>;

export const STEPS = ['source', 'columns', 'check'] as const;
export type Step = (typeof STEPS)[number];

/** Many clients on their way to the review. Lines are those of the file or the pasted text. */
export interface ManyDraft {
  step: Step;
  pasted: string;
  /** What was read last; null for nothing. */
  table: ClientTable | null;
  /** Why what was read after it was refused. */
  refused: Refused | null;
  columns: ClientColumns;
  /** Percent as typed, for rows without a rate. */
  defaultVat: string;
  /** Rows that were corrected here, by line. */
  edits: Readonly<Record<number, ClientValues>>;
  /** Rows that the person took in or left out, by line. */
  marks: Readonly<Record<number, boolean>>;
  /** What Spoki said when it refused them, by line; until the row is corrected. */
  said: Readonly<Record<number, readonly FieldSaying[]>>;
}

const NO_DRAFT: ManyDraft = {
  step: 'source',
  pasted: '',
  table: null,
  refused: null,
  columns: [],
  defaultVat: '',
  edits: {},
  marks: {},
  said: {},
};
const many = createKeptState(NO_DRAFT);
export const useManyDraft = many.useKept;
export const forgetMany = many.forget;

/** The draft after something was read: what was worked out for other rows is forgotten, a refusal leaves the rows of before. */
export function withReading(before: ManyDraft, reading: ClientReading): ManyDraft {
  if (!reading.ok) return { ...before, refused: reading };
  const { pasted, defaultVat } = before;
  const { table } = reading;
  return { ...NO_DRAFT, pasted, defaultVat, table, columns: guessColumns(table), step: 'columns' };
}

function guessColumns({ header, rows }: ClientTable): ClientColumns {
  if (header.some((name) => name !== '')) return columnsByHeading(header);
  return columnsByCells(
    header.length,
    rows.map(({ cells }) => cells),
  );
}

export interface ReturnedClient {
  line: number | null;
  values: ClientValues;
  said: readonly FieldSaying[];
}

/** Clients that were not created, put back to be corrected and sent again. */
export function draftOfReturned(returned: readonly ReturnedClient[]): ManyDraft {
  const known = new Set(returned.map(({ line }) => line));
  const keepsLines = !known.has(null) && known.size === returned.length;
  const rows = returned.map((one, place) => ({ ...one, line: keepsLines && one.line !== null ? one.line : place + 1 }));
  return {
    ...NO_DRAFT,
    step: 'check',
    columns: CLIENT_FIELDS,
    table: {
      fileName: null,
      header: CLIENT_FIELDS.map(() => ''),
      rows: rows.map(({ line, values }) => ({ line, cells: CLIENT_FIELDS.map((field) => values[field]) })),
    },
    said: Object.fromEntries(rows.flatMap(({ line, said }) => (said.length > 0 ? [[line, said]] : []))),
  };
}

/** Opens the task of many clients with these rows. */
export function usePutBack(profileId: ProfileId): (returned: readonly ReturnedClient[]) => void {
  const [, changeWay] = way.useKept(profileId);
  const [, changeMany] = many.useKept(profileId);
  return (returned) => {
    changeWay(() => 'many');
    changeMany(() => draftOfReturned(returned));
  };
}
