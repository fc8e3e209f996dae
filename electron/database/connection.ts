/** What a column holds. Booleans are 0 and 1; the binding aborts the process on a boolean, and turns `undefined` and NaN into NULL. */
export type SqlValue = string | number | null;

/** The columns of one row, in the order of the SELECT. Text and numbers from disk still have to be parsed by the caller. */
export type SqlRow = readonly SqlValue[];

declare const readable: unique symbol;
declare const writable: unique symbol;

/** A database that is only read: a function that takes this cannot write. */
export interface ReadableDb {
  readonly [readable]: true;
  all(sql: string, parameters?: readonly SqlValue[]): SqlRow[];
  /** The first row, or undefined if there is none. */
  first(sql: string, parameters?: readonly SqlValue[]): SqlRow | undefined;
}

/** A database that may be written: a function that takes this writes, and says so by taking it. */
export interface WritableDb extends ReadableDb {
  readonly [writable]: true;
  /** Runs one statement. @returns how many rows it changed */
  run(sql: string, parameters?: readonly SqlValue[]): number;
  /** Runs several statements without parameters. */
  script(sql: string): void;
  /** All of it or nothing. Inside another transaction it becomes part of that one. */
  transaction<T>(work: () => T): T;
  close(): void;
}
