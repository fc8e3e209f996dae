import type { KeyObject } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { type KeyVault, sealRef } from '@electron/credentials/vault';
import { writeFileWhole } from '@electron/processes/write-file-whole';
import { toAppError } from '@shared/errors/app-error';
import type { Head, JournalProblem, SealState } from './journal-api';
import { type Seal, type SealBreak, openSeal, sealText } from './seal';
import { sealKey } from './seal-key';

/** The first ones tell the story; a seal must not grow without end. */
const MAX_BREAKS = 50;

export interface SealKeeperOptions {
  /** Of the seal's file, beside the journal. */
  path: string;
  /** The keychain: a key that is kept for a session only would make every later start find a broken seal. */
  vault: Pick<KeyVault, 'put' | 'use'>;
  random: (bytes: number) => Buffer;
  /** Milliseconds since 1970-01-01 UTC. */
  now: () => number;
  /** The journal's id, and where it ended when its file was opened and ends now. */
  heads: () => Promise<{ id: string; atOpening: Head; now: Head }>;
  /** The hash of the entry in this place of the journal, or null. */
  hashAt: (sequence: number) => Promise<string | null>;
}

/**
 * Keeps the seal: a file that says under a key of the vault where the journal ends, so that a journal whose last entries were cut off, or
 * whose chain was computed anew, is found. A journal that goes on from what was sealed is accepted; any other is a break, which is noted.
 */
export class SealKeeper {
  readonly #o: SealKeeperOptions;
  #key: KeyObject | null = null;
  #seal: Seal | null = null;
  #pending: string | null = 'it has not been asked for yet';
  #asked = false;
  #wanted: Head | null = null;
  #writing = false;
  #accepted = 0;
  #work: Promise<void> = Promise.resolve();

  constructor(options: SealKeeperOptions) {
    this.#o = options;
  }

  /** Seals this head as soon as that is possible; of several in a row perhaps only the last. */
  extend(head: Head): void {
    this.#wanted = head;
    if (!this.#asked) void this.begin();
    if (this.#writing) return;
    this.#writing = true;
    void this.#enqueue(() => {
      this.#writing = false;
      return this.#write();
    });
  }

  /** Gets the key from the vault and looks at what was sealed before, unless that has been done. */
  begin(): Promise<void> {
    this.#asked = true;
    return this.#enqueue(() =>
      this.#begin().catch((thrown: unknown) => {
        this.#asked = false;
        throw thrown;
      }),
    );
  }

  /** Waits until what was wanted has been sealed, or could not be. */
  async settled(): Promise<void> {
    await this.#work;
  }

  state(): SealState {
    return this.#pending === null ? { state: 'sealed' } : { state: 'pending', why: this.#pending };
  }

  /** Entries that were found behind what was sealed when the journal was opened. */
  get acceptedAtOpening(): number {
    return this.#accepted;
  }

  /** Whatever was found wrong so far, and now. @param head where the journal ends */
  async problems(head: Head): Promise<JournalProblem[]> {
    const present = this.#seal && (await this.#compare(this.#seal.head, head));
    return [...(this.#seal?.breaks ?? []), ...(present ? [present] : [])].map(toProblem);
  }

  /** One thing after the other; what fails leaves the seal pending. */
  #enqueue(work: () => Promise<void>): Promise<void> {
    this.#work = this.#work.then(work).catch((thrown: unknown) => {
      this.#pending = toAppError(thrown).message;
    });
    return this.#work;
  }

  async #begin(): Promise<void> {
    if (this.#key) return this.#write();
    const { path, vault, random, heads } = this.#o;
    // Before the key, so that hardly anything can come between making a key and sealing with it.
    const { id, atOpening, now } = await heads();
    const text = await readIfThere(path);
    const held = await sealKey(vault, sealRef(id), random);
    if (held.state === 'pending') {
      this.#pending = held.why;
      return;
    }
    const sealed = text === null ? null : openSeal(held.key, text);
    const broken = sealed
      ? await this.#compare(sealed.head, atOpening)
      : this.#withoutSeal(atOpening, text !== null, held.isNew);
    this.#accepted = sealed && !broken ? atOpening.count - sealed.head.count : 0;
    await this.#keep(held.key, now, sealed?.breaks ?? [], broken);
  }

  /** Why a journal whose seal is not there or not ours is not to be trusted; null for one that has never been sealed. */
  #withoutSeal(found: Head, isThere: boolean, keyIsNew: boolean): SealBreak | null {
    if (!isThere && (keyIsNew || found.count === 0)) return null;
    const why = !isThere ? 'the seal is not there' : keyIsNew ? 'the key of the seal was lost' : 'the seal is not ours';
    return { at: this.#o.now(), what: 'seal-broken', why, sealed: null, found };
  }

  async #write(): Promise<void> {
    const head = this.#wanted;
    if (!this.#key || !this.#seal || !head) return;
    if (this.#pending === null && head.hash === this.#seal.head.hash) return;
    await this.#keep(this.#key, head, this.#seal.breaks, await this.#compare(this.#seal.head, head));
  }

  async #keep(key: KeyObject, head: Head, before: SealBreak[], broken: SealBreak | null): Promise<void> {
    const seal: Seal = { head, breaks: [...before, ...(broken ? [broken] : [])].slice(0, MAX_BREAKS) };
    await writeFileWhole(this.#o.path, sealText(key, seal));
    this.#key = key;
    this.#seal = seal;
    this.#pending = null;
  }

  /** How a journal that ends here breaks what was sealed; null if it is that one, or goes on from it. */
  async #compare(sealed: Head, found: Head): Promise<SealBreak | null> {
    const at = this.#o.now();
    if (found.count < sealed.count) return { at, what: 'cut-off', why: 'the last entries are gone', sealed, found };
    if ((await this.#o.hashAt(sealed.count)) === sealed.hash) return null;
    return { at, what: 'seal-broken', why: 'the journal is not the one that was sealed', sealed, found };
  }
}

function toProblem({ at, what, why, sealed, found }: SealBreak): JournalProblem {
  const detail = `found ${new Date(at).toISOString()}: ${why}`;
  const cut = what === 'cut-off' && sealed !== null;
  return {
    what,
    sequence: cut ? found.count + 1 : (sealed?.count ?? null),
    to: sealed?.count ?? null,
    operationId: null,
    detail,
  };
}

async function readIfThere(path: string): Promise<string | null> {
  try {
    return await readFile(path, 'utf8');
  } catch (thrown) {
    if (thrown instanceof Error && 'code' in thrown && thrown.code === 'ENOENT') return null;
    throw thrown;
  }
}
