import { describe, expect, it } from 'vitest'

import { isTag, withoutVersions } from '../../../src/search/versions.ts'

describe('a query without its versions', () => {
  it.each<[text: string, sure: string, leftOutSure: string[], every: string, leftOut: string[]]>([
    ['istio 1.20', 'istio', ['1.20'], 'istio', ['1.20']],
    ['istio v1', 'istio', ['v1'], 'istio', ['v1']],
    ['istio 3.x', 'istio', ['3.x'], 'istio', ['3.x']],
    ['istio >=1.4', 'istio', ['>=1.4'], 'istio', ['>=1.4']],
    ['postgres 16', 'postgres 16', [], 'postgres', ['16']],
    ['postgres 16-alpine', 'postgres 16-alpine', [], 'postgres', ['16-alpine']],
    ['postgres (16), please', 'postgres (16), please', [], 'postgres please', ['16']],
    ['"istio" [1.20],', 'istio', ['1.20'], 'istio', ['1.20']],
    ['istio 1.20.', 'istio', ['1.20'], 'istio', ['1.20']],
    // What announces it goes with it.
    ['postgres version 16', 'postgres', ['16'], 'postgres', ['16']],
    ['version 16 of postgres', 'of postgres', ['16'], 'of postgres', ['16']],
    ['postgres release: 16', 'postgres', ['16'], 'postgres', ['16']],
    ['postgres >= 16', 'postgres', ['16'], 'postgres', ['16']],
    ['postgres V. 16', 'postgres', ['16'], 'postgres', ['16']],
    ['postgres tag 16', 'postgres', ['16'], 'postgres', ['16']],
    ['postgres version 1.6', 'postgres', ['1.6'], 'postgres', ['1.6']],
    ['x 1.0 postgres versions', 'x postgres versions', ['1.0'], 'x postgres versions', ['1.0']],
    // So does what stands alone between two.
    ['upgrade istio 1.19 to 1.20', 'upgrade istio', ['1.19', '1.20'], 'upgrade istio', ['1.19', '1.20']],
    ['istio 1.19 vs. 1.20', 'istio', ['1.19', '1.20'], 'istio', ['1.19', '1.20']],
    ['istio 1.19 → 1.20', 'istio', ['1.19', '1.20'], 'istio', ['1.19', '1.20']],
    ['istio 1.19 ou 1.20', 'istio', ['1.19', '1.20'], 'istio', ['1.19', '1.20']],
    ['istio 1.19 1.20', 'istio', ['1.19', '1.20'], 'istio', ['1.19', '1.20']],
    ['istio 1.19 beside 1.20', 'istio beside', ['1.19', '1.20'], 'istio beside', ['1.19', '1.20']],
    ['istio 1.19 and to 1.20', 'istio and to', ['1.19', '1.20'], 'istio and to', ['1.19', '1.20']],
    ['istio 1.19 to envoy 1.20', 'istio to envoy', ['1.19', '1.20'], 'istio to envoy', ['1.19', '1.20']],
    ['to 1.20 istio', 'to istio', ['1.20'], 'to istio', ['1.20']],
    ['istio to 1.20', 'istio to', ['1.20'], 'istio to', ['1.20']],
    ['1.20 istio', 'istio', ['1.20'], 'istio', ['1.20']],
    // Written onto a name.
    ['istio-1.20.1', 'istio', ['1.20.1'], 'istio', ['1.20.1']],
    ['cert-manager_v1.13 now', 'cert-manager now', ['v1.13'], 'cert-manager now', ['v1.13']],
    ['redis@7', 'redis', ['7'], 'redis', ['7']],
    ['kafka==3', 'kafka', ['3'], 'kafka', ['3']],
    ['kafka:3', 'kafka', ['3'], 'kafka', ['3']],
    ['kafka:latest', 'kafka', ['latest'], 'kafka', ['latest']],
    ['k:latest', 'k', ['latest'], 'k', ['latest']],
    ['kafka:7.2-alpine', 'kafka', ['7.2-alpine'], 'kafka', ['7.2-alpine']],
    ['host:80/kafka:latest', 'host:80/kafka', ['latest'], 'host:80/kafka', ['latest']],
    ['layer-4 proxy', 'layer-4 proxy', [], 'layer proxy', ['4']],
    ['layer_v4', 'layer', ['v4'], 'layer', ['v4']],
    ['go1.21', 'go', ['1.21'], 'go', ['1.21']],
    ['redis@sha256:abcdef', 'redis', ['sha256:abcdef'], 'redis', ['sha256:abcdef']],
    ['r@sha256:abcdef0123', 'r', ['sha256:abcdef0123'], 'r', ['sha256:abcdef0123']],
    ['redis sha256:abcdef', 'redis sha256:abcdef', [], 'redis', ['sha256:abcdef']],
  ])('%j', (text, sure, leftOutSure, every, leftOut) => {
    expect(withoutVersions(text)).toEqual({ sure, every, leftOut: { sure: leftOutSure, every: leftOut } })
  })

  it.each([
    'istio',
    'istio latest',
    '1.20',
    '16 17',
    '1.20 — 1.21',
    '8:7',
    '8-7',
    '',
    'k8s',
    'go1',
    'somebody@example',
    'redis @sha256:abcdef',
    'redis @sha256:abc',
    'redis :7',
    'redis :latest',
    'redis -7x',
    'std::vector',
    'https://redis.example',
    'x:y',
  ])('%j has none, or is nothing else', (text) => {
    expect(withoutVersions(text)).toBeUndefined()
  })
})

it.each<[text: string, is: boolean]>([
  ['1.20', true],
  ['v1.29.3-gke.100', true],
  ['1.2rc1', true],
  ['latest', true],
  ['bookworm-slim', true],
  ['nonroot', true],
  ['sha256:abcdef', true],
  ['sha512:0123456789', true],
  ['sha256:abc', false],
  ['viewer', false],
  ['latestone', false],
  ['', false],
])('%j can stand behind the colon of an image: %s', (text, is) => {
  expect(isTag(text)).toBe(is)
})
