import { httpUrl } from '../lib/url.ts'

/** A text read as an address: valid as written, repaired by adding its scheme, or undefined. */
export type ReadAddress = { url: string; isRepaired: boolean } | undefined

/** Reads an address of the file. Other schemes, and texts that do not start with a host, give undefined. */
export function readAddress(text: string): ReadAddress {
  const url = httpUrl(text)
  if (url !== undefined) return { url, isRepaired: false }
  const repaired = withScheme(text.trim())
  return repaired === undefined ? undefined : { url: repaired, isRepaired: true }
}

/** `https://`, `http://` and common typing mistakes: a missing colon or slash, or an extra slash. */
const MISTYPED_SCHEME = /^(https?)(?::\/?|\/\/|:\/{3})(?=[^/])/i
/** A host name, a port, and an optional path, query or fragment. */
const HOST_AND_REST = /^([\p{L}\p{N}.-]+)(:\d{1,5})?(?:[/?#]\S*)?$/u
const LABEL = /^[\p{L}\p{N}](?:[\p{L}\p{N}-]*[\p{L}\p{N}])?$/u
const TOP_LABEL = /^(?:\p{L}{2,}|xn--[a-z0-9-]+)$/iu

/** Endings of file names and versions that are not top-level domains; `md`, `sh`, `py` and `rs` are countries. */
const NO_TOP_LABEL = new Set(
  'svg png jpg jpeg gif webp ico pdf html htm xhtml json yaml yml toml xml txt csv js mjs ts tsx jsx css go java rb php exe gz tgz tar jar doc docx ppt pptx xls xlsx alpha beta rc snapshot final release local localhost internal lan'.split(
    ' ',
  ),
)
/** Common file names, with any extension. */
const FILE_NAME = /^(?:readme|changelog|contributing|license|licence|install|setup|index|main|logo|todo)\.[a-z]+$/i

/** `text` with its missing scheme added, if it begins with a host name of at least two labels. */
function withScheme(text: string): string | undefined {
  // A complete scheme means that something else is wrong.
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

/** `mailto:` with a single plain address: no headers, no second recipient, nothing encoded. */
const MAIL = /^mailto:([a-z0-9][a-z0-9.+_-]{0,63}@[a-z0-9-]+(?:\.[a-z0-9-]+)*\.[a-z]{2,})$/i

/** A `mailto:` address as a link; undefined for several addresses, headers or anything else. */
export function mailAddress(text: string): string | undefined {
  const address = text.length <= 320 ? MAIL.exec(text.trim())?.[1] : undefined
  return address === undefined ? undefined : `mailto:${address}`
}
