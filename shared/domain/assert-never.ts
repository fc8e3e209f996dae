/** The last branch of a union: does not compile while a case is missing, and throws if one comes at run time. */
export function assertNever(value: never): never {
  throw new Error(`Unexpected value: ${JSON.stringify(value)}`);
}
