import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  CHANNEL_PHONE_STATUSES,
  CHANNEL_QUALITIES,
  CHANNEL_STATUSES,
  type Channel,
  SMS_ONE_WAY,
  WHATSAPP,
} from '@shared/domain/channel';
import { ONBOARDING_ACTIONS, ONBOARDING_CAUSES, ONBOARDING_STAGES } from '@shared/domain/onboarding';
import {
  isStuck,
  LINK_PROGRESS,
  type LinkProgress,
  type OnboardingFacts,
  onboardingStanding,
  STUCK_AFTER_MS,
} from '@shared/domain/onboarding-stage';
import { aChannel } from '@test/support/channels';

type AccountFacts = OnboardingFacts['account'];
const CREATED: AccountFacts = { status: 'Created', phoneStatus: 'Undefined', isActive: false, qualityScore: 0 };
const standing = (account: Partial<AccountFacts>, channels: Channel[] | null = null, link: LinkProgress = 'none') =>
  onboardingStanding({ account: { ...CREATED, ...account }, channels, link, linkSinceTrouble: 'none' });
const sms = (status: Channel['status']): Channel =>
  aChannel({ id: '73', platform: SMS_ONE_WAY, status, phoneStatus: null, quality: null, identifier: 'ACME' });
const starting = aChannel({ status: 'onboarding-started', phoneStatus: 'unknown', quality: 'unknown' });
const connecting = aChannel({ status: 'connected', phoneStatus: 'pending', quality: 'unknown' });

describe('an account that was just created', () => {
  it('waits for its link, then for somebody to hand it out, then for the client to open it', () => {
    expect(standing({})).toMatchObject({ stage: 'created', cause: 'no-link', next: 'make-link' });
    expect(standing({}, null, 'made')).toMatchObject({
      stage: 'created',
      cause: 'link-not-handed-out',
      next: 'hand-out-link',
    });
    expect(standing({}, [], 'handed-out')).toEqual({
      stage: 'link-handed-out',
      cause: 'link-not-opened',
      next: 'remind-client',
      channelId: null,
    });
  });
});

describe('a WhatsApp channel', () => {
  it('that has begun needs the client, or the link that nobody has handed out', () => {
    expect(standing({}, [starting], 'handed-out')).toMatchObject({
      stage: 'started',
      cause: 'not-finished',
      next: 'remind-client',
    });
    expect(standing({}, [starting], 'made')).toMatchObject({ stage: 'started', next: 'hand-out-link' });
    expect(standing({}, [starting])).toMatchObject({ stage: 'started', next: 'make-link' });
  });

  it('that is connected waits for its activation, and an active one for nothing', () => {
    expect(standing({}, [connecting])).toEqual({
      stage: 'connected',
      cause: 'awaiting-activation',
      next: 'refresh-status',
      channelId: connecting.id,
    });
    expect(standing({}, [aChannel()])).toMatchObject({ stage: 'active', cause: 'nothing-to-do', next: 'none' });
  });

  it.each([
    [{ phoneStatus: 'flagged' }, 'flagged', 'refresh-status'],
    [{ phoneStatus: 'rate-limited' }, 'rate-limited', 'refresh-status'],
    [{ phoneStatus: 'warned' }, 'warned', 'refresh-status'],
    [{ phoneStatus: 'restricted' }, 'restricted', 'contact-spoki'],
    [{ phoneStatus: 'integrity-violation' }, 'integrity-violation', 'contact-spoki'],
    [{ phoneStatus: 'banned' }, 'banned', 'contact-spoki'],
    [{ phoneStatus: 'deleted' }, 'deleted', 'contact-spoki'],
    [{ phoneStatus: 'offline' }, 'disconnected', 'refresh-status'],
    [{ status: 'disconnected' }, 'disconnected', 'make-link'],
    [{ quality: 'red' }, 'quality-red', 'refresh-status'],
  ] as const)('with %j needs attention because it is %s: %s', (changes, cause, next) => {
    const channel = aChannel(changes);
    expect(standing({}, [channel])).toEqual({ stage: 'needs-attention', cause, next, channelId: channel.id });
  });

  it('speaks through the primary one, whatever the others are', () => {
    const second = aChannel({ id: '72', isPrimary: false, phoneStatus: 'banned' });
    expect(standing({}, [second, aChannel()])).toMatchObject({ stage: 'active', channelId: '71' });
    expect(
      standing({}, [
        { ...starting, isPrimary: true },
        { ...second, phoneStatus: 'connected' },
      ]).stage,
    ).toBe('started');
  });

  it('speaks through the furthest where none is primary, and before any SMS channel', () => {
    const channels = [sms('active'), { ...starting, isPrimary: null }, aChannel({ id: '72', isPrimary: false })];
    expect(standing({}, channels)).toMatchObject({ stage: 'active', channelId: '72' });
    expect(standing({}, [sms('active'), starting])).toMatchObject({ stage: 'started', channelId: starting.id });
  });

  it('lets the account speak of the phone and the quality where it says nothing itself', () => {
    const silent = aChannel({ phoneStatus: 'unknown', quality: null });
    expect(standing({ phoneStatus: 'Unverified' }, [silent])).toMatchObject({ cause: 'unverified' });
    expect(standing({ qualityScore: 3 }, [silent])).toMatchObject({ cause: 'quality-red' });
    expect(standing({ phoneStatus: '🚫 Banned', qualityScore: 3 }, [aChannel()]).stage).toBe('active');
  });
});

