import type { Sandbox } from '@electron/sandbox/server';
import { KEY_HEADER } from '@electron/spoki/keyless-request';
import { type ReportMonth, addDays, daysOf, daysOfMonth, reportDay } from '@shared/domain/report-day';
import { z } from 'zod';

const report = z.object({
  reports: z.record(
    z.string(),
    z.object({
      whatsapp_channel: z.object({ transaction_amount: z.number().int(), recharge_amount: z.number().int() }),
      partner: z.object({ amount_profit_in_thousandth: z.number().int() }),
    }),
  ),
});

export interface AskedMonth {
  id: string;
  consumption: number;
  recharge: number;
  profit: number;
}

const REPORT = 'partners/get_account_report/';

/** A month of every account as the sandbox tells it over HTTP, added up in thousandths without any code of the app. */
export async function askMonth(
  { baseUrl, partnerKey, accountKeys }: Sandbox,
  month: ReportMonth,
): Promise<AskedMonth[]> {
  const { from, to } = daysOfMonth(month);
  const asked: AskedMonth[] = [];
  for (const id of accountKeys.keys()) {
    const query = new URLSearchParams({ account_id: id, granularity: '0', startDate: from, endDate: to });
    const answer = await fetch(`${baseUrl}/api/1/${REPORT}?${query.toString()}`, {
      headers: { [KEY_HEADER]: partnerKey },
    });
    const sums = { id, consumption: 0, recharge: 0, profit: 0 };
    for (const row of Object.values(report.parse(await answer.json()).reports)) {
      const { transaction_amount: moved, recharge_amount: recharge } = row.whatsapp_channel;
      sums.consumption -= moved + recharge;
      sums.recharge += recharge;
      sums.profit += row.partner.amount_profit_in_thousandth;
    }
    asked.push(sums);
  }
  return asked;
}

/**
 * `account day` for every day that was answered with a report, as often as it was. Without the days at both ends: the app asks for one more
 * on each side, because the reference does not say whether `endDate` is part of the answer.
 */
export function answeredDays({ control }: Sandbox): string[] {
  return control.requests().flatMap(({ path, query, status }) => {
    const asked = new URLSearchParams(query);
    const [from, to, account] = [asked.get('startDate'), asked.get('endDate'), asked.get('account_id')];
    if (!path.endsWith(REPORT) || status !== 200 || !from || !to || !account) return [];
    return daysOf({ from: addDays(reportDay(from), 1), to: addDays(reportDay(to), -1) }).map(
      (day) => `${account} ${day}`,
    );
  });
}
