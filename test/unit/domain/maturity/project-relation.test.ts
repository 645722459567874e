import { expect, it } from 'vitest'

import type { Item } from '../../../../src/domain/landscape/landscape.ts'
import { projectRelations } from '../../../../src/domain/maturity/project-relation.ts'
import { makeItem, makeLandscape, shippedLandscape } from '../../../support/factories.ts'
import { foreignLandscape } from '../../../support/foreign-files.ts'

const github = (path: string) => ({ repositories: [{ url: `https://github.com/${path}` }] })
const company = (name: string): Pick<Item, 'links'> => ({
  links: [{ kind: 'crunchbase', url: `https://www.crunchbase.com/organization/${name}` }],
})
const FOUNDATION = company('foundation')

/** What an item is to the projects: "part of NAME", "is NAME", or nothing. */
function relationOf(item: Item, ...projects: Item[]): string | undefined {
  const relation = projectRelations(makeLandscape([...projects, item])).get(item.id)
  return relation && `${relation.isSame ? 'is' : 'part of'} ${relation.project.name}`
}

const kubernetes = makeItem({ name: 'Kubernetes', maturity: 'graduated', ...github('kubernetes/kubernetes') })
const headlamp = makeItem({ name: 'Headlamp', maturity: 'sandbox', ...github('kubernetes-sigs/headlamp') })

it.each<[string, Item, Item[], string | undefined]>([
  [
    'in the project’s organisation',
    makeItem({ name: 'minikube', ...github('Kubernetes/minikube') }),
    [kubernetes],
    'part of Kubernetes',
  ],
  [
    'in the house of the Kubernetes SIGs, where another project lives',
    makeItem({ name: 'kind', ...github('kubernetes-sigs/kind') }),
    [headlamp, kubernetes],
    'part of Kubernetes',
  ],
  [
    'in that house, without Kubernetes in the file',
    makeItem({ name: 'kind', ...github('kubernetes-sigs/kind') }),
    [headlamp],
    undefined,
  ],
  [
    'in a house of many projects’ tools',
    makeItem({ name: 'crun', ...github('containers/crun') }),
    [makeItem({ name: 'composefs', maturity: 'sandbox', ...github('containers/composefs') })],
    undefined,
  ],
  [
    'under an owner with two projects',
    makeItem({ name: 'Tool', ...github('spiffe/tool') }),
    [
      makeItem({ name: 'SPIFFE', maturity: 'graduated', ...github('spiffe/spiffe') }),
      makeItem({ name: 'SPIRE', maturity: 'graduated', ...github('spiffe/spire') }),
    ],
    undefined,
  ],
  [
    'under an owner with one project that is listed twice',
    makeItem({ name: 'Tool', ...github('dapr/tool') }),
    [
      makeItem({ name: 'Dapr (Serverless)', maturity: 'incubating', ...github('dapr/dapr') }),
      makeItem({ name: 'Dapr', maturity: 'incubating', ...github('dapr/dapr') }),
    ],
    'part of Dapr',
  ],
  [
    'a product of the company that gave one project away',
    makeItem({ name: 'Rancher', ...github('rancher/rancher'), ...company('rancher') }),
    [makeItem({ name: 'K3s', maturity: 'sandbox', ...github('rancher/k3s'), ...FOUNDATION })],
    undefined,
  ],
  [
    'in a house of another name that the file puts under the same company',
    makeItem({ name: 'Second', ...github('house/second'), ...FOUNDATION }),
    [makeItem({ name: 'First', maturity: 'sandbox', ...github('house/first'), ...FOUNDATION })],
    'part of First',
  ],
  [
    'a company’s fork of the project',
    makeItem({ name: 'Acme Kubernetes', ...github('acme/kubernetes') }),
    [kubernetes],
    undefined,
  ],
  ['said by the file', makeItem({ name: 'Tetragon', parentProject: 'kubernetes' }), [kubernetes], 'part of Kubernetes'],
  ['without a repository', makeItem({ name: 'Other' }), [kubernetes], undefined],
  [
    'the project in another category',
    makeItem({ name: 'Kubernetes (Wasm)', id: 'k8s-wasm', ...github('kubernetes/kubernetes') }),
    [kubernetes],
    'is Kubernetes',
  ],
  [
    'the project by its abbreviation',
    makeItem({ name: 'OPA', ...github('open-policy-agent/opa') }),
    [makeItem({ name: 'Open Policy Agent (OPA)', maturity: 'graduated', ...github('open-policy-agent/opa') })],
    'is Open Policy Agent (OPA)',
  ],
  [
    'the project by its slug',
    makeItem({ name: 'K8s', lfxSlug: 'k8s' }),
    [makeItem({ name: 'Kubernetes', maturity: 'graduated', lfxSlug: 'k8s' })],
    'is Kubernetes',
  ],
  [
    'another product in the project’s repository',
    makeItem({ name: 'Kubernetes Notebooks', ...github('kubernetes/kubernetes') }),
    [kubernetes],
    'part of Kubernetes',
  ],
  [
    'a project itself',
    makeItem({ name: 'Etcd', maturity: 'graduated', ...github('kubernetes/etcd') }),
    [kubernetes],
    undefined,
  ],
  ['a member', makeItem({ name: 'Acme', kind: 'member', ...github('kubernetes/acme') }), [kubernetes], undefined],
])('%s', (_what, item, projects, expected) => {
  expect(relationOf(item, ...projects)).toBe(expected)
})

it('holds at levels of a file’s own', () => {
  const landscape = foreignLandscape('mixed')
  const relations = projectRelations(landscape)
  expect([...relations].map(([id, { project, isSame }]) => [id, project.name, project.maturity, isSame])).toEqual([
    ['sail', 'Windmill', 'TAC-hosted', false],
  ])
})

it('in the shipped extract gives no organisation and no project', () => {
  const landscape = shippedLandscape()
  const relations = projectRelations(landscape)
  const items = landscape.items.filter(({ id }) => relations.has(id))
  expect(items.length).toBeGreaterThan(0)
  expect(items.filter((item) => item.maturity !== undefined || item.kind !== 'technology')).toEqual([])
})
