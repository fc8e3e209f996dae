/**
 * Runs phases in their order, side by side as far as their weights fit. A phase starts when all it needs has gone well; where something
 * did not, it is not run.
 * @param phases `{ name, weight, needs }`; a weight above the capacity runs alone
 * @param capacity in the unit of the weights, here processor cores
 * @param run phase → its result, with `ok`
 * @param skip phase → the result of a phase that is not run, with `ok: false`
 * @returns results in the order of the phases
 */
export async function schedule(phases, capacity, { run, skip }) {
  const results = new Map();
  const running = new Map();
  const settled = (name) => results.has(name);
  const load = () => [...running.keys()].reduce((sum, phase) => sum + phase.weight, 0);
  const fits = (phase) => running.size === 0 || load() + phase.weight <= capacity;

  async function settle(phase, work) {
    const result = await work;
    running.delete(phase);
    results.set(phase.name, result);
  }

  function startNext() {
    for (const phase of phases) {
      if (settled(phase.name) || running.has(phase) || !phase.needs.every(settled)) continue;
      if (!phase.needs.every((name) => results.get(name).ok)) results.set(phase.name, skip(phase));
      else if (fits(phase)) running.set(phase, settle(phase, run(phase)));
      // A heavy phase that is ready is not overtaken for ever by lighter ones behind it.
      else break;
    }
  }

  while (results.size < phases.length) {
    startNext();
    if (running.size > 0) await Promise.race(running.values());
  }
  return phases.map(({ name }) => results.get(name));
}
