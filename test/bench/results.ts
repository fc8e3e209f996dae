import { writeFileSync } from 'node:fs';
import { arch, cpus, loadavg, platform } from 'node:os';

export type Unit = 'ms' | 'MB' | 'rows/s' | 'x' | '%' | 'count' | 's';

interface Result {
  name: string;
  value: number;
  unit: Unit;
}

/** What was measured, printed as it comes. */
export class Results {
  private readonly results: Result[] = [];
  private readonly startedAt = new Date();

  add(name: string, value: number, unit: Unit): void {
    const rounded = Number(value.toPrecision(4));
    this.results.push({ name, value: rounded, unit });
    process.stdout.write(`${name} ${rounded} ${unit}\n`);
  }

  /** `what` against its baseline of the same run. */
  ratio(name: string, what: number, baseline: number): void {
    this.add(name, what / baseline, 'x');
  }

  /** @param facts about the run, e.g. the runtime's version */
  write(path: string, facts: Record<string, string | boolean>): void {
    const machine = { platform: platform(), arch: arch(), cpus: cpus().length, loadAverage: loadavg()[0] };
    const run = { startedAt: this.startedAt.toISOString(), ...facts, machine, results: this.results };
    writeFileSync(path, `${JSON.stringify(run, null, 2)}\n`);
  }
}
