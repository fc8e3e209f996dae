/** What a reference of the vault stands for: `partner:<profile>`, `account:<profile>:<id>`, `service-user:<profile>:<account or partner>:<role>`, `journal:seal:<id>`. */
export type VaultRef =
  | { kind: 'partner'; profileId: string }
  | { kind: 'account'; profileId: string; account: string }
  | { kind: 'service-user'; profileId: string; user: string }
  | { kind: 'journal-seal' }
  | { kind: 'other'; ref: string };

export function parseVaultRef(ref: string): VaultRef {
  const [kind, profileId, id, role] = ref.split(':');
  if (kind === 'partner' && profileId) return { kind, profileId };
  if (kind === 'account' && profileId && id) return { kind, profileId, account: id };
  if (kind === 'service-user' && profileId && role) return { kind, profileId, user: role };
  if (kind === 'journal') return { kind: 'journal-seal' };
  return { kind: 'other', ref };
}
