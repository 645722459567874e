import { groupBy } from '../../lib/arrays.ts'
import { joined } from '../../lib/text.ts'
import { repositoryKey } from '../../lib/url.ts'
import type { Item, Landscape } from '../landscape/landscape.ts'

/** What an item without a level is to a project: `isSame` where it is the project itself, listed once more. */
export type ProjectRelation = { project: Item; isSame: boolean }

/**
 * Owners of repositories about which the file is wrong or silent: the owner whose project theirs belong to, or
 * none where they host the projects of many. The first five are the Kubernetes project's own.
 */
const OWNERS: Readonly<Record<string, string | undefined>> = {
  'github.com/kubernetes-sigs': 'github.com/kubernetes',
  'github.com/kubernetes-client': 'github.com/kubernetes',
  'github.com/kubernetes-csi': 'github.com/kubernetes',
  'github.com/kubernetes-retired': 'github.com/kubernetes',
  'github.com/kubernetes-incubator': 'github.com/kubernetes',
  'github.com/knative-extensions': 'github.com/knative',
  'github.com/knative-sandbox': 'github.com/knative',
  'github.com/containers': undefined,
  'github.com/cncf': undefined,
  'github.com/opencontainers': undefined,
  'github.com/apache': undefined,
  'github.com/eclipse': undefined,
  'github.com/google': undefined,
  'github.com/googlecloudplatform': undefined,
  'github.com/microsoft': undefined,
  'github.com/azure': undefined,
  'github.com/aws': undefined,
  'github.com/awslabs': undefined,
  'github.com/alibaba': undefined,
  'github.com/ibm': undefined,
  'github.com/redhat': undefined,
  'github.com/vmware-tanzu': undefined,
  'github.com/openshift': undefined,
}

const known = new WeakMap<Landscape, ReadonlyMap<string, ProjectRelation>>()

/** The items of a landscape that have no level and belong to a project of it, by id; found once for each landscape. */
export function projectRelations(landscape: Landscape): ReadonlyMap<string, ProjectRelation> {
  let made = known.get(landscape)
  if (!made) known.set(landscape, (made = findRelations(landscape.items)))
  return made
}

function findRelations(items: readonly Item[]): Map<string, ProjectRelation> {
  const projects = items.filter((item) => item.kind === 'technology' && item.maturity !== undefined)
  const byOwner = projectsByOwner(projects)
  const bySlug = new Map(projects.flatMap((project) => (project.lfxSlug ? [[project.lfxSlug, project] as const] : [])))
  const byName = new Map(projects.flatMap((project) => namesOf(project).map((name) => [name, project] as const)))
  const relations = new Map<string, ProjectRelation>()
  for (const item of items) {
    if (item.kind !== 'technology' || item.maturity !== undefined) continue
    const sameSlug = item.lfxSlug && bySlug.get(item.lfxSlug)
    const stated = item.parentProject && byName.get(joined(item.parentProject))
    const relation = sameSlug
      ? { project: sameSlug, isSame: true }
      : stated
        ? { project: stated, isSame: false }
        : byRepository(item, byOwner)
    if (relation) relations.set(item.id, relation)
  }
  return relations
}

function byRepository(item: Item, byOwner: ReadonlyMap<string, readonly Item[]>): ProjectRelation | undefined {
  const owner = ownerOf(item.repositories[0]?.url ?? '')
  const [project, ...others] = byOwner.get(owner) ?? []
  const own = project && [project, ...others].find((one) => isSameProject(item, one))
  if (own) return { project: own, isSame: true }
  if (!project || others.length > 0) return undefined
  // An organisation under the project's name is the project's; any other may be a company's, with products of its own.
  return isNamedAfter(owner, project) || isOfOneCompany(item, project) ? { project, isSame: false } : undefined
}

/** Under each owner of repositories its distinct projects; a project that is listed twice counts once. */
function projectsByOwner(projects: readonly Item[]): Map<string, Item[]> {
  const pairs = projects.flatMap((project) => {
    const addresses = [
      ...project.repositories.map(({ url }) => url),
      ...project.links.filter(({ kind }) => kind === 'projectOrganisation').map(({ url }) => url),
    ]
    // A project in an owner's house that is another's, as Headlamp in that of the Kubernetes SIGs, has no claim to it.
    const owners = addresses.map(rawOwnerOf).filter((owner) => owner !== '' && !Object.hasOwn(OWNERS, owner))
    return [...new Set(owners)].map((owner) => ({ owner, project }))
  })
  return new Map(
    [...groupBy(pairs, ({ owner }) => owner)].map(([owner, own]) => [
      owner,
      distinct(own.map(({ project }) => project)),
    ]),
  )
}

/** Each project once, in its plainest entry: "Dapr" rather than "Dapr (Serverless)". */
function distinct(projects: readonly Item[]): Item[] {
  const plainFirst = projects.toSorted((a, b) => a.name.length - b.name.length)
  return plainFirst.filter((project, index) => !plainFirst.slice(0, index).some((one) => isSameProject(project, one)))
}

/** Whether two entries under one owner are one project: the same slug, or one repository or name with it. */
function isSameProject(a: Item, b: Item): boolean {
  if (a.lfxSlug && a.lfxSlug === b.lfxSlug) return true
  const names = namesOf(b)
  return namesOf(a).some((name) => names.includes(name))
}

/** The keys of a name and of what stands in brackets after it: "Open Policy Agent (OPA)" is found as either. */
function namesOf({ name }: Item): string[] {
  const [, plain = name, inBrackets = ''] = /^(.*?)\s*\(([^()]*)\)$/.exec(name) ?? []
  // "(Wasm)" says where an entry stands; an abbreviation says who it is.
  const isAbbreviation = /^\p{Lu}{2,6}$/u.test(inBrackets)
  return [joined(plain), ...(isAbbreviation ? [joined(inBrackets)] : [])].filter((key) => key !== '')
}

/** "github.com/cilium" of a repository's or an organisation's address; empty where there is none. */
function rawOwnerOf(address: string): string {
  const [host = '', owner = ''] = repositoryKey(address).split('/')
  return owner && `${host}/${owner}`
}

/** The owner that counts: see OWNERS. */
function ownerOf(address: string): string {
  const owner = rawOwnerOf(address)
  return Object.hasOwn(OWNERS, owner) ? (OWNERS[owner] ?? '') : owner
}

/** Letters that a name must have to tell anything within another. */
const TELLING = 4

/** Whether an owner's name is the project's, or has it in it: fluxcd, goharbor, envoyproxy, open-policy-agent. */
function isNamedAfter(owner: string, project: Item): boolean {
  const own = joined(owner.slice(owner.indexOf('/') + 1))
  return [...namesOf(project), joined(project.name)].some(
    (name) =>
      own === name ||
      own.startsWith(name) ||
      (name.length >= TELLING && own.includes(name)) ||
      (own.length >= TELLING && name.startsWith(own)),
  )
}

/** Whether the file puts two items under one company: the same page of it, or none for either. */
function isOfOneCompany(a: Item, b: Item): boolean {
  const company = (item: Item) =>
    item.links
      .find(({ kind }) => kind === 'crunchbase')
      ?.url.toLowerCase()
      .replace(/\/+$/, '') ?? item.organisation
  return company(a) === company(b)
}
