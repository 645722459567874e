import { describe, expect, it } from 'vitest'

import { checkLandscapeAddress, type AddressFault } from '../../../../src/domain/landscape/landscape-address.ts'

const RAW = 'raw.githubusercontent.com'
const HOSTS = [RAW, 'files.example:8443']
const OWN = `https://${RAW}/cncf/landscape/master/landscape.yml`
const CDF = `https://${RAW}/cdfoundation/cdf-landscape/main/landscape.yml`
const check = (text: string) => checkLandscapeAddress(text, HOSTS, OWN)

it.each([
  [CDF, CDF],
  [`  ${CDF}\n`, CDF],
  [`HTTPS://RAW.GithubUserContent.com/a/b/c.yml`, `https://${RAW}/a/b/c.yml`],
  [`https://${RAW}:443/a.yml`, `https://${RAW}/a.yml`],
  [`${CDF}?token=1#L20`, `${CDF}?token=1`],
  ['https://files.example:8443/é.yml', 'https://files.example:8443/%C3%A9.yml'],
  [`https://${RAW}/a/../b.yml`, `https://${RAW}/b.yml`],
])('%j is fetched as %s', (text, url) => {
  expect(check(text)).toEqual({ url })
})

describe('is refused:', () => {
  it.each<[string, AddressFault, string?]>([
    ['', 'not-an-address'],
    ['landscape.yml', 'not-an-address'],
    ['../landscape.yml', 'not-an-address'],
    ['//raw.githubusercontent.com/a.yml', 'not-an-address'],
    ['https:raw.githubusercontent.com/a.yml', 'not-an-address'],
    ['https:///raw.githubusercontent.com/a.yml', 'not-an-address'],
    [`https://${RAW}/a b.yml`, 'not-an-address'],
    [`https://${RAW}\\@evil.example/a.yml`, 'not-an-address'],
    [`https://\t${RAW}/a.yml`, 'not-an-address'],
    ['https://', 'not-an-address'],
    ['https://[::1/a.yml', 'not-an-address'],
    [`http://${RAW}/a.yml`, 'scheme'],
    ['javascript:alert(1)', 'scheme'],
    ['JavaScript://raw.githubusercontent.com/%0aalert(1)', 'scheme'],
    ['data:text/yaml,landscape:', 'scheme'],
    ['file:///etc/passwd', 'scheme'],
    ['blob:https://raw.githubusercontent.com/x', 'scheme'],
    ['C:\\landscape.yml', 'scheme'],
    ['ftp://raw.githubusercontent.com/a.yml', 'scheme'],
    [`https://user:secret@${RAW}/a.yml`, 'credentials', RAW],
    [`https://user@${RAW}/a.yml`, 'credentials', RAW],
    [`https://${RAW}@evil.example/a.yml`, 'credentials', 'evil.example'],
    ['https://evil.example/a.yml', 'host', 'evil.example'],
    [`https://evil.${RAW}/a.yml`, 'host', `evil.${RAW}`],
    [`https://${RAW}.evil.example/a.yml`, 'host', `${RAW}.evil.example`],
    [`https://${RAW}./a.yml`, 'host', `${RAW}.`],
    [`https://${RAW}:8443/a.yml`, 'host', `${RAW}:8443`],
    ['https://files.example/a.yml', 'host', 'files.example'],
    ['https://rаw.githubusercontent.com/a.yml', 'host', 'xn--rw-7kc.githubusercontent.com'],
    ['https://127.0.0.1/a.yml', 'host', '127.0.0.1'],
    [`https://${RAW}/${'a'.repeat(2000)}`, 'too-long'],
    [OWN, 'own'],
    [`${OWN}#x`, 'own'],
  ])('%j, as %s', (text, fault, host) => {
    const checked = check(text)
    expect(checked).toMatchObject({ fault, ...(host !== undefined && { host }) })
  })

  it('every address, where the build allows no host', () => {
    expect(checkLandscapeAddress(CDF, [], OWN)).toMatchObject({ fault: 'host', host: RAW })
  })
})

