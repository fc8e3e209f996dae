import { useTranslation } from 'react-i18next';
import type { PrivateKeyView } from '@shared/ipc/support-models';
import { useFormat } from '@renderer/lib/format';
import { useNow } from '@renderer/lib/use-now';
import { Fingerprint } from '@renderer/ui/fingerprint';

/** What is known of the private key of a service user: held here, at Spoki only, none, or not asked. */
export function PrivateKeyCell({ known }: { known: PrivateKeyView | undefined }) {
  const { t } = useTranslation('access');
  const format = useFormat();
  const now = useNow();
  if (known?.held) {
    return (
      <>
        <Fingerprint last={known.held.fingerprint} />
        <small>{t(`key.kept.${known.held.kept}`)}</small>
      </>
    );
  }
  const exists = known?.exists ?? null;
  if (exists === null) return <span>{t('key.notAsked')}</span>;
  return (
    <>
      <span>{t(exists ? 'key.existsElsewhere' : 'key.none')}</span>
      {known && known.checkedAt !== null && <small>{t('key.asked', { when: format.age(known.checkedAt, now) })}</small>}
    </>
  );
}
