import { EventEmitter } from 'node:events';
import { describe, expect, it } from 'vitest';
import { holdSingleInstance } from '@electron/windows/single-instance';

class AppDouble extends EventEmitter {
  quits = 0;
  constructor(private readonly first: boolean) {
    super();
  }
  requestSingleInstanceLock(): boolean {
    return this.first;
  }
  quit(): void {
    this.quits += 1;
  }
}

describe('a second start of the app', () => {
  it('ends itself', () => {
    const app = new AppDouble(false);
    expect(holdSingleInstance(app, () => null)).toBe(false);
    expect(app.quits).toBe(1);
  });

  it('brings the window of the first to the front, also out of the task bar', () => {
    const app = new AppDouble(true);
    const done: string[] = [];
    const step = (name: string) => () => void done.push(name);
    const window = { isMinimized: () => true, restore: step('restore'), show: step('show'), focus: step('focus') };
    expect(holdSingleInstance(app, () => window)).toBe(true);
    app.emit('second-instance');
    expect(done).toEqual(['restore', 'show', 'focus']);
    expect(app.quits).toBe(0);
  });
});
