import { httpUrl } from '../lib/url.ts'

/** How a text stands as an address: as it is, made one by writing its scheme, or none. */
export type ReadAddress = { url: string; isRepaired: boolean } | undefined

/** Reads an address of the file. Of other schemes, and of what is no host, nothing is made. */
export function readAddress(text: string): ReadAddress {
  const url = httpUrl(text)
  if (url !== undefined) return { url, isRepaired: false }
  const repaired = withScheme(text.trim())
  return repaired === undefined ? undefined : { url: repaired, isRepaired: true }
}

/** `https://`, `http://` and what people type for it: a colon or a slash too few, or one too many. */
const MISTYPED_SCHEME = /^(https?)(?::\/?|\/\/|:\/{3})(?=[^/])/i
/** A host's name, a port, and what may follow it. */
const HOST_AND_REST = /^([\p{L}\p{N}.-]+)(:\d{1,5})?(?:[/?#]\S*)?$/u
const LABEL = /^[\p{L}\p{N}](?:[\p{L}\p{N}-]*[\p{L}\p{N}])?$/u
const TOP_LABEL = /^(?:\p{L}{2,}|xn--[a-z0-9-]+)$/iu

/** What ends the names of files and versions, and no host's; `md`, `sh`, `py` and `rs` are countries. */
const NO_TOP_LABEL = new Set(
  'svg png jpg jpeg gif webp ico pdf html htm xhtml json yaml yml toml xml txt csv js mjs ts tsx jsx css go java rb php exe gz tgz tar jar doc docx ppt pptx xls xlsx alpha beta rc snapshot final release local localhost internal lan'.split(
    ' ',
  ),
)
/** Names of files that everybody has, whatever follows their dot. */
const FILE_NAME = /^(?:readme|changelog|contributing|license|licence|install|setup|index|main|logo|todo)\.[a-z]+$/i

/** `text` with the scheme that it lacks, where its beginning is the name of a host with two parts at least. */
function withScheme(text: string): string | undefined {
  // With a scheme that is written in full, it is faulty in some other way.
  if (/^[a-z][a-z0-9+.-]*:\/\/[^/]/i.test(text)) return undefined
  const scheme = MISTYPED_SCHEME.exec(text)?.[1]?.toLowerCase() ?? 'https'
  const rest = text.replace(MISTYPED_SCHEME, '').replace(/^\/\/(?=[^/])/, '')
  const [, host, port = ''] = HOST_AND_REST.exec(rest) ?? []
  if (host === undefined || !isHost(host) || Number(port.slice(1)) > 65_535) return undefined
  return httpUrl(`${scheme}://${rest}`)
}

function isHost(host: string): boolean {
  const labels = host.replace(/^www\./i, '').split('.')
  const top = labels.at(-1) ?? ''
  if (labels.length < 2 || host.length > 253) return false
  if (FILE_NAME.test(host) || NO_TOP_LABEL.has(top.toLowerCase())) return false
  return labels.every((label) => LABEL.test(label)) && TOP_LABEL.test(top)
}

/** `mailto:` with one plain address, nothing else: no headers, no second recipient, nothing encoded. */
const MAIL = /^mailto:([a-z0-9][a-z0-9.+_-]{0,63}@[a-z0-9-]+(?:\.[a-z0-9-]+)*\.[a-z]{2,})$/i

/** A `mailto:` address as a link, or undefined where it holds more than one plain address or something else. */
export function mailAddress(text: string): string | undefined {
  const address = text.length <= 320 ? MAIL.exec(text.trim())?.[1] : undefined
  return address === undefined ? undefined : `mailto:${address}`
}
