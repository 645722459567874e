import type { Engine } from './search-engines.ts'

/** A query and the items that answer it, graded 1 to 3. */
export type Judged = { query: string; kind: string; lang: string; relevant: { name: string; grade: number }[] }

/** Each kind of query with its measure: nDCG@10 for intents, share answered for nonsense, first hit right for the rest. */
export function quality(rows: readonly Judged[], engine: Engine): Record<string, number> {
  const byKind = new Map<string, number[]>()
  for (const row of rows) {
    const kind = row.kind === 'intent' ? `intent ${row.lang}` : row.kind
    byKind.set(kind, [...(byKind.get(kind) ?? []), scoreOf(row, [...new Set(engine(row.query))].slice(0, 10))])
  }
  return Object.fromEntries(
    [...byKind].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([kind, scores]) => [kind, round(mean(scores))]),
  )
}

/** Median, 99th percentile and maximum in milliseconds, after a warm-up. */
export function latency(queries: readonly string[], run: (query: string) => unknown): Record<string, number> {
  for (const query of queries.slice(0, 200)) run(query)
  const times = queries
    .map((query) => {
      const start = performance.now()
      run(query)
      return performance.now() - start
    })
    .toSorted((a, b) => a - b)
  const at = (share: number) => round(times[Math.min(times.length - 1, Math.floor(share * times.length))] ?? 0)
  return { median: at(0.5), p99: at(0.99), max: at(1) }
}

function scoreOf({ kind, relevant }: Judged, names: readonly string[]): number {
  if (kind === 'nonsense') return names.length > 0 ? 1 : 0
  const grades = new Map(relevant.map((one) => [one.name, one.grade]))
  if (!kind.startsWith('intent')) return grades.get(names[0] ?? '') === 3 ? 1 : 0
  const ideal = relevant.map((one) => one.grade).toSorted((a, b) => b - a)
  return gain(names.map((name) => grades.get(name) ?? 0)) / gain(ideal.slice(0, 10))
}

function gain(grades: readonly number[]): number {
  return grades.reduce((sum, grade, at) => sum + (2 ** grade - 1) / Math.log2(at + 2), 0)
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000
}
