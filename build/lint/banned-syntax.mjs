const REQUESTS = 'Requests leave through electron/spoki/transport.ts only.';
const HTML = 'Text is drawn as text: HTML from outside would run. Compose React elements.';

/** Globals that stand for a way around a wrapper. */
export const bannedGlobals = ['fetch', 'XMLHttpRequest', 'WebSocket', 'EventSource'].map((name) => ({
  name,
  message: REQUESTS,
}));

/** Links have one door. */
export const bannedOpener = {
  object: 'shell',
  property: 'openExternal',
  message: 'Only electron/windows/system-browser.ts opens links, after external-links.ts has checked the address.',
};

export const bannedProperties = [
  { object: 'globalThis', property: 'fetch', message: REQUESTS },
  { object: 'window', property: 'fetch', message: REQUESTS },
  { object: 'navigator', property: 'sendBeacon', message: REQUESTS },
  { object: 'keytar', property: 'findCredentials', message: 'It crashes on a locked keyring: list the vault’s index.' },
];

export const bannedSyntax = [
  { selector: 'JSXAttribute[name.name="dangerouslySetInnerHTML"]', message: HTML },
  { selector: 'Property[key.name="dangerouslySetInnerHTML"]', message: HTML },
  {
    selector: 'AssignmentExpression > MemberExpression.left[property.name=/^(innerHTML|outerHTML|srcdoc)$/]',
    message: HTML,
  },
  { selector: 'CallExpression[callee.property.name=/^(insertAdjacentHTML|createContextualFragment)$/]', message: HTML },
  { selector: 'ExportDefaultDeclaration', message: 'Name what you export, so that every file calls it the same.' },
];

/** The bridge has one door. */
export const bannedBridge = {
  selector: 'MemberExpression[property.name="partnerDesk"]',
  message: 'Only renderer/lib/bridge.ts reaches the preload script.',
};
