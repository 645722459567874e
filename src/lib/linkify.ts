import { httpUrl } from './url.ts'

/** A part of a text: what it says, and where it leads if it is an http(s) address. */
export type TextPart = { text: string; url?: string | undefined }

const ADDRESS = /https?:\/\/[^\s<>"'`\\]+/gi
/** What ends a sentence rather than an address; a bracket belongs to the address when it was opened there. */
const TAIL = new Set('.,;:!?…»”’)]}*_~')
const OPENING: Readonly<Record<string, string>> = { ')': '(', ']': '[', '}': '{' }
const BRACKETS = new Set('()[]{}')

/**
 * Splits a text at the http(s) addresses that stand in it. Nothing else is interpreted, and the parts joined are the
 * text. An address with a name and password in it is no link: it may lead elsewhere than it seems to.
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
 * The same for a text that may hold links as Markdown writes them, `[text](address)`: each is its text and where it
 * leads, or its text alone where the address is none.
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
