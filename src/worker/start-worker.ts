/** The browser's Trusted Types, as far as we use them; TypeScript's own types of the page have none yet. */
type Policies = {
  createPolicy: (
    name: string,
    rules: { createScriptURL: (url: string) => string },
  ) => {
    createScriptURL: (url: string) => string
  }
}

/** The service worker's address. */
export const SERVICE_WORKER_URL = `${import.meta.env.BASE_URL}sw.js`

/** What the build calls the workers: their names in the source and a digest. */
const WORKER = /^assets\/(?:landscape|map|stack)\.worker-[\w-]{7,8}\.js$/

/**
 * Lets the addresses of our own workers through, and nothing else.
 * @throws TypeError for any other address
 */
export function ownScript(url: string): string {
  const base = import.meta.env.BASE_URL
  const isWorker = url.startsWith(base) && WORKER.test(url.slice(base.length))
  if (isWorker || url === SERVICE_WORKER_URL || import.meta.env.DEV) return url
  throw new TypeError(`${url} is none of our scripts`)
}

// The page's policy demands this one (src/build/policy.ts): without it, no text becomes the address of a script.
const { trustedTypes } = globalThis as { trustedTypes?: Policies }
const policy = trustedTypes?.createPolicy('explorer', { createScriptURL: ownScript })

/**
 * An address in the form in which the browser accepts it as a script's.
 * @throws TypeError when it is none of our scripts
 */
export function trustedScript(url: string): string {
  return policy ? policy.createScriptURL(url) : ownScript(url)
}

/**
 * Starts one of our workers.
 * @param url what `import url from './x.worker.ts?worker&url'` gives
 * @throws TypeError when it is none of our scripts
 */
export function startWorker(url: string, name: string): Worker {
  return new Worker(trustedScript(url), { type: 'module', name })
}
