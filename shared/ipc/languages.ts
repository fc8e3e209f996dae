/** The languages the app speaks. */
export const LANGUAGES = ['en', 'it'] as const;
