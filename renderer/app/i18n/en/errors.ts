export const errors = {
  details: 'Details',
  spokiSays: 'Spoki says:',
  operation: 'Operation: {{operation}}',
  status: 'HTTP status: {{status}}',
  code: 'Code: {{code}}',
  kind: 'Kind: {{kind}}',
  field: '{{field}}: {{text}}',
  retryIn: 'Worth asking again in {{duration}}.',
  outcome: {
    'not-sent': 'Nothing was sent.',
    'not-applied': 'Spoki did not apply it.',
    unknown: 'Whether Spoki applied it is not known yet.',
  },
  kinds: {
    unauthorized: {
      title: 'Spoki refuses this key',
      text: 'The key is wrong, was revoked, or belongs to another server.',
      next: 'Check the key and give it again.',
    },
    forbidden: {
      title: 'This key may not do that',
      text: 'Spoki knows the key but does not allow it this operation.',
      next: 'Ask Spoki which rights the key has, or use another key.',
    },
    'not-found': {
      title: 'Spoki does not know this',
      text: 'The address or the thing asked for does not exist there.',
      next: 'Check the base URL; if it is right, refresh the list.',
    },
    rejected: {
      title: 'Spoki rejected the request',
      text: 'The request arrived, and Spoki did not accept it.',
      next: 'Read what Spoki says, correct it and try again.',
    },
    'rate-limited': {
      title: 'Too many requests',
      text: 'Spoki asks to slow down. Partner Desk waits and goes on by itself.',
      next: 'Wait a little, then try again.',
    },
    'server-failed': {
      title: 'Spoki had a failure of its own',
      text: 'The server answered with an error that is not about your request.',
      next: 'Try again in some minutes. If it stays, tell Spoki’s support.',
    },
    'unexpected-answer': {
      title: 'Spoki answered in a way this app cannot read',
      text: 'The answer did not have the expected shape, so it was not used.',
      next: 'Try again. If it stays, the app may need an update.',
    },
    'not-spoki': {
      title: 'This is not a Spoki server',
      text: 'Something answered at this address, but not Spoki’s API.',
      next: 'Check the base URL.',
    },
    redirected: {
      title: 'The server points to another address',
      text: 'It answered with a redirect. The key is never sent to another address.',
      next: 'Use the final address as base URL.',
    },
    'answer-too-large': {
      title: 'The answer is too large',
      text: 'The server sent more than 10 MB, and reading was stopped.',
      next: 'Ask for less, for example a shorter range.',
    },
    unreachable: {
      title: 'The server cannot be reached',
      text: 'No connection came about: the network is down, or the name or address is wrong.',
      next: 'Check the network, the proxy and the base URL.',
    },
    certificate: {
      title: 'The server’s certificate is not valid',
      text: 'It cannot be proved that this is the right server, so the key was not sent.',
      next: 'Check the base URL and this computer’s clock, or ask who runs your network.',
    },
    'timed-out': {
      title: 'The server takes too long',
      text: 'There was no complete answer in time.',
      next: 'Try again.',
    },
    'connection-lost': {
      title: 'The connection broke',
      text: 'The connection ended before the answer was complete.',
      next: 'Check the network and try again.',
    },
    cancelled: {
      title: 'Cancelled',
      text: 'It was stopped before it was finished.',
      next: 'Start it again when you like.',
    },
    'key-stopped': {
      title: 'This key is on hold',
      text: 'Spoki refused it before, so nothing more is sent with it.',
      next: 'Replace the key, or give it again.',
    },
    'vault-locked': {
      title: 'The keychain is locked',
      text: 'Keys are kept in the keychain of this computer, and it does not open.',
      next: 'Unlock the keychain and retry.',
    },
    'vault-unavailable': {
      title: 'The keychain cannot be used',
      text: 'This computer has no keychain that works, so keys cannot be kept.',
      next: 'Set up a keychain and retry, or keep keys for this session only.',
    },
    'vault-timeout': {
      title: 'The keychain does not answer',
      text: 'It may be waiting for you to unlock it, perhaps in a window behind this one.',
      next: 'Unlock the keychain and retry.',
    },
    'vault-key-missing': {
      title: 'No key is held for this',
      text: 'It was never given on this computer, or was removed, or was kept for a session that has ended.',
      next: 'Give the key.',
    },
    'vault-damaged': {
      title: 'The keychain lost this key',
      text: 'It was kept there before, and is gone or was changed by something else.',
      next: 'Give the key again.',
    },
    'vault-key-too-large': {
      title: 'This is too long for a key',
      text: 'The keychain holds at most 2,560 bytes.',
      next: 'Copy the key again, and nothing besides it.',
    },
    'vault-key-invalid': {
      title: 'This cannot be a key',
      text: 'It is empty or contains characters that a key cannot have, such as a line break.',
      next: 'Copy the key again, and nothing besides it.',
    },
    'key-of-other-account': {
      title: 'This is the key of another account',
      text: 'Spoki knows the key, but it opens another account than this one. It was not stored.',
      next: 'Copy the key of this account.',
    },
    'key-of-other-kind': {
      title: 'This key is of another kind',
      text: 'Spoki knows the key, but one is of a partner and the other of an agency. The old key stays.',
      next: 'Add it as a profile of its own.',
    },
    'key-in-use': {
      title: 'Another Partner Desk is using this key',
      text: 'Only one copy of the app on this computer may send changes with a key, so nothing was sent.',
      next: 'Close the other copy, then try again.',
    },
    'store-failed': {
      title: 'The local store failed',
      text: 'Data on this computer could not be read or written.',
      next: 'Check that the disk is not full, then restart the app.',
    },
    'journal-failed': {
      title: 'The journal failed',
      text: 'The record of what is sent could not be read or written, so nothing is sent.',
      next: 'Close other windows of the app, check that the disk is not full, then restart the app.',
    },
    'store-from-newer-version': {
      title: 'The local data is from a newer version',
      text: 'A newer Partner Desk wrote it, and this version does not touch it.',
      next: 'Use the newer version, or delete the local data.',
    },
    'file-failed': {
      title: 'The file could not be written',
      text: 'The place may be read-only or full, or the file is open in another program.',
      next: 'Choose another place or close the file, then try again.',
    },
    'invalid-input': {
      title: 'Something in the input is not right',
      text: 'It was not sent.',
      next: 'Correct it and try again.',
    },
    'not-permitted': {
      title: 'This is not possible here',
      text: 'The app refused it, to keep keys and data safe.',
      next: 'Use the screen that is meant for it.',
    },
    internal: {
      title: 'Something in the app went wrong',
      text: 'This is a mistake of the app, not of yours.',
      next: 'Try again. If it stays, restart the app.',
    },
  },
} as const;
