import { LOOPBACK } from './listen.ts'

/** The address and the logging of `npm start`. */
export type ServerOptions = { port: number; host: string; hasLog: boolean }

const DEFAULT_PORT = 4173

/**
 * Reads `PORT` (a number from 1 to 65535; 0 selects a free one), `HOST` (a name or an address of this machine) and
 * `ACCESS_LOG` (1 or 0). Empty values count as absent.
 * @throws Error with a sentence for the user if one of them is invalid
 */
export function readServerOptions(env: Readonly<Record<string, string | undefined>>): ServerOptions {
  const port = env['PORT'] || String(DEFAULT_PORT)
  const host = env['HOST'] || LOOPBACK
  const log = env['ACCESS_LOG'] || '0'
  if (!/^(?:0|[1-9]\d{0,4})$/.test(port) || Number(port) > 65_535) {
    throw new Error(`PORT must be a whole number from 0 to 65535, not ${JSON.stringify(port)}.`)
  }
  if (!/^[\w.:%-]+$/.test(host)) throw new Error(`HOST must be a name or an address, not ${JSON.stringify(host)}.`)
  if (!/^[01]$/.test(log)) throw new Error(`ACCESS_LOG must be 1 or 0, not ${JSON.stringify(log)}.`)
  return { port: Number(port), host, hasLog: log === '1' }
}

/** The message for an error that prevents the server from listening. */
export function listenFailure(error: unknown, { port, host }: ServerOptions): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  if (code === 'EADDRINUSE')
    return `Port ${port} of ${host} is taken. Set PORT to another one, or to 0 for any that is free.`
  if (code === 'EACCES') return `Port ${port} of ${host} is not allowed to this user. Set PORT to one above 1023.`
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND' || code === 'EAI_AGAIN' || code === 'EINVAL') {
    return `HOST ${host} is no address of this machine.`
  }
  return error instanceof Error ? error.message : String(error)
}
