/**
 * Opens a link that belongs to a profile in the person's browser, after its host was shown and the person agreed.
 * @param profileBaseUrl the base that the profile's requests go to now (`SpokiSession.baseUrl`): a link to exactly its origin may be
 * opened too if that is on this computer
 * @returns whether it was opened; false means that the person declined
 * @throws AppFailure `not-permitted` if the link is not one of Spoki's (`parseSpokiLink`)
 */
export type OpenLink = (url: string, profileBaseUrl: string) => Promise<boolean>;
