import { useTranslation } from 'react-i18next';
import type { OnboardingLink } from '@shared/ipc/support-models';
import { useFormat } from '@renderer/lib/format';
import { Details } from '@renderer/ui/details';
import { PlainText } from '@renderer/ui/plain-text';

/** Where a link leads, when and by which key it was made, and how it was handed out. */
export function LinkFacts({ link }: { link: OnboardingLink }) {
  const { t } = useTranslation('links');
  const handedOut = useHandedOutWords();
  const format = useFormat();
  return (
    <Details
      items={[
        { label: t('dialog.host'), value: <PlainText wrap>{link.host}</PlainText> },
        { label: t('dialog.made'), value: `${format.dateTime(link.at)}, ${t(`dialog.madeBy.${link.by}`)}` },
        { label: t('dialog.handedOut'), value: handedOut(link) },
      ]}
    />
  );
}

/** How and when a link was handed out, latest first. */
export function useHandedOutWords(): (link: Pick<OnboardingLink, 'handedOut'>) => string {
  const { t } = useTranslation('links');
  const format = useFormat();
  return ({ handedOut }) =>
    handedOut.length === 0
      ? t('dialog.neverHandedOut')
      : handedOut
          .toSorted((a, b) => b.at - a.at)
          .map(({ how, at }) => `${t(`ways.${how}`)} ${format.dateTime(at)}`)
          .join(' · ');
}
