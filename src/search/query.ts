import { fold } from '../lib/text.ts'
import { isSurelyAddress, readAddress } from './address.ts'
import { isOperatorName, readOperator, type Filter, type OperatorFault } from './operators.ts'
import { isTag } from './versions.ts'

/** A parsed query: text, required phrases, excluded words, filters and faults. */
export type Query = {
  text: string
  phrases: string[]
  excluded: string[]
  filters: Filter[]
  faults: OperatorFault[]
}

const PART = /^(?<minus>-)?(?:(?<key>\p{L}+):)?(?:"(?<phrase>[^"]*)"?|(?<word>[^\s"]*))$/u

/**
 * Extracts operators from the user's input; everything else remains text, in its order.
 * @param levels the maturity levels of the searched landscape; the text does not depend on them
 */
export function parseQuery(typed: string, levels: readonly string[] = []): Query {
  const query: Query = { text: '', phrases: [], excluded: [], filters: [], faults: [] }
  const text: string[] = []
  for (const part of typed.split(/\s+(?=(?:[^"]*"[^"]*")*[^"]*$)/)) {
    const match = PART.exec(part)
    const { minus, key, phrase, word } = match?.groups ?? {}
    const value = phrase ?? word ?? ''
    // "std::", "https://…", "registry.k8s.io:443" and "redis:7.2-alpine" are text, not operators.
    const isText = value.startsWith(':') || value.startsWith('//') || (isTag(value) && !isOperatorName(key ?? ''))
    const isOperator = key !== undefined && !isText
    if (isOperator) {
      const read = readOperator(key, value, minus !== undefined, levels)
      if ('fault' in read) query.faults.push(read.fault)
      else query.filters.push(read.filter)
    } else if (match && minus && value) {
      query.excluded.push(fold(value))
    } else if (match && phrase !== undefined) {
      if (phrase.trim() === '') continue
      const address = readAddress(phrase.trim())
      // A quoted address is an address, not a phrase.
      if (address?.kind === 'web' && isSurelyAddress(address)) {
        text.push(phrase.trim())
        continue
      }
      query.phrases.push(fold(phrase.trim()))
      text.push(phrase)
    } else {
      text.push(part)
    }
  }
  query.text = text.join(' ').trim()
  return query
}
