import { parseSync } from 'vite'

/** One change to a source file: what stands from `start` to `end` is replaced. */
export type Mutant = {
  start: number
  end: number
  text: string
  line: number
  kind: 'comparison' | 'constant' | 'call'
}

/** A node of the syntax tree (ESTree); its fields are looked through whatever they are called. */
type Node = { type: string; start: number; end: number } & Record<string, unknown>

/** What each comparison becomes: a boundary that is one off, and the opposite. */
const COMPARISONS: Readonly<Record<string, readonly string[]>> = {
  '<': ['<=', '>='],
  '<=': ['<', '>'],
  '>': ['>=', '<='],
  '>=': ['>', '<'],
  '===': ['!=='],
  '!==': ['==='],
}

/** Fields that hold no value of the program, by the type of their node: names of properties, modules. */
const NO_VALUES: Readonly<Record<string, readonly string[]>> = {
  Property: ['key'],
  PropertyDefinition: ['key'],
  MethodDefinition: ['key'],
  ImportDeclaration: ['source', 'specifiers', 'attributes'],
  ExportNamedDeclaration: ['source', 'specifiers', 'attributes'],
  ExportAllDeclaration: ['source'],
  ImportExpression: ['source', 'options'],
}

/**
 * All changes to one source file that a test should notice: every comparison, constant and call, each changed on its own.
 * @throws when the text is no TypeScript
 */
export function mutantsOf(path: string, source: string): Mutant[] {
  const { program, errors } = parseSync(path, source)
  const [error] = errors
  if (error) throw new Error(`${path}: ${error.message}`)
  const mutants: Mutant[] = []
  const add = (kind: Mutant['kind'], { start, end }: Pick<Node, 'start' | 'end'>, text: string) => {
    const line = source.slice(0, start).split('\n').length
    mutants.push({ kind, start, end, text, line })
  }
  const visit = (node: Node, isStatement: boolean): void => {
    if (isType(node)) return
    if (node.type === 'BinaryExpression') addComparisons(node, source, add)
    if (node.type === 'Literal') addConstants(node, source, add)
    if (node.type === 'CallExpression') addCalls(node, source, isStatement, add)
    for (const [name, value] of Object.entries(node)) {
      if (NO_VALUES[node.type]?.includes(name) && node['computed'] !== true) continue
      for (const child of Array.isArray(value) ? (value as unknown[]) : [value]) {
        if (isNode(child)) visit(child, node.type === 'ExpressionStatement')
      }
    }
  }
  visit(program as unknown as Node, false)
  return mutants
}

type Add = (kind: Mutant['kind'], place: Pick<Node, 'start' | 'end'>, text: string) => void

function addComparisons(node: Node, source: string, add: Add): void {
  const [left, right] = [node['left'], node['right']]
  const operator = String(node['operator'])
  if (!isNode(left) || !isNode(right)) return
  const between = source.slice(left.end, right.start)
  const start = left.end + between.indexOf(operator)
  for (const other of COMPARISONS[operator] ?? []) add('comparison', { start, end: start + operator.length }, other)
}

function addConstants(node: Node, source: string, add: Add): void {
  const { value } = node
  const raw = source.slice(node.start, node.end)
  if (typeof value === 'boolean') add('constant', node, String(!value))
  else if (typeof value === 'string') add('constant', node, value === '' ? "'mutant'" : "''")
  else if (typeof value === 'number') {
    add('constant', node, Number.isInteger(value) ? `(${raw} + 1)` : `(${raw} * 2)`)
    if (value !== 0) add('constant', node, Number.isInteger(value) ? `(${raw} - 1)` : `(${raw} / 2)`)
  }
}

function addCalls(node: Node, source: string, isStatement: boolean, add: Add): void {
  const { callee } = node
  const [first] = Array.isArray(node['arguments']) ? (node['arguments'] as unknown[]) : []
  const text = (one: Node) => source.slice(one.start, one.end)
  if (!isNode(callee)) return
  const own = text(callee)
  if (isStatement) add('call', node, 'void 0')
  else if (own === 'Math.max' || own === 'Math.min') add('call', callee, own === 'Math.max' ? 'Math.min' : 'Math.max')
  else if (
    callee.type === 'MemberExpression' &&
    isNode(callee['object']) &&
    !/^[A-Z]\w*$/.test(text(callee['object']))
  ) {
    // What the method would have changed stays as it is.
    add('call', node, `(${text(callee['object'])})`)
  } else add('call', node, isNode(first) && first.type !== 'SpreadElement' ? `(${text(first)})` : '(undefined)')
}

function isType({ type }: Node): boolean {
  // What is written around a value to tell its type has the value within.
  return type.startsWith('TS') && !/^TS(?:As|Satisfies|NonNull|TypeAssertion|InstantiationExpression)/.test(type)
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value && 'start' in value
}
