/** Letters, signs and pieces that mean something to one reader or another; each is given alone, as often as fits. */
export const PATTERNS: readonly string[] = [
  'a', 'É', '0', ' ', '\t', '\n', '\r\n', '\\', '\\[', '\\\n', '(', ')', '[', ']', '{', '}', '()', '[](', '[a](<', '<', '>', '&', '"', "'", '""',
  '`', ':', '://', '/', '//', '.', '..', '-', '_', ',', ';', '=', '#', '# a\n', '- a\n', '- [', '> a\n', '| ', '!', '?', '@', '%', '%41', '$', '${', '${a:-',
  '$a', '{{', '}}', '{{ .V }}\n', 'a: {{ .V }}\n', 'http://', 'www.', 'é ', 'a ', 'ab-', 'a/', 'a.b', 'a,b\n', '"a",', 'a=b\n', 'k: v\n', 'image: a\n',
  '- image: a/b\n', 'FROM a\n', 'ARG a=${a}\n', 'RUN <<E\n', '<<', '---\n', '*a ', '&a ', '? ', '!!a ', '- - ', '{"a":', '[[', '\0', '\u0301\u0323', 'e\u0301',
  '\uFF9E\u0323', '\u064B\u0301', '\u200D', '👩\u200D', '\u3164', '\u2028', '\uD800', 'ΑΣ', '\u00AD', '\uFDFA', '가', '\u{E0041}',
] // prettier-ignore

/** `pattern` again and again, to `length` characters. */
export function repeated(pattern: string, length: number): string {
  return pattern.repeat(Math.ceil(length / pattern.length)).slice(0, length)
}

/** `make` of 0, 1, 2 …, joined, to about `length` characters: where equal parts would count as one. */
export function numbered(make: (index: number) => string, length: number): string {
  const parts: string[] = []
  let size = 0
  for (let index = 0; size < length; index += 1) {
    const part = make(index)
    parts.push(part)
    size += part.length
  }
  return parts.join('')
}
