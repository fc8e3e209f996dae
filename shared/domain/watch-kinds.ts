/** What can have changed on an account since yesterday, or since last week. */
export const WATCH_KINDS = [
  'consumption-spike',
  'consumption-drop',
  'delivered-rate-falling',
  'read-rate-falling',
  'quality-worse',
  'quality-better',
  'phone-status-changed',
  'daily-limit-near',
  'daily-limit-changed',
] as const;
export type WatchKind = (typeof WATCH_KINDS)[number];

/** `day`: the last whole day against the same weekdays before; `week`: the last seven whole days against the seven-day sums before. */
export const WATCH_SPANS = ['day', 'week'] as const;
export type WatchSpan = (typeof WATCH_SPANS)[number];
