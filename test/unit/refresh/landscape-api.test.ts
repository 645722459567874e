import { describe, expect, it } from 'vitest'
import { categoryPath, fetchLandscapeFacts } from '../../../src/refresh/landscape-api.ts'
import type { HttpClient } from '../../../src/refresh/http.ts'

it.each([
  ['App Definition and Development', 'app-definition-and-development'],
  ['Orchestration & Management', 'orchestration-management'],
  ['CNAI', 'cnai'],
  ['Test___Project-', 'test-project'],
  ['中文 Project', '中文-project'],
])('the category %s has the address %s', (name, path) => {
  expect(categoryPath(name)).toBe(path)
})

describe('what the API says of repositories', () => {
  const facts = {
    stars: 12,
    contributors: { count: 34, url: 'https://x.example' },
    license: 'Apache License 2.0',
    languages: { Go: 870, Shell: 100, Makefile: 30 },
    latest_release: { ts: '2026-11-01T10:00:00Z', url: 'https://github.com/a/b/releases/tag/v1.2%2B3' },
  }
  const item = (repository: object) => ({ name: 'A', category: 'C', repositories: [{ primary: true, ...repository }] })
  const clientOf =
    (answers: Record<string, unknown>): HttpClient =>
    async (url) => {
      const answer = answers[new URL(url).pathname]
      return answer === undefined ? { status: 404, text: '' } : { status: 200, text: JSON.stringify(answer) }
    }
  const row = {
    repository: 'a/b',
    licence: 'Apache-2.0',
    languages: [
      ['Go', 87],
      ['Shell', 10],
    ],
    release: 'v1.2+3',
    released: '2026-11-01',
    stars: 12,
    contributors: 34,
  }

  it.each([
    ['beside its address', { url: 'https://github.com/A/B', ...facts }],
    ['in github_data', { url: 'https://github.com/A/B', github_data: facts }],
  ])('is read %s', async (_where, repository) => {
    const client = clientOf({ '/projects/all.json': [item(repository)], '/categories/c-d/all.json': [] })
    const { rows, withoutAnswer } = await fetchLandscapeFacts('https://l.example', ['C & D'], client)
    expect([...rows]).toEqual([['a/b', row]])
    expect(withoutAnswer).toEqual([])
  })

  it('may be the address alone, of other hosts too, and no category yet', async () => {
    const answers = { '/projects/all.json': [item({ url: 'https://github.com/a/b' }), item({ url: 'https://gitlab.com/a/b' })] } // prettier-ignore
    const { rows, withoutAnswer } = await fetchLandscapeFacts('https://l.example', ['New'], clientOf(answers))
    expect([...rows.keys()]).toEqual(['a/b'])
    expect(rows.get('a/b')).toMatchObject({ licence: null, stars: null, released: null })
    expect(withoutAnswer).toEqual(['New'])
  })

  it('is found below the address of the site, too', async () => {
    const client = clientOf({ '/api/projects/all.json': [item({ url: 'https://github.com/a/b', ...facts })], '/api/categories/c/all.json': [] }) // prettier-ignore
    const { rows, withoutAnswer } = await fetchLandscapeFacts('https://l.example', ['C'], client)
    expect([[...rows], withoutAnswer]).toEqual([[['a/b', row]], []])
  })

  it('is refused in another shape', async () => {
    await expect(fetchLandscapeFacts('https://l.example', [], clientOf({}))).rejects.toThrow(/answered with 404/)
    const object = clientOf({ '/projects/all.json': { items: [] } })
    await expect(fetchLandscapeFacts('https://l.example', [], object)).rejects.toThrow(/another shape/)
    const odd = clientOf({ '/projects/all.json': [{ id: 1 }] })
    await expect(fetchLandscapeFacts('https://l.example', [], odd)).rejects.toThrow(/1 of 1 rows/)
  })
})
