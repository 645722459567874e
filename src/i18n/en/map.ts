/** English text of the map. Every key has its French in ../fr. */
export const texts = {} as const
