/** One change of the schema. It is never edited after a release, and depends on nothing that may change later. */
export interface Migration {
  /** The `user_version` of the file after it: the number in the file's name, ascending. */
  readonly version: number;
  /** Statements without parameters, run in one transaction. */
  readonly sql: string;
}
