const MIN_MS = 1_000;
const MAX_MS = 600_000;
const GARBAGE_MS = 60_000;

/**
 * How long a 429 or 503 asks to wait, in milliseconds, 1,000 to 600,000. `Retry-After` is in seconds, or a date: that one counts from the
 * answer's own `Date`, so that a wrong clock here does not matter. Absent or unreadable means a minute, the reference's window.
 */
export function retryAfterMs(headers: Readonly<Record<string, string>>): number {
  const value = headers['retry-after']?.trim() ?? '';
  if (/^\d+(\.\d+)?$/.test(value)) return clamp(Number(value) * 1_000);
  const until = Date.parse(value);
  const answered = Date.parse(headers['date'] ?? '');
  return /[a-z]/i.test(value) && !Number.isNaN(until) && !Number.isNaN(answered) ? clamp(until - answered) : GARBAGE_MS;
}

function clamp(ms: number): number {
  return Math.min(MAX_MS, Math.max(MIN_MS, Math.ceil(ms)));
}
