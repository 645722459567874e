import { MAX_TEXT } from './limits.ts'

// Texts with templates and variables, whose values are set at deployment. Each is replaced by a mark that is valid as a
// part of a name, so that the rest can still be parsed.

/** Replaces `{{ … }}`. Lower case, so that it is valid in a reference. */
const TEMPLATE_MARK = 'zz-template-zz'
/** Replaces `${…}`. */
const VARIABLE_MARK = 'zz-variable-zz'
const MARK = /zz-(?:template|variable)-zz/

/** Whether `text` contains an unresolved template or variable. */
export function hasUnknown(text: string): boolean {
  return MARK.test(text)
}

/** Whether the unresolved part is a template rather than a variable. */
export function isHelmTemplate(text: string): boolean {
  return text.includes(TEMPLATE_MARK)
}

/** Removes unresolved parts at the beginning of a reference, such as the host of `{{ .registry }}/grafana/loki`. */
export function dropUnknownHost(text: string): { text: string; isUnknown: boolean } {
  const rest = text.replace(/^(?:zz-(?:template|variable)-zz\/+)+/, '')
  return { text: rest, isUnknown: rest !== text }
}

/**
 * Replaces the templates of Helm and Helmfile: a line with nothing else becomes empty, so that line numbers are
 * preserved; a template within a line becomes its literal default, if it has one, or a mark.
 */
export function withoutTemplates(text: string): string {
  if (!text.includes('{{')) return text
  let result = ''
  let from = 0
  for (let open = text.indexOf('{{'); open >= 0; open = text.indexOf('{{', from)) {
    const close = text.indexOf('}}', open)
    if (close < 0) break
    result += text.slice(from, open) + standIn(text.slice(open, close + 2))
    from = close + 2
  }
  return (result + text.slice(from)).replace(/^[ \t]*(?:zz-template-zz[ \t]*)+$/gm, '')
}

/** Maximum length of a template, in characters, that is searched for a default. */
const MAX_TEMPLATE_LENGTH = 1000

/** `{{ .x | default "a" | quote }}` and `{{ default "a" .x }}` */
const LITERAL_DEFAULT =
  /\|\s*default\s+(?:"([^"\n]*)"|'([^'\n]*)')(?:\s*\|\s*(?:quote|squote|trim|toString))*\s*-?\}\}$|^\{\{-?\s*default\s+"([^"\n]*)"\s/

function standIn(template: string): string {
  const literal = template.length <= MAX_TEMPLATE_LENGTH ? LITERAL_DEFAULT.exec(template) : undefined
  return (
    (literal?.slice(1).find((value) => value !== undefined) ?? TEMPLATE_MARK) +
    '\n'.repeat(template.split('\n').length - 1)
  )
}

/** Replaces the marks by readable signs for display. */
export function withSigns(text: string): string {
  return text.replaceAll(TEMPLATE_MARK, '{{…}}').replaceAll(VARIABLE_MARK, '${…}')
}

/**
 * Expands shell variables as in compose files and Dockerfiles: `$NAME`, `${NAME}`, `${NAME:-default}`. A variable
 * without value and default becomes a mark; so does a whole text that exceeds MAX_TEXT before or after expansion, because
 * variables that repeat the previous one grow exponentially.
 */
export function withVariables(text: string, values: ReadonlyMap<string, string>, depth = 0): string {
  if (!text.includes('$')) return text
  if (text.length > 2 * MAX_TEXT) return VARIABLE_MARK
  const closes = closingBraces(text)
  let result = ''
  for (let index = 0; index < text.length;) {
    if (result.length > MAX_TEXT) return VARIABLE_MARK
    const dollar = text.indexOf('$', index)
    if (dollar < 0) return limitLength(result + text.slice(index))
    result += text.slice(index, dollar)
    const { value, end } = variableAt(text, dollar, closes, values, depth)
    result += value
    index = end
  }
  return limitLength(result)
}

function limitLength(text: string): string {
  return text.length > MAX_TEXT ? VARIABLE_MARK : text
}

/** Maximum depth of nested defaults. */
const MAX_NESTING = 5

function variableAt(
  text: string,
  dollar: number,
  closes: ReadonlyMap<number, number>,
  values: ReadonlyMap<string, string>,
  depth: number,
): { value: string; end: number } {
  if (text[dollar + 1] === '$') return { value: '$', end: dollar + 2 }
  const plain = /^[A-Za-z_]\w*/.exec(text.slice(dollar + 1, dollar + 101))?.[0]
  if (plain) return { value: values.get(plain) ?? VARIABLE_MARK, end: dollar + 1 + plain.length }
  const close = closes.get(dollar + 1)
  if (close === undefined) return { value: '$', end: dollar + 1 }
  const inner = /^([A-Za-z_]\w*)(?::?([-+?])([^]*))?$/.exec(text.slice(dollar + 2, close))
  const [, name = '', operator, word = ''] = inner ?? []
  const assigned = values.get(name)
  const fallback = operator === '-' && depth < MAX_NESTING ? withVariables(word, values, depth + 1) : VARIABLE_MARK
  return { value: assigned ? assigned : fallback, end: close + 1 }
}

/** The closing brace of each opening one, found in one pass: searching for each separately takes quadratic time. */
function closingBraces(text: string): ReadonlyMap<number, number> {
  const closes = new Map<number, number>()
  const open: number[] = []
  for (let index = text.indexOf('{'); index >= 0 && index < text.length; index += 1) {
    if (text[index] === '{') open.push(index)
    const last = text[index] === '}' ? open.pop() : undefined
    if (last !== undefined) closes.set(last, index)
  }
  return closes
}
