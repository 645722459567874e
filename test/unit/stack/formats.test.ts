import { describe, expect, it } from 'vitest'

import type { StackFormat } from '../../../src/stack/format-items.ts'
import { check, faults, fixture, lines } from './support.ts'

/** Every kind of file: what is found in it, by line, and what cannot be read. The last file of a row helps the first. */
const FILES: [names: string, format: StackFormat, found: string[], faults: string[]][] = [
  [
    'compose.yaml',
    'compose',
    [
      '3 docker.io/apache/flink:1.20 → flink (image)',
      '10 nginx:1.27-alpine → nginx (official)',
      '15 golang:1.23 → golang (official)',
      '16 example.com/shop:latest → -',
      '21 redis:7.4 → redis (official)',
      '23 postgres:${…} → postgresql (official)',
      '27 docker.elastic.co/elasticsearch/elasticsearch:8.15.0@sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef → elastic (image)',
    ],
    ['25 variable', '29 bad-reference'],
  ],
  [
    'compose.yaml shop.env',
    'compose',
    [
      '3 docker.io/apache/flink:1.20 → flink (image)',
      '10 nginx:1.27-alpine → nginx (official)',
      '15 golang:1.23 → golang (official)',
      '16 example.com/shop:latest → -',
      '21 redis:7.4 → redis (official)',
      '23 postgres:16 → postgresql (official)',
      '25 axllent/mailpit:v1.20 → -',
      '27 docker.elastic.co/elasticsearch/elasticsearch:8.15.0@sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef → elastic (image)',
    ],
    ['29 bad-reference'],
  ],
  [
    'manifests.yaml',
    'kubernetes',
    [
      '13 busybox:1.36 → -',
      '16 quay.io/keycloak/keycloak:25.0 → keycloak (image)',
      '19 registry.k8s.io/e2e-test-images/agnhost:2.47 → kubernetes (image)',
      '34 velero/velero:v1.14.1 → velero (image)',
      '43 quay.io/prometheus/prometheus:v2.54.1 → prometheus (image)',
      '45 quay.io/thanos/thanos:v0.36.1 → thanos (image)',
      '68 cert-manager → cert-manager (chart)',
      '74 quay.io/jetstack/cert-manager-controller:v1.16.1 → cert-manager (image)',
      '83 kube-prometheus-stack → prometheus (chart)',
      '94 xpkg.upbound.io/upbound/provider-family-aws:v1.14.0 → crossplane (image)',
    ],
    [],
  ],
  [
    'template.yaml',
    'kubernetes',
    [
      '15 {{…}}/bitnami/postgresql:16 → postgresql (copy)',
      '17 grafana/loki:3.2.0 → grafana-loki (image)',
      '19 fluent/fluent-bit:3.1 → fluentd (image)',
    ],
    ['21 template'],
  ],
  ['broken.yaml', 'kubernetes', ['6 nats:2.10 → nats (official)', '14 redis:7 → redis (official)'], ['7 bad-yaml']],
  [
    'Chart.yaml',
    'chart',
    ['6 postgresql → postgresql (publisher)', '9 grafana → grafana (chart)', '12 common → -', '15 parts → -'],
    [],
  ],
  ['Chart.lock', 'chart-lock', ['2 nats → nats (chart)'], []],
  [
    'values.yaml',
    'values',
    [
      '2 ghcr.io/dexidp/dex:v2.41.1 → dex (image)',
      '8 docker.io/envoyproxy/envoy → envoy (image)',
      '13 quay.io/strimzi/operator:0.43.0 → strimzi (image)',
      '17 memcached:1.6.31 → memcached (official)',
      '21 haproxytech/kubernetes-ingress:3.0 → haproxy (image)',
    ],
    [],
  ],
  [
    'helmfile.yaml',
    'helmfile',
    [
      '9 cert-manager → cert-manager (chart)',
      '12 karpenter → karpenter (chart)',
      '16 istiod → istio (chart)',
      '20 docker.io/istio/pilot:1.23.2 → istio (image)',
      '21 redis → redis (chart-name)',
    ],
    [],
  ],
  [
    'kustomization.yaml',
    'kustomization',
    [
      '3 https://github.com/kubernetes-sigs/kueue/releases/download/v0.9.0/manifests.yaml → kueue (package)',
      '4 github.com/argoproj/argo-cd//manifests/cluster-install?ref=v2.12.4 → argo (package)',
      '5 https://raw.githubusercontent.com/metallb/metallb/v0.14.8/config/manifests/metallb-native.yaml → metallb (package)',
      '7 ghcr.io/example/shop:4 → -',
      '10 traefik:v3.1 → traefik (official)',
      '13 harbor → harbor (chart)',
    ],
    [],
  ],
  [
    'Dockerfile',
    'dockerfile',
    [
      '3 docker.io/library/node:20-alpine → -',
      '4 golang:1.23 → golang (official)',
      '11 nginx:1.27 → nginx (official)',
      '14 ghcr.io/oras-project/oras:v1.2.0 → oras (image)',
    ],
    ['16 variable'],
  ],
  [
    'bom.cdx.json',
    'cyclonedx',
    [
      '7 ghcr.io/example/shop → -',
      '12 pkg:golang/google.golang.org/grpc@v1.67.0 → grpc (package)',
      '16 pkg:npm/%40opentelemetry/api@1.9.0 → opentelemetry (package)',
      '17 pkg:npm/left@1.0.0 → -',
      '22 pkg:oci/loki@sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef?repository_url=docker.io/grafana/loki&tag=3.2.0 → grafana-loki (image)',
      '24 pkg:docker/library/nginx@1.27 → nginx (official)',
    ],
    [],
  ],
  [
    'bom.spdx.json',
    'spdx',
    [
      '8 pkg:golang/go.etcd.io/etcd/client/v3@v3.5.16 → etcd (package)',
      '11 pkg:deb/debian/redis@7.0 → redis (publisher)',
      '17 pkg:helm/harbor@1.15.1?repository_url=https://helm.goharbor.io → harbor (chart)',
    ],
    [],
  ],
]

