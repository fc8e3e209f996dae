import { type Account, qualityClass, statusWords } from './account';
import { type Channel, type ChannelId, type ChannelPhoneStatus, SMS_ONE_WAY, WHATSAPP } from './channel';
import type { OnboardingAction, OnboardingCause, OnboardingStage } from './onboarding';

/** What a stage follows from. */
export interface OnboardingFacts {
  /** As the partner's list has it. */
  account: Pick<Account, 'status' | 'phoneStatus' | 'isActive' | 'qualityScore'>;
  /** All channels, in Spoki's order; null if they were never read, or no key is held to read them with. */
  channels: readonly Channel[] | null;
  link: LinkProgress;
  /** The same, of links that were made since the account is in trouble; `none` for an account that was in none when last looked at. */
  linkSinceTrouble: LinkProgress;
}

/** The furthest that any onboarding link of the account has come. */
export const LINK_PROGRESS = ['none', 'made', 'handed-out'] as const;
export type LinkProgress = (typeof LINK_PROGRESS)[number];

export interface OnboardingStanding {
  stage: OnboardingStage;
  cause: OnboardingCause;
  next: OnboardingAction;
  /** The channel that the stage speaks of; null if it follows from account and link alone. */
  channelId: ChannelId | null;
}

const DAY_MS = 24 * 3_600_000;

/**
 * How long a stage may take before it counts as stuck, milliseconds; null for as long as it likes. Days, because clients answer in days:
 * a link should be made and handed out within half a week, weekends included, and opened as soon; who has begun finishes at one
 * sitting or needs help; activation is Meta's, and is asked after when it takes longer. What needs attention needs it now.
 */
export const STUCK_AFTER_MS: Readonly<Record<OnboardingStage, number | null>> = {
  created: 3 * DAY_MS,
  'link-handed-out': 3 * DAY_MS,
  started: 2 * DAY_MS,
  connected: 2 * DAY_MS,
  active: null,
  'needs-attention': 0,
};

/** Whether it has stood in the stage for longer than the stage should take. @param ageMs milliseconds since it came there */
export function isStuck(stage: OnboardingStage, ageMs: number): boolean {
  const limit = STUCK_AFTER_MS[stage];
  return limit !== null && ageMs >= limit;
}

/**
 * Where an account stands. Its primary WhatsApp channel speaks for it; without one the WhatsApp channel that has come furthest; an account
 * without WhatsApp follows its SMS channel, or whichever it has. Without channels the account's own words decide. Trouble comes before
 * everything else. (Reference: Channels 152; Accounts, `status`, `phone_status`, `is_active`.)
 */
export function onboardingStanding(facts: OnboardingFacts): OnboardingStanding {
  const channel = speakingChannel(facts.channels ?? []);
  const trouble = troubleOf(facts, channel);
  if (trouble) return attention(trouble, channel, facts);
  if (channel === null || channel.status === null) return ofAccount(facts, channel);
  return channel.platform === WHATSAPP ? ofWhatsApp(channel, facts.link) : ofOther(channel);
}

/** The channel that speaks for the account; null if it has none. */
export function speakingChannel(channels: readonly Channel[]): Channel | null {
  const whatsApp = channels.filter(({ platform }) => platform === WHATSAPP);
  const sms = channels.filter(({ platform }) => platform === SMS_ONE_WAY);
  const [group = []] = [whatsApp, sms, channels].filter(({ length }) => length > 0);
  return group.find(({ isPrimary }) => isPrimary === true) ?? furthest(group);
}

/** From least to most; an unknown status is nothing to go by. */
const PROGRESS = [null, 'onboarding-started', 'disconnected', 'connected', 'active'] as const;

function furthest(channels: readonly Channel[]): Channel | null {
  return channels.reduce<Channel | null>(
    (best, one) => (best === null || PROGRESS.indexOf(one.status) > PROGRESS.indexOf(best.status) ? one : best),
    null,
  );
}

/** Trouble by the words of Spoki, of a channel's phone or of an account's; the worst first where several hold. */
const TROUBLES: readonly (readonly [OnboardingCause, readonly string[]])[] = [
  ['deleted', ['deleted']],
  ['banned', ['banned']],
  ['integrity-violation', ['integrity-violation']],
  ['restricted', ['restricted']],
  ['disconnected', ['disconnected', 'offline', 'migrated']],
  ['flagged', ['flagged']],
  ['rate-limited', ['rate-limited']],
  ['warned', ['warned']],
  ['unverified', ['unverified']],
];

/** A channel's phone says nothing in these cases, and the account's own words count. */
const SILENT: readonly (ChannelPhoneStatus | null)[] = [null, 'unknown'];

