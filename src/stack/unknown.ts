import { MAX_TEXT } from './limits.ts'

// Texts in which templates and variables stand for what only the deployment knows. Each becomes a mark that passes as
// a part of a name, so that the rest can still be read.

/** Stands for `{{ … }}`. Lower case, so that it fits into a reference. */
const TEMPLATE_MARK = 'zz-template-zz'
/** Stands for `${…}`. */
const VARIABLE_MARK = 'zz-variable-zz'
const MARK = /zz-(?:template|variable)-zz/

/** Whether a part of `text` is known to the deployment alone. */
export function hasUnknown(text: string): boolean {
  return MARK.test(text)
}

/** Whether it is a template, rather than a variable, that is not known. */
export function isHelmTemplate(text: string): boolean {
  return text.includes(TEMPLATE_MARK)
}

/** A reference without the parts before its name that are not known: `{{ .registry }}/grafana/loki` is of no known host. */
export function dropUnknownHost(text: string): { text: string; isUnknown: boolean } {
  const rest = text.replace(/^(?:zz-(?:template|variable)-zz\/+)+/, '')
  return { text: rest, isUnknown: rest !== text }
}

/**
 * Takes the templates of Helm and Helmfile out of a text, line by line: a line that holds nothing else becomes empty,
 * so that every other keeps its number; a template within a line becomes its literal default, if it has one, or a mark.
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

/** The longest template in which a default is looked for. */
const MAX_TEMPLATE = 1000

/** `{{ .x | default "a" | quote }}` and `{{ default "a" .x }}` */
const LITERAL_DEFAULT =
  /\|\s*default\s+(?:"([^"\n]*)"|'([^'\n]*)')(?:\s*\|\s*(?:quote|squote|trim|toString))*\s*-?\}\}$|^\{\{-?\s*default\s+"([^"\n]*)"\s/

function standIn(template: string): string {
  const literal = template.length <= MAX_TEMPLATE ? LITERAL_DEFAULT.exec(template) : undefined
  return (
    (literal?.slice(1).find((one) => one !== undefined) ?? TEMPLATE_MARK) + '\n'.repeat(template.split('\n').length - 1)
  )
}

/** A text for people: with signs where the marks stand. */
export function withSigns(text: string): string {
  return text.replaceAll(TEMPLATE_MARK, '{{…}}').replaceAll(VARIABLE_MARK, '${…}')
}

/**
 * A text with the variables of the shell, as compose files and Dockerfiles use them, replaced by their values: `$NAME`,
 * `${NAME}`, `${NAME:-default}`. A variable without either becomes a mark; so does the whole of a text that is no name
 * of anything, being longer than MAX_TEXT as it is written or with its values: a variable that is twice the one before it
 * doubles at each line.
 */
export function withVariables(text: string, values: ReadonlyMap<string, string>, depth = 0): string {
  if (!text.includes('$')) return text
  if (text.length > 2 * MAX_TEXT) return VARIABLE_MARK
  const closes = closingBraces(text)
  let result = ''
  for (let index = 0; index < text.length;) {
    if (result.length > MAX_TEXT) return VARIABLE_MARK
    const dollar = text.indexOf('$', index)
    if (dollar < 0) return bounded(result + text.slice(index))
    result += text.slice(index, dollar)
    const { value, end } = variableAt(text, dollar, closes, values, depth)
    result += value
    index = end
  }
  return bounded(result)
}

function bounded(text: string): string {
  return text.length > MAX_TEXT ? VARIABLE_MARK : text
}

/** How deep defaults within defaults are followed. */
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
  const known = values.get(name)
  const fallback = operator === '-' && depth < MAX_NESTING ? withVariables(word, values, depth + 1) : VARIABLE_MARK
  return { value: known ? known : fallback, end: close + 1 }
}

/** Where each brace closes, found in one walk: looking for the end of each by itself takes the square of a run of them. */
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
