import { refuse, refuseField } from '../errors';
import { makeOnboardingLink } from '../onboarding-links';
import { type Answer, NO_CONTENT, ok, type PartnerOperation, type SandboxRequest } from '../operation';
import { buildNewClient } from '../seed/build-account';
import type { SandboxState } from '../state';
import type { Margins } from '../traffic/prices';
import { accountJson } from './account-json';
import { accountInBody, bodyObject, integerField, textField } from './parse';

function createOnboarding(request: SandboxRequest, state: SandboxState): Answer {
  const account = accountInBody(state, bodyObject(request), 'account');
  const { redirect_url } = makeOnboardingLink(request, state, account, null);
  request.applied({ account: account.id });
  return ok({ redirect_url });
}

function createKey(request: SandboxRequest, state: SandboxState): Answer {
  const account = accountInBody(state, bodyObject(request), 'account');
  const apiKey = state.issueKey(account);
  request.applied({ account: account.id, issue: account.keysIssued });
  return ok({ api_key: apiKey });
}

function revokeKey(request: SandboxRequest, state: SandboxState): Answer {
  const account = accountInBody(state, bodyObject(request), 'account');
  account.keysRevokedThrough = account.keysIssued;
  request.applied({ account: account.id, through: account.keysIssued });
  return ok({ status: 'ok' });
}

interface NewClient {
  name: string;
  country: string;
}

function newClient(row: unknown): NewClient {
  if (typeof row !== 'object' || row === null || Array.isArray(row))
    refuse(400, 'Invalid data. Expected a dictionary.');
  const body: Record<string, unknown> = { ...row };
  const name = textField(body, 'account_name');
  const country = textField(body, 'country_code').toUpperCase();
  if (!/^[A-Z]{2}$/.test(country)) refuseField('country_code', `"${country}" is not a valid choice.`);
  textField(body, 'country');
  textField(body, 'first_name');
  if (!/^[^@\s]+@[^@\s]+\.[^@\s]+$/.test(textField(body, 'email')))
    refuseField('email', 'Enter a valid email address.');
  // Hundredths of a percent: 2200 is 22.00 %.
  if (integerField(body, 'vat_amount', 0) > 10_000)
    refuseField('vat_amount', 'Ensure this value is less than or equal to 10000.');
  return { name, country };
}

/** All rows are checked before the first account is made. */
function addClients(request: SandboxRequest, state: SandboxState): Answer {
  if (!Array.isArray(request.body)) refuse(400, 'Expected a list of items.');
  const rows = request.body.map((row: unknown) => newClient(row));
  const made = rows.map(({ name, country }) => {
    const today = state.clock.today('UTC');
    const account = buildNewClient(state.seed, state.newId(), name, country, today);
    state.accounts.set(account.id, account);
    request.applied({ account: account.id, name });
    return accountJson(state, account);
  });
  return ok(made);
}

function subrecharge(request: SandboxRequest, state: SandboxState): Answer {
  const body = bodyObject(request);
  const account = accountInBody(state, body, 'destination_account');
  const amount = integerField(body, 'amount', 1);
  account.books.move(state.today(account), amount);
  request.applied({ account: account.id, amount });
  return NO_CONTENT;
}

function conversationsSubrecharge(request: SandboxRequest, state: SandboxState): Answer {
  const body = bodyObject(request);
  const account = accountInBody(state, body, 'destination_account');
  const conversations = integerField(body, 'conversations', 1);
  const price = account.books.profile.costs.marketing + account.books.marginsOn(state.today(account)).marketing;
  account.books.move(state.today(account), conversations * price);
  request.applied({ account: account.id, conversations, amount: conversations * price });
  return NO_CONTENT;
}

// The reference states neither status nor body; `null` is what other operations of the family have been seen to send.
function moveCredit(request: SandboxRequest, state: SandboxState): Answer {
  const body = bodyObject(request);
  const account = accountInBody(state, body, 'account_id');
  const amount = integerField(body, 'credit_to_move', 1);
  if (amount > state.credit(account)) refuseField('credit_to_move', 'The account has not enough credit.');
  account.books.move(state.today(account), -amount);
  request.applied({ account: account.id, amount: -amount });
  return ok(null);
}

const MARGIN_FIELDS = {
  sms_profit_margin: 'smsTwoWay',
  sms_one_way_profit_margin: 'smsOneWay',
  utility_profit_margin: 'utility',
  authentication_profit_margin: 'authentication',
  marketing_profit_margin: 'marketing',
  service_profit_margin: 'service',
  conversation_profit_margin: 'conversation',
} as const satisfies Record<string, keyof Margins>;

/** A field that is left out keeps its value; the reference does not say. */
function setProfits(request: SandboxRequest, state: SandboxState): Answer {
  const body = bodyObject(request);
  const account = accountInBody(state, body, 'destination_account');
  const today = state.today(account);
  const margins: Margins = { ...account.books.marginsOn(today + 1) };
  for (const [field, margin] of Object.entries(MARGIN_FIELDS)) {
    if (body[field] !== undefined) margins[margin] = integerField(body, field, 0);
  }
  account.books.setMargins(today, margins);
  request.applied({ account: account.id, margins });
  return NO_CONTENT;
}

const WRITES: Record<string, PartnerOperation['run']> = {
  onboarding: createOnboarding,
  create_api_key_for_account: createKey,
  revoke_api_key_for_account: revokeKey,
  add_sv_clients: addClients,
  create_subrecharge: subrecharge,
  create_conversations_subrecharge: conversationsSubrecharge,
  set_profits: setProfits,
  move_credit_from_account: moveCredit,
};

/** Reference: Partners, the operations that change something. */
export const PARTNER_WRITE_OPERATIONS: readonly PartnerOperation[] = Object.entries(WRITES).map(([name, run]) => ({
  method: 'POST',
  path: `partners/${name}/`,
  key: 'partner',
  perMinute: 'setting',
  run,
}));
