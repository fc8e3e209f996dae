import type { TFunction } from 'i18next';
import { SMS_ONE_WAY, WHATSAPP } from '@shared/domain/channel';
import type { Intent } from '@shared/domain/operation';
import type { Thousandths } from '@shared/domain/money';
import { withoutHidden } from '../ui/plain-text';

type Words = TFunction<'operations'>;
type Channel = Extract<Intent, { kind: 'create-channel' }>;

/** A platform by its number: "WhatsApp", "platform 6". */
export function platformName(t: Words, platform: number): string {
  if (platform === WHATSAPP) return t('support.platforms.whatsapp');
  return platform === SMS_ONE_WAY ? t('support.platforms.sms') : t('support.platforms.other', { number: platform });
}

function channelTitle(t: Words, { platform, name, identifier }: Channel): string {
  const what = [platformName(t, platform), name ?? identifier ?? ''].join(' ').trim();
  return t('intents.create-channel', { what: withoutHidden(what) });
}

/** What is done, in one line, with names from outside made harmless. @param money an amount, exact */
export function intentTitle(t: Words, intent: Intent, money: (amount: Thousandths) => string): string {
  const named = (text: string | null, without: 'channel' | 'person'): string => {
    const shown = withoutHidden(text ?? '').trim();
    return shown === '' ? t(`support.unnamed.${without}`) : shown;
  };
  switch (intent.kind) {
    case 'recharge':
    case 'withdraw':
      return t(`intents.${intent.kind}`, { amount: money(intent.amount) });
    case 'recharge-conversations':
      return t('intents.recharge-conversations', { count: intent.conversations });
    case 'add-clients':
      return t('intents.add-clients', { count: intent.clients.length });
    case 'set-margins':
    case 'create-account-key':
    case 'revoke-account-key':
    case 'create-onboarding-link':
      return t(`intents.${intent.kind}`);
    case 'create-channel':
      return channelTitle(t, intent);
    case 'rename-channel':
      return t('intents.rename-channel', {
        called: named(intent.called, 'channel'),
        name: named(intent.name, 'channel'),
      });
    case 'set-primary-channel':
    case 'refresh-channel-status':
      return t(`intents.${intent.kind}`, { called: named(intent.called, 'channel') });
    case 'add-service-user':
      return t('intents.add-service-user', { name: withoutHidden(intent.name), role: intent.role });
    case 'invite':
      return t('intents.invite', { email: intent.email, role: intent.role });
    case 'change-role':
    case 'change-invitation-role':
      return t(`intents.${intent.kind}`, { called: named(intent.called, 'person'), role: intent.role });
    case 'generate-private-key':
    case 'delete-role':
    case 'resend-invitation':
    case 'delete-invitation':
      return t(`intents.${intent.kind}`, { called: named(intent.called, 'person') });
  }
}
