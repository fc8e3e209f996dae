export const embed = {
  title: 'Embed kit',
  about:
    'For software vendors: a program for your server that shows the inbox of this account in your own software. It reads its keys from the environment; none is written into it.',
  user: {
    label: 'Service user',
    none: 'None, names only',
    noneHelp: 'Choose a service user to copy its values and check them.',
    heldHelp: 'Its private key is held on this computer.',
    notHeldHelp:
      'Its private key is not held on this computer, so it cannot be copied or checked here. Generate one above.',
  },
  values: {
    label: 'What the program reads from its environment',
    SPOKI_ACCOUNT_KEY: 'The key of this account',
    SPOKI_SERVICE_EMAIL: 'The e-mail of the service user',
    SPOKI_PRIVATE_KEY: 'The private key of the service user',
    copy: {
      SPOKI_ACCOUNT_KEY: 'Copy account key',
      SPOKI_SERVICE_EMAIL: 'Copy e-mail',
      SPOKI_PRIVATE_KEY: 'Copy private key',
    },
    copied: {
      SPOKI_ACCOUNT_KEY: 'The account key is on the clipboard, which is cleared after 60 s unless it changed.',
      SPOKI_SERVICE_EMAIL: 'The e-mail is on the clipboard.',
      SPOKI_PRIVATE_KEY: 'The private key is on the clipboard, which is cleared after 60 s unless it changed.',
    },
  },
  snippet: {
    languages: 'Language of the program',
    node: 'Node',
    php: 'PHP',
    python: 'Python',
    code: 'Program {{fileName}}',
    copy: 'Copy {{fileName}}',
    copied: '{{fileName}} is on the clipboard.',
  },
  check: {
    verb: 'Check the pair',
    checking: 'Asking Spoki…',
    works: 'Spoki accepts the e-mail and the private key (asked {{time}}).',
    fails: 'Spoki does not accept the e-mail and the private key.',
  },
} as const;
