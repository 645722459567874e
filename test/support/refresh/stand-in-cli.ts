import { groupBy } from '../../../src/lib/arrays.ts'
import { startStandIn } from './stand-in.ts'
import { landscapeText } from './landscape-text.ts'

// npm run refresh:stand-in: the services of a refresh over the frozen landscape, until it is interrupted. It prints the
// settings that lead to them.

const standIn = await startStandIn(landscapeText(), 'data')
for (const [name, value] of Object.entries(standIn.env)) process.stdout.write(`export ${name}=${value}\n`)
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => {
    const counts = groupBy(standIn.requests, (service) => service)
    for (const [service, requests] of counts) process.stdout.write(`${service}: ${requests.length} requests\n`)
    process.stdout.write(`GitHub: ${standIn.github.points} points\n`)
    void standIn.close().then(() => process.exit(0))
  })
}
