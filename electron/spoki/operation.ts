import { fail } from '@shared/errors/app-error';

/** One operation of the API: what is sent where, and how often it may be. */
export interface Operation {
  method: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  /** Path below `/api/1/`, with `{name}` for each parameter, ending in `/`. */
  template: string;
  /** The rate lane it shares: method and path template. */
  family: string;
  /** Requests a minute for each key that the reference states; null where it states none, and the profile's setting counts. */
  statedLimitPerMinute: number | null;
  /** Moves money or sets prices: only one such request at a time for each key. */
  money: boolean;
}

/** Describes an operation; its family follows from method and template. */
export function operation(
  method: Operation['method'],
  template: string,
  statedLimitPerMinute: number | null,
  { money = false }: { money?: boolean } = {},
): Operation {
  return { method, template, family: `${method} ${template}`, statedLimitPerMinute, money };
}

/** People of an account under `roles/`, of the partner's own team under `partner-roles/`. (Reference: Roles, Partner Roles.) */
function roleOperations(path: string) {
  return {
    list: operation('GET', path, 5),
    get: operation('GET', `${path}{id}/`, 5),
    generatePrivateKey: operation('POST', `${path}{id}/generate_private_key/`, 10),
    hasPrivateKey: operation('GET', `${path}{id}/has_private_key/`, 10),
    updateRole: operation('POST', `${path}{id}/update_role/`, 10),
    delete: operation('DELETE', `${path}{id}/`, 5),
  } as const;
}

/** As `roleOperations`. (Reference: Invitations, Partner Invitations.) */
function invitationOperations(path: string) {
  return {
    list: operation('GET', path, 5),
    get: operation('GET', `${path}{id}/`, 5),
    invite: operation('POST', path, 10),
    resend: operation('POST', `${path}{id}/send/`, 5),
    updateRole: operation('POST', `${path}{id}/update_role/`, 5),
    delete: operation('DELETE', `${path}{id}/`, 10),
  } as const;
}

/** The operations, with the limits of the reference (Accounts, Agencies, Reports, Roles, Invitations; Partners and Channels state none). */
export const OPERATIONS = {
  partners: {
    list: operation('GET', 'partners/', null),
    accounts: operation('GET', 'partners/accounts/', null),
    accountReport: operation('GET', 'partners/get_account_report/', null),
    forecasts: operation('GET', 'partners/get_account_forecasts/', null),
    createSubrecharge: operation('POST', 'partners/create_subrecharge/', null, { money: true }),
    moveCreditFromAccount: operation('POST', 'partners/move_credit_from_account/', null, { money: true }),
    createConversationsSubrecharge: operation('POST', 'partners/create_conversations_subrecharge/', null, {
      money: true,
    }),
    setProfits: operation('POST', 'partners/set_profits/', null, { money: true }),
    createApiKeyForAccount: operation('POST', 'partners/create_api_key_for_account/', null),
    revokeApiKeyForAccount: operation('POST', 'partners/revoke_api_key_for_account/', null),
    addSvClients: operation('POST', 'partners/add_sv_clients/', null),
    onboarding: operation('POST', 'partners/onboarding/', null),
  },
  agencies: {
    list: operation('GET', 'agencies/', 5),
    get: operation('GET', 'agencies/{id}/', 5),
  },
  accounts: {
    list: operation('GET', 'accounts/', 5),
    get: operation('GET', 'accounts/{id}/', 5),
    byPhone: operation('GET', 'accounts/phone/{phone}/', 5),
    currentReport: operation('GET', 'accounts/{id}/current_report/', 5),
  },
  reports: {
    list: operation('GET', 'reports/', 5),
  },
  channels: {
    list: operation('GET', 'channel/', null),
    get: operation('GET', 'channel/{id}/', null),
    byIdentifier: operation('GET', 'channel/phone/{identifier}/', null),
    create: operation('POST', 'channel/', null),
    rename: operation('PATCH', 'channel/{id}/', null),
    setPrimary: operation('POST', 'channel/{id}/set-primary/', null),
    refreshWaStatus: operation('POST', 'channel/{id}/refresh-wa-status/', null),
  },
  roles: { ...roleOperations('roles/'), addServiceUser: operation('POST', 'roles/add_service_user/', 10) },
  partnerRoles: roleOperations('partner-roles/'),
  invitations: invitationOperations('invitations/'),
  partnerInvitations: invitationOperations('partner-invitations/'),
  auth: {
    /** Changes nothing, though it is a POST. */
    token: operation('POST', 'auth/get_authentication_token/', null),
  },
} as const;

/**
 * The path of an operation with its parameters filled in, each percent-encoded.
 * @throws AppFailure `invalid-input` if a parameter is missing, empty, or a dot segment that would change the path
 */
export function fillPath(template: string, params: Readonly<Record<string, string>> = {}): string {
  return template.replace(/\{(\w+)\}/g, (_whole, name: string) => {
    const value = params[name];
    if (value !== undefined && value !== '' && value !== '.' && value !== '..') return encodeURIComponent(value);
    return fail('invalid-input', `there is no usable ${name} to ask for`, { fields: { [name]: ['missing'] } });
  });
}
