import type { RemoteApi } from '@electron/processes/rpc';
import type { SpokiClient } from '@electron/spoki/client';
import type { TeamPage } from '@electron/spoki/resources/team-page';
import type { TeamOf } from '@electron/store/access-store-api';
import type { StoreApi } from '@electron/store/store-api';
import type { Role } from '@shared/domain/team';
import { type AppError, toAppError } from '@shared/errors/app-error';
import type { TeamSession } from './team-sessions';

export interface TeamReadingParts {
  store: Pick<RemoteApi<StoreApi>, 'beginTeamReading' | 'saveTeamPage' | 'endTeamReading'>;
  client: Pick<SpokiClient, 'roles'>;
  /** Milliseconds since 1970-01-01 UTC. */
  now: () => number;
}

/** How far the reading of a team is, after each page. */
export interface TeamReadingState {
  /** Rows of the pages so far. */
  seen: number;
  /** Of all pages; null if the server does not say. */
  total: number | null;
  pageSize: number;
}

export interface TeamReadingOptions {
  signal: AbortSignal;
  /** Told of each page once it is kept. */
  onPage: (page: TeamPage<Role>, state: TeamReadingState) => void;
}

/** More pages than any team can have; a list that goes on is cut there. */
const MAX_PAGES = 20_000;

/**
 * Reads all pages of a team's roles, behind everything a person waits for, and keeps each as it comes. If it breaks off, what was there
 * before stays beside what was read, with the reason.
 * @param open speaks for the team; its failure counts as one of the reading
 * @throws AppFailure why it broke off. Pages that end early, or rows that cannot be read, are only noted in the store.
 */
export async function readTeam(
  { store, client, now }: TeamReadingParts,
  team: TeamOf,
  open: () => Promise<TeamSession>,
  { signal, onPage }: TeamReadingOptions,
): Promise<void> {
  const reading = await store.beginTeamReading(team);
  const state: TeamReadingState = { seen: 0, total: null, pageSize: 0 };
  let unreadable = 0;
  let early = false;
  try {
    const { session, team: kind } = await open();
    let page: number | null = 1;
    for (let asked = 0; page !== null && !early; asked += 1) {
      const answer: TeamPage<Role> = await client.roles.page(
        session,
        { team: kind, search: '', page },
        { priority: 'background', signal },
      );
      await store.saveTeamPage(team, reading, { roles: answer.rows, total: answer.total });
      const rows = answer.rows.length + answer.rowErrors.length;
      early = answer.endsEarly || asked >= MAX_PAGES || (state.total ?? 0) > (answer.total ?? state.total ?? 0);
      state.pageSize ||= rows;
      state.seen += rows;
      state.total = answer.total ?? state.total;
      unreadable += answer.rowErrors.length;
      page = answer.nextPage;
      onPage(answer, state);
    }
  } catch (thrown) {
    await store.endTeamReading(team, reading, { wholeAt: null, error: toAppError(thrown) });
    throw thrown;
  }
  const isWhole = !early && state.seen >= (state.total ?? 0);
  await store.endTeamReading(team, reading, {
    wholeAt: isWhole ? now() : null,
    error: isWhole ? unreadableRows(unreadable) : ended('the pages ended before all roles had been read'),
  });
}

function unreadableRows(count: number): AppError | null {
  return count === 0 ? null : ended(`${count} of the roles could not be read, because they have no usable id`);
}

function ended(message: string): AppError {
  return { kind: 'unexpected-answer', message, operation: 'GET roles/' };
}
