import { z } from 'zod';
import type { Sandbox } from '@electron/sandbox/server';

/** An answer of the sandbox: the body parsed when it is JSON, else as text, `undefined` when empty. */
export interface Answered {
  status: number;
  headers: Headers;
  body: unknown;
}

function parsed(text: string): unknown {
  if (text === '') return undefined;
  try {
    const body: unknown = JSON.parse(text);
    return body;
  } catch {
    return text;
  }
}

/** Asks with a key over a real socket, and never follows a redirect. `path` is below `/api/1/`. */
export async function ask(
  sandbox: Pick<Sandbox, 'baseUrl'>,
  key: string | undefined,
  method: string,
  path: string,
  body?: unknown,
): Promise<Answered> {
  const headers = {
    ...(key === undefined ? {} : { 'X-Spoki-Api-Key': key }),
    ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
  };
  const url = path.startsWith('http') ? path : `${sandbox.baseUrl}/api/1/${path}`;
  const sent = body === undefined ? undefined : JSON.stringify(body);
  const response = await fetch(url, { method, headers, body: sent, redirect: 'manual' });
  return { status: response.status, headers: response.headers, body: parsed(await response.text()) };
}

/** The key an account was seeded with. */
export function accountKey(sandbox: Sandbox, id: number | string): string {
  return z.string().parse(sandbox.accountKeys.get(String(id)));
}

/** What tests read of an account in a list. */
export const listedAccountSchema = z.looseObject({
  id: z.number(),
  name: z.string(),
  current_credit: z.number(),
  status: z.string(),
  phone: z.string().nullable(),
  phone_status: z.string(),
  quality_score: z.number(),
  account_type: z.number(),
  low_credit_threshold: z.number(),
  default_language: z.string().nullable(),
  default_country_code: z.string(),
});
export type ListedAccount = z.infer<typeof listedAccountSchema>;

/** The partner's accounts. */
export async function listAccounts(sandbox: Sandbox): Promise<ListedAccount[]> {
  return z.array(listedAccountSchema).parse((await ask(sandbox, sandbox.partnerKey, 'GET', 'partners/accounts/')).body);
}

/** The account of this name. */
export async function accountNamed(sandbox: Sandbox, name: string): Promise<ListedAccount> {
  return listedAccountSchema.parse((await listAccounts(sandbox)).find((account) => account.name === name));
}

const statusesSchema = z.record(z.string(), z.number());
const channelSchema = z.looseObject({
  messages: z.looseObject({
    incoming: z.number(),
    template: z.object({ otp: statusesSchema, transaction: statusesSchema, marketing: statusesSchema }),
    free: statusesSchema,
  }),
});

/** What tests read of a report row. */
export const reportRowSchema = z.object({
  whatsapp_channel: channelSchema.extend({ transaction_amount: z.number(), recharge_amount: z.number() }),
  sms_channel: channelSchema,
  partner: z.record(z.string(), z.number()),
});
export type SandboxReportRow = z.infer<typeof reportRowSchema>;
export const reportSchema = z.object({ granularity: z.number(), reports: z.record(z.string(), reportRowSchema) });

/** The rows of an account from one day to another, by key. */
export async function reportOf(
  sandbox: Sandbox,
  id: number | string,
  from: string,
  to: string,
  granularity = 0,
): Promise<Record<string, SandboxReportRow>> {
  const query = `account_id=${id}&granularity=${granularity}&startDate=${from}&endDate=${to}`;
  const { body } = await ask(sandbox, sandbox.partnerKey, 'GET', `partners/get_account_report/?${query}`);
  return reportSchema.parse(body).reports;
}
