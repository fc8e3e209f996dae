import type { Intent, Made, OperationKind } from '@shared/domain/operation';
import { type FaultServer, INTENTS } from './fault-matrix';
import { newClient } from './new-clients';

/** What is tried, and on which account; null for the partner itself. */
export interface Trial {
  accountId: string | null;
  intent: Intent;
}

type Make = (server: FaultServer, n: number) => Promise<Trial>;

/**
 * Each kind with a thing of its own to be done to, which was made by an operation before it. Names and addresses are those of `n` alone.
 * What both an account and the partner has is tried on the one and the other.
 */
export const TRIALS: Record<OperationKind, Make> = {
  recharge: ofAccount(INTENTS.recharge),
  withdraw: ofAccount(INTENTS.withdraw),
  'recharge-conversations': ofAccount(INTENTS['recharge-conversations']),
  'set-margins': ofAccount(INTENTS['set-margins']),
  'create-account-key': ofAccount(INTENTS['create-account-key']),
  'revoke-account-key': async (server) => {
    const accountId = await server.nextWithKey();
    return { accountId, intent: INTENTS['revoke-account-key'](0) };
  },
  'add-clients': async (_server, n) => ({
    accountId: null,
    intent: { kind: 'add-clients', clients: [newClient(`Cliente ${n}`)] },
  }),
  'create-onboarding-link': async (server) => ({
    accountId: await server.nextWithKey(),
    intent: { kind: 'create-onboarding-link' },
  }),

  'create-channel': async (server, n) => ({ accountId: await server.nextWithKey(), intent: voice(n) }),
  'rename-channel': async (server, n) => {
    const { accountId, channelId } = await aChannel(server, n);
    return { accountId, intent: { kind: 'rename-channel', channelId, called: null, name: `Renamed ${n}` } };
  },
  'set-primary-channel': async (server, n) => {
    const { accountId, channelId } = await aChannel(server, n);
    return { accountId, intent: { kind: 'set-primary-channel', channelId, called: null } };
  },
  'refresh-channel-status': async (server, n) => {
    const { accountId, channelId } = await aChannel(server, n);
    return { accountId, intent: { kind: 'refresh-channel-status', channelId, called: null } };
  },

  'add-service-user': async (server, n) => ({
    accountId: await server.nextWithKey(),
    intent: { kind: 'add-service-user', name: `Servizio ${n}`, role: 'Administrator' },
  }),
  'generate-private-key': async (server, n) => {
    const { accountId, roleId } = await aServiceUser(server, n);
    return { accountId, intent: { kind: 'generate-private-key', roleId, called: null } };
  },
  'change-role': async (server, n) => {
    const { accountId, roleId } = await aServiceUser(server, n);
    return { accountId, intent: { kind: 'change-role', roleId, called: null, role: 'Chat Operator' } };
  },
  'delete-role': async (server, n) => {
    const { accountId, roleId } = await aServiceUser(server, n);
    return { accountId, intent: { kind: 'delete-role', roleId, called: null } };
  },
  invite: async (server, n) => ({ accountId: await aTeam(server, n), intent: invitation(n) }),
  'resend-invitation': async (server, n) => {
    const { accountId, invitationId } = await anInvitation(server, n);
    return { accountId, intent: { kind: 'resend-invitation', invitationId, called: null } };
  },
  'change-invitation-role': async (server, n) => {
    const { accountId, invitationId } = await anInvitation(server, n);
    return { accountId, intent: { kind: 'change-invitation-role', invitationId, called: null, role: 'Owner' } };
  },
  'delete-invitation': async (server, n) => {
    const { accountId, invitationId } = await anInvitation(server, n);
    return { accountId, intent: { kind: 'delete-invitation', invitationId, called: null } };
  },
};

function ofAccount(intent: (n: number) => Intent): Make {
  return async (server, n) => ({ accountId: await server.nextAccount(), intent: intent(n) });
}

const invitation = (n: number): Intent => ({
  kind: 'invite',
  email: `person${n}@example.com`,
  role: 'Administrator',
  firstName: 'Ada',
  lastName: null,
});

/** A voice channel: of a platform that is made at once. */
export const voice = (n: number): Intent => ({
  kind: 'create-channel',
  platform: 6,
  name: `Voce ${n}`,
  identifier: `+39060000${1_000 + n}`,
  isPrimary: false,
});

const aTeam = (server: FaultServer, n: number): Promise<string | null> =>
  n % 2 === 0 ? server.nextWithKey() : Promise.resolve(null);

async function aChannel(server: FaultServer, n: number) {
  const accountId = await server.nextWithKey();
  const { channelId } = await make(server, accountId, voice(n), 'channel');
  if (channelId === null) throw new Error('the sandbox does not say which channel it made');
  return { accountId, channelId };
}

async function aServiceUser(server: FaultServer, n: number) {
  const accountId = await server.nextWithKey();
  const intent: Intent = { kind: 'add-service-user', name: `Servizio ${n}`, role: 'Administrator' };
  return { accountId, ...(await make(server, accountId, intent, 'role')) };
}

async function anInvitation(server: FaultServer, n: number) {
  const accountId = await aTeam(server, n);
  const { invitationId } = await make(server, accountId, invitation(n), 'invitation');
  if (invitationId === null) throw new Error('the sandbox does not say which invitation it made');
  return { accountId, invitationId };
}

async function make<W extends Made['what']>(
  { bench }: FaultServer,
  accountId: string | null,
  intent: Intent,
  what: W,
): Promise<Extract<Made, { what: W }>> {
  const result = await bench.run(accountId, intent);
  const made = result.type === 'OK' ? result.made : null;
  if (!isOf(made, what)) throw new Error(`${intent.kind} made no ${what}`);
  return made;
}

function isOf<W extends Made['what']>(made: Made | null | undefined, what: W): made is Extract<Made, { what: W }> {
  return made?.what === what;
}
