import { createContext, useCallback, useContext, useEffect, useId, useMemo, useRef, useState } from 'react';

/** Something on the page that can be fetched again. */
interface Work {
  busy: boolean;
  /** When what is shown was fetched, ms UTC; null for never, or where its age does not matter. */
  asOf: number | null;
  refresh: () => void;
}

type Offer = (id: string, work: Work | null) => void;

const OfferContext = createContext<Offer>(() => undefined);
export const PageWork = OfferContext.Provider;

/** What the parts of the page offer to fetch again, as one: busy while any is, as old as the oldest. */
export function usePageWork(): { offer: Offer; work: Work } {
  const [works, setWorks] = useState<ReadonlyMap<string, Work>>(new Map());
  const offer = useCallback<Offer>((id, work) => {
    setWorks((before) => {
      const others = [...before].filter(([other]) => other !== id);
      return new Map(work ? [...others, [id, work]] : others);
    });
  }, []);
  const work = useMemo(() => {
    const all = [...works.values()];
    const ages = all.flatMap(({ asOf }) => (asOf === null ? [] : [asOf]));
    return {
      busy: all.some(({ busy }) => busy),
      asOf: ages.length > 0 ? Math.min(...ages) : null,
      refresh: () => all.forEach(({ refresh }) => refresh()),
    };
  }, [works]);
  return { offer, work };
}

/** Puts what this part shows under the page's one Refresh button while it is on screen. */
export function useOfferRefresh({ busy, asOf, refresh }: Work): void {
  const id = useId();
  const offer = useContext(OfferContext);
  const latest = useRef(refresh);
  useEffect(() => {
    latest.current = refresh;
  });
  useEffect(() => {
    offer(id, { busy, asOf, refresh: () => latest.current() });
  }, [offer, id, busy, asOf]);
  useEffect(() => () => offer(id, null), [offer, id]);
}
