import { writeFile } from 'node:fs/promises';
import type { Journal } from '@electron/journal/journal-api';
import type { StoredProfile } from '@electron/store/store-api';
import type { ProfileId } from '@shared/domain/ids';
import { fail } from '@shared/errors/app-error';
import type { ParsedInput } from '@shared/ipc/contract';
import type { AccountList, Exported, Usage } from '@shared/ipc/models';
import { accountsCsv } from './accounts-csv';
import { type CsvTable, toCsv } from './csv';
import { safeFileName } from './safe-file-name';
import { usageCsv } from './usage-csv';

export interface ExportServiceOptions {
  profile: (profileId: ProfileId) => Promise<StoredProfile>;
  accounts: (profileId: ProfileId) => Promise<AccountList>;
  usage: (input: ParsedInput<'usage.rows'>) => Promise<Usage>;
  accountName: (profileId: ProfileId, accountId: ParsedInput<'usage.rows'>['accountId']) => Promise<string>;
  journal: Pick<Journal, 'exportTo'>;
  /** Asks the person where to save; null when the dialog was closed. */
  askPath: (suggestedName: string) => Promise<string | null>;
  /** Shows a file in the system's file manager. */
  reveal: (path: string) => void;
  /** Milliseconds since 1970-01-01 UTC. */
  now: () => number;
}

/** Writes what is on screen into files the person chose. */
export class ExportService {
  readonly #o: ExportServiceOptions;
  readonly #written = new Set<string>();

  constructor(options: ExportServiceOptions) {
    this.#o = options;
  }

  async accounts({ profileId, accountIds, columns, filter }: ParsedInput<'exports.accounts'>): Promise<Exported> {
    const [profile, list] = await Promise.all([this.#o.profile(profileId), this.#o.accounts(profileId)]);
    const byId = new Map(list.rows.map((row) => [row.id, row]));
    const rows = accountIds.flatMap((id) => byId.get(id) ?? []);
    const { name: profileName, currency } = profile;
    const total = list.rows.length;
    const table = accountsCsv({ rows, columns, profileName, currency, filter, total, now: this.#o.now() });
    return this.save(table, `accounts ${profileName} ${this.#today()}`);
  }

  async usage({ period, ...input }: ParsedInput<'exports.usage'>): Promise<Exported> {
    const { profileId, accountId, from, to } = input;
    const [{ currency }, usage, accountName] = await Promise.all([
      this.#o.profile(profileId),
      this.#o.usage(input),
      this.#o.accountName(profileId, accountId),
    ]);
    const now = this.#o.now();
    const table = usageCsv({ usage, range: { from, to }, period, accountId, accountName, currency, now });
    return this.save(table, `usage ${accountName} ${from} ${to}`);
  }

  /** The operations that the filter lets through, with all their records, oldest first; the journal's process writes the file. */
  async journal({ format, filter }: ParsedInput<'journal.export'>): Promise<Exported> {
    const path = await this.#o.askPath(`${safeFileName(`activity ${this.#today()}`)}.${format}`);
    if (path === null) return null;
    const { records } = await this.#o.journal.exportTo(path, format, filter);
    this.#written.add(path);
    return { path, rows: records };
  }

  /** Files that another service wrote where the person chose, so that `reveal` shows them. */
  wrote(paths: readonly string[]): void {
    for (const path of paths) this.#written.add(path);
  }

  /** @throws AppFailure `not-permitted` for a file that this session did not write */
  reveal(path: string): void {
    if (!this.#written.has(path)) fail('not-permitted', 'only files exported in this session can be shown');
    this.#o.reveal(path);
  }

  /** @param name of the file that is suggested, without its ending @throws AppFailure `file-failed` if it cannot be written */
  async save(table: CsvTable, name: string): Promise<Exported> {
    const path = await this.#o.askPath(`${safeFileName(name)}.csv`);
    if (path === null) return null;
    try {
      await writeFile(path, toCsv(table), 'utf8');
    } catch (cause) {
      const why = cause instanceof Error ? cause.message : String(cause);
      fail('file-failed', `the file could not be written: ${why}`);
    }
    this.#written.add(path);
    return { path, rows: table.rows.length };
  }

  #today(): string {
    return new Date(this.#o.now()).toISOString().slice(0, 10);
  }
}
