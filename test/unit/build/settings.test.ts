import { describe, expect, it } from 'vitest'

import { LISTED_LANDSCAPES } from '../../../src/build/landscape-hosts.ts'
import { readSettings } from '../../../src/build/settings.ts'

describe('readSettings', () => {
  it('has the public addresses for defaults', () => {
    expect(readSettings({})).toEqual({
      landscapeUrl: 'https://raw.githubusercontent.com/cncf/landscape/master/landscape.yml',
      logoUrl: 'https://raw.githubusercontent.com/cncf/landscape/master/hosted_logos/{name}?sanitize=true',
      githubApiUrl: 'https://api.github.com',
      landscapeHosts: [...LISTED_LANDSCAPES],
      basePath: '/',
      knowledge: 'shipped',
      logoSheets: 'data/logos',
      siteUrl: '',
      itemPages: undefined,
    })
  })

  it('takes what it is told', () => {
    const env = {
      LANDSCAPE_URL: 'http://localhost:1/a.yml',
      LOGO_URL: 'http://localhost:1/{name}',
      GITHUB_API_URL: 'http://localhost:1/api/',
      LANDSCAPE_HOSTS: ' Files.example,b.example:8443 , files.example',
      BASE_PATH: 'x',
      KNOWLEDGE: 'hidden',
      LOGO_SHEETS: '',
      SITE_URL: 'https://a.example/',
      ITEM_PAGES: '20',
    }
    expect(readSettings(env)).toEqual({
      landscapeUrl: 'http://localhost:1/a.yml',
      logoUrl: 'http://localhost:1/{name}',
      githubApiUrl: 'http://localhost:1/api',
      landscapeHosts: ['files.example', 'b.example:8443'],
      basePath: '/x/',
      knowledge: 'hidden',
      logoSheets: '',
      siteUrl: 'https://a.example',
      itemPages: 20,
    })
  })

  it.each([
    ['', '/'],
    ['/', '/'],
    ['a', '/a/'],
    ['/a', '/a/'],
    ['a/', '/a/'],
    ['/a/b/', '/a/b/'],
    ['//a//', '/a/'],
    ['/a//b', '/a/b/'],
  ])('the base path %j is %s', (given, path) => {
    expect(readSettings({ BASE_PATH: given }).basePath).toBe(path)
  })

  it.each([
    ['LANDSCAPE_URL', 'landscape.yml'],
    ['LANDSCAPE_URL', 'ftp://a.example/'],
    ['LANDSCAPE_URL', ''],
    ['LANDSCAPE_URL', "https://a.example/'none'"],
    ['LANDSCAPE_URL', 'https://a.example/; script-src *'],
    ['LANDSCAPE_URL', 'https://a.example/"><script>'],
    ['ITEM_PAGES', 'some'],
    ['ITEM_PAGES', '-1'],
    ['ITEM_PAGES', '1.5'],
    ['SITE_URL', 'https://a.example/path'],
    ['SITE_URL', 'https://a.example"><script>'],
    ['LOGO_URL', 'https://a.example/logos/'],
    ['GITHUB_API_URL', ''],
    ['GITHUB_API_URL', 'api.github.com'],
    ['GITHUB_API_URL', 'https://a.example/?x'],
    ['GITHUB_API_URL', 'https://a.example/ https://b.example'],
    ['LANDSCAPE_HOSTS', '*.example'],
    ['LANDSCAPE_HOSTS', 'https://a.example'],
    ['LANDSCAPE_HOSTS', 'a.example/path'],
    ['LANDSCAPE_HOSTS', 'a.example; script-src *'],
    ['LANDSCAPE_HOSTS', 'a.example,,b.example'],
    ['BASE_PATH', '/a/../b/'],
    ['BASE_PATH', '/\\\\evil.example/'],
    ['BASE_PATH', '/a b/'],
    ['BASE_PATH', '/a%2fb/'],
    ['BASE_PATH', '/a;b/'],
    ['BASE_PATH', '/a?b/'],
    ['LOGO_URL', 'javascript:{name}'],
    ['LOGO_URL', 'https://a.example/{name} https://b.example/'],
  ])('%s may not be %j', (name, value) => {
    expect(() => readSettings({ [name]: value })).toThrow(name)
  })
})
