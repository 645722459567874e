import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'

import { LISTED_LANDSCAPES } from '../../../src/build/landscape-hosts.ts'
import { contentSecurityPolicy, scriptHash } from '../../../src/build/policy.ts'
import { readSettings } from '../../../src/build/settings.ts'

/** The known landscapes but the CNCF's own. */
const OTHERS = LISTED_LANDSCAPES.slice(1).map((place) => `https://${place}`)

const SCRIPT = "document.title='a'"

/** The policy of a build, by directive. */
function policyOf(env: Record<string, string>): Record<string, string[]> {
  const policy = contentSecurityPolicy(readSettings(env), [SCRIPT])
  return Object.fromEntries(policy.split('; ').map((part) => [part.split(' ')[0], part.split(' ').slice(1)]))
}

describe('contentSecurityPolicy', () => {
  it('allows its own, and of the outside world only the configured addresses', () => {
    expect(policyOf({})).toEqual({
      'default-src': ["'none'"],
      'script-src': ["'self'", scriptHash(SCRIPT)],
      'style-src': ["'self'"],
      'img-src': ["'self'", 'data:'],
      'connect-src': [
        "'self'",
        'https://api.github.com/repos/',
        'https://raw.githubusercontent.com/cncf/landscape/',
        ...OTHERS,
      ],
      'worker-src': ["'self'"],
      'manifest-src': ["'self'"],
      'base-uri': ["'none'"],
      'form-action': ["'none'"],
      'require-trusted-types-for': ["'script'"],
      'trusted-types': ['explorer'],
    })
  })

  it('never allows anything inline or evaluated by itself', () => {
    expect(contentSecurityPolicy(readSettings({}), [])).not.toMatch(/unsafe|\*|blob:/)
  })

  it('allows data in an address as pictures only', () => {
    const withData = Object.entries(policyOf({})).filter(([, sources]) => sources.includes('data:'))
    expect(withData.map(([directive]) => directive)).toEqual(['img-src'])
  })

  it.each([
    ['https://logos.example/{name}', 'https://logos.example/'],
    ['https://logos.example/a/{name}?sanitize=true', 'https://logos.example/a/'],
    ['https://logos.example/a/logo-{name}.svg', 'https://logos.example/a/'],
    ['http://localhost:4000/logos/{name}', 'http://localhost:4000/logos/'],
  ])('logos of %s come from %s', (template, source) => {
    expect(policyOf({ LOGO_URL: template })['connect-src']).toContain(source)
    expect(policyOf({ LOGO_URL: template })['img-src'], 'no logo is a picture before it was judged').toEqual([
      "'self'",
      'data:',
    ])
  })

  it('names the landscape without its query, which a policy does not match, and its earlier states', () => {
    const env = { LANDSCAPE_URL: 'https://live.example/a.yml?x=1#y', GITHUB_API_URL: 'https://api.example/v3' }
    expect(policyOf(env)['connect-src']).toEqual([
      "'self'",
      'https://live.example/a.yml',
      'https://api.example/v3/repos/',
      'https://live.example/cncf/landscape/',
      'https://raw.githubusercontent.com/cncf/landscape/',
      ...OTHERS,
    ])
  })

  it.each([
    ['', []],
    ['files.example, Other.example:8443', ['https://files.example', 'https://other.example:8443']],
    ['files.example/Owner/repo/', ['https://files.example/Owner/repo/']],
  ])('of other landscapes lets %j be asked, by https alone', (hosts, sources) => {
    const own = policyOf({ LANDSCAPE_HOSTS: '' })['connect-src'] ?? []
    expect(policyOf({ LANDSCAPE_HOSTS: hosts })['connect-src']).toEqual([...own, ...sources])
  })

  it.each([undefined, 'https://api.example/v3'])(
    'of the API of GitHub (%s) lets repositories be asked alone',
    (api) => {
      const sources = policyOf(api === undefined ? {} : { GITHUB_API_URL: api })['connect-src'] ?? []
      const base = api ?? 'https://api.github.com'
      expect(sources.filter((source) => new URL(base).host === source.split('/')[2])).toEqual([`${base}/repos/`])
    },
  )

  it('names no source that another one allows anyway, and none less for it', () => {
    const sources = (env: Record<string, string>) => policyOf(env)['connect-src'] ?? []
    const whole = sources({ LANDSCAPE_HOSTS: 'raw.githubusercontent.com' })
    expect(whole.filter((source) => source.includes('raw.'))).toEqual(['https://raw.githubusercontent.com'])
    const none = sources({ LANDSCAPE_HOSTS: '' })
    expect(none.filter((source) => source.includes('raw.'))).toEqual([
      'https://raw.githubusercontent.com/cncf/landscape/',
    ])
    // A host whose name only begins alike is another.
    const alike = sources({ LANDSCAPE_HOSTS: 'raw.githubusercontent.com.example,raw.githubusercontent.co' })
    expect(alike).toEqual([...none, 'https://raw.githubusercontent.com.example', 'https://raw.githubusercontent.co'])
  })

  it('has its requests made by https where the site is', () => {
    expect(policyOf({ SITE_URL: 'https://a.example' })).toHaveProperty('upgrade-insecure-requests')
    for (const site of ['', 'http://a.example']) {
      expect(policyOf({ SITE_URL: site })).not.toHaveProperty('upgrade-insecure-requests')
    }
  })

  it('fits into an attribute', () => {
    expect(contentSecurityPolicy(readSettings({}), [SCRIPT])).not.toMatch(/["<>&\n]/)
  })
})

it('scriptHash is the SHA-256 of the exact text', () => {
  expect(scriptHash('')).toBe("'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='")
  expect(scriptHash('é')).toBe(`'sha256-${createHash('sha256').update(Buffer.from('é', 'utf8')).digest('base64')}'`)
})
