import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { withPackProcess } from '@electron/packs/pack-client';
import { known } from '@electron/packs/table';
import { wordsOf } from '@electron/packs/words/words';
import { unpackDays } from '@electron/store/packed-usage';
import type { FrozenDays } from '@electron/store/closings-store-api';
import type { PackedUsage } from '@electron/store/store-api';
import type { AccountId } from '@shared/domain/ids';
import { type Thousandths, thousandths } from '@shared/domain/money';
import type { MonthColumn } from '@shared/domain/month-columns';
import { DEFAULT_TIME_ZONE, type DayRange, dayAt, daysOf, daysOfMonth } from '@shared/domain/report-day';
import { type StatementDay, buildStatement } from '@shared/domain/statement';
import { fail } from '@shared/errors/app-error';
import type { ParsedInput } from '@shared/ipc/contract';
import type { MonthTable, Statement, Written } from '@shared/ipc/finance-models';
import { uniqueNames } from '../exports/safe-file-name';
import { type PackParts, groupsOf } from './month-pack';
import type { ClosedMonth } from './pack-source';
import { countSteps } from './work-progress';

type Whose = Pick<ParsedInput<'packs.statement'>, 'profileId' | 'month'>;

/** One client's statement. @throws AppFailure `not-found` for an account without figures */
export async function readStatement(
  parts: PackParts,
  { accountId, ...whose }: ParsedInput<'packs.statement'>,
): Promise<Statement> {
  const [statement] = await readStatements(parts, whose, await readMonth(parts, whose), [accountId]);
  return statement ?? fail('not-found', 'there is no such account');
}

/** One file an account, in a folder the person chooses; null when the dialog was closed. What was written before it is cancelled stays. */
export async function writeStatements(parts: PackParts, input: ParsedInput<'packs.statements'>): Promise<Written> {
  const folder = await parts.askFolder();
  if (folder === null) return null;
  const { format, csvPreset: preset, language, workId } = input;
  const [{ currency }, month] = await Promise.all([parts.source.profile(input.profileId), readMonth(parts, input)]);
  const nameIn = uniqueNames(await readdir(folder).catch(() => []));
  const { step } = countSteps(parts.emit, input, input.accountIds.length);
  const files: { path: string; rows: number }[] = [];
  return parts.works.run(workId, (signal) =>
    withPackProcess(parts.spawnPackProcess, signal, async ({ api, will }) => {
      for (const ids of groupsOf(input.accountIds)) {
        for (const statement of await readStatements(parts, input, month, ids)) {
          const name = `${wordsOf(language).files.statement} ${statement.accountName} ${statement.month}`;
          const path = will(join(folder, nameIn(name, format)));
          if (format === 'pdf') {
            const bytes = await parts.printPdf({ kind: 'statement', language, currency, statement });
            await api.stagePack({ kind: 'bytes', path, bytes });
          } else await api.stageStatement({ path, statement, format, preset, language, currency });
          await api.commit();
          parts.wrote([path]);
          files.push({ path, rows: statement.days.length });
          step();
        }
      }
      return { folder, files };
    }),
  );
}

interface Month {
  table: MonthTable;
  closed: ClosedMonth | null;
}

async function readMonth({ source }: PackParts, { profileId, month }: Whose): Promise<Month> {
  const [table, closed] = await Promise.all([source.month(profileId, month), source.closed(profileId, month)]);
  return { table: closed ? closed.freeze(table) : table, closed };
}

async function readStatements(
  parts: PackParts,
  { profileId, month }: Whose,
  { table, closed }: Month,
  accountIds: AccountId[],
): Promise<Statement[]> {
  const { source, now } = parts;
  const { from, to } = daysOfMonth(month);
  const today = dayAt(now(), DEFAULT_TIME_ZONE);
  const range = { from, to: to < today ? to : today };
  const [{ name: partnerName }, usage] = await Promise.all([
    source.profile(profileId),
    source.store.usageOf(profileId, accountIds, range),
  ]);
  return usage.map((packed) => {
    const place = table.accountIds.indexOf(packed.accountId);
    if (place < 0) return fail('not-found', `account ${packed.accountId} has no figures of this month`);
    const amount = (column: MonthColumn): Thousandths | null => {
      const value = known(table.columns[column][place]);
      return value === null ? null : thousandths(value);
    };
    return buildStatement({
      ...{ partnerName, month },
      accountName: table.names[place] ?? packed.accountId,
      stage: table.state.stage,
      opening: amount('openingCredit'),
      recharge: amount('recharge'),
      consumption: amount('consumption'),
      closing: amount('closingCredit'),
      days: daysIn(packed, range, closed?.daysOf.get(packed.accountId) ?? null),
    });
  });
}

/** The days as they are known now; of a closed month with the money that was frozen. */
function daysIn(packed: PackedUsage, range: DayRange, frozen: FrozenDays | null): StatementDay[] {
  const rows = new Map(unpackDays(packed).map((row) => [row.day, row]));
  const now = daysOf(range).map((day) => ({
    day,
    row: rows.get(day) ?? null,
    quiet: packed.fetched.some((covered) => covered.from <= day && day <= covered.to),
  }));
  return frozen ? now.map((known) => frozenDay(known, frozen)) : now;
}

function frozenDay({ day, row }: StatementDay, { covered, rows }: FrozenDays): StatementDay {
  const number = Number(day.slice(8));
  const kept = rows.find(([of]) => of === number);
  const quiet = covered.some(([from, to]) => from <= number && number <= to);
  if (!kept) return { day, row: null, quiet };
  const [, charged = null, recharged = null] = kept;
  return {
    day,
    quiet,
    row: {
      whatsapp: row?.whatsapp ?? null,
      sms: row?.sms ?? null,
      rechargeAmount: recharged === null ? null : thousandths(recharged),
      transactionAmount: charged === null || recharged === null ? null : thousandths(0 - (charged + recharged)),
    },
  };
}
