import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

import { stackTableFaults } from '../../../src/build/stack-table.ts'
import type { Subject } from '../../../src/stack/finding.ts'
import { buildLookup } from '../../../src/stack/lookup.ts'
import { matchSubject } from '../../../src/stack/match.ts'
import { parsePurl } from '../../../src/stack/purl.ts'
import { parseReference } from '../../../src/stack/reference.ts'
import { faultsOverBoth } from '../../support/both-landscapes.ts'
import { frozenLandscape, makeItem } from '../../support/factories.ts'
import { PROJECT_ROOT } from '../../support/paths.ts'
import { ITEMS, LOOKUP, TABLE } from './support.ts'

function image(text: string): Subject {
  const reference = parseReference(text)
  if (!reference) throw new Error(`${text} is no reference`)
  return reference
}

const told = (subject: Subject | undefined) => {
  const match = subject && matchSubject(subject, LOOKUP)
  return match && `${match.itemId} ${match.rule}${match.isPart ? ' part' : ''}`
}

describe('an image is told', () => {
  it.each([
    ['postgres:16', 'postgresql official'],
    ['bitnami/postgresql', 'postgresql publisher'],
    ['public.ecr.aws/docker/library/redis', 'redis official'],
    ['quay.io/prometheus/prometheus', 'prometheus image'],
    ['prom/node-exporter', 'prometheus image part'],
    ['k8s.gcr.io/kube-proxy:v1.20', 'kubernetes image'],
    // Rules beyond the table.
    ['ghcr.io/updatecli/updatecli', 'updatecli image'],
    ['ghcr.io/composefs/composefs', undefined],
    ['ghcr.io/containers/composefs', 'podman-container-tools image'],
    ['ghcr.io/youki-dev/youki', 'youki registry'],
    ['ghcr.io/youki-dev/other', 'youki organisation part'],
    ['docker.io/youki-dev/youki', 'youki repository'],
    ['registry.corp.example/cache/grafana/grafana', 'grafana copy'],
    ['1234.dkr.ecr.eu-west-1.amazonaws.com/quay.io/argoproj/argocd', 'argo copy'],
    ['rancher/mirrored-library-nginx', 'nginx copy'],
    ['acme/keycloak', 'keycloak name'],
    // What only looks like an item.
    ['acme/registry', undefined],
    ['acme/golang', undefined],
    ['oliver006/redis_exporter', undefined],
    ['bitnami/redis-exporter', undefined],
    ['hashicorp/http-echo', undefined],
    ['swift', undefined],
    ['python:3.12', undefined],
    ['constructor', undefined],
    ['__proto__'.replaceAll('_', 'x'), undefined],
  ])('%s: %s', (text, wanted) => {
    expect(told(image(text))).toBe(wanted)
  })

  it('with an unknown host, by what the rest is a copy of', () => {
    expect(told({ kind: 'image', host: '', path: 'bitnami/redis' })).toBe('redis copy')
  })
})

describe('a chart is told', () => {
  it.each([
    ['redis', 'oci://registry-1.docker.io/bitnamicharts', 'redis publisher'],
    ['istiod', 'https://istio-release.storage.googleapis.com/charts', 'istio chart'],
    ['base', 'https://istio-release.storage.googleapis.com/charts', 'istio chart'],
    ['base', 'https://charts.example.com', undefined],
    ['kyverno', 'https://charts.example.com', 'kyverno chart-name'],
    ['kyverno-extra', 'https://kyverno.github.io/kyverno/', 'kyverno chart-repository part'],
    ['youki', 'https://youki-dev.github.io/charts', 'youki repository'],
    ['youki', undefined, 'youki name'],
    ['youki', 'file://../youki', undefined],
    ['common', 'https://charts.bitnami.com/bitnami', undefined],
    ['constructor', undefined, undefined],
  ])('%s of %s: %s', (name, repository, wanted) => {
    expect(told({ kind: 'chart', name, repository })).toBe(wanted)
  })
})

describe('a package URL', () => {
  it.each([
    ['pkg:golang/k8s.io/client-go@v0.31.0', 'kubernetes package'],
    ['pkg:golang/github.com/etcd-io/etcd@v3', 'etcd package'],
    ['pkg:npm/%40grpc/grpc-js@1.12.0', 'grpc package'],
    ['pkg:pypi/opentelemetry-instrumentation-flask@0.1', 'opentelemetry package'],
    ['pkg:github/argoproj/argo-cd@v2.12.4', 'argo package'],
    ['pkg:apk/alpine/redis@7', 'redis publisher'],
    ['pkg:docker/grafana/grafana@11', 'grafana image'],
    ['pkg:oci/cilium@sha256%3A0123?repository_url=quay.io/cilium/cilium', 'cilium image'],
    ['pkg:helm/bitnami/redis@20', 'redis chart-name'],
    ['pkg:npm/left-pad@1', undefined],
    ['pkg:npm/redis-mock@1', undefined],
    ['pkg:golang/github.com/some/etcd', undefined],
  ])('%s: %s', (text, wanted) => {
    expect(parsePurl(text)).toBeDefined()
    expect(told(parsePurl(text))).toBe(wanted)
  })

  it.each(['', 'pkg:', 'pkg:npm', 'npm/left-pad', 'pkg:/@', 'pkg:oci/%E0%A4%A'])('%j is none that counts', (text) => {
    expect(told(parsePurl(text))).toBeUndefined()
  })
})

it('an item is found by the id it has in the landscape at hand; what that does not list is not found', () => {
  const lookup = buildLookup([makeItem({ name: 'Prom', id: 'prom', knownAs: 'prometheus' })], TABLE)
  expect(matchSubject(image('prom/prometheus'), lookup)?.itemId).toBe('prom')
  expect(matchSubject(image('redis'), lookup)).toBeUndefined()
})

it('the table has no row without an item, nothing twice and nothing that cannot be found', () => {
  expect(faultsOverBoth((landscape) => stackTableFaults(TABLE, landscape))).toEqual([])
  expect(Object.keys(TABLE.rows).length).toBeGreaterThan(450)
  const broken = { ...TABLE, rows: { nothing: { images: ['a', 'a', 'k8s.gcr.io/b', 'c*d'] } } }
  expect(stackTableFaults(broken, frozenLandscape())).toHaveLength(4)
})

it('of what public stacks use, nine of ten that are listed are told, and two of a hundred wrongly at the most', () => {
  const rows = readFileSync(join(PROJECT_ROOT, 'test/unit/stack/judged.txt'), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => line.split(/\s+/))
  const lookup = buildLookup(ITEMS, TABLE)
  let [listed, right, found, wrong] = [0, 0, 0, 0]
  for (const [first = '', second = '', third = '', fourth = ''] of rows) {
    const isChart = first === 'chart'
    const repository = third === '-' ? undefined : third
    const match = matchSubject(isChart ? { kind: 'chart', name: second, repository } : image(first), lookup)
    const wanted = isChart ? fourth : second
    if (wanted.startsWith('?')) continue
    if (wanted !== '-') listed += 1
    if (match?.itemId === wanted) right += 1
    if (match) found += 1
    if (match && match.itemId !== wanted) wrong += 1
  }
  expect(listed).toBeGreaterThan(250)
  expect(right / listed).toBeGreaterThan(0.9)
  expect(wrong / found).toBeLessThan(0.02)
})
