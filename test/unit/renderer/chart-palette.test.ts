import { describe, expect, it } from 'vitest';
import { SIGHTS, type Sight, contrast, distance } from '@test/support/colour-vision';
import { type ChartColour, dark, light } from '@renderer/app/theme/tokens';

/** Colours that stand side by side in one chart. */
const TOGETHER: Record<string, readonly ChartColour[]> = {
  kinds: ['marketing', 'utility', 'authentication', 'service', 'other'],
  profit: ['marketing', 'utility', 'authentication', 'service', 'conversations', 'smsOneWay', 'smsTwoWay'],
  statuses: ['sent', 'delivered', 'read', 'error', 'noStatus'],
  direction: ['incoming', 'outgoing'],
  contacts: ['contactedInbound', 'contactedOutbound'],
  money: ['consumption', 'recharge', 'profit'],
  channels: ['whatsapp', 'sms'],
};
/** In OKLab, several times what is just noticeable side by side; shapes and words carry the difference as well. */
const APART = 0.09;

const sights = Object.keys(SIGHTS) as Sight[];
const pairs = (names: readonly ChartColour[]) =>
  names.flatMap((a, i) => names.slice(i + 1).map((b) => [a, b] as const));

describe.each([
  ['light', light],
  ['dark', dark],
] as const)('the %s chart palette', (_scheme, tokens) => {
  it.each(Object.entries(TOGETHER))('tells the colours of %s apart for every sight', (_group, names) => {
    const close = sights.flatMap((sight) =>
      pairs(names)
        .map(([a, b]) => ({ sight, a, b, apart: distance(tokens.chart[a], tokens.chart[b], sight) }))
        .filter(({ apart }) => apart < APART),
    );
    expect(close).toEqual([]);
  });

  it('stands out from the surface, three to one', () => {
    const faint = Object.values(TOGETHER)
      .flat()
      .filter((name) => contrast(tokens.chart[name], tokens.surface) < 3);
    expect(faint).toEqual([]);
  });

  it.each(['text', 'quietText', 'accent', 'success', 'warning', 'error', 'info'] as const)(
    'has words in %s that can be read on every surface',
    (name) => {
      for (const ground of [tokens.surface, tokens.ground, tokens.rail, tokens.hover, tokens.selected]) {
        expect(contrast(tokens[name], ground)).toBeGreaterThanOrEqual(4.5);
      }
    },
  );

  it('has words on the accent that can be read, and fields whose border can be seen', () => {
    expect(contrast(tokens.onAccent, tokens.accent)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(tokens.strongLine, tokens.surface)).toBeGreaterThanOrEqual(3);
  });
});
