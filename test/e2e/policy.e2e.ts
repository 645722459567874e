import type { Page } from '@playwright/test'

import { liveText } from '../support/landscape-files.ts'
import { expect, test } from './fixtures.ts'
import { ONE_MORE_RESULT } from './support-counts.ts'
import { withEntry } from './support-landscape.ts'
import { cards, DESKTOP, openLive, PHONE, resultCount, searchFor, settle, beginAt } from './support-page.ts'

declare global {
  interface Window {
    violations?: string[]
    ran?: string
  }
}

const NAME = '<img src=x onerror="ran=1"> Zap'
const ENTRY = [
  `name: '${NAME}'`,
  `homepage_url: 'javascript:ran="home"'`,
  `repo_url: 'javascript:ran="repository"'`,
  `logo: '"><script>ran="logo"</script>.svg'`,
  `description: '<script>ran="description"</script><b onclick="ran=2">bold</b>'`,
  `twitter: 'data:text/html,<script>ran="twitter"</script>'`,
  'extra:',
  `  blog_url: ' JaVaScRiPt:ran="blog"'`,
  `  summary_use_case: '<iframe src="javascript:ran=3"></iframe>'`,
  '  audits:',
  `    - { date: '2026-01-01', type: '<i>security</i>', vendor: '<u>V</u>', url: 'javascript:ran="audit"' }`,
  '  other_links:',
  `    - { name: '<s>x</s>', url: 'vbscript:ran' }`,
]

/** Notes every violation of the policy, and every dialog that would be proof of a script of the file's. */
async function watch(page: Page): Promise<void> {
  await page.addInitScript(() => {
    window.violations = []
    document.addEventListener('securitypolicyviolation', (event) =>
      window.violations?.push(`${event.violatedDirective} ${event.blockedURI}`),
    )
  })
}

async function expectHarmless(page: Page): Promise<void> {
  expect(await page.evaluate(() => window.ran)).toBeUndefined()
  expect(await page.evaluate(() => window.violations)).toEqual([])
  const main = page.getByRole('main')
  await expect(main.locator('script, iframe, img[src="x"], i, u, s, b')).toHaveCount(0)
  const schemes = await main
    .locator('a[href]')
    .evaluateAll((links: HTMLAnchorElement[]) => links.map(({ protocol }) => protocol))
  expect(schemes.filter((scheme) => !/^https?:$/.test(scheme))).toEqual([])
}

for (const [device, options] of [
  ['desktop', DESKTOP],
  ['phone', PHONE],
] as const) {
  test.describe(`on a ${device}`, () => {
    test.use(options)

    test('what the file says is text and nothing else', async ({ page, upstream, allowConsole }) => {
      // The logo's name is no name of a file, and the upstream says so.
      allowConsole(/status of 400.*upstream\.test\/logos/)
      await watch(page)
      upstream.setLandscape(withEntry(await liveText(), ENTRY))
      await openLive(page)
      await expect(resultCount(page)).toHaveText(ONE_MORE_RESULT)
      await searchFor(page, 'onerror zap')
      const card = cards(page).first()
      await expect(card.getByRole('link')).toHaveText(NAME)
      await expect(card).toContainText('<script>ran="description"</script>')
      await settle(page)
      await expectHarmless(page)
      await card.getByRole('button', { name: `Bookmark ${NAME}` }).click()
      await card.getByRole('link').click()
      await expect(page.getByRole('heading', { name: NAME, exact: true })).toBeVisible()
      await expect(page.getByRole('main')).toContainText('Audit: <i>security</i>')
      await expect(page.getByRole('link', { name: 'Home page' })).toHaveCount(0)
      await expect(page.getByRole('link', { name: 'Repository' })).toHaveCount(0)
      await expectHarmless(page)
      await page.goto('bookmarks/')
      await expect(cards(page).getByRole('link')).toHaveText(NAME)
      await expectHarmless(page)
      await page.goto('data/')
      await expect(page.getByRole('main').getByRole('table').last()).toContainText(NAME)
      await expectHarmless(page)
    })
  })
}

test('a logo with scripts in it is a picture, and a note with HTML in it is text', async ({ page, upstream }) => {
  const script = (what: string) => `window.ran='${what}';parent.ran='${what}';top.ran='${what}'`
  upstream.setLogo(
    'hostile.svg',
    `<svg xmlns="http://www.w3.org/2000/svg" width="64" height="64" onload="${script('onload')}">` +
      `<script>${script('script')}</script><image href="http://upstream.test/pixel.gif"/>` +
      `<foreignObject width="64" height="64"><img xmlns="http://www.w3.org/1999/xhtml" src="x" onerror="${script('img')}"/></foreignObject></svg>`,
  )
  await watch(page)
  upstream.setLandscape(
    withEntry(await liveText(), ['name: Aardvark', 'homepage_url: https://a.example/', 'logo: hostile.svg']),
  )
  await openLive(page)
  await searchFor(page, 'aardvark')
  const picture = cards(page).first().locator('img')
  await expect.poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(0)
  await expectHarmless(page)
  await page.goto('./?view=map&q=aardvark')
  await expect(
    page.getByRole('list', { name: 'Items on the map' }).getByRole('link', { name: 'Aardvark' }),
  ).toBeAttached()
  await settle(page)
  await expectHarmless(page)
  expect(upstream.requests.filter(({ path }) => path.includes('pixel'))).toEqual([])

  const note = '<img src=x onerror="window.ran=1"> [x](javascript:window.ran=2) javascript:window.ran=3'
  await page.goto('./?q=aardvark')
  await cards(page).first().getByRole('button', { name: 'Bookmark Aardvark' }).click()
  await page.goto('bookmarks/')
  await page.getByRole('button', { name: 'Write a note on Aardvark' }).click()
  await page.getByRole('textbox', { name: 'Note on Aardvark' }).fill(note)
  await page.getByRole('button', { name: 'Done' }).click()
  await expect(page.getByRole('main')).toContainText(note)
  await page.reload()
  await expect(page.getByRole('main')).toContainText(note)
  await expectHarmless(page)
  upstream.setLogo('hostile.svg', undefined)
})

