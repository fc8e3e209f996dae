import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { resolveElectron, root } from '../../build/runtime.mjs';
import { measureLanes } from './lanes';
import { measureLaunch } from './launch';
import { measureMargins } from './margins';
import { measureMonthScreen } from './month-screen';
import { measureMonths } from './months';
import { measurePack } from './pack';
import { Results } from './results';
import { measureStore } from './store';
import { measureSync } from './sync';
import { measureTable } from './table';

export interface BenchOptions {
  /** A minute instead of five: fewer runs and rows, so the figures are rougher. */
  quick: boolean;
  /** A folder that is gone afterwards. */
  scratch: string;
  /** Folders of other built checkouts, whose launches are measured in turn with this one's. */
  against: string[];
}

const SECTIONS = {
  lanes: measureLanes,
  store: measureStore,
  months: measureMonths,
  margins: measureMargins,
  sync: measureSync,
  table: measureTable,
  'month-screen': measureMonthScreen,
  pack: measurePack,
  launch: measureLaunch,
};

/** Runs what was asked for, all of it by default, and writes bench-results.json. */
export async function run(args: string[]): Promise<void> {
  const { values } = parseArgs({
    args,
    options: {
      quick: { type: 'boolean', default: false },
      only: { type: 'string' },
      against: { type: 'string', multiple: true, default: [] },
    },
  });
  const wanted = values.only?.split(',') ?? Object.keys(SECTIONS);
  const scratch = mkdtempSync(join(tmpdir(), 'partner-desk-bench-'));
  const results = new Results();
  try {
    for (const [name, measure] of Object.entries(SECTIONS)) {
      if (wanted.includes(name)) {
        await measure(results, { quick: values.quick, scratch, against: values.against });
      }
    }
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
  const { version, kind } = resolveElectron();
  results.write(join(root, 'bench-results.json'), { electron: version, runtime: kind, quick: values.quick });
}
