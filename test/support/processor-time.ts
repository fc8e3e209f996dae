/**
 * Does some work and says what it cost this process, in milliseconds of processor time. A clock on the wall would also measure what else
 * the machine was doing.
 */
export async function withProcessorTime<T>(work: () => Promise<T>): Promise<{ answer: T; ms: number }> {
  const before = process.cpuUsage();
  const answer = await work();
  const { user, system } = process.cpuUsage(before);
  return { answer, ms: (user + system) / 1_000 };
}
