import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { FROZEN_PATH } from './factories.ts'
import { searchOver, type Answered } from './frozen-search.ts'
import { PROJECT_ROOT } from './paths.ts'

/** The list as it was last looked at. */
export const GOLDEN = join(PROJECT_ROOT, 'test/fixtures/golden-search.md')

/** What is asked, by kind: a few of each that people type. */
const QUERIES: Readonly<Record<string, readonly string[]>> = {
  'Names and beginnings': ['Prometheus', 'cert manager', 'open policy', 'argo'],
  'Misspelt names': ['kubernets', 'opentelemtry', 'lnikerd', 'graphana'],
  'Other names': ['k8s', 'otel', 'opa', 'tuf'],
  'What something is for': [
    'collect logs from containers',
    'sign container images',
    'service mesh without sidecars',
    'journalisation',
    'stockage persistant pour kubernetes',
    'registre d’images',
  ],
  'Comparisons and alternatives': ['istio vs linkerd', 'alternative to datadog', 'alternative à docker swarm'],
  Addresses: [
    'https://github.com/helm/helm/issues/5',
    'prometheus.io/docs/introduction',
    'hashicorp/nomad',
    'ghcr.io/fluxcd/source-controller:v1.2',
    'https://landscape.cncf.io/?item=runtime--cloud-native-storage--rook',
    'https://github.com/nobody/nothing',
  ],
  'Levels of maturity': [
    'graduated projects',
    'en incubation',
    'bac à sable',
    'archived',
    'graduated monitoring',
    'sandbox runtime',
  ],
  'With a version': ['istio 1.20', 'redis:7.2-alpine', 'postgres 16', 'k3s'],
  'Other scripts': ['Ｐｒｏｍｅｔｈｅｕｓ', 'ænix'],
  Nonsense: ['asdfqwer', 'chocolate cake recipe'],
}

/** The list as the search gives it now. */
export function goldenList(): string {
  const ask = searchOver(FROZEN_PATH)
  const sections = Object.entries(QUERIES).map(([kind, queries]) =>
    [
      `## ${kind}`,
      '',
      '| query | first | second | third | says |',
      '|---|---|---|---|---|',
      ...queries.map((query) => row(query, ask(query))),
    ].join('\n'),
  )
  const head = [
    '# What the search finds first',
    '',
    'The first three names for some queries over `landscape-2026-08-07.yml`, and what is said beside them. Written by',
    '`npm run golden`; look at what it changed before you commit it.',
  ]
  return `${[head.join('\n'), ...sections].join('\n\n')}\n`
}

/** Writes the list. @returns how many queries it has. */
export function writeGolden(): number {
  writeFileSync(GOLDEN, goldenList())
  return Object.values(QUERIES).flat().length
}

function row(query: string, answer: Answered): string {
  const [first = '—', second = '', third = ''] = answer.names
  return `| ${[query, first, second, third, saying(answer)].map((text) => text.replaceAll('|', '\\|')).join(' | ')} |`
}

function saying({ didYouMean, leftOut, unknownAddresses, level }: Answered): string {
  return [
    didYouMean && `did you mean ${didYouMean}`,
    leftOut.length > 0 && `without ${leftOut.join(', ')}`,
    unknownAddresses.length > 0 && `unknown address`,
    level && `level ${[...level.levels, ...level.without.map((one) => `not ${one}`)].join(', ')}`,
  ]
    .filter(Boolean)
    .join('; ')
}
