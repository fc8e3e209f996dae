import type { DayNumber } from '../clock';
import { mix32, mulberry32, type Random } from '../rng';
import { seasonFactor, type TrafficProfile, weekFactor } from './profile';

/** Messages by last status. */
export interface Counts {
  sent: number;
  delivered: number;
  read: number;
  error: number;
  noStatus: number;
}

export interface ChannelFigures {
  inbound: number;
  outbound: number;
  incoming: number;
  marketing: Counts;
  utility: Counts;
  authentication: Counts;
  service: Counts;
}

/** What happened on one day, before it becomes money or JSON. */
export interface DayFigures {
  whatsapp: ChannelFigures;
  sms: ChannelFigures;
  conversations: { marketing: number; utility: number; authentication: number; service: number };
}

const GROWTH_FROM = 20_454; // 2026-01-01: volumes are those of about that day
const RAMP_DAYS = 40;
const FAILING_DAYS = 70;

export const noCounts = (): Counts => ({ sent: 0, delivered: 0, read: 0, error: 0, noStatus: 0 });

export function noChannel(): ChannelFigures {
  return {
    inbound: 0,
    outbound: 0,
    incoming: 0,
    marketing: noCounts(),
    utility: noCounts(),
    authentication: noCounts(),
    service: noCounts(),
  };
}

export const countsTotal = (c: Counts): number => c.sent + c.delivered + c.read + c.error + c.noStatus;
/** Messages that are charged: all but the failed ones. */
export const billable = (c: Counts): number => c.sent + c.delivered + c.read + c.noStatus;

/** A whole number near `amount`, right on average. */
const whole = (random: Random, amount: number): number => Math.floor(amount + random());

/** About the day of the year, 1 to 366: a season needs no leap-day precision, and a Date a day would cost more than the rest. */
function dayOfYear(day: DayNumber): number {
  const since = (day - GROWTH_FROM) % 365.2425;
  return 1 + (since < 0 ? since + 365.2425 : since);
}

function level(profile: TrafficProfile, day: DayNumber): number {
  const years = (day - GROWTH_FROM) / 365;
  const grown = Math.min(3, Math.max(0.3, (1 + profile.growth) ** years));
  const ramp = profile.openedOn === null ? 1 : Math.min(1, (day - profile.openedOn + 4) / RAMP_DAYS);
  return grown * ramp * weekFactor(profile.rhythm, day) * seasonFactor(profile.season, dayOfYear(day));
}

function failing(profile: TrafficProfile, day: DayNumber): number {
  if (profile.failingFrom === null || day < profile.failingFrom) return profile.errorShare;
  return profile.errorShare + 0.34 * Math.min(1, (day - profile.failingFrom) / FAILING_DAYS);
}

function split(random: Random, total: number, errorShare: number, readShare: number): Counts {
  if (total === 0) return noCounts();
  const error = Math.min(total, whole(random, total * errorShare));
  const noStatus = Math.min(total - error, whole(random, total * 0.002));
  const sent = Math.min(total - error - noStatus, whole(random, total * 0.025));
  const arrived = total - error - noStatus - sent;
  const read = Math.min(arrived, whole(random, arrived * readShare));
  return { sent, delivered: arrived - read, read, error, noStatus };
}

/** One campaign falls somewhere into every so many days: irregular, yet the same for every month. */
function isCampaignDay({ key, campaignEvery }: TrafficProfile, day: DayNumber): boolean {
  const turn = Math.floor(day / campaignEvery);
  return day % campaignEvery === mix32(key ^ 0x2545f491, turn) % campaignEvery;
}

function whatsappOf(profile: TrafficProfile, random: Random, day: DayNumber, messages: number): ChannelFigures {
  const { mix, readShare } = profile;
  const errorShare = failing(profile, day);
  const campaign = isCampaignDay(profile, day) ? profile.campaignEvery * (0.75 + 0.5 * random()) : 0.04;
  const marketing = whole(random, messages * mix.marketing * campaign);
  const utility = whole(random, messages * mix.utility * (0.8 + 0.4 * random()));
  const authentication = whole(random, messages * mix.authentication * (0.8 + 0.4 * random()));
  const service = whole(random, messages * mix.service * (0.7 + 0.6 * random()));
  const incoming = whole(random, service * 1.15 + marketing * 0.05 + utility * 0.03);
  const freeCounts = split(random, service, errorShare * 0.3, readShare);
  // The reference's sample has such corrections: a message of an earlier day left the status "sent".
  if (service > 3 && freeCounts.sent === 0 && random() < 0.03) freeCounts.sent = -1;
  return {
    inbound: whole(random, incoming * 0.34),
    outbound: whole(random, (marketing + utility + authentication) * 0.93 + service * 0.1),
    incoming,
    marketing: split(random, marketing, errorShare, readShare * 0.9),
    utility: split(random, utility, errorShare, readShare),
    authentication: split(random, authentication, errorShare * 0.6, Math.min(0.97, readShare * 1.2)),
    service: freeCounts,
  };
}

function smsOf(profile: TrafficProfile, random: Random, factor: number): ChannelFigures {
  const figures = noChannel();
  if (profile.sms === null) return figures;
  const messages = whole(random, profile.smsVolume * factor * (0.5 + random()));
  figures.service = split(random, messages, 0.02, 0);
  figures.outbound = whole(random, messages * 0.95);
  if (profile.sms === 'two-way') {
    figures.incoming = whole(random, messages * 0.2);
    figures.inbound = whole(random, figures.incoming * 0.5);
  }
  return figures;
}

const isQuiet = (c: ChannelFigures): boolean =>
  c.incoming + countsTotal(c.marketing) + countsTotal(c.utility) + countsTotal(c.authentication) === 0 &&
  countsTotal(c.service) === 0;

/**
 * The traffic of one day: a pure function of profile and day, so that no later day changes an earlier one.
 * @returns null on a day without activity.
 */
export function drawDay(profile: TrafficProfile, day: DayNumber): DayFigures | null {
  if (profile.volume === 0 && profile.smsVolume === 0) return null;
  if (profile.openedOn !== null && day < profile.openedOn) return null;
  if (profile.silentFrom !== null && day >= profile.silentFrom) return null;
  const random = mulberry32(mix32(profile.key, day));
  const factor = level(profile, day) * (0.8 + 0.4 * random());
  const whatsapp = whatsappOf(profile, random, day, profile.volume * factor);
  const sms = smsOf(profile, random, factor);
  if (isQuiet(whatsapp) && isQuiet(sms)) return null;
  const conversations = {
    marketing: whole(random, billable(whatsapp.marketing) * 0.94),
    utility: whole(random, billable(whatsapp.utility) * 0.9),
    authentication: whole(random, billable(whatsapp.authentication) * 0.97),
    service: whatsapp.inbound,
  };
  return { whatsapp, sms, conversations };
}
