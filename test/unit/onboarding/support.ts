import { accountIdSchema } from '@shared/domain/ids';
import { operationIdSchema } from '@shared/domain/operation';
import type { OnboardingCard, OnboardingLink } from '@shared/ipc/support-models';

export const NOW = Date.UTC(2026, 4, 20, 10);
const DAY = 86_400_000;
export const LINK_ID = operationIdSchema.parse('3f1b0e6a-3a52-4a7a-9d0e-0d8f4a1c2b01');

/** An account on the board of which only what the test names is out of the ordinary. */
export function cardOf({
  id,
  days = 1,
  ...known
}: Partial<Omit<OnboardingCard, 'accountId'>> & { id: string; days?: number }): OnboardingCard {
  return {
    accountId: accountIdSchema.parse(id),
    accountName: `Client ${id}`,
    language: null,
    country: null,
    phone: null,
    status: null,
    phoneStatus: null,
    keyHeld: false,
    stage: 'created',
    cause: 'no-link',
    next: 'make-link',
    channelId: null,
    since: { at: NOW - days * DAY, exact: true },
    stuck: false,
    owner: '',
    note: '',
    link: null,
    channelsAt: null,
    ...known,
  };
}

export function linkOf(known: Partial<OnboardingLink> = {}): OnboardingLink {
  return {
    operationId: LINK_ID,
    accountId: accountIdSchema.parse('7'),
    accountName: 'Panificio Così',
    at: NOW,
    by: 'partner',
    url: 'https://app.spoki.com/onboarding/abc123',
    host: 'app.spoki.com',
    safe: true,
    language: 'it',
    channelId: null,
    handedOut: [],
    replacedBy: null,
    note: '',
    ...known,
  };
}
