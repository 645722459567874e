import { compileMessage } from '@lingui/message-utils/compileMessage'
import { transformWithOxc, type Plugin } from 'vite'

/**
 * Compiles the messages of the interface (ICU MessageFormat, src/i18n/en and fr) while building, so that no parser of
 * them is loaded. A message without values stays a string; any other is an array of tokens that @lingui/core fills in.
 */
export function messagesPlugin(): Plugin {
  return {
    name: 'messages',
    enforce: 'pre',
    transform: {
      filter: { id: /\/src\/i18n\/(?:en|fr)\/(?!pages\.)\w+\.ts$/ },
      handler: async (code, id) => {
        const { code: compiled } = await transformWithOxc(code, id)
        const reexports = compiled.match(REEXPORT)?.join('\n') ?? ''
        const script = compiled.replace(REEXPORT, '')
        const module = (await import(`data:text/javascript,${encodeURIComponent(script)}`)) as { texts: Messages }
        return {
          code: `${reexports}\nexport const texts = ${JSON.stringify(compileMessages(module.texts))}`,
          map: null,
        }
      },
    },
  }
}

/** Another module's exports, which come with the messages of a file. */
const REEXPORT = /^export \{[^}]*\} from .*$/gm

type Messages = Readonly<Record<string, string>>

/**
 * Messages in the form that @lingui/core fills in.
 * @throws Error that names the key of a message that is not valid
 */
export function compileMessages(messages: Messages): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(messages).map(([key, message]): [string, unknown] => {
      const tokens = compileMessage(message) as unknown[]
      const isConstant = tokens.length === 1 && typeof tokens[0] === 'string'
      if (/\{\s*\w+\s*,\s*(?:date|time)\b/.test(message))
        throw new Error(`The message ${key} has a format that is not shipped`)
      // The compiler gives a message back as it is where it cannot read it.
      if (tokens.length === 0 || (isConstant && /[{}]/.test(message)))
        throw new Error(`The message ${key} is not valid`)
      return [key, isConstant ? tokens[0] : tokens]
    }),
  )
}
