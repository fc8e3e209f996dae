import { readFileSync, readdirSync } from 'node:fs';

const PAGE_KB = 4;
const KB_A_MB = 1_024;

/** The peak of the memory of a process and all its descendants, looked at five times a second. Linux only; elsewhere it stays null. */
export class MemoryWatch {
  private peakKb = 0;
  private readonly timer: NodeJS.Timeout;

  constructor(pid: number) {
    this.timer = setInterval(() => (this.peakKb = Math.max(this.peakKb, treeKb(pid))), 200);
  }

  /** @returns MB */
  stop(): number | null {
    clearInterval(this.timer);
    return this.peakKb === 0 ? null : this.peakKb / KB_A_MB;
  }
}

function treeKb(root: number): number {
  if (process.platform !== 'linux') return 0;
  const children = childrenByParent();
  const sum = (pid: number): number =>
    memoryKb(pid) + (children.get(pid) ?? []).reduce((total, child) => total + sum(child), 0);
  return sum(root);
}

function childrenByParent(): Map<number, number[]> {
  const children = new Map<number, number[]>();
  for (const name of readdirSync('/proc').filter((entry) => /^\d+$/.test(entry))) {
    // The name of a program, in brackets, may hold spaces and brackets; the state and the parent follow it.
    const parent = Number(readOr(`/proc/${name}/stat`).split(') ').at(-1)?.split(' ')[1]);
    children.set(parent, [...(children.get(parent) ?? []), Number(name)]);
  }
  return children;
}

/** Shared pages are split among those who share them; where the system does not tell that (a sandboxed process), they count in full. */
function memoryKb(pid: number): number {
  const shared = /^Pss:\s+(\d+) kB/m.exec(readOr(`/proc/${pid}/smaps_rollup`))?.[1];
  return shared ? Number(shared) : Number(readOr(`/proc/${pid}/statm`).split(' ')[1] ?? 0) * PAGE_KB;
}

/** Empty when the process has gone meanwhile, or does not let itself be looked at. */
function readOr(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}
