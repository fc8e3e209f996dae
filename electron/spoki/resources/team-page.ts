import type { z } from 'zod';
import type { Operation } from '../operation';
import { nextPageNumber, pageAnswer } from '../pagination';
import type { Send } from '../request';
import { type Rows, readRows } from '../schemas/rows';
import type { CallOptions, SpokiSession } from '../session';

/** Whose people: an account's own, asked for with its key, or the partner's, with the partner's key. */
export type TeamKind = 'account' | 'partner';

export interface PageArgs {
  team: TeamKind;
  /** By id, e-mail or name, as Spoki searches; empty for all. */
  search: string;
  /** From 1. */
  page: number;
}

/** One page as the server pages it. */
export interface TeamPage<T> extends Rows<T> {
  /** Of all pages, as the server says; null if it does not. */
  total: number | null;
  /** Null when there is no further page, or when `next` names none that lies ahead. */
  nextPage: number | null;
  /** The server speaks of a further page, but in a way that leads nowhere. */
  endsEarly: boolean;
}

/** Asks for one page. Of `next` only its page number is used, and only if it lies ahead. */
export async function readTeamPage<T>(
  send: Send,
  session: SpokiSession,
  { operation, schema, search, page }: Omit<PageArgs, 'team'> & { operation: Operation; schema: z.ZodType<T> },
  options?: CallOptions,
): Promise<TeamPage<T>> {
  const words = search.trim();
  const query = { ...(words === '' ? {} : { search: words }), ...(page === 1 ? {} : { page: String(page) }) };
  const answer = await send(session, { operation, query, schema: pageAnswer }, options);
  const named = answer.next ? nextPageNumber(answer.next) : null;
  const nextPage = named !== null && named > page && answer.results.length > 0 ? named : null;
  return {
    ...readRows(answer.results, schema, (row) => row),
    total: answer.count ?? null,
    nextPage,
    endsEarly: Boolean(answer.next) && nextPage === null,
  };
}
