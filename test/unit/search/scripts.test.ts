import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { buildSearchIndex } from '../../../src/search/search-index.ts'
import { search } from '../../../src/search/search.ts'
import { searchOver } from '../../support/frozen-search.ts'
import { PROJECT_ROOT } from '../../support/paths.ts'
import { item, knowledge } from './support.ts'

const over = (name: string) => searchOver(join(PROJECT_ROOT, 'test/fixtures/foreign', name))

describe('scripts as people type them', () => {
  const ask = over('f19-scripts.yml')
  it.each([
    ['平台', '监控平台'],
    ['监控平台', '监控平台'],
    ['监', '监控平台'],
    ['控平', '监控平台'],
    ['Kubernetes监控', '监控平台'],
    ['kubernetes 平台', '监控平台'],
    ['面向', '监控平台'],
    ['الحاويات', 'مراقب الحاويات v2.0 (beta)'],
    ['gokce', 'Ğökçe ılık İstanbul'],
    ['ğökçe', 'Ğökçe ılık İstanbul'],
    ['ılık', 'Ğökçe ılık İstanbul'],
    ['ilik', 'Ğökçe ılık İstanbul'],
    ['ILIK', 'Ğökçe ılık İstanbul'],
    ['istanbul', 'Ğökçe ılık İstanbul'],
    ['İSTANBUL', 'Ğökçe ılık İstanbul'],
    ['ISTANBUL', 'Ğökçe ılık İstanbul'],
    ['🚀', '🚀 Rocket'],
    ['🚀 rocket', '🚀 Rocket'],
    ['Ｒｏｃｋｅｔ', '🚀 Rocket'],
  ])('%s finds %s first', (query, name) => {
    expect(ask(query).names[0]).toBe(name)
  })

  it.each(['存在しない', '🛰', '未知', 'жизнь'])('%s finds nothing', (query) => {
    expect(ask(query).names).toEqual([])
  })
})

describe('words inside of what has no spaces', () => {
  const ask = over('unspaced-scripts.yml')
  it.each([
    ['監視', 'コンテナ監視ツール'],
    ['コンテナ', 'コンテナ監視ツール'],
    ['ｺﾝﾃﾅ', 'コンテナ監視ツール'],
    ['メトリクス', 'コンテナ監視ツール'],
    ['収集', 'コンテナ監視ツール'],
    ['ログ', 'ログ基盤'],
    ['検索', 'ログ基盤'],
    ['모니터링', '쿠버네티스 모니터링'],
    ['쿠버네티스', '쿠버네티스 모니터링'],
    ['도구', '쿠버네티스 모니터링'],
    ['컨테이너', '쿠버네티스 모니터링'],
    ['감시', '클라우드감시'],
    ['サービス', 'Kubernetes監査サービス'],
    ['kubernetes監査', 'Kubernetes監査サービス'],
    ['服务', '服务网格（测试）'],
    ['网格', '服务网格（测试）'],
    ['测试', '服务网格（测试）'],
    ['流量', '服务网格（测试）'],
    ['Envoy', '服务网格（测试）'],
    ['ตรวจสอบ', 'ระบบตรวจสอบ'],
    ['lodz', 'Łódź Straße Ærø'],
    ['strasse', 'Łódź Straße Ærø'],
    ['aero', 'Łódź Straße Ærø'],
    ['🦄', '🦄'],
    ['fullwidth', 'Ｆｕｌｌｗｉｄｔｈ　Ｎａｍｅ'],
    ['full width name', 'Ｆｕｌｌｗｉｄｔｈ　Ｎａｍｅ'],
  ])('%s finds %s first', (query, name) => {
    expect(ask(query).names[0]).toBe(name)
  })

  it('marks what was found', () => {
    const [hit] = ask('監視').hits
    expect(hit?.nameRanges).toEqual([[4, 6]])
    expect(ask('流量').hits[0]?.descriptionRanges).toEqual([[8, 10]])
    expect(ask('감시').hits[0]?.nameRanges).toEqual([[4, 6]])
  })
})

describe('the levels of another landscape', () => {
  const at = (name: string, maturity: string) => item(name, { maturity, description: 'storage' })
  const index = buildSearchIndex(
    [at('Alpha', 'at_large'), at('Beta', 'impact'), at('Gamma', 'working-group')],
    knowledge,
  )
  const ask = (query: string) => search(index, query)

  it.each([
    ['at large projects', 'at_large', 'alpha'],
    ['At-large projects', 'at_large', 'alpha'],
    ['impact projects', 'impact', 'beta'],
    ['working groups', 'working-group', 'gamma'],
    ['niveau impact', 'impact', 'beta'],
  ])('%s', (query, level, id) => {
    expect(ask(query)).toMatchObject({ level: { levels: [level], rest: '' }, hits: [{ id }] })
  })

  it('are words like any other beside others', () => {
    expect(ask('impact storage').level).toBeUndefined()
    expect(ask('impact projects for storage')).toMatchObject({ level: { levels: ['impact'] }, hits: [{ id: 'beta' }] })
  })

  it('are the only ones there are', () => {
    expect(ask('graduated projects').level).toBeUndefined()
  })
})
