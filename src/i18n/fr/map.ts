import type { Translated } from '../catalogue.ts'
import type { texts as english } from '../en/map.ts'

/** Textes français. */
export const texts: Translated<typeof english> = {}
