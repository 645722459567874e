import { beforeEach, expect, it, vi } from 'vitest'

const register = vi.hoisted(() => vi.fn())
vi.mock('workbox-window', () => ({
  Workbox: class {
    addEventListener = () => {}
    register = register
  },
}))

const container = Object.assign(new EventTarget(), { controller: null }) as unknown as ServiceWorkerContainer

beforeEach(() => {
  register.mockReset().mockResolvedValue(undefined)
  vi.stubGlobal('document', new EventTarget())
})

it('is registered once in a visit, unless what is stored is being deleted', async () => {
  // Of its own, as whether something is being deleted is known until the page ends.
  vi.resetModules()
  const { keep } = await import('../../../../src/app/offline/service-worker.ts')
  const { beginDeleting } = await import('../../../../src/stores/storage/deleting.ts')
  await keep(container, 'en')
  expect(register).toHaveBeenCalledOnce()
  beginDeleting()
  await keep(container, 'en')
  expect(register).toHaveBeenCalledOnce()
  vi.resetModules()
})
