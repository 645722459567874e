/** The part of Trusted Types that we use; TypeScript's DOM types do not include them yet. */
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

/** File names of the workers in the build: name of the source and a digest. */
const WORKER = /^assets\/(?:landscape|map|stack)\.worker-[\w-]{7,8}\.js$/

/**
 * Accepts only the addresses of our workers.
 * @throws TypeError for any other address
 */
export function checkScriptUrl(url: string): string {
  const base = import.meta.env.BASE_URL
  const isWorker = url.startsWith(base) && WORKER.test(url.slice(base.length))
  if (isWorker || url === SERVICE_WORKER_URL || import.meta.env.DEV) return url
  throw new TypeError(`${url} is not one of our scripts`)
}

// The content security policy requires this policy (src/build/policy.ts): a plain string is rejected as a script URL.
const { trustedTypes } = globalThis as { trustedTypes?: Policies }
const policy = trustedTypes?.createPolicy('explorer', { createScriptURL: checkScriptUrl })

/**
 * Converts an address to a trusted script URL.
 * @throws TypeError when it is not one of our scripts
 */
export function trustedScriptUrl(url: string): string {
  return policy ? policy.createScriptURL(url) : checkScriptUrl(url)
}

/**
 * Starts one of our workers.
 * @param url from `import url from './x.worker.ts?worker&url'`
 * @throws TypeError when it is not one of our scripts
 */
export function startWorker(url: string, name: string): Worker {
  return new Worker(trustedScriptUrl(url), { type: 'module', name })
}
