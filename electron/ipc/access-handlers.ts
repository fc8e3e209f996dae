import type { Access } from '@electron/services/access/create-access';
import type { Handlers, HandlersOf } from './handlers';

type AccessHandlers = HandlersOf<'access'> & Pick<Handlers, 'keys.health' | 'embed.check' | 'embed.copy'>;

/** People, invitations and private keys. No answer holds a key. */
export function accessHandlers({ access }: { access: Access }): AccessHandlers {
  return {
    'access.roles': (page) => access.teamPages.roles(page),
    'access.invitations': (page) => access.teamPages.invitations(page),
    'access.privateKeys': (team) => access.privateKeys.list(team),
    'access.checkPrivateKey': (role) => access.privateKeys.check(role),
    'access.copyPrivateKey': (role) => access.privateKeys.copy(role),
    'access.forgetPrivateKey': (role) => access.privateKeys.forget(role),
    'access.load': (load) => access.loadPeople(load),
    'access.people': ({ profileId }) => access.people(profileId),
    'keys.health': ({ profileId }) => access.keyHealth(profileId),
    'embed.check': (user) => access.checkEmbed(user),
    'embed.copy': (what) => access.copyForEmbed(what),
  };
}
