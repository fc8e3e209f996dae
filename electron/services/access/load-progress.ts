import type { SpokiClient } from '@electron/spoki/client';
import type { Clock } from '@electron/spoki/clock';
import { rolesOf } from '@electron/spoki/resources/roles';
import type { StoredTeam } from '@electron/store/access-store-api';
import { teamId } from '@electron/store/role-columns';
import type { AccountId, ProfileId } from '@shared/domain/ids';
import type { AppEvent } from '@shared/ipc/events';
import { freshLaneMs, pagesLeft, readingEtaMs } from './reading-eta';
import type { TeamReadingState } from './team-reading';
import type { TeamSession } from './team-sessions';

/** Screens are told at most this often, milliseconds. */
const TELL_EVERY_MS = 250;
/** What a page of roles holds, and takes without waiting, until one has come. */
const USUAL_PAGE_SIZE = 10;
const USUAL_PAGE_MS = 300;

export interface LoadProgressParts {
  client: Pick<SpokiClient, 'estimateMs'>;
  clock: Clock;
  emit: (event: AppEvent) => void;
  profileId: ProfileId;
  workId: string;
  /** How many teams are under way at most. */
  atATime: number;
  /** What was known of the teams before. */
  known: readonly StoredTeam[];
}

/** How far the reading of many teams is, and how long it still takes: each team has lanes of its own, so the slowest decide. */
export class LoadProgress {
  readonly #o: LoadProgressParts;
  readonly #waiting: Set<string>;
  readonly #total: number;
  readonly #totals: Map<string, number>;
  /** When each team under way will be done, by `clock.now`. */
  readonly #dueAt = new Map<string, number>();
  readonly #opened = new Map<string, TeamSession>();
  #done = 0;
  #failed = 0;
  #pageSize = USUAL_PAGE_SIZE;
  #toldAt = -Infinity;

  constructor(parts: LoadProgressParts, teams: readonly (AccountId | null)[]) {
    this.#o = parts;
    this.#waiting = new Set(teams.map(teamId));
    this.#total = teams.length;
    this.#totals = new Map(parts.known.map(({ accountId, total }) => [teamId(accountId), total ?? 0]));
  }

  opened(accountId: AccountId | null, opened: TeamSession): void {
    const id = teamId(accountId);
    this.#opened.set(id, opened);
    this.#waiting.delete(id);
    this.#due(id, pagesLeft(this.#totals.get(id) ?? null, 0, this.#pageSize));
    this.tell();
  }

  paged(accountId: AccountId | null, { total, seen, pageSize }: TeamReadingState): void {
    this.#pageSize = Math.max(pageSize, 1);
    this.#due(teamId(accountId), pagesLeft(total, seen, pageSize));
    this.tell();
  }

  ended(accountId: AccountId | null, outcome: 'read' | 'failed'): void {
    const id = teamId(accountId);
    this.#waiting.delete(id);
    this.#dueAt.delete(id);
    this.#opened.delete(id);
    this.#done += 1;
    if (outcome === 'failed') this.#failed += 1;
    this.tell();
  }

  /** Tells the screens, unless they have just been told. */
  tell(): void {
    const now = this.#o.clock.now();
    if (now - this.#toldAt < TELL_EVERY_MS) return;
    this.#toldAt = now;
    this.#emit(true);
  }

  /** It runs no longer. */
  close(): void {
    this.#emit(false);
  }

  #due(id: string, pages: number): void {
    const opened = this.#opened.get(id);
    if (!opened) return;
    const laneMs = this.#o.client.estimateMs(opened.session, rolesOf(opened.team).list, pages, true);
    this.#dueAt.set(id, this.#o.clock.now() + laneMs + USUAL_PAGE_MS);
  }

  #etaMs(): number {
    const now = this.#o.clock.now();
    const underWay = [...this.#dueAt.values()].map((at) => Math.max(0, at - now));
    const waiting = [...this.#waiting].map((id) =>
      freshLaneMs(pagesLeft(this.#totals.get(id) ?? null, 0, this.#pageSize), USUAL_PAGE_MS),
    );
    return readingEtaMs(underWay, waiting, this.#o.atATime);
  }

  #emit(running: boolean): void {
    this.#o.emit({
      type: 'work-progress',
      profileId: this.#o.profileId,
      workId: this.#o.workId,
      done: this.#done,
      total: this.#total,
      failed: this.#failed,
      etaMs: running ? this.#etaMs() : null,
      running,
    });
  }
}
