import { type Searchable, searchText } from './match';

export const PALETTE_GROUPS = ['accounts', 'go', 'actions', 'switch'] as const;
export type PaletteGroup = (typeof PALETTE_GROUPS)[number];

export interface PaletteItem extends Searchable {
  id: string;
  group: PaletteGroup;
  label: string;
  /** Beside the label: an account's id and phone. */
  detail?: string;
  /** The label came from Spoki. */
  foreign?: boolean;
  /** Does it. The palette closes before, unless `stays`. */
  run: () => void;
  stays?: boolean;
}

/** An item whose label, and any further words, can be searched. */
export function paletteItem(
  item: Omit<PaletteItem, keyof Searchable> & { words?: string; phone?: string },
): PaletteItem {
  const { words = '', phone = '', ...rest } = item;
  return { ...rest, text: searchText(`${item.label} ${words}`), digits: phone.replace(/\D/g, '') };
}

/** In the order of the groups on screen; inside a group the order stays. */
export function inGroupOrder(items: readonly PaletteItem[]): PaletteItem[] {
  return PALETTE_GROUPS.flatMap((group) => items.filter((item) => item.group === group));
}
