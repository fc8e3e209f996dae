import { readFile, rename } from 'node:fs/promises';
import { z } from 'zod';
import { writeFileWhole } from '@electron/processes/write-file-whole';
import { fail } from '@shared/errors/app-error';
import { parseRef, type Ref } from './vault';
import { markSchema } from './vault-mark';

const VERSION = 1;

/** `confirmed` was read back after it was stored; `pending` was about to be stored. At least one is there. */
const entrySchema = z.object({ confirmed: markSchema.nullable(), pending: markSchema.nullable() });
export type IndexEntry = z.infer<typeof entrySchema>;

const refSchema = z.string().transform((text, context): Ref => {
  try {
    return parseRef(text);
  } catch {
    context.addIssue('not a reference to a key');
    return z.NEVER;
  }
});
const indexSchema = z.object({
  version: z.literal(VERSION),
  /** An earlier index could not be read, so the keychain may hold keys that this one does not list. */
  rebuilt: z.boolean(),
  entries: z.array(entrySchema.extend({ ref: refSchema })),
});

/**
 * The file that says which keys the keychain should hold, because the keychain itself answers the same for a key it never had and
 * for one it will not give. Holds references and salted hashes, no secrets. Each change is on disk before it resolves.
 */
export class VaultIndex {
  readonly #path: string;
  readonly #entries: Map<Ref, IndexEntry>;
  readonly rebuilt: boolean;

  private constructor(path: string, entries: Map<Ref, IndexEntry>, rebuilt: boolean) {
    this.#path = path;
    this.#entries = entries;
    this.rebuilt = rebuilt;
  }

  /**
   * Reads the index; a file that is not there is an empty index. One that makes no sense is put aside as `….damaged`.
   * @throws AppFailure `store-from-newer-version`, or `file-failed` if the file cannot be read or put aside
   */
  static async open(path: string): Promise<VaultIndex> {
    const text = await readFile(path, 'utf8').catch((thrown: unknown) => {
      if (isMissing(thrown)) return null;
      return fail('file-failed', 'the index of the keychain could not be read');
    });
    if (text === null) return new VaultIndex(path, new Map(), false);
    const json = parseJson(text);
    if (isNewer(json)) fail('store-from-newer-version', 'the index of the keychain was written by a newer version');
    const index = indexSchema.safeParse(json).data;
    if (index) {
      return new VaultIndex(path, new Map(index.entries.map(({ ref, ...entry }) => [ref, entry])), index.rebuilt);
    }
    await rename(path, `${path}.damaged`).catch(() =>
      fail('file-failed', 'the damaged index of the keychain is in the way'),
    );
    const rebuilt = new VaultIndex(path, new Map(), true);
    await rebuilt.#write();
    return rebuilt;
  }

  get(ref: Ref): IndexEntry | undefined {
    return this.#entries.get(ref);
  }

  /** Every key that was confirmed, in the order they were first stored. */
  confirmed(): { ref: Ref; mark: z.infer<typeof markSchema> }[] {
    return [...this.#entries].flatMap(([ref, { confirmed }]) => (confirmed ? [{ ref, mark: confirmed }] : []));
  }

  /** Every key that is or may be in the keychain. */
  refs(): Ref[] {
    return [...this.#entries.keys()];
  }

  /** @throws AppFailure `file-failed`; then nothing has changed, in memory neither */
  async set(ref: Ref, entry: IndexEntry): Promise<void> {
    await this.#change(() => this.#entries.set(ref, entry));
  }

  /** @throws AppFailure `file-failed`; then nothing has changed, in memory neither */
  async delete(ref: Ref): Promise<void> {
    await this.#change(() => this.#entries.delete(ref));
  }

  async #change(apply: () => void): Promise<void> {
    const before = [...this.#entries];
    apply();
    try {
      await this.#write();
    } catch {
      this.#entries.clear();
      for (const [ref, entry] of before) this.#entries.set(ref, entry);
      fail('file-failed', 'the index of the keychain could not be written');
    }
  }

  async #write(): Promise<void> {
    const entries = [...this.#entries].map(([ref, entry]) => ({ ref, ...entry }));
    await writeFileWhole(this.#path, JSON.stringify({ version: VERSION, rebuilt: this.rebuilt, entries }));
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isNewer(json: unknown): boolean {
  const version = z.object({ version: z.number() }).safeParse(json).data?.version;
  return version !== undefined && version > VERSION;
}

function isMissing(thrown: unknown): boolean {
  return thrown instanceof Error && 'code' in thrown && thrown.code === 'ENOENT';
}
