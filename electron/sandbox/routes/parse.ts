import { z } from 'zod';
import { type DayNumber, dayNumber, isDayText } from '../clock';
import { refuse, refuseField, refuseNotFound } from '../errors';
import type { SandboxRequest } from '../operation';
import type { AccountRecord, SandboxState } from '../state';

const objectSchema = z.record(z.string(), z.unknown());

/** The number in a path segment or query, or `null` for anything but up to 15 digits. */
export function numberIn(text: string | null | undefined): number | null {
  return text && /^\d{1,15}$/.test(text) ? Number(text) : null;
}

/** The request's body as an object. @throws Refusal 400 for anything else. */
export function bodyObject(request: SandboxRequest): Record<string, unknown> {
  const parsed = objectSchema.safeParse(request.body ?? {});
  if (!parsed.success) refuse(400, 'Invalid data. Expected a dictionary.');
  return parsed.data;
}

/** A whole number in a field of a body. @throws Refusal 400 naming the field. */
export function integerField(body: Record<string, unknown>, field: string, min: number): number {
  const value = body[field];
  if (value === undefined || value === null) refuseField(field, 'This field is required.');
  if (typeof value !== 'number' || !Number.isSafeInteger(value)) refuseField(field, 'A valid integer is required.');
  if (value < min) refuseField(field, `Ensure this value is greater than or equal to ${min}.`);
  return value;
}

/** A text that is not blank. @throws Refusal 400 naming the field. */
export function textField(body: Record<string, unknown>, field: string): string {
  const value = body[field];
  if (value === undefined || value === null) refuseField(field, 'This field is required.');
  if (typeof value !== 'string') refuseField(field, 'Not a valid string.');
  if (value.trim() === '') refuseField(field, 'This field may not be blank.');
  return value.trim();
}

/** A text field that may be left out. */
export function optionalText(body: Record<string, unknown>, field: string): string | null {
  const value = body[field];
  return typeof value === 'string' ? value : null;
}

/** The partner's account that a body names. @throws Refusal 400 without a number, 404 for another tenant's account. */
export function accountInBody(state: SandboxState, body: Record<string, unknown>, field: string): AccountRecord {
  return state.accounts.get(integerField(body, field, 0)) ?? refuseNotFound();
}

/** The partner's account that a query names. @throws Refusal 400 without a number, 404 for another tenant's account. */
export function accountInQuery(state: SandboxState, query: URLSearchParams): AccountRecord {
  const text = query.get('account_id');
  if (text === null || text === '') refuseField('account_id', 'This field is required.');
  const id = numberIn(text);
  if (id === null) refuseField('account_id', 'A valid integer is required.');
  return state.accounts.get(id) ?? refuseNotFound();
}

/** A day in a query, `null` when it is left out. @throws Refusal 400 for what is not a day of the calendar. */
export function dayInQuery(query: URLSearchParams, field: string): DayNumber | null {
  const text = query.get(field);
  if (text === null || text === '') return null;
  if (!isDayText(text)) refuseField(field, 'Date has wrong format. Use one of these formats instead: YYYY-MM-DD.');
  return dayNumber(text);
}
