export const embed = {} as const;
