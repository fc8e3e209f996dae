import type { DayNumber } from '../clock';
import { type DayFigures, drawDay, noChannel } from './day-figures';
import { consumptionOf, type ProfitParts, profitOf } from './money-of-day';
import type { Margins } from './prices';
import type { TrafficProfile } from './profile';

export interface BooksPlan {
  profile: TrafficProfile;
  margins: Margins;
  /** The first day of the account's history; the opening balance is that of the evening before. */
  firstDay: DayNumber;
  /** The client recharges every so many days, for what the coming ones will use. */
  cycle: { days: number; phase: number };
  /** What is left when a cycle ends, in thousandths. */
  reserve: number;
  /** No recharges from this day on; `null` goes on. */
  noRechargeFrom: DayNumber | null;
  /** The balance to arrive at on a day, in thousandths, by choosing the opening; `null` leaves it to the cycle. */
  target: { day: DayNumber; balance: number } | null;
}

const NO_FIGURES: DayFigures = {
  whatsapp: noChannel(),
  sms: noChannel(),
  conversations: { marketing: 0, utility: 0, authentication: 0, service: 0 },
};

/** What is added to a day afterwards, in thousandths. */
export interface Correction {
  consumption: number;
  profit: number;
}

/**
 * What an account used, paid and holds, day by day. Invariant: opening + Σ recharges − Σ consumption = balance.
 * A recharge is the use of the cycle it begins, so it too is a function of the day alone, wherever the history starts.
 */
export class AccountBooks {
  readonly #consumption = new Map<DayNumber, number>();
  readonly #recharges = new Map<DayNumber, number>();
  readonly #moves = new Map<DayNumber, number>();
  readonly #corrections = new Map<DayNumber, Correction>();
  readonly #margins: { from: DayNumber; margins: Margins }[];
  #opening: number | null = null;
  #summed: { through: DayNumber; balance: number } | null = null;

  constructor(private readonly plan: BooksPlan) {
    this.#margins = [{ from: Number.NEGATIVE_INFINITY, margins: plan.margins }];
  }

  /** The balance on the evening before `firstDay`, in thousandths. */
  get opening(): number {
    this.#opening ??= this.#openingBalance();
    return this.#opening;
  }

  get firstDay(): DayNumber {
    return this.plan.firstDay;
  }

  get profile(): TrafficProfile {
    return this.plan.profile;
  }

  figures(day: DayNumber): DayFigures | null {
    return drawDay(this.plan.profile, day);
  }

  /** Thousandths charged for the day. */
  consumption(day: DayNumber): number {
    return this.#used(day) + (this.#corrections.get(day)?.consumption ?? 0);
  }

  // As planned: recharges were made for this, whatever was corrected afterwards.
  #used(day: DayNumber): number {
    const known = this.#consumption.get(day);
    if (known !== undefined) return known;
    const figures = this.figures(day);
    const { costs, sms } = this.plan.profile;
    const used = figures ? consumptionOf(figures, costs, this.marginsOn(day), sms) : 0;
    this.#consumption.set(day, used);
    return used;
  }

  /** Thousandths added on the day; what was moved back to the partner counts as negative. */
  recharge(day: DayNumber): number {
    return this.#planned(day) + (this.#moves.get(day) ?? 0);
  }

  /** A correction counts to the marketing templates. */
  profit(day: DayNumber): ProfitParts | null {
    const figures = this.figures(day);
    const corrected = this.#corrections.get(day);
    if (!figures && !corrected) return null;
    const parts = profitOf(figures ?? NO_FIGURES, this.marginsOn(day), this.plan.profile.sms);
    return { ...parts, marketing: parts.marketing + (corrected?.profit ?? 0) };
  }

  marginsOn(day: DayNumber): Margins {
    return this.#margins.findLast(({ from }) => from <= day)?.margins ?? this.plan.margins;
  }

  /** New margins from the day after `today` on: what a day was charged at does not change while it runs. */
  setMargins(today: DayNumber, margins: Margins): void {
    // Recharges up to today were made for what the coming days cost then: settle them before the prices change.
    this.#summedBalance(today);
    this.#margins.push({ from: today + 1, margins });
    for (const cache of [this.#consumption, this.#recharges]) {
      for (const day of [...cache.keys()]) if (day > today) cache.delete(day);
    }
  }

  /** Adds (or with a negative amount takes) credit on a day. */
  move(day: DayNumber, amount: number): void {
    this.#moves.set(day, (this.#moves.get(day) ?? 0) + amount);
  }

  /** Adds to what a past day was charged and earned; the balance follows. */
  correct(day: DayNumber, change: Correction): void {
    const before = this.#corrections.get(day) ?? { consumption: 0, profit: 0 };
    this.#corrections.set(day, {
      consumption: before.consumption + change.consumption,
      profit: before.profit + change.profit,
    });
  }

  /** The balance at the end of a day, in thousandths. */
  balance(day: DayNumber): number {
    let moved = 0;
    for (const [on, amount] of this.#moves) if (on <= day) moved += amount;
    for (const [on, { consumption }] of this.#corrections) if (on <= day) moved -= consumption;
    return moved + (this.#followsItsCycle(day) ? this.#cycleBalance(day) : this.#summedBalance(day));
  }

  // Adding up the whole history would give the same; a list of thousands of accounts has no time for that.
  #followsItsCycle(day: DayNumber): boolean {
    const { target, profile } = this.plan;
    return target === null && this.#margins.length === 1 && (profile.openedOn === null || day >= profile.openedOn);
  }

  #cycleBalance(day: DayNumber): number {
    const { reserve, cycle } = this.plan;
    return reserve + ((day + 1 - cycle.phase) % cycle.days === 0 ? 0 : this.#useUntilCycleEnds(day + 1));
  }

  #summedBalance(day: DayNumber): number {
    if (this.#summed === null || day < this.#summed.through) {
      this.#summed = { through: this.plan.firstDay - 1, balance: this.opening };
    }
    let { through, balance } = this.#summed;
    while (through < day) {
      through += 1;
      balance += this.#planned(through) - this.#used(through);
    }
    this.#summed = { through, balance };
    return balance;
  }

  #planned(day: DayNumber): number {
    const known = this.#recharges.get(day);
    if (known !== undefined) return known;
    const amount = this.#plan(day);
    this.#recharges.set(day, amount);
    return amount;
  }

  #plan(day: DayNumber): number {
    const { profile, noRechargeFrom, reserve, cycle } = this.plan;
    if (noRechargeFrom !== null && day >= noRechargeFrom) return 0;
    if (profile.openedOn === day) return reserve + this.#useUntilCycleEnds(day);
    if (profile.openedOn !== null && day < profile.openedOn) return 0;
    return (day - cycle.phase) % cycle.days === 0 ? this.#useUntilCycleEnds(day) : 0;
  }

  #useUntilCycleEnds(day: DayNumber): number {
    const { days, phase } = this.plan.cycle;
    const left = days - ((day - phase) % days);
    let used = 0;
    for (let i = 0; i < left; i++) used += this.#used(day + i);
    return used;
  }

  #openingBalance(): number {
    const { profile, firstDay, target } = this.plan;
    if (target) {
      let gained = 0;
      for (let day = firstDay; day <= target.day; day++) gained += this.#planned(day) - this.#used(day);
      return target.balance - gained;
    }
    if (profile.openedOn !== null && profile.openedOn >= firstDay) return 0;
    return this.#cycleBalance(firstDay - 1);
  }
}
