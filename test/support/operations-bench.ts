import { RoutingVault } from '@electron/credentials/routing-vault';
import { reveal } from '@electron/credentials/secret';
import { SessionVault } from '@electron/credentials/session-vault';
import { accountRef } from '@electron/credentials/vault';
import { createSpokiClient } from '@electron/spoki/client';
import type { SpokiSession } from '@electron/spoki/session';
import { createTransport } from '@electron/spoki/transport/transport';
import type { Transport } from '@electron/spoki/transport/transport-types';
import { createRateLanes } from '@electron/spoki/lanes/rate-lanes';
import { OperationService, type Review } from '@electron/services/operations/operation-service';
import type { NewLink, OperationParts } from '@electron/services/operations/parts';
import type { Draft } from '@electron/services/operations/reviews';
import type { Result } from '@electron/services/operations/records';
import { type AccountId, type ProfileId, accountIdSchema, profileIdSchema } from '@shared/domain/ids';
import { currencySchema } from '@shared/domain/money';
import { type Intent, type OperationRecord, operationIdSchema } from '@shared/domain/operation';
import type { AppError } from '@shared/errors/app-error';
import { FailingVault } from './failing-vault';
import { hurriedClock } from './spoki-bench';
import { randomUUID } from 'node:crypto';

export const PROFILE: ProfileId = profileIdSchema.parse('3d8b8f0e-6c1c-4d0e-9d57-0b8f5f1c2a11');

export interface OperationsBench {
  service: OperationService;
  clock: ReturnType<typeof hurriedClock>;
  /** The system's keychain, which fails on command. */
  keychain: FailingVault;
  vault: RoutingVault;
  recorded: OperationRecord[];
  /** The onboarding links that were handed over to be kept. */
  links: NewLink[];
  /** How a link is kept; a test may let it fail. */
  keepLink: OperationParts['keepLink'];
  failures: [string, AppError][];
  /** The same parts, for a service that stands for a new start of the app. */
  restart(): OperationService;
  /** For the partner itself: null. */
  draft(accountId: string | null, intent: Intent, more?: Partial<Draft>): Draft;
  review(accountId: string | null, intent: Intent, more?: Partial<Draft>): Promise<Review>;
  /** Reviews and confirms, acknowledging whatever the review shows. */
  run(accountId: string | null, intent: Intent, more?: Partial<Draft>): Promise<Result>;
  /** Asks with the partner's key until connections are kept alive. */
  warmUp(): Promise<void>;
  close(): void;
}

export interface BenchServer {
  baseUrl: string;
  partnerKey: string;
}

interface BenchOptions {
  transport?: Transport;
  headerMs?: number;
  /** By how much its date is ahead of the computer's: a server with a date of its own needs a client of the same date. */
  dateOffsetMs?: number;
  recorded?: (record: OperationRecord) => void;
}

/** The whole service over real sockets against a server; only waiting is hurried. */
export function operationsBench(
  server: BenchServer,
  journal: OperationParts['journal'],
  options: BenchOptions = {},
): OperationsBench {
  const clock = hurriedClock(options.dateOffsetMs);
  const transport = options.transport ?? createTransport({ limits: { headerMs: options.headerMs ?? 5_000 } });
  const lanes = createRateLanes({ clock, random: () => 0, store: { load: () => null, save: () => undefined } });
  const client = createSpokiClient({ transport, lanes, clock, random: () => 0, userAgent: 'PartnerDesk/0.0.0' });
  const keychain = new FailingVault();
  const vault = new RoutingVault({
    keychain,
    session: new SessionVault(Date.now),
    isSample: () => false,
    onSecret: () => undefined,
  });
  const recorded: OperationRecord[] = [];
  const links: NewLink[] = [];
  const failures: [string, AppError][] = [];
  const sessionWith = (keyId: string, withKey: SpokiSession['withKey']): SpokiSession => ({
    ...{ baseUrl: server.baseUrl, keyId, withKey },
    ...{ readsPerMinute: 6_000, writesPerMinute: 6_000 },
  });
  const parts: OperationParts = {
    journal,
    client,
    vault,
    clock,
    profile: async () => ({ name: 'Acme', currency: currencySchema.parse('EUR'), reportGranularity: 0 }),
    accountName: async ({ accountId }) => accountId && `Client ${accountId}`,
    session: async () => sessionWith('partner:p', (fn) => fn(server.partnerKey)),
    accountSession: async ({ profileId, accountId }) =>
      sessionWith(`account:p:${accountId}`, (fn) =>
        vault.use(accountRef(profileId, accountId), (secret) => fn(reveal(secret))),
      ),
    holdKey: () => Promise.resolve(),
    newOperationId: () => operationIdSchema.parse(randomUUID()),
    newReviewId: () => randomUUID(),
    recorded: (record) => {
      recorded.push(record);
      options.recorded?.(record);
    },
    keepLink: (link) => bench.keepLink(link),
    keyChanged: (ref) => lanes.resumeKey(ref),
    reportFailure: (what, error) => void failures.push([what, error]),
  };
  const service = new OperationService(parts);
  const draft: OperationsBench['draft'] = (accountId, intent, more) => ({
    profileId: PROFILE,
    accountId: accountId === null ? null : idOf(accountId),
    intent,
    note: '',
    jobId: null,
    againOf: null,
    ...more,
  });
  const review: OperationsBench['review'] = (accountId, intent, more) => service.review(draft(accountId, intent, more));
  const bench: OperationsBench = {
    keepLink: async (link) => void links.push(link),
    ...{ service, clock, keychain, vault, recorded, links, failures, draft, review },
    restart: () => new OperationService(parts),
    async run(accountId, intent, more) {
      const { reviewId } = await review(accountId, intent, more);
      return service.confirm(reviewId, { repeatAcknowledged: true });
    },
    async warmUp() {
      const partner = await parts.session(PROFILE);
      for (let n = 0; n < 3; n += 1) await client.partners.list(partner, {}, { fresh: true });
    },
    close() {
      lanes.close();
      transport.close();
    },
  };
  return bench;
}

export const idOf = (text: string): AccountId => accountIdSchema.parse(text);
