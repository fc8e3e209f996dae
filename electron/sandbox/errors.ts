import type { Answer } from './operation';

/** A request that the sandbox answers with one of the reference's error bodies. */
export class Refusal extends Error {
  override readonly name = 'Refusal';

  constructor(readonly answer: Answer) {
    super(`refused with ${answer.status}`);
  }
}

/** `{detail}`, the shape of 401, 403, 404 and 429. */
export function refuse(status: number, detail: string, headers?: Record<string, string>): never {
  throw new Refusal({ status, body: { detail }, headers });
}

/** `{field: [texts]}`, the shape of field validation (Reference: Channels, "Create channel"). */
export function refuseField(field: string, ...texts: string[]): never {
  throw new Refusal({ status: 400, body: { [field]: texts } });
}

const CODE_STATUS = { 'spoki::3004': 400, 'spoki::3007': 400, 'spoki::403': 403 } as const;

/** `{type, title, code, status, datail}`, spelled as the reference spells it (Roles, Invitations, Auth). */
export function refuseCoded(code: keyof typeof CODE_STATUS, title: string, text: string): never {
  const status = CODE_STATUS[code];
  const body = { type: `https://app.spoki.it/errors/${code}`, title, code, status, datail: text };
  throw new Refusal({ status, body });
}

export function refuseNotFound(): never {
  refuse(404, 'Not found.');
}
