/** The words of changes to channels, people and new clients. */
export const supportKinds = {
  'add-clients': 'New clients',
  'create-onboarding-link': 'Onboarding link',
  'create-channel': 'New channel',
  'rename-channel': 'New name of a channel',
  'set-primary-channel': 'Primary channel',
  'refresh-channel-status': 'Refresh of a channel’s status',
  'add-service-user': 'New service user',
  'generate-private-key': 'New private key',
  'change-role': 'Change of a role',
  'delete-role': 'Deletion of a role',
  invite: 'Invitation',
  'resend-invitation': 'Invitation sent again',
  'change-invitation-role': 'Change of an invitation',
  'delete-invitation': 'Deletion of an invitation',
} as const;

export const supportIntents = {
  'add-clients_one': 'Create {{count}} client',
  'add-clients_other': 'Create {{count}} clients',
  'create-onboarding-link': 'Create an onboarding link',
  'create-channel': 'Create a channel: {{what}}',
  'rename-channel': 'Rename the channel {{called}} to {{name}}',
  'set-primary-channel': 'Make the channel {{called}} primary',
  'refresh-channel-status': 'Refresh the status of the channel {{called}}',
  'add-service-user': 'Add the service user {{name}} as {{role}}',
  'generate-private-key': 'Generate a private key for {{called}}',
  'change-role': 'Change the role of {{called}} to {{role}}',
  'delete-role': 'Delete the role of {{called}}',
  invite: 'Invite {{email}} as {{role}}',
  'resend-invitation': 'Send the invitation of {{called}} again',
  'change-invitation-role': 'Change the invitation of {{called}} to {{role}}',
  'delete-invitation': 'Delete the invitation of {{called}}',
} as const;

export const supportVerbs = {
  'add-clients': 'Create clients',
  'create-onboarding-link': 'Create link',
  'create-channel': 'Create channel',
  'rename-channel': 'Rename',
  'set-primary-channel': 'Make primary',
  'refresh-channel-status': 'Refresh status',
  'add-service-user': 'Add service user',
  'generate-private-key': 'Generate key',
  'change-role': 'Change role',
  'delete-role': 'Delete role',
  invite: 'Invite',
  'resend-invitation': 'Send again',
  'change-invitation-role': 'Change role',
  'delete-invitation': 'Delete invitation',
} as const;

export const support = {
  itself: 'the partner itself',
  unnamed: {
    channel: 'without a name',
    person: 'somebody without an e-mail address',
  },
  platforms: { whatsapp: 'WhatsApp', sms: 'SMS one-way', other: 'platform {{number}}' },
  cautions: {
    'generate-private-key': {
      title: 'An earlier private key of this service user may stop working',
      text: 'Whatever signs in with it, such as a page in which the inbox is embedded, then needs the new one.',
    },
    'change-role': {
      title: 'The new role holds at once',
      text: 'If it is your own role, or the one that this key stands on, you may lose what you see here.',
    },
    'delete-role': {
      title: 'Whoever has this role loses the access at once',
      text: 'A person has to be invited again; the private key of a service user may open nothing any more.',
    },
    'delete-invitation': {
      title: 'The invitation is deleted at Spoki',
      text: 'The person can be invited again.',
    },
    'set-primary-channel': {
      title: 'The present primary channel of this platform gives way',
      text: 'By this mark Spoki routes within a platform; other platforms keep theirs.',
    },
    'create-channel': {
      title: 'A channel cannot be deleted here',
      text: 'Spoki’s interface has no operation for it.',
    },
    'add-clients': {
      title: 'A client cannot be deleted here',
      text: 'Spoki’s interface has no operation for it. If the answer is lost, the list of accounts before and after tells what was made.',
    },
  },
  needsKey: {
    create: 'Create an account key…',
    partner: 'Create one now, or add one that you have with “Add account key” above.',
    agency: 'Add one that the account gave you with “Add account key” above.',
  },
  form: {
    review: 'Look at it…',
    back: 'Back to the form',
    rejected: 'Spoki rejected it, and nothing was changed. What Spoki says stands at the field it speaks of.',
    spokiSays: 'Spoki says:',
  },
  clients: {
    title: 'Clients to be created',
    madeTitle: 'Clients and their accounts',
    name: 'Name',
    country: 'Country',
    email: 'E-mail',
    firstName: 'First name',
    vat: 'VAT',
    account: 'Account',
    standing: 'Account afterwards',
    standings: { present: 'is there', absent: 'is not there', unclear: 'cannot be told' },
    noMatch: 'not matched',
  },
  made: {
    title: 'Made by it',
    'onboarding-link': 'The link leads to {{host}}. It stands in the register of links.',
    clients_one: 'Spoki created {{count}} account.',
    clients_other: 'Spoki created {{count}} accounts.',
    unmatched_one: '{{count}} could not be matched to an account that came back.',
    unmatched_other: '{{count}} could not be matched to accounts that came back.',
    channel: 'The channel has the id {{id}}.',
    approved: 'Spoki approved the profile name: the channel is active.',
    underReview:
      'The profile name is under review at Spoki. You will be told by e-mail; until then the channel is connected, not active.',
    role: 'Its e-mail address is {{email}}.',
    roleId: 'The role has the id {{id}}.',
    invitation: 'The invitation has the id {{id}}.',
    refresh: 'Spoki asks the provider in the background; the new status comes a little later.',
    privateKey: 'The new private key ends in {{ending}}.',
    privateKept: {
      keychain: 'It is stored in the keychain and was read back. Copy it from Access.',
      session: 'It is kept in memory for this session only. Copy it from Access.',
      'not-kept': 'It could not be kept. Generate a new one when the keychain works again.',
    },
  },
  settleBy: {
    title: 'Read again afterwards',
    shows: { 'as-asked': 'It stands as was asked', 'as-before': 'It stands as before', unclear: 'It does not tell' },
    seen: 'Seen',
    notRead: 'It could not be read, or cannot be read back',
    gathering: 'The thing itself is read again, to see whether the change is there.',
    ruleReadBack:
      'The thing itself was read again. If it stands as was asked, the change was applied; if it stands as before, it was not, unless the request still arrives.',
    ruleClients:
      'The list of accounts before sending is compared with the list now: an account of the same name that was not there before was made by this.',
    rulePrivateKey:
      'If a private key was made, nobody has seen it, and the one before may no longer work. Generate a new one: it replaces both. Then settle this.',
    ruleResend: 'Whether the e-mail went out cannot be read back. Sending it again does no harm.',
    ruleRefresh: 'Refreshing changes nothing by itself and can be asked for again at any time.',
    ruleLink: 'A link that nobody has seen opens nothing by itself. Make a new one; then settle this.',
    generateAgain: 'Generate a new private key…',
    newLink: 'Create a new link…',
  },
} as const;
