import { deriveHex } from '../keys';
import { hash32, mulberry32, pick, type Random } from '../rng';
import type { AccountRecord, InvitationRecord, PartnerRecord, RoleRecord, Team } from '../state';

export const ACCOUNT_ROLES = ['Owner', 'Administrator', 'Chat Operator Manager', 'Chat Operator'] as const;
export const PARTNER_ROLES = ['Owner', 'Administrator'] as const;

const FIRST = [
  'Giulia',
  'Marco',
  'Chiara',
  'Davide',
  'Sofía',
  'Jürgen',
  'Inês',
  'Anaïs',
  'Nikos',
  'Oksana',
  'Haruka',
  'Layla',
];
const LAST = [
  'Brambati',
  'Colleferri',
  'Dal Pozzetto',
  'Fontanarosa',
  'Grünfels',
  'Peñalva',
  'Lindqvist',
  'Okamura',
  'Zorzanello',
];

/** A person as a role shows them. `id` is the role's; the user's own differs. */
export function newRole(
  id: number,
  role: string,
  at: string,
  person: Omit<RoleRecord['user'], 'id' | 'image'>,
): RoleRecord {
  const user = { id: id + 300_000, ...person, image: '' };
  return { id, user, role, isActive: true, created: at, updated: at, privateKey: null };
}

/** The made-up address of a service user. */
export function serviceEmail(hex: string): string {
  const parts = [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20, 32)];
  return `${parts.join('-')}@serviceuser.spoki.it`;
}

function personRole(seed: string, id: number, role: string, domain: string, random: Random): RoleRecord {
  const firstname = pick(random, FIRST);
  const surname = pick(random, LAST);
  const local = `${firstname}.${surname}`
    .normalize('NFD')
    .replace(/[^A-Za-z.]/g, '')
    .toLowerCase();
  const month = 1 + Math.floor(random() * 12);
  const at = `2025-${String(month).padStart(2, '0')}-1${Math.floor(random() * 10)}T09:3${Math.floor(random() * 10)}:21.679770+00:00`;
  const uid = deriveHex(seed, 'uid', domain, id).slice(0, 32);
  return newRole(id, role, at, { email: `${local}${id % 97}@${domain}`, uid, firstname, surname, is_service: false });
}

function serviceRole(seed: string, id: number, name: string): RoleRecord {
  const hex = deriveHex(seed, 'service', id);
  const person = { email: serviceEmail(hex), uid: hex.slice(32), firstname: name, surname: '', is_service: true };
  return newRole(id, 'Administrator', '2025-10-06T14:02:11.004512+00:00', person);
}

function invitation(id: number, email: string, role: number, additionalInfo: unknown): InvitationRecord {
  return { id, email, role, additionalInfo, created: '2026-01-14T10:20:54.979447+00:00' };
}

/** People of the partner who help in many accounts, and in how many of them. */
const HELPERS = [
  { firstname: 'Marta', surname: 'Colleferri', role: 'Administrator', share: 0.35 },
  { firstname: 'Nikos', surname: 'Dal Pozzetto', role: 'Chat Operator Manager', share: 0.2 },
] as const;
type Helper = (typeof HELPERS)[number];
const [MARTA] = HELPERS;

/** One person: the same user in every team. */
function helperRole(id: number, { firstname, surname, role }: Helper, as: string = role): RoleRecord {
  const local = `${firstname}.${surname}`.replace(/ /g, '').toLowerCase();
  const uid = deriveHex('helper', local).slice(0, 32);
  const person = { email: `${local}@vendor-demo.example`, uid, firstname, surname, is_service: false };
  const made = newRole(id, as, '2025-05-12T08:30:05.120440+00:00', person);
  return { ...made, user: { ...made.user, id: 300_001 + (hash32(local) % 1000) } };
}

function helpersOf(seed: string, account: AccountRecord, first: number): RoleRecord[] {
  if (!account.isActive) return [];
  const wanted = HELPERS.filter(({ share, surname }) => hash32(seed, account.id, surname) % 100 < share * 100);
  return wanted.map((helper, index) => helperRole(first + 41 + index, helper));
}

function colleaguesOf(seed: string, first: number, size: number, domain: string, random: Random): RoleRecord[] {
  return Array.from({ length: size }, (_, i) =>
    personRole(seed, first + 2 + i, pick(random, ACCOUNT_ROLES.slice(1)), domain, random),
  );
}

/**
 * The people of a client account: an owner, some colleagues, people of the partner, one service user, now and then an open invitation. Who
 * is still coming aboard is owned by somebody of the partner.
 * @param teamSize how many roles instead, owner and service user among them; at least 2
 */
export function seedTeam(seed: string, account: AccountRecord, teamSize?: number): Team {
  const random = mulberry32(hash32(seed, account.id, 'team'));
  const domain = `client-${account.id}.example`;
  // Ids of two accounts never meet.
  const first = account.id * (teamSize === undefined ? 100 : 100_000);
  const usual = account.isActive ? Math.floor(random() * 12) : 0;
  const size = teamSize === undefined ? usual : teamSize - 2;
  const colleagues = colleaguesOf(seed, first, size, domain, random);
  const comingAboard = teamSize === undefined && ['Created', 'Onboarding Started'].includes(account.status);
  const owner = personRole(seed, first + 1, 'Owner', domain, random);
  const roles = [comingAboard ? helperRole(first + 1, MARTA, 'Owner') : owner, ...colleagues];
  if (teamSize === undefined) roles.push(...helpersOf(seed, account, first));
  if (account.isActive || teamSize !== undefined) roles.push(serviceRole(seed, first + size + 40, 'Desk integration'));
  const invitations = random() < 0.4 ? [invitation(first + 60, `new.colleague@${domain}`, 4, null)] : [];
  return { name: account.name, allowedRoles: ACCOUNT_ROLES, roles, invitations };
}

/** The partner's own people. @param teamSize how many roles; at least 3, by default 4 */
export function seedPartnerTeam(seed: string, partner: PartnerRecord, teamSize = 4): Team {
  const random = mulberry32(hash32(seed, 'partner-team'));
  const domain = partner.email.split('@')[1] ?? 'vendor-demo.example';
  const further = Array.from({ length: teamSize - 3 }, (_, i) =>
    personRole(seed, i + 3, 'Administrator', domain, random),
  );
  const roles = [
    personRole(seed, 1, 'Owner', domain, random),
    helperRole(2, MARTA),
    ...further,
    serviceRole(seed, teamSize, 'Month close robot'),
  ];
  const info = { first_name: 'Giulia', last_name: 'Fontanarosa' };
  return {
    name: partner.name,
    allowedRoles: PARTNER_ROLES,
    roles,
    invitations: [invitation(1, `finance@${domain}`, 2, info), invitation(2, `support@${domain}`, 2, null)],
  };
}
