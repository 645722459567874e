import { parseSync } from 'vite'

import { sourceFiles } from '../../support/factories.ts'

// Which exported functions take text: read off the source, so that a new one cannot be forgotten.

/** The rooms that work on what comes from outside. */
const ROOMS = /^src\/(?:lib|domain|pipeline|search|stack|stores)\/.*\.ts$/

/** Types that carry such text; items and landscapes do not count, since each of their fields has a limit by then. */
const CARRIERS = /\b(?:string|unknown|YamlNode|StackText|ParsedFile|ImportedList|ExportedList|PackedList|RawCategory|RawEntry|Subject|ImageName|ChartName)\b/ // prettier-ignore

type Node = { type: string; start: number; end: number } & Record<string, unknown>

/**
 * Every exported function of those rooms with a parameter whose written type says text, as `lib/text.ts#fold`.
 * @param anyParameter whatever its parameters are.
 */
export function exportedTextFunctions({ anyParameter = false } = {}): string[] {
  return sourceFiles()
    .filter(({ path }) => ROOMS.test(path) && !path.endsWith('.d.ts'))
    .flatMap(({ path, text }) =>
      functionsOf(path, text)
        .filter(({ parameters }) => anyParameter || parameters.some((one) => CARRIERS.test(one)))
        .map(({ name }) => `${path.slice('src/'.length)}#${name}`),
    )
}

/** The exported functions of a file, each with the text of its parameters. */
function functionsOf(path: string, text: string): { name: string; parameters: string[] }[] {
  const body = parseSync(path, text).program.body as unknown as Node[]
  return body.flatMap((statement) => {
    const declaration = statement.type === 'ExportNamedDeclaration' ? (statement['declaration'] as Node | null) : null
    if (!declaration) return []
    if (declaration.type === 'FunctionDeclaration') return [functionOf(declaration['id'] as Node, declaration, text)]
    if (declaration.type !== 'VariableDeclaration') return []
    return (declaration['declarations'] as Node[]).flatMap((one) => {
      const value = one['init'] as Node | null
      const isFunction = value?.type === 'ArrowFunctionExpression' || value?.type === 'FunctionExpression'
      return isFunction ? [functionOf(one['id'] as Node, value, text)] : []
    })
  })
}

function functionOf(id: Node, own: Node, text: string): { name: string; parameters: string[] } {
  const parameters = (own['params'] as Node[]).map((one) => typeText(one, text))
  return { name: String(id['name']), parameters }
}

/** The written type of a parameter, with a default value's left out: `limit = 'a'` is no type. */
function typeText(parameter: Node, text: string): string {
  const target = parameter.type === 'AssignmentPattern' ? (parameter['left'] as Node) : parameter
  const annotation = target['typeAnnotation'] as Node | null | undefined
  return annotation ? text.slice(annotation.start, annotation.end) : ''
}
