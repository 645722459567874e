/** A message as the build compiles it (src/build/messages.ts): a string, or tokens with values and plurals. */
export type Message = string | readonly Token[]
type Token = string | readonly [name: string, kind?: string, options?: Readonly<Record<string, Message>>]

/** What a message says, each form of a plural by itself; the place of a value is its name in braces. */
export function messageTexts(message: Message): string[] {
  if (typeof message === 'string') return [message]
  let texts = ['']
  for (const token of message) {
    const added = textsOfToken(token)
    texts = texts.flatMap((text) => added.map((more) => text + more))
  }
  return texts
}

function textsOfToken(token: Token): string[] {
  if (typeof token === 'string') return [token]
  const [name, kind, options] = token
  if (kind !== 'plural') return [`{${name}}`]
  return Object.values(options ?? {}).flatMap(messageTexts)
}

/** The names of a message's values, each once, with the kind of those that are numbers; and the forms of its plurals. */
export function messageShape(message: Message): { values: string[]; forms: string[] } {
  const values = new Set<string>()
  const forms: string[] = []
  for (const token of typeof message === 'string' ? [] : message) {
    if (typeof token === 'string') continue
    const [name, kind, options = {}] = token
    values.add(kind === 'number' ? `${name}, number` : name)
    if (kind !== 'plural') continue
    forms.push(...Object.keys(options))
    for (const one of Object.values(options)) {
      const inside = messageShape(one)
      for (const value of inside.values) values.add(value)
      forms.push(...inside.forms)
    }
  }
  return { values: [...values].toSorted(), forms: forms.toSorted() }
}
