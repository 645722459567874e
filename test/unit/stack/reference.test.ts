import { describe, expect, it } from 'vitest'

import { parseReference } from '../../../src/stack/reference.ts'

const DIGEST = `sha256:${'0123456789abcdef'.repeat(4)}`

describe('parseReference', () => {
  it.each([
    ['redis', 'docker.io', 'library/redis', undefined, undefined],
    ['redis:7-alpine', 'docker.io', 'library/redis', '7-alpine', undefined],
    ['index.docker.io/redis', 'docker.io', 'library/redis', undefined, undefined],
    ['grafana/loki:3.2.0', 'docker.io', 'grafana/loki', '3.2.0', undefined],
    ['quay.io/prometheus/node-exporter:v1', 'quay.io', 'prometheus/node-exporter', 'v1', undefined],
    ['localhost/app', 'localhost', 'app', undefined, undefined],
    ['localhost:5000/a/b__c/d.e:x', 'localhost:5000', 'a/b__c/d.e', 'x', undefined],
    ['[2001:db8::1]:5000/app', '[2001:db8::1]:5000', 'app', undefined, undefined],
    ['Registry/app', 'registry', 'app', undefined, undefined],
    [`nginx@${DIGEST}`, 'docker.io', 'library/nginx', undefined, DIGEST],
    [`ghcr.io/a/b:1@${DIGEST}`, 'ghcr.io', 'a/b', '1', DIGEST],
    ['a---b/c', 'docker.io', 'a---b/c', undefined, undefined],
  ])('%s', (text, host, path, tag, digest) => {
    expect(parseReference(text)).toEqual({ kind: 'image', host, path, tag, digest })
  })

  it.each([
    '',
    ':tag',
    'Redis',
    'a//b',
    'a/',
    '/a',
    'a:',
    'a:b:c',
    'a b',
    'a_-b',
    'a___b',
    '-a',
    'a@sha256:12',
    `a@${DIGEST}@${DIGEST}`,
    'host:port/app',
    'https://example.com/a',
    'a'.repeat(300),
    `a:${'t'.repeat(129)}`,
    '0123456789abcdef'.repeat(4),
    '$IMAGE',
  ])('refuses %j', (text) => {
    expect(parseReference(text)).toBeUndefined()
  })

  it('takes no longer for a hostile text', () => {
    const text = `${'a-'.repeat(200_000)}!`
    expect(parseReference(text)).toBeUndefined()
  })
})