describe('what was probably meant', () => {
  it.each([
    ['https://github.com/cdfoundation/cdf-landscape/blob/main/landscape.yml', CDF],
    ['https://github.com/cdfoundation/cdf-landscape/raw/main/landscape.yml?plain=1#L4', CDF],
    [CDF.replace('https', 'http'), CDF],
    [CDF.replace('https://', ''), CDF],
    ['https://github.com/cdfoundation/cdf-landscape', undefined],
    ['http://evil.example/a.yml', undefined],
    ['javascript:alert(1)', undefined],
    [`https://user:secret@${RAW}/a.yml`, undefined],
  ])('by %s is %s', (text, meant) => {
    expect(check(text)).toMatchObject({ meant })
  })
})

describe('where only folders of a host are allowed', () => {
  const PLACES = [`${RAW}/cdfoundation/cdf-landscape/`, `${RAW}/ossf/ossf-landscape/`, 'files.example']
  const checkIn = (text: string) => checkLandscapeAddress(text, PLACES, OWN)

  it.each([
    CDF,
    `https://${RAW}/ossf/ossf-landscape/main/landscape.yml`,
    `https://${RAW}/ossf/ossf-landscape/refs/heads/main/data/b%20c.yml?x=%2e%2e`,
    'https://files.example/a/b/..%2fc.yml',
  ])('%s is fetched', (url) => {
    expect(checkIn(url)).toEqual({ url })
  })

  it.each([
    [`https://${RAW}/`, `${RAW}/`],
    [`https://${RAW}/cdfoundation/`, `${RAW}/cdfoundation/`],
    [`https://${RAW}/cdfoundation/cdf-landscape`, `${RAW}/cdfoundation/cdf-landscape`],
    [`https://${RAW}/cdfoundation/cdf-landscape-2/main/landscape.yml`, `${RAW}/cdfoundation/cdf-landscape-2`],
    [`https://${RAW}/CDFoundation/cdf-landscape/main/landscape.yml`, `${RAW}/CDFoundation/cdf-landscape`],
    [`https://${RAW}/evil/landscape/main/landscape.yml`, `${RAW}/evil/landscape`],
    [`https://${RAW}/cdfoundation/cdf-landscape/../../evil/a.yml`, `${RAW}/evil/a.yml`],
    [`https://${RAW}/cdfoundation/cdf-landscape/%2e%2e/%2E%2e/evil/b/a.yml`, `${RAW}/evil/b`],
    [`https://${RAW}/cdfoundation/cdf-landscape/..%2f..%2fevil/b/a.yml`, `${RAW}/cdfoundation/cdf-landscape`],
    [`https://${RAW}/cdfoundation/cdf-landscape/..%5c..%5cevil/a.yml`, `${RAW}/cdfoundation/cdf-landscape`],
    [`https://${RAW}/cdfoundation/cdf-landscape/%252e%252e/a.yml`, `${RAW}/cdfoundation/cdf-landscape`],
    [`https://${RAW}/cdfoundation%2fcdf-landscape/main/a.yml`, `${RAW}/cdfoundation%2fcdf-landscape/main`],
    [`https://${RAW}//cdfoundation/cdf-landscape/a.yml`, `${RAW}//cdfoundation/cdf-landscape/a.yml`],
    [`https://${RAW}:8443/cdfoundation/cdf-landscape/a.yml`, `${RAW}:8443`],
    [`https://a.${RAW}/cdfoundation/cdf-landscape/a.yml`, `a.${RAW}`],
    [`https://evil.example/${RAW}/cdfoundation/cdf-landscape/a.yml`, 'evil.example'],
  ])('%s is not, as %s is not among them', (text, host) => {
    expect(checkIn(text)).toMatchObject({ fault: 'host', host })
  })

  it('the page of a file on GitHub leads to the file where that may be fetched, and nowhere else', () => {
    expect(checkIn('https://github.com/ossf/ossf-landscape/blob/main/landscape.yml')).toMatchObject({
      meant: `https://${RAW}/ossf/ossf-landscape/main/landscape.yml`,
    })
    expect(checkIn('https://github.com/evil/landscape/blob/main/landscape.yml')).toMatchObject({ meant: undefined })
  })
})