describe('what each kind of file names', () => {
  it.each(FILES)('%s', (names, format, found, unreadable) => {
    const [first] = check(...names.split(' ').map(fixture))
    if (!first) throw new Error('no report')
    expect(first.format).toBe(format)
    expect(lines(first)).toEqual(found)
    expect(faults(first)).toEqual(unreadable)
  })

  it('is told by the content, whatever the name', () => {
    for (const [name = '', , found] of FILES.filter(([names]) => !names.includes(' '))) {
      const [report] = check({ ...fixture(name), name: 'pasted' })
      expect({ name, found: report && lines(report) }).toEqual({ name, found })
    }
  })

  it('counts what stands in several places once', () => {
    const [report] = check(fixture('manifests.yaml'))
    const velero = report?.found.find(({ text }) => text.startsWith('velero/'))
    expect(velero).toMatchObject({ count: 2, places: [{ line: 34, owner: 'CronJob/nightly' }, { line: 36 }] })
  })

  it('of a chart that is an item itself is told by its sources, and one of one’s own is no finding', () => {
    const chart = (more: string) =>
      check({ name: 'Chart.yaml', text: `apiVersion: v2\nname: harbor\nversion: 1.0.0\n${more}` })
    expect(chart('sources: [https://github.com/goharbor/harbor]')[0]?.found[0]?.match).toMatchObject({
      itemId: 'harbor',
      rule: 'own-chart',
    })
    expect(chart('')[0]?.found).toEqual([])
  })
})

describe('files that cannot be read', () => {
  it.each([
    ['empty', ' \n'],
    ['not-text', 'a: \0'],
    ['unknown-format', 'Just a letter to a friend.'],
    ['unknown-format', 'a: 1\nb: [2, 3]'],
    ['bad-yaml', 'a: [1,'],
    ['bad-json', '{"bomFormat": "CycloneDX", "components": ['],
    ['too-deep', `a: ${'['.repeat(200)}${']'.repeat(200)}`],
  ])('say why: %s', (kind, text) => {
    expect(check({ name: 'x', text })[0]?.problems.map((one) => one.kind)).toEqual([kind])
  })

  it('cost no other', () => {
    const reports = check({ name: 'a', text: '' }, fixture('Chart.lock'), { name: 'b', text: '', problem: 'not-text' })
    expect(reports.map(({ found, problems }) => [found.length, problems.length])).toEqual([
      [0, 1],
      [1, 0],
      [0, 1],
    ])
  })
})
