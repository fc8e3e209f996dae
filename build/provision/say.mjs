/** One line about what a step is doing. */
export function say(line) {
  process.stdout.write(`[provision] ${line}\n`);
}

/** Something the person must do by hand. The message is all they need to read; no stack is shown. */
export class ProvisionError extends Error {}
