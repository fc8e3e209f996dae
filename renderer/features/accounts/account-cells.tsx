import WarningAmberOutlined from '@mui/icons-material/WarningAmberOutlined';
import type { TFunction } from 'i18next';
import { isLowCredit } from '@shared/domain/account';
import type { Thousandths } from '@shared/domain/money';
import { MISSING, type Format } from '@renderer/lib/format';
import { runwayWords } from '@renderer/operations/runway/runway-words';
import { PlainText, hasHidden } from '@renderer/ui/plain-text';
import { StatusBadge, type Tone } from '@renderer/ui/status-badge';
import type { AccountEntry } from './model/account-entry';
import { CREDIT_BAR_THRESHOLDS, creditShare } from './model/credit-share';

/** What cells need beside their account. */
export interface CellTools {
  t: TFunction<'accounts'>;
  runwayT: TFunction<'runway'>;
  format: Format;
  /** ms, UTC */
  now: number;
}

const STALE_AFTER_MS = 86_400_000;

/** A text from Spoki. Most are plain, and a cell of a plain one costs no component of its own style. */
export function TextCell({ text }: { text: string }) {
  if (hasHidden(text) || text.trim() === '') return <PlainText>{text}</PlainText>;
  return <bdi title={text}>{text}</bdi>;
}

export function NameCell({ entry, t }: { entry: AccountEntry } & Pick<CellTools, 't'>) {
  return (
    <>
      <TextCell text={entry.row.name} />
      {entry.looksLikeAnother && (
        <span className="twin" title={t('cells.twin')}>
          <WarningAmberOutlined className="sign" titleAccess={t('cells.twin')} />#{entry.row.id}
        </span>
      )}
    </>
  );
}

export function StatusCell({ label, tone, title }: { label: string | null; tone: Tone; title?: string | null }) {
  if (label === null) return MISSING;
  return (
    <span className="badge" title={title ? `${label}: ${title}` : label}>
      <StatusBadge tone={tone}>{hasHidden(label) ? <PlainText>{label}</PlainText> : <bdi>{label}</bdi>}</StatusBadge>
    </span>
  );
}

export function MoneyCell({
  value,
  t,
  format,
}: { value: Thousandths | null | undefined } & Pick<CellTools, 't' | 'format'>) {
  if (value === null || value === undefined) return MISSING;
  return <span title={t('cells.thousandths', { value })}>{format.money(value, { bare: true })}</span>;
}

export function CreditCell({ entry, t, format }: { entry: AccountEntry } & Pick<CellTools, 't' | 'format'>) {
  const { row } = entry;
  const share = creditShare(row);
  const low = isLowCredit(row) === true;
  return (
    <span className="credit">
      {share !== null && (
        <span className={low ? 'bar under' : 'bar'} aria-hidden>
          <span className="fill" style={{ width: `${share * 100}%` }} />
          <span className="mark" style={{ left: `${100 / CREDIT_BAR_THRESHOLDS}%` }} />
        </span>
      )}
      {low && (
        <span className="low" title={t('cells.lowTitle', { threshold: format.money(row.lowCreditThreshold) })}>
          <WarningAmberOutlined className="sign" aria-hidden />
          {t('cells.low')}
        </span>
      )}
      <MoneyCell value={row.credit} t={t} format={format} />
    </span>
  );
}

export function RunwayCell({
  entry,
  runwayT,
  format,
}: { entry: AccountEntry } & Pick<CellTools, 'runwayT' | 'format'>) {
  const { text, range, about } = runwayWords(entry.row.runway, runwayT, format);
  if (range === null) {
    return (
      <span className="quiet" title={about}>
        {text}
      </span>
    );
  }
  return (
    <span title={about}>
      <span>{text}</span> <small className="quiet">{range}</small>
    </span>
  );
}

export function LimitCell({ entry, t, format }: { entry: AccountEntry } & Pick<CellTools, 't' | 'format'>) {
  const { contactedIn24h: used, dailyLimit: limit } = entry.row;
  if (used === null) return MISSING;
  if (limit === null || limit <= 0) return format.number(used);
  return (
    <span title={t('cells.ofLimitTitle', { share: format.number(Math.round((100 * used) / limit)) })}>
      {t('cells.ofLimit', { used: format.number(used), limit: format.number(limit) })}
    </span>
  );
}

export function AgeCell({ at, format, now }: { at: number } & Pick<CellTools, 'format' | 'now'>) {
  return (
    <span className={now - at > STALE_AFTER_MS ? 'stale' : 'quiet'} title={format.dateTime(at)}>
      {format.age(at, now)}
    </span>
  );
}
