import { httpUrl } from './url.ts'

/** A part of a text; with `url`, a link. */
export type TextPart = { text: string; url?: string | undefined }

const ADDRESS = /https?:\/\/[^\s<>"'`\\]+/gi
/** Punctuation that ends a sentence, not an address; a closing bracket belongs to the address if it was opened there. */
const TAIL = new Set('.,;:!?…»”’)]}*_~')
const OPENING: Readonly<Record<string, string>> = { ')': '(', ']': '[', '}': '{' }
const BRACKETS = new Set('()[]{}')

/**
 * Splits a text at its http(s) addresses. Nothing else is interpreted, and the joined parts equal the text. Addresses
 * with credentials are not linked, because their target can be disguised.
 */
export function linkify(text: string): TextPart[] {
  const parts: TextPart[] = []
  let end = 0
  for (const match of text.matchAll(ADDRESS)) {
    const address = withoutTail(match[0])
    const url = httpUrl(address)
    if (!url) continue
    if (match.index > end) parts.push({ text: text.slice(end, match.index) })
    parts.push({ text: address, url })
    end = match.index + address.length
  }
  if (end < text.length) parts.push({ text: text.slice(end) })
  return parts
}

const MARKDOWN_LINK = /\[([^[\]]+)\]\(([^()\s]*)\)/g

/**
 * The same for a text with Markdown links, `[text](address)`: each becomes a link, or plain text if its address is
 * invalid.
 */
export function linkifyMarkdown(text: string): TextPart[] {
  const parts: TextPart[] = []
  let end = 0
  for (const match of text.matchAll(MARKDOWN_LINK)) {
    const [whole, label = '', address = ''] = match
    parts.push(...linkify(text.slice(end, match.index)), { text: label, url: httpUrl(address) })
    end = match.index + whole.length
  }
  return [...parts, ...linkify(text.slice(end))]
}

function withoutTail(address: string): string {
  const counts = new Map<string, number>()
  for (const sign of address) if (BRACKETS.has(sign)) counts.set(sign, (counts.get(sign) ?? 0) + 1)
  const count = (sign: string) => counts.get(sign) ?? 0
  let end = address.length
  for (; end > 0; end -= 1) {
    const last = address[end - 1] ?? ''
    if (!TAIL.has(last)) break
    const opening = OPENING[last]
    if (opening && count(opening) >= count(last)) break
    counts.set(last, count(last) - 1)
  }
  return address.slice(0, end)
}
