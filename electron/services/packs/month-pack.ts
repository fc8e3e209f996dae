import { readdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { monthSummary } from '@electron/packs/month-summary';
import type { PackFile } from '@electron/packs/pack-api';
import { type PackWork, withPackProcess } from '@electron/packs/pack-client';
import type { PackInput } from '@electron/packs/pack-input';
import { wordsOf } from '@electron/packs/words/words';
import type { ProcessPort } from '@electron/processes/rpc';
import { daysOfMonth } from '@shared/domain/report-day';
import { fail } from '@shared/errors/app-error';
import type { ParsedInput } from '@shared/ipc/contract';
import type { AppEvent } from '@shared/ipc/events';
import type { TrendMonth, Written } from '@shared/ipc/finance-models';
import { safeFileName, uniqueNames } from '../exports/safe-file-name';
import type { WorkRegistry } from '../work-registry';
import { journalDays } from './journal-days';
import type { ClosedMonth, PackSource } from './pack-source';
import { type PrintPdf, monthPrint } from './print-jobs';
import { countSteps } from './work-progress';

export interface PackParts {
  source: PackSource;
  works: Pick<WorkRegistry, 'run'>;
  askPath: (suggestedName: string) => Promise<string | null>;
  askFolder: () => Promise<string | null>;
  spawnPackProcess: () => ProcessPort;
  printPdf: PrintPdf;
  emit: (event: AppEvent) => void;
  /** Told of every file that was written. */
  wrote: (paths: readonly string[]) => void;
  /** Milliseconds since 1970-01-01 UTC. */
  now: () => number;
}

type Input = ParsedInput<'packs.month'>;
type Wanted = Exclude<PackFile, { kind: 'bytes' }> | { kind: 'pdf'; path: string };

/** Accounts whose days are read at once; the store answers others in between. */
const AT_ONCE = 100;
/** Times that a month is read again because figures came in meanwhile. */
const MOST_READINGS = 3;

/** Writes a month's pack where the person chooses; null when the dialog was closed. */
export async function writeMonthPack(parts: PackParts, input: Input): Promise<Written> {
  const { name: partnerName } = await parts.source.profile(input.profileId);
  const files = await askForFiles(parts, input, partnerName);
  if (files === null) return null;
  return parts.works.run(input.workId, (signal) =>
    withPackProcess(parts.spawnPackProcess, signal, async (pack) => {
      const { data, trend } = await readMonth(parts, input, pack, files.length);
      const { step } = data.steps;
      const written: { path: string; rows: number }[] = [];
      for (const file of files) {
        const path = pack.will(file.path);
        const staged: PackFile =
          file.kind === 'pdf' ? { kind: 'bytes', path, bytes: await parts.printPdf(printOf(data.input, trend)) } : file;
        written.push({ path, rows: await pack.api.stagePack(staged) });
        if (file !== files.at(-1)) step();
      }
      await pack.api.commit();
      parts.wrote(files.map(({ path }) => path));
      step();
      return { folder: dirname(files[0]?.path ?? ''), files: written };
    }),
  );
}

const printOf = (input: PackInput, trend: TrendMonth[]) => monthPrint(input, monthSummary(input.table), trend);

/** Reads the month into the process, again while its days do not add up to it. @throws AppFailure `store-failed` if they never do */
async function readMonth(parts: PackParts, input: Input, pack: PackWork, files: number) {
  const { profileId, month } = input;
  const { source } = parts;
  for (let reading = 1; reading <= MOST_READINGS; reading += 1) {
    const closed = await source.closed(profileId, month);
    const [read, trend] = await Promise.all([packInput(parts, input, closed), source.trend(profileId, month)]);
    await pack.api.begin(read);
    const groups = groupsOf(read.table.accountIds);
    const steps = countSteps(parts.emit, input, groups.length + files);
    for (const slice of closed?.days ?? []) await pack.api.addDays(slice);
    for (const ids of groups) {
      if (!closed) await pack.api.addUsage(await source.store.usageOf(profileId, ids, daysOfMonth(month)));
      steps.step();
    }
    if ((await pack.api.accountsOff()) === 0) return { data: { input: read, steps }, trend };
  }
  return fail('store-failed', 'the days of the month did not add up to it, because figures came in all the while');
}

async function packInput({ source, now }: PackParts, input: Input, closed: ClosedMonth | null): Promise<PackInput> {
  const { profileId, month, language } = input;
  const [{ name: partnerName, currency }, table, journal, oddDays, reconciliation] = await Promise.all([
    source.profile(profileId),
    source.month(profileId, month),
    journalDays(source.journal, profileId, month),
    source.oddDays(profileId, month),
    source.reconciliation(profileId, month),
  ]);
  return {
    ...{ language, partnerName, currency, month, journal, oddDays, reconciliation },
    state: table.state,
    closing: closed?.closing ?? null,
    madeAt: now(),
    table: closed ? closed.freeze(table) : table,
    changes: closed?.changes ?? [],
  };
}

export function groupsOf<T>(all: readonly T[]): T[][] {
  return Array.from({ length: Math.ceil(all.length / AT_ONCE) }, (_, i) => all.slice(i * AT_ONCE, (i + 1) * AT_ONCE));
}

/** One file has its name asked for, several have their folder: none of them replaces what is there. */
async function askForFiles(parts: PackParts, input: Input, partnerName: string): Promise<Wanted[] | null> {
  const { files } = wordsOf(input.language);
  const base = `${partnerName} ${input.month}`;
  const wanted = new Set(input.parts);
  if (wanted.size === 1 && !wanted.has('csv')) {
    const kind = wanted.has('pdf') ? 'pdf' : 'xlsx';
    const path = await parts.askPath(
      `${safeFileName(`${base} ${files[kind === 'pdf' ? 'summary' : 'month']}`)}.${kind}`,
    );
    return path === null ? null : [{ kind, path }];
  }
  const folder = await parts.askFolder();
  if (folder === null) return null;
  const nameIn = uniqueNames(await readdir(folder).catch(() => []));
  const at = (name: string, ending: string): string => join(folder, nameIn(`${base} ${name}`, ending));
  const { csvPreset: preset } = input;
  return [
    ...(wanted.has('xlsx') ? [{ kind: 'xlsx' as const, path: at(files.month, 'xlsx') }] : []),
    ...(wanted.has('csv')
      ? (['accounts', 'daily', 'recharges'] as const).map((table) => ({
          ...{ kind: 'csv' as const, table, preset },
          path: at(files[table], 'csv'),
        }))
      : []),
    ...(wanted.has('pdf') ? [{ kind: 'pdf' as const, path: at(files.summary, 'pdf') }] : []),
  ];
}
