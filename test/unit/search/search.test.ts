import { describe, expect, it } from 'vitest'
import { buildSearchIndex } from '../../../src/search/search-index.ts'
import { search } from '../../../src/search/search.ts'
import { index, item, namesFor } from './support.ts'

describe('what a query finds first', () => {
  it.each([
    ['the name', 'Prometheus', 'Prometheus'],
    ['the name without its joints', 'certmanager', 'cert-manager'],
    ['the name with other joints', 'cert manager', 'cert-manager'],
    ['an abbreviation', 'k8s', 'Kubernetes'],
    ['an abbreviation in parentheses', 'opa', 'Open Policy Agent (OPA)'],
    ['initials', 'nsm', 'Network Service Mesh'],
    ['another name', 'otel', 'OpenTelemetry'],
    ['a name without its vendor', 'kinesis', 'Amazon Kinesis'],
    ['a beginning', 'prome', 'Prometheus'],
    ['a missing letter', 'promethus', 'Prometheus'],
    ['a swap', 'lnikerd', 'Linkerd'],
    ['two slips', 'kubbelfow', 'Kubeflow'],
    ['a misspelt name of two words', 'confidental contaners', 'Confidential Containers'],
    ['a description', 'build images without docker daemon in kubernetes', 'kaniko'],
    ['a French description', 'chiffrer des secrets dans git', 'SOPS'],
  ])('%s: %s', (_, query, name) => {
    expect(namesFor(query)[0]).toBe(name)
  })

  it.each([
    ['journalisation', 'Fluentd'],
    ['journaux', 'Fluentd'],
    ['registres d’images', 'Harbor'],
    ["registre d'images", 'Harbor'],
    ['securite', 'Falco'],
    ['Sécurité', 'Falco'],
    ['maillage de services', 'Istio'],
    ['essaim', 'Docker Swarm'],
    ['files de messages', 'NATS'],
    ['who talks to whom', 'Hubble'],
    ['alert me when a service is down', 'Prometheus'],
    ['run containers on many machines', 'Kubernetes'],
    ['monitorng tols', 'Prometheus'],
    ['analyser les vulnérabilités des images', 'Trivy'],
  ])('"%s" has %s among the first five', (query, name) => {
    expect(namesFor(query).slice(0, 5)).toContain(name)
  })

  it.each([
    'chocolate cake recipe',
    'football scores',
    'pqowieur',
    'recette de crêpes',
    'used cars',
    '0000000',
    '',
    '   ',
    '?!',
  ])('finds nothing for "%s"', (query) => {
    expect(namesFor(query)).toEqual([])
  })
})

describe('reasons', () => {
  it.each([
    ['Harbor', { kind: 'name' }],
    ['k8s', { kind: 'alias', alias: 'k8s' }],
    ['kubernets', { kind: 'lookalike', name: 'Kubernetes' }],
    [
      'feature flags',
      {
        kind: 'solves',
        intentId: 'feature-flags',
        label: { en: 'feature flags', fr: 'indicateurs de fonctionnalités' },
      },
    ],
  ])('%s', (query, reason) => {
    expect(search(index, query).hits[0]?.reason).toEqual(reason)
  })

  it('names the place of what is only listed there', () => {
    const small = buildSearchIndex([item('Zed', { subcategory: 'Chaos Engineering' })])
    expect(search(small, 'chaos engineering').hits[0]?.reason).toEqual({
      kind: 'listedUnder',
      category: 'Category',
      subcategory: 'Chaos Engineering',
    })
  })

  it('suggests what a corrected query was taken for', () => {
    expect(search(index, 'promethus').didYouMean).toBe('Prometheus')
    expect(search(index, 'monitorng tols').didYouMean).toBe('monitoring tools')
    expect(search(index, 'prometheus').didYouMean).toBeUndefined()
  })

  it('highlights the words of the query, in either language', () => {
    const small = buildSearchIndex([item('Zed logs', { description: 'Collects logs.' })], {
      ...index.knowledge,
      intents: [],
    })
    const [hit] = search(small, 'journaux').hits
    expect(hit?.descriptionRanges).toEqual([[9, 13]])
  })
})

describe('order', () => {
  it('puts organisations last unless the query is their name', () => {
    const small = buildSearchIndex([
      item('Zed', { kind: 'member' }),
      item('Zed Runtime'),
      item('Zedding', { kind: 'member' }),
    ])
    expect(search(small, 'zed').hits.map((hit) => hit.id)).toEqual(['zed', 'zed-runtime', 'zedding'])
    expect(search(small, 'ze').hits.map((hit) => hit.id)[0]).toBe('zed-runtime')
  })

  it('puts the more mature first among equals', () => {
    const small = buildSearchIndex([
      item('Zed A'),
      item('Zed B', { maturity: 'sandbox' }),
      item('Zed C', { maturity: 'graduated' }),
    ])
    expect(search(small, 'zed').hits.map((hit) => hit.id)).toEqual(['zed-c', 'zed-b', 'zed-a'])
  })
})

describe('what does the same', () => {
  it.each([
    ['alternative to datadog', 'New Relic'],
    ['prometheus alternatives', 'VictoriaMetrics'],
    ['an open source alternative to splunk', 'OpenSearch'],
    ['similar to kafka', 'NATS'],
    ['something like vault', 'CyberArk Conjur'],
    ['une alternative à docker hub', 'Harbor'],
    ['équivalent de jenkins', 'Tekton'],
    ['remplacer elasticsearch', 'OpenSearch'],
  ])('%s: %s', (query, name) => {
    const { hits } = search(index, query)
    expect(namesFor(query).slice(0, 12)).toContain(name)
    expect(hits[0]?.reason.kind).toBe('alike')
  })

  it('sets two names side by side, and what does their work after them', () => {
    expect(namesFor('istio or linkerd').slice(0, 2)).toEqual(['Istio', 'Linkerd'])
    expect(namesFor('Kubernetes vs. Nomad')).toContain('Docker Swarm')
    expect(namesFor('Kubernetes ou Nomad').slice(0, 2)).toEqual(['Kubernetes', 'Nomad'])
  })

  it('shows an item once that is set beside itself', () => {
    for (const query of ['kubernetes OR kubernetes', 'k8s vs kubernetes']) {
      const names = namesFor(query)
      expect(names[0]).toBe('Kubernetes')
      expect(names.filter((name) => name === 'Kubernetes')).toHaveLength(1)
      expect(names).toContain('Docker Swarm')
    }
  })

  it('leaves a problem that is known by such words alone, and names that nothing here has', () => {
    expect(search(index, 'vpn alternative').hits[0]?.reason.kind).toBe('solves')
    expect(search(index, 'alternative to bananas').hits.filter(({ reason }) => reason.kind === 'alike')).toEqual([])
  })
})
