import { shapesOf, TEXT_FUNCTIONS } from './all.ts'
const only = process.argv[2] ?? ''
const SIZE = Number(process.argv[3] ?? 60000)
for (const fn of TEXT_FUNCTIONS) {
  if (!fn.at.includes(only)) continue
  let total = 0; let worst = ['', 0, 0] as [string, number, number]
  for (const shape of shapesOf(fn)) {
    const n = fn.isBounded ? fn.limit : Math.min(SIZE, Math.max(fn.limit, SIZE))
    const text = shape.make(n)
    const t = performance.now()
    try { await fn.call(text) } catch (e) { console.log('THROWS', fn.at, shape.name, String(e).slice(0, 200)) }
    const ms = performance.now() - t
    total += ms
    if (ms > worst[1]) worst = [shape.name, ms, text.length]
  }
  if (worst[1] > 40) console.log(fn.at, Math.round(total), worst[0].slice(0,60), Math.round(worst[1]), worst[2])
}
