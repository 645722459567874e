import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, expect, it } from 'vitest'

import { itemShellFiles } from '../../../src/build/prerender/item-shells.ts'
import { startStaticServer, type StaticServer } from '../../../src/cli/static-server.ts'
import { askRaw } from '../../support/raw-http.ts'

let directory = ''
let server: StaticServer | undefined

afterEach(async () => {
  await server?.close()
  rmSync(directory, { recursive: true, force: true })
})

/** Serves a build with one item page, and with a list of the items that have none when it is of a sample. */
async function serve(items: readonly string[] | undefined, basePath = '/') {
  directory = mkdtempSync(join(tmpdir(), 'item-shells-'))
  const files = new Map([
    ['index.html', 'start'],
    ['404.html', 'not here'],
    ['item/argo/index.html', 'Argo'],
    ...(items ? itemShellFiles(items, (language) => `shell ${language}`) : []),
  ])
  for (const [name, text] of files) {
    mkdirSync(dirname(join(directory, name)), { recursive: true })
    writeFileSync(join(directory, name), text)
  }
  const started = (server = await startStaticServer({ directory, basePath }))
  return async (path: string) => {
    const { status, headers, body } = await askRaw(started.port, path)
    return [status, status === 301 ? headers['location'] : String(body)]
  }
}

it('an item without a page gets the neutral page of its language, an unknown one that nothing is there', async () => {
  const ask = await serve(['jaeger', 'c-4'])
  expect(await ask('/item/argo/')).toEqual([200, 'Argo'])
  expect(await ask('/item/jaeger/')).toEqual([200, 'shell en'])
  expect(await ask('/fr/item/c-4/?view=table')).toEqual([200, 'shell fr'])
  expect(await ask('/item/jaeger?a=b')).toEqual([301, '/item/jaeger/?a=b'])
  for (const path of [
    '/item/unknown/',
    '/fr/item/argo/',
    '/item/jaeger/more/',
    '/de/item/jaeger/',
    '/jaeger/',
    '/item//jaeger/',
    '/item/JAEGER/',
    '/headers/item-shells.json',
    '/headers/item-shell-fr.html',
  ]) {
    expect(await ask(path), path).toEqual([404, 'not here'])
  }
})

it('below a base path as well, and nowhere else', async () => {
  const ask = await serve(['jaeger'], '/explorer/')
  expect(await ask('/explorer/item/jaeger/')).toEqual([200, 'shell en'])
  expect(await ask('/explorer/fr/item/jaeger')).toEqual([301, '/explorer/fr/item/jaeger/'])
  expect(await ask('/item/jaeger/')).toEqual([404, 'not here'])
})

it('a build with all pages has no such answers', async () => {
  const ask = await serve(undefined)
  expect(await ask('/item/argo/')).toEqual([200, 'Argo'])
  expect(await ask('/item/jaeger/')).toEqual([404, 'not here'])
})
