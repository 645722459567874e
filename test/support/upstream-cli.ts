import { parseArgs } from 'node:util'

import { startUpstream, type UpstreamOptions } from './upstream.ts'

const USAGE = `usage: upstream --landscape FILE [--logos DIR] [--port N] [--missing-logos placeholder|404]

  --landscape FILE       the file that /landscape.yml answers with
  --logos DIR            the folder that /logos/NAME answers from
  --port N               0, the default, takes a free port
  --missing-logos WHAT   placeholder: a plain SVG for a logo that is not there; default 404`

function optionsFrom(argv: string[]): UpstreamOptions {
  const { values } = parseArgs({
    args: argv,
    options: {
      landscape: { type: 'string' },
      logos: { type: 'string' },
      port: { type: 'string', default: '0' },
      'missing-logos': { type: 'string', default: '404' },
    },
  })
  const { landscape, logos } = values
  const port = Number(values.port)
  const missingLogos = values['missing-logos']
  if (landscape === undefined) throw new Error('--landscape is missing')
  if (!/^\d+$/.test(values.port) || port > 65_535) throw new Error(`--port is no port: ${values.port}`)
  if (missingLogos !== 'placeholder' && missingLogos !== '404') {
    throw new Error(`--missing-logos takes placeholder or 404: ${missingLogos}`)
  }
  return { landscape, logos, port, missingLogos }
}

function fail(error: unknown, code: number, help = ''): never {
  process.stderr.write(`upstream: ${error instanceof Error ? error.message : String(error)}\n${help}`)
  process.exit(code)
}

function optionsOrExit(): UpstreamOptions {
  try {
    return optionsFrom(process.argv.slice(2))
  } catch (error) {
    return fail(error, 2, `${USAGE}\n`)
  }
}

const options = optionsOrExit()
const upstream = await startUpstream(options).catch((error: unknown) => fail(error, 1))
process.stdout.write(`upstream listening on ${upstream.url}\n`)
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => void upstream.close().then(() => process.exit(0)))
}
