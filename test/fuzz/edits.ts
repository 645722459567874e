import * as fc from 'fast-check'

/** Signs that mean something in JSON, YAML, CSV, Markdown, HTML, addresses or to whoever shows a text. */
const SIGNS = ['{', '}', '[', ']', '(', ')', '"', "'", ',', ':', '\n', '\r', '\\', '#', '- ', '> ', '<', '|', '`', '\t', ';', '%', '\0', '\u202E', '\uD800', '\u2028', '__proto__', 'constructor', '](', 'https://', 'javascript:', '\uFEFF', 'é', '=1+1'] // prettier-ignore

/** What is put in: a sign, any text, or one of them so often that slow code shows. */
const put = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...SIGNS) },
  { weight: 3, arbitrary: fc.string({ maxLength: 12, unit: 'binary' }) },
  {
    weight: 1,
    arbitrary: fc
      .tuple(fc.constantFrom(...SIGNS), fc.constantFrom(100, 10_000, 200_000))
      .map(([sign, times]) => sign.repeat(times)),
  },
)

/** Texts with parts cut out and others put in. */
export function edited(texts: fc.Arbitrary<string>): fc.Arbitrary<string> {
  const edit = fc.record({ at: fc.noBias(fc.double({ min: 0, max: 1, noNaN: true })), cut: fc.nat(60), put })
  return fc.tuple(texts, fc.array(edit, { minLength: 1, maxLength: 6 })).map(([text, edits]) => {
    let result = text
    for (const { at, cut, put: sign } of edits) {
      const start = Math.floor(at * result.length)
      result = result.slice(0, start) + sign + result.slice(start + cut)
    }
    return result
  })
}

/** Any text, with a liking for signs. */
export const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc.array(put, { maxLength: 20 }).map((parts) => parts.join('')),
)