function troubleOf({ account }: OnboardingFacts, channel: Channel | null): OnboardingCause | null {
  const isWhatsApp = channel?.platform === WHATSAPP;
  const phone = channel && !SILENT.includes(channel.phoneStatus) ? channel.phoneStatus : null;
  const ownWords = channel === null || isWhatsApp;
  const words: (string | null)[] = [
    channel?.status ?? null,
    phone ?? (ownWords ? wordOf(account.phoneStatus) : null),
    channel === null || channel.status === null ? wordOf(account.status) : null,
  ];
  const quality = channel && channel.quality !== null && channel.quality !== 'unknown' ? channel.quality : null;
  const red = (quality ?? (ownWords ? qualityClass(account.qualityScore) : null)) === 'red';
  const found = TROUBLES.find(([, names]) => names.some((name) => words.includes(name)));
  return found?.[0] ?? (red ? 'quality-red' : null);
}

function wordOf(label: string | null): string | null {
  if (label === null || label.trim() === '') return null;
  return statusWords(label)
    .toLowerCase()
    .replace(/[\s_-]+/g, '-');
}

/** What to do with a link, by how far it has come. */
const BY_LINK: Readonly<Record<LinkProgress, OnboardingAction>> = {
  none: 'make-link',
  made: 'hand-out-link',
  'handed-out': 'remind-client',
};

/** Only Spoki or Meta can lift these. */
const FOR_SPOKI: readonly OnboardingCause[] = ['deleted', 'banned', 'integrity-violation', 'restricted', 'unverified'];

function attention(cause: OnboardingCause, channel: Channel | null, facts: OnboardingFacts): OnboardingStanding {
  const next = nextOf(cause, channel, facts);
  return { stage: 'needs-attention', cause, next, channelId: channel?.id ?? null };
}

function nextOf(
  cause: OnboardingCause,
  channel: Channel | null,
  { linkSinceTrouble }: OnboardingFacts,
): OnboardingAction {
  if (FOR_SPOKI.includes(cause)) return 'contact-spoki';
  const onWhatsApp = channel === null || channel.platform === WHATSAPP;
  // Who was cut off comes back by a new link; a phone that is merely offline may be back already.
  if (cause === 'disconnected' && onWhatsApp && channel?.phoneStatus !== 'offline') return BY_LINK[linkSinceTrouble];
  return channel?.platform === WHATSAPP && cause !== 'unknown-status' ? 'refresh-status' : 'open-channels';
}

function ofWhatsApp({ id: channelId, status }: Channel, link: LinkProgress): OnboardingStanding {
  if (status === 'active') return { stage: 'active', cause: 'nothing-to-do', next: 'none', channelId };
  if (status === 'connected')
    return { stage: 'connected', cause: 'awaiting-activation', next: 'refresh-status', channelId };
  return { ...started(link), channelId };
}

/** Making a link with the account's key starts the channel by itself, so that a started one may still wait for its link. */
function started(link: LinkProgress): Omit<OnboardingStanding, 'channelId'> {
  const cause = link === 'made' ? 'link-not-handed-out' : 'not-finished';
  return { stage: 'started', cause, next: BY_LINK[link] };
}

/** An SMS profile name is reviewed before it may be used (Reference: Channels 154, branch B); others are activated by their provider. */
function ofOther({ id: channelId, platform, status }: Channel): OnboardingStanding {
  if (status === 'active') return { stage: 'active', cause: 'nothing-to-do', next: 'none', channelId };
  const cause = platform === SMS_ONE_WAY ? 'awaiting-review' : 'awaiting-activation';
  const stage = status === 'connected' ? 'connected' : 'started';
  return { stage, cause, next: 'open-channels', channelId };
}

/** @param channel one whose status is unknown */
function ofAccount(facts: OnboardingFacts, channel: Channel | null): OnboardingStanding {
  const { account, link } = facts;
  const channelId = null;
  const status = wordOf(account.status);
  // Called active, it may still not be allowed to send.
  if (account.isActive === true || (status === 'active' && account.isActive === null))
    return { stage: 'active', cause: 'nothing-to-do', next: 'none', channelId };
  if (status === 'active' || status === 'connected')
    return { stage: 'connected', cause: 'awaiting-activation', next: 'open-channels', channelId };
  if (status === 'onboarding-started') return { ...started(link), channelId };
  const isNew = status === null || status === 'created';
  return channel || !isNew ? attention('unknown-status', channel, facts) : { ...notStarted(link), channelId };
}

function notStarted(link: LinkProgress): Omit<OnboardingStanding, 'channelId'> {
  const next = BY_LINK[link];
  if (link === 'handed-out') return { stage: 'link-handed-out', cause: 'link-not-opened', next };
  return { stage: 'created', cause: link === 'made' ? 'link-not-handed-out' : 'no-link', next };
}
