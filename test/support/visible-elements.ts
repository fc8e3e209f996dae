import { afterAll, beforeAll } from 'vitest';

/** jsdom lays nothing out: this gives every element a size, so that a virtualised table draws its first rows. */
export function giveElementsSize(width: number, height: number): void {
  const names = ['offsetWidth', 'offsetHeight', 'clientHeight'] as const;
  const sizes = { offsetWidth: width, offsetHeight: height, clientHeight: height };
  const before = new Map<string, PropertyDescriptor | undefined>();
  beforeAll(() => {
    for (const name of names) {
      before.set(name, Object.getOwnPropertyDescriptor(HTMLElement.prototype, name));
      Object.defineProperty(HTMLElement.prototype, name, { configurable: true, get: () => sizes[name] });
    }
    HTMLElement.prototype.scrollTo = function scrollTo(this: HTMLElement, options?: unknown) {
      const top = typeof options === 'object' && options !== null && 'top' in options ? Number(options.top) : 0;
      this.scrollTop = top;
      this.dispatchEvent(new Event('scroll'));
    };
  });
  afterAll(() => {
    for (const [name, descriptor] of before) {
      if (descriptor) Object.defineProperty(HTMLElement.prototype, name, descriptor);
      else Reflect.deleteProperty(HTMLElement.prototype, name);
    }
    Reflect.deleteProperty(HTMLElement.prototype, 'scrollTo');
  });
}
