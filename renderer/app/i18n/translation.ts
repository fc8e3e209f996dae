/** The shape of a language's texts: the same keys as English, each with a text of its own. */
export type Translation<T> = { readonly [K in keyof T]: T[K] extends string ? string : Translation<T[K]> };
