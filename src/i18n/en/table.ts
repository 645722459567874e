/** English text of the table of results. Every key has its French in ../fr. */
export const texts = {} as const
