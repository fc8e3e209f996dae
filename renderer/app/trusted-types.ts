interface PolicyFactory {
  createPolicy(name: string, rules: { createHTML: (text: string) => string }): unknown;
}

function isFactory(value: unknown): value is PolicyFactory {
  return typeof value === 'object' && value !== null && 'createPolicy' in value;
}

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character);
}

/**
 * The one Trusted Types policy: whatever a library writes as HTML becomes plain text. Scripts from text stay forbidden, since the
 * policy has no rule for them.
 */
export function installTrustedTypesPolicy(scope: object = globalThis): void {
  const factory: unknown = Reflect.get(scope, 'trustedTypes');
  if (isFactory(factory)) factory.createPolicy('default', { createHTML: escapeHtml });
}
