import { expect, it } from 'vitest'
import { readRefreshSettings } from '../../../src/refresh/settings.ts'

it('has the public addresses for defaults, and no token', () => {
  expect(readRefreshSettings({})).toEqual({
    landscapeUrl: 'https://raw.githubusercontent.com/cncf/landscape/master/landscape.yml',
    landscapeApiUrl: 'https://landscape.cncf.io/api',
    githubApiUrl: 'https://api.github.com',
    githubToken: undefined,
    endoflifeApiUrl: 'https://endoflife.date/api/v1',
    scorecardApiUrl: 'https://api.scorecard.dev',
    maintainersUrl: 'https://raw.githubusercontent.com/cncf/foundation/main/project-maintainers.csv',
    pauseMs: 1000,
  })
})

it('takes what it is told, without slashes at the end', () => {
  const settings = readRefreshSettings({
    GITHUB_API_URL: 'http://127.0.0.1:1/github/',
    GITHUB_TOKEN: ' secret ',
    REFRESH_PAUSE_MS: '5',
  })
  expect(settings).toMatchObject({ githubApiUrl: 'http://127.0.0.1:1/github', githubToken: 'secret', pauseMs: 5 })
})

it.each([
  { LANDSCAPE_URL: 'ftp://files.example/a.yml' },
  { MAINTAINERS_URL: 'https://me:secret@files.example/a.csv' },
  { SCORECARD_API_URL: 'https://api.example?token=secret' },
  { REFRESH_PAUSE_MS: 'secret' },
])('%j is refused by its name, and not quoted', (env) => {
  const [name = ''] = Object.keys(env)
  expect(() => readRefreshSettings(env)).toThrow(name)
  expect(() => readRefreshSettings(env)).not.toThrow(/secret/)
})
