import { TEXT_FUNCTIONS } from './all.ts'
import { faultsOf } from './growth.ts'
const only = process.argv[2] ?? ''
for (const fn of TEXT_FUNCTIONS) {
  if (!fn.at.startsWith(only)) continue
  const t = performance.now()
  let faults
  try {
    faults = await faultsOf(fn)
  } catch (e) {
    console.log('THROWS', fn.at, String(e).slice(0, 300))
    continue
  }
  console.log(
    fn.at,
    Math.round(performance.now() - t),
    'ms',
    faults
      .slice(0, 3)
      .map((f) => `${f.shape.slice(0, 50)} ${f.ms.map((m) => m.toFixed(1)).join('/')}`)
      .join(' | '),
  )
}
