import type { Secret } from '@electron/credentials/secret';
import { parseSecret } from '@electron/credentials/secret-rules';
import { accountIdSchema } from '@shared/domain/ids';
import { channelIdSchema } from '@shared/domain/channel';
import { invitationIdSchema, roleIdSchema } from '@shared/domain/team';
import { z } from 'zod';
import { flagField, objectField, textField } from './fields';
import { bareArray } from './rows';

/** An onboarding link as Spoki gave it. It is kept in the local database only. */
export interface NewLinkAnswer {
  /** http or https. */
  url: string;
  host: string;
  /** ISO 639-1, as it came; null if it did not. */
  lang: string | null;
}

const LONGEST_LINK = 4_000;

/** `{redirect_url, lang}`. (Reference: Partners 130; Channels 154, branch A) */
export const linkAnswer = z
  .unknown()
  .optional()
  .transform((answer, context): NewLinkAnswer => {
    const { redirect_url: came, lang } = z
      .object({ redirect_url: textField, lang: textField })
      .catch({ redirect_url: null, lang: null })
      .parse(answer);
    const url = came !== null && came.length <= LONGEST_LINK ? urlOf(came) : null;
    if (url !== null && /^https?:$/.test(url.protocol) && url.host !== '')
      return { url: url.href, host: url.host, lang: lang === null || lang.length > 20 ? null : lang };
    context.issues.push({
      code: 'custom',
      message: 'there is no address in it that could be opened; a link may have been made all the same: make another',
      input: null,
    });
    return z.NEVER;
  });

function urlOf(text: string): URL | null {
  try {
    return new URL(text.trim());
  } catch {
    return null;
  }
}

/** An id of any size, as a number or as text; null for anything else. */
const idText = textField.transform((text) => (text !== null && /^\d{1,20}$/.test(text) ? text : null));

/** A list of accounts, of which only id and name count; a row without an id is null. (Reference: Partners 133) */
export const newAccountsAnswer = bareArray.transform((items) =>
  items.map((item) => {
    const { id, name } = z.object({ id: idText, name: textField }).catch({ id: null, name: null }).parse(item);
    const accountId = accountIdSchema.safeParse(id).data ?? null;
    return { accountId, name };
  }),
);
export type NewAccount = z.output<typeof newAccountsAnswer>[number];

/** The channel that was made; SMS one-way answers with `approved` and no id. (Reference: Channels 154, branches B and C) */
export const newChannelAnswer = objectField.transform((answer) => {
  const { id, approved } = z.object({ id: idText, approved: flagField }).parse(answer);
  return { channelId: channelIdSchema.safeParse(id).data ?? null, approved };
});

/** The role of a new service user; null where the answer does not say which. (Reference: Roles 60) */
export const newRoleAnswer = objectField.transform((answer) => {
  const { id, user } = z.object({ id: idText, user: objectField }).parse(answer);
  const { email } = z.object({ email: textField }).parse(user);
  const roleId = roleIdSchema.safeParse(id).data;
  return roleId === undefined ? null : { roleId, email: email !== null && email.length <= 300 ? email : null };
});

/** (Reference: Invitations 37, Partner Invitations 148) */
export const newInvitationAnswer = objectField.transform((answer) => {
  const { id } = z.object({ id: idText }).parse(answer);
  return { invitationId: invitationIdSchema.safeParse(id).data ?? null };
});

/** A private key, which comes as a bare text; what is refused is never repeated in the message. (Reference: Roles 61) */
export const privateKeyAnswer = z
  .unknown()
  .optional()
  .transform((answer, context): Secret => {
    try {
      return parseSecret(z.string().parse(answer));
    } catch {
      context.issues.push({ code: 'custom', message: 'there is no usable private key in the answer', input: null });
      return z.NEVER;
    }
  });