describe('a client who was cut off', () => {
  it.each([
    ['none', 'make-link'],
    ['made', 'hand-out-link'],
    ['handed-out', 'remind-client'],
  ] as const)('comes back by a new link: with %s made since, the next is to %s', (linkSinceTrouble, next) => {
    const facts = { account: CREATED, link: 'handed-out', linkSinceTrouble } as const;
    const cutOff = aChannel({ status: 'disconnected' });
    expect(onboardingStanding({ ...facts, channels: [cutOff] })).toMatchObject({ cause: 'disconnected', next });
  });
});

describe('an account that only sends SMS', () => {
  it('follows its SMS channel, whose name is reviewed first', () => {
    expect(standing({}, [sms('connected')], 'handed-out')).toMatchObject({
      stage: 'connected',
      cause: 'awaiting-review',
      next: 'open-channels',
    });
    expect(standing({ phoneStatus: '❔ Undefined' }, [sms('active')]).stage).toBe('active');
    expect(standing({}, [sms('disconnected')])).toMatchObject({ stage: 'needs-attention', next: 'open-channels' });
  });
});

describe('an account whose channels were never read', () => {
  it.each([
    [{ status: 'Onboarding Started' }, 'started', 'not-finished'],
    [{ status: 'Connected', phoneStatus: '⏳ Pending' }, 'connected', 'awaiting-activation'],
    [{ status: 'active', isActive: true }, 'active', 'nothing-to-do'],
    [{ status: 'Active', isActive: null }, 'active', 'nothing-to-do'],
    [{ status: 'Active', isActive: false }, 'connected', 'awaiting-activation'],
    [{ status: 'Something new', isActive: true }, 'active', 'nothing-to-do'],
    [{ status: 'Something new' }, 'needs-attention', 'unknown-status'],
    [{ status: null, isActive: null, phoneStatus: null }, 'created', 'no-link'],
    [{ status: 'Disconnected' }, 'needs-attention', 'disconnected'],
    [{ status: 'Active', isActive: true, phoneStatus: '📵 Disconnected' }, 'needs-attention', 'disconnected'],
    [{ status: 'Active', isActive: true, phoneStatus: 'RATE_LIMITED' }, 'needs-attention', 'rate-limited'],
    [{ status: 'Active', isActive: true, phoneStatus: 'Migrated' }, 'needs-attention', 'disconnected'],
    [{ status: 'Active', isActive: true, qualityScore: 3 }, 'needs-attention', 'quality-red'],
  ] as const)('with %j stands in %s: %s', (account, stage, cause) => {
    expect(standing(account)).toMatchObject({ stage, cause, channelId: null });
  });

  it('stands where its own words say too when its only channel has an unknown status', () => {
    const odd = aChannel({ status: null, phoneStatus: null, quality: null });
    expect(standing({ status: 'Active', isActive: true }, [odd])).toMatchObject({ stage: 'active', channelId: null });
    expect(standing({}, [odd])).toEqual({
      stage: 'needs-attention',
      cause: 'unknown-status',
      next: 'open-channels',
      channelId: odd.id,
    });
  });
});

const oneOf = <T>(values: readonly T[]): fc.Arbitrary<T> => fc.constantFrom(...values);
const channelArbitrary = fc
  .record({
    id: oneOf(['71', '72', '73']),
    platform: oneOf([WHATSAPP, SMS_ONE_WAY, 6, null]),
    isPrimary: oneOf([true, false, null]),
    status: oneOf([...CHANNEL_STATUSES, null]),
    phoneStatus: oneOf([...CHANNEL_PHONE_STATUSES, null]),
    quality: oneOf([...CHANNEL_QUALITIES, null]),
  })
  .map(aChannel);
