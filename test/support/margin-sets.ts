import fc from 'fast-check';
import { marginSetSchema } from '@shared/domain/margins';
import { MAX_MARGIN } from '@shared/domain/money-input';
import type { Margins } from '@shared/domain/operation';

/** Margins that are 0 but for those named. */
export function marginSet(margins: Partial<Record<keyof Margins, number>> = {}): Margins {
  const nothing = {
    conversations: 0,
    marketing: 0,
    utility: 0,
    authentication: 0,
    service: 0,
    smsOneWay: 0,
    smsTwoWay: 0,
  };
  return marginSetSchema.parse({ ...nothing, ...margins });
}

const margin = fc.integer({ min: 0, max: MAX_MARGIN });

/** Any seven margins this app may set. */
export const anyMarginSet: fc.Arbitrary<Margins> = fc
  .record({
    conversations: margin,
    marketing: margin,
    utility: margin,
    authentication: margin,
    service: margin,
    smsOneWay: margin,
    smsTwoWay: margin,
  })
  .map((margins) => marginSetSchema.parse(margins));
