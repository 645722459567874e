import { afterEach, beforeEach, expect, it, vi } from 'vitest'

beforeEach(() => {
  vi.resetModules()
  vi.stubEnv('DEV', false)
})
afterEach(() => vi.unstubAllEnvs())

const load = () => import('../../../src/worker/start-worker.ts')

it.each([
  '/assets/landscape.worker-Dc04E80P.js',
  '/assets/stack.worker-j-HEubHg.js',
  '/assets/map.worker-_toUkDM.js',
  '/sw.js',
])('%s is one of our scripts', async (url) => {
  expect((await load()).checkScriptUrl(url)).toBe(url)
})

it.each([
  '/assets/start-Dc04E80P.js',
  '/assets/landscape.worker-Dc04E80P.js?x',
  '/assets/../assets/landscape.worker-Dc04E80P.js',
  '//a.example/assets/landscape.worker-Dc04E80P.js',
  'https://a.example/sw.js',
  '/fr/sw.js',
  '/sw.js#x',
  'blob:http://localhost/1',
  'data:text/javascript,1',
  'javascript:1',
  '',
])('%j is not', async (url) => {
  const { checkScriptUrl, trustedScriptUrl, startWorker } = await load()
  const started = vi.fn()
  vi.stubGlobal('Worker', started)
  for (const use of [checkScriptUrl, trustedScriptUrl, (one: string) => startWorker(one, 'x')]) {
    expect(() => use(url)).toThrow(TypeError)
  }
  expect(started).not.toHaveBeenCalled()
})

it('starts the URL from the only policy that the page allows', async () => {
  const made: string[] = []
  vi.stubGlobal('trustedTypes', {
    createPolicy: (name: string, rules: { createScriptURL: (url: string) => string }) => {
      made.push(`${name}: ${Object.keys(rules).join()}`)
      return { createScriptURL: (url: string) => `trusted ${rules.createScriptURL(url)}` }
    },
  })
  const started = vi.fn()
  vi.stubGlobal('Worker', started)
  const { startWorker } = await load()
  startWorker('/assets/map.worker-AAAAAAAA.js', 'map')
  startWorker('/assets/map.worker-AAAAAAAA.js', 'map')
  expect(made).toEqual(['explorer: createScriptURL'])
  expect(started).toHaveBeenCalledWith('trusted /assets/map.worker-AAAAAAAA.js', { type: 'module', name: 'map' })
})