const accountArbitrary: fc.Arbitrary<AccountFacts> = fc.record({
  status: oneOf(['Created', 'Onboarding Started', 'Connected', 'Active', 'Disconnected', 'Odd', '', null]),
  phoneStatus: oneOf(['Undefined', '🟢 Connected', '🚫 Banned', 'Flagged', 'Unverified', 'Odd', null]),
  isActive: oneOf([true, false, null]),
  qualityScore: oneOf([0, 1, 2, 3, 9, null]),
});
const factsArbitrary: fc.Arbitrary<OnboardingFacts> = fc.record({
  account: accountArbitrary,
  channels: fc.option(fc.array(channelArbitrary, { maxLength: 3 })),
  link: oneOf(LINK_PROGRESS),
  linkSinceTrouble: oneOf(LINK_PROGRESS),
});
const stageOf = (facts: OnboardingFacts): number => ONBOARDING_STAGES.indexOf(onboardingStanding(facts).stage);

describe('whatever the facts are', () => {
  it('an account has exactly one stage, cause and next action, of those there are', () => {
    fc.assert(
      fc.property(factsArbitrary, (facts) => {
        const found = onboardingStanding(facts);
        expect(ONBOARDING_STAGES).toContain(found.stage);
        expect(ONBOARDING_CAUSES).toContain(found.cause);
        expect(ONBOARDING_ACTIONS).toContain(found.next);
        expect(found.next === 'none').toBe(found.stage === 'active');
        expect(found.channelId === null || facts.channels?.some(({ id }) => id === found.channelId)).toBe(true);
        expect(onboardingStanding(facts)).toEqual(found);
      }),
      { numRuns: 2_000 },
    );
  });

  it('trouble of the primary WhatsApp channel comes before any progress', () => {
    const trouble = oneOf(['flagged', 'restricted', 'banned', 'offline', 'warned', 'deleted', 'rate-limited'] as const);
    fc.assert(
      fc.property(factsArbitrary, trouble, oneOf(CHANNEL_STATUSES), (facts, phoneStatus, status) => {
        const others = (facts.channels ?? []).map((one) => ({ ...one, isPrimary: false }));
        const channels = [...others, aChannel({ id: '99', phoneStatus, status })];
        expect(onboardingStanding({ ...facts, channels }).stage).toBe('needs-attention');
      }),
    );
  });

  it('a link that comes further never sends an account back', () => {
    fc.assert(
      fc.property(factsArbitrary, (facts) => {
        const stages = LINK_PROGRESS.map((link) => stageOf({ ...facts, link }));
        expect(stages).toEqual(stages.toSorted((a, b) => a - b));
      }),
    );
  });

  it('a channel that comes further never sends an account back', () => {
    fc.assert(
      fc.property(accountArbitrary, oneOf(LINK_PROGRESS), (account, link) => {
        const statuses = ['onboarding-started', 'connected', 'active'] as const;
        const stages = statuses.map((status) =>
          stageOf({ account, link, linkSinceTrouble: 'none', channels: [aChannel({ status })] }),
        );
        expect(stages).toEqual(stages.toSorted((a, b) => a - b));
      }),
    );
  });

  it('an account whose own words come further is never sent back', () => {
    fc.assert(
      fc.property(oneOf(LINK_PROGRESS), oneOf([true, false, null]), (link, isActive) => {
        const words = ['Created', 'Onboarding Started', 'Connected', 'Active'];
        const stages = words.map((status) =>
          stageOf({ account: { ...CREATED, status, isActive }, channels: null, link, linkSinceTrouble: 'none' }),
        );
        expect(stages).toEqual(stages.toSorted((a, b) => a - b));
      }),
    );
  });
});

describe('a stage', () => {
  it.each(ONBOARDING_STAGES)('%s is stuck from its limit on, and not before', (stage) => {
    const limit = STUCK_AFTER_MS[stage];
    if (limit === null) expect(isStuck(stage, Number.MAX_SAFE_INTEGER)).toBe(false);
    else expect([isStuck(stage, limit - 1), isStuck(stage, limit)]).toEqual([false, true]);
  });

  it('of trouble is stuck at once, and only an active account may stay as long as it likes', () => {
    expect(isStuck('needs-attention', 0)).toBe(true);
    expect(ONBOARDING_STAGES.filter((stage) => STUCK_AFTER_MS[stage] === null)).toEqual(['active']);
  });
});
