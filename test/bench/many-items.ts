/** The words that tell a copy from its original; as many as a copy's number has bits. */
const MARKS = ['zu', 'ka', 'mo', 'ti', 're', 'xo', 'ly']

/**
 * A landscape file's text with every item `factor` times: the copies have names, addresses and slugs of their own, so
 * that each counts as an item.
 */
export function timesItems(text: string, factor: number): string {
  const lines = text.split('\n')
  const items: string[][] = []
  const out: string[] = []
  const flush = () => {
    for (let copy = 0; copy < factor; copy++)
      for (const item of items) out.push(...(copy === 0 ? item : copyOf(item, copy)))
    items.length = 0
  }
  for (const line of lines) {
    if (/^ {10}- item:/.test(line)) items.push([line])
    else if (items.length > 0 && (/^ {11,}/.test(line) || line === '')) items.at(-1)?.push(line)
    else {
      flush()
      out.push(line)
    }
  }
  flush()
  return out.join('\n')
}

function copyOf(item: readonly string[], copy: number): string[] {
  const mark = MARKS.filter((_, bit) => (copy >> bit) & 1).join('')
  return item.map((line) =>
    line
      .replace(/^( {12}name: )(['"]?)(.*?)(['"]?)$/, `$1$2$3 ${mark}$4`)
      .replace(/^( {12}(?:homepage_url|repo_url): ['"]?https?:\/\/)/, `$1${mark}.`)
      .replace(/^( {14}lfx_slug: )(.*)$/, `$1$2-${mark}`),
  )
}