test('what the address says is text and nothing else', async ({ page }) => {
  await watch(page)
  await page.goto(`./?q=${encodeURIComponent('<img src=x onerror=ran=1>')}`)
  await expect(page.getByRole('heading', { name: 'Nothing found' })).toBeVisible()
  await expect(page.getByRole('main')).toContainText('<img src=x onerror=ran=1>')
  await expectHarmless(page)
  for (const path of ['item/%3Cscript%3Eran=1%3C%2Fscript%3E', 'item/..%2F..%2Fdata', '%E0%A4%A', 'fr/%3Cb%3E']) {
    await page.goto(path)
    await expect(page.getByRole('main').getByRole('heading', { level: 1 })).toBeVisible()
    await expectHarmless(page)
  }
})

test('the policy holds, for scripts, requests, texts and workers', async ({ page, allowConsole }) => {
  await test.step('the policy holds: neither a script of a stranger nor a request to one', async () => {
    allowConsole(/requires 'TrustedScript' assignment|Content Security Policy|violates the following/)
    await watch(page)
    await openLive(page)
    expect(await page.evaluate(() => window.violations)).toEqual([])
    await page.evaluate(async () => {
      const script = document.createElement('script')
      // By a text node, since Trusted Types would refuse the property with an exception.
      script.append('window.ran = "inline"')
      document.head.append(script)
      await fetch('http://upstream.test/secrets').catch(() => undefined)
      const image = new Image()
      image.src = 'http://upstream.test/pixel.gif'
    })
    const refused = () => page.evaluate(() => new Set(window.violations?.map((one) => one.split(' ')[0])).size)
    await expect.poll(refused, 'a script, a request and a picture').toBeGreaterThanOrEqual(3)
    expect(await page.evaluate(() => window.ran)).toBeUndefined()
  })

  await test.step('no text becomes a script, and of scripts only our own workers start', async () => {
    allowConsole(/require.*assignment|Content Security Policy|violates the following/)
    await beginAt(page)
    const refused = await page.evaluate(() => {
      interface Factory {
        createPolicy: (name: string, rules: object) => unknown
      }
      const { trustedTypes } = window as unknown as { trustedTypes: Factory }
      const attempts: Record<string, () => unknown> = {
        html: () => (document.createElement('p').innerHTML = '<b>x</b>'),
        script: () => (document.createElement('script').text = 'window.ran = 1'),
        worker: () => new Worker('/assets/landscape.worker-AAAAAAAA.js'),
        'worker of text': () => new Worker(URL.createObjectURL(new Blob(['1']))),
        'default policy': () => trustedTypes.createPolicy('default', { createHTML: String }),
        'second policy': () => trustedTypes.createPolicy('explorer', { createScriptURL: String }),
      }
      const throws = (attempt: () => unknown): boolean => {
        try {
          attempt()
          return false
        } catch (error) {
          return error instanceof TypeError
        }
      }
      return Object.entries(attempts).flatMap(([name, attempt]) => (throws(attempt) ? [name] : []))
    })
    expect(refused).toEqual(['html', 'script', 'worker', 'worker of text', 'default policy', 'second policy'])
  })
})

test('every answer of the server says what only a header can', async ({ request, app }) => {
  const page = await request.get(app.url)
  const shell = await request.get(`${app.url}nowhere`)
  expect(shell.status()).toBe(404)
  for (const answer of [page, shell]) {
    const headers = answer.headers()
    expect(headers['content-security-policy']).toContain("frame-ancestors 'none'")
    expect(headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'same-origin',
      'cross-origin-opener-policy': 'same-origin',
      'cache-control': 'no-cache',
    })
  }
  for (const path of ['_headers', 'headers/headers.json', 'headers/Caddyfile']) {
    expect((await request.get(`${app.url}${path}`)).status(), path).toBe(404)
  }
  const script = /name="start" content="(?:[^"]* )?([^" ]+\.js)"/.exec(await page.text())?.[1] ?? ''
  const asset = await request.get(new URL(script, app.url).href)
  expect(asset.headers()['cache-control']).toBe('public, max-age=31536000, immutable')
})
