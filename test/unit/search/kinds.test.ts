import { describe, expect, it } from 'vitest'
import { FROZEN_PATH } from '../../support/factories.ts'
import { searchOver } from '../../support/frozen-search.ts'

// Kinds of query beside names and problems, over a landscape that never changes. What is right was decided by reading
// the file, not by what the search gives.

const ask = searchOver(FROZEN_PATH)

describe('an address leads to its item', () => {
  it.each([
    ['https://github.com/prometheus/prometheus', 'Prometheus', 'repository'],
    ['github.com/helm/helm', 'Helm', 'repository'],
    ['http://github.com/kedacore/keda/', 'KEDA', 'repository'],
    ['HTTPS://GitHub.com/Envoyproxy/Envoy', 'Envoy', 'repository'],
    ['https://www.github.com/istio/istio', 'Istio', 'repository'],
    ['https://github.com/longhorn/longhorn.git', 'Longhorn', 'repository'],
    ['https://github.com/kyverno/kyverno/tree/main/docs', 'Kyverno', 'repository'],
    ['https://github.com/kyverno/kyverno/blob/main/README.md#install', 'Kyverno', 'repository'],
    ['https://github.com/argoproj/argo-cd/issues/5', 'Argo', 'repository'],
    ['https://github.com/grafana/loki/releases/tag/v2.9.0', 'Grafana Loki', 'repository'],
    ['git@github.com:goharbor/harbor.git', 'Harbor', 'repository'],
    ['ssh://git@github.com/etcd-io/etcd.git', 'etcd', 'repository'],
    ['ssh://git@github.com:22/etcd-io/etcd', 'etcd', 'repository'],
    ['git+https://github.com/rook/rook', 'Rook', 'repository'],
    ['https://raw.githubusercontent.com/helm/helm/main/README.md', 'Helm', 'repository'],
    ['https://pkg.go.dev/github.com/hashicorp/consul/api', 'Consul', 'repository'],
    ['github.com/containerd/containerd@v1.7.0', 'containerd', 'repository'],
    ['argoproj/argo-cd', 'Argo', 'repository'],
    ['hashicorp/nomad', 'Nomad', 'repository'],
    ['kubernetes-sigs/kueue', 'Kueue', 'repository'],
    ['prometheus/alertmanager', 'Prometheus', 'organisation'],
    ['https://github.com/fluxcd/source-controller', 'Flux', 'organisation'],
    ['https://github.com/open-telemetry', 'OpenTelemetry', 'organisation'],
    ['prometheus.io', 'Prometheus', 'homepage'],
    ['https://prometheus.io', 'Prometheus', 'homepage'],
    ['www.jaegertracing.io', 'Jaeger', 'homepage'],
    ['helm.sh.', 'Helm', 'homepage'],
    ['<https://dapr.io>', 'Dapr', 'homepage'],
    ['"https://dapr.io"', 'Dapr', 'homepage'],
    ['[Helm](https://helm.sh)', 'Helm', 'homepage'],
    ['https://aws.amazon.com/eks', 'Amazon Elastic Container Service for Kubernetes (EKS)', 'homepage'],
    ['https://aws.amazon.com/eks/features/?nc=1', 'Amazon Elastic Container Service for Kubernetes (EKS)', 'homepage'],
    ['https://prometheus.io/docs/introduction/overview/', 'Prometheus', 'site'],
    ['kubernetes.io/fr/docs/concepts', 'Kubernetes', 'site'],
    ['docs.cilium.io', 'Cilium', 'site'],
    ['akri.sh', 'Akri', 'site'],
    ['https://twitter.com/PrometheusIO', 'Prometheus', 'link'],
    ['https://medium.com/akri', 'Akri', 'link'],
    ['ghcr.io/fluxcd/flux2', 'Flux', 'image'],
    ['quay.io/argoproj/argocd:v2.9.3', 'Argo', 'image'],
    ['quay.io/jetstack/cert-manager-controller', 'cert-manager', 'image'],
    ['registry.k8s.io/kube-apiserver:v1.29.1', 'Kubernetes', 'image'],
    ['docker.io/library/redis:7', 'Redis', 'image'],
    ['prom/prometheus:v2.45', 'Prometheus', 'image'],
    ['https://hub.docker.com/_/redis', 'Redis', 'image'],
    ['https://landscape.cncf.io/?item=runtime--cloud-native-storage--rook', 'Rook', 'id'],
    [
      'https://landscape.cncf.io/?group=x&item=provisioning--security-compliance--open-policy-agent-opa',
      'Open Policy Agent (OPA)',
      'id',
    ],
    ['https://landscape.cncf.io/card-mode?category=x&selected=envoy', 'Envoy', 'id'],
    ['https://landscape.cncf.io/selected=open-telemetry', 'OpenTelemetry', 'id'],
    ['http://localhost:4173/item/harbor/', 'Harbor', 'id'],
    ['https://explorer.example/base/fr/item/argo', 'Argo', 'id'],
    ['https://explorer.example/?q=logs&item=helm', 'Helm', 'id'],
  ])('%s', (query, name, of) => {
    const { names, hits } = ask(query)
    expect(names[0]).toBe(name)
    expect(hits[0]?.reason).toEqual({ kind: 'address', of })
  })

  it.each([
    'https://github.com/nobody/nothing',
    'github.com/apache/no-such-thing',
    'https://github.com/',
    'github.com',
    'docs.google.com',
    'https://docs.google.com/document/d/abc',
    'medium.com',
    'https://medium.com/some-unknown/post',
    'https://www.youtube.com/watch?v=abc',
    'https://en.wikipedia.org/wiki/Kubernetes',
    'gcr.io/distroless/static',
    'https://no-such-host.example.org/prometheus',
    'https://landscape.cncf.io/?item=a--b--no-such-item',
    'http://localhost:4173/item/no-such-item',
  ])('%s leads nowhere, and it is said', (query) => {
    expect(ask(query)).toMatchObject({ names: [], unknownAddresses: [query] })
  })

  it('stands before what the words beside it find', () => {
    expect(ask('dashboards https://github.com/helm/helm').names.slice(0, 2)).toEqual(['Helm', 'Perses'])
    expect(ask('https://github.com/nobody/nothing dashboards').names[0]).toBe('Perses')
  })

  it('can be what is compared', () => {
    expect(ask('alternative to https://github.com/hashicorp/nomad').names).toContain('Kubernetes')
    expect(ask('alternative to https://github.com/hashicorp/nomad').names).not.toContain('Nomad')
    expect(ask('istio.io vs linkerd.io').names.slice(0, 2)).toEqual(['Istio', 'Linkerd'])
  })

  it.each([
    ['ci/cd', 'Tekton'],
    ['pub/sub', 'NATS'],
    ['OPA/Gatekeeper', 'OPA/Gatekeeper'],
    ['Logz.io', 'Logz.io'],
    ['greymatter.io', 'greymatter.io'],
  ])('%s is no address, or that of its own', (query, name) => {
    expect(ask(query).names[0]).toBe(name)
  })

  it('is never taken for another one’s that begins alike', () => {
    expect(ask('https://github.com/helm/helm-no-such').names).not.toContain('Artifact Hub')
    expect(ask('https://aws.amazon.com/eks-no-such').names).not.toContain(
      'Amazon Elastic Container Service for Kubernetes (EKS)',
    )
  })
})

describe('a version beside a word', () => {
  it.each([
    ['istio 1.20', 'Istio', ['1.20']],
    ['istio v1.20.3-rc.1', 'Istio', ['v1.20.3-rc.1']],
    ['istio version 1.20', 'Istio', ['1.20']],
    ['istio-1.20.1', 'Istio', ['1.20.1']],
    ['v1.20 istio', 'Istio', ['v1.20']],
    ['postgres 16', 'PostgreSQL', ['16']],
    ['k8s v1.29.3', 'Kubernetes', ['v1.29.3']],
    ['k8s 1.29 vs 1.30', 'Kubernetes', ['1.29', '1.30']],
    ['kafka 3.x', 'Kafka', ['3.x']],
    ['kubeflow==1.8', 'Kubeflow', ['1.8']],
    ['redis@7', 'Redis', ['7']],
    ['mysql 8.0.35-debian', 'MySQL', ['8.0.35-debian']],
    ['go1.21', 'Golang', ['1.21']],
    ['mongodb (7.0)', 'MongoDB', ['7.0']],
  ])('%s is left out', (query, name, leftOut) => {
    expect(ask(query)).toMatchObject({ leftOut, faults: [] })
    expect(ask(query).names[0]).toBe(name)
  })

  it.each([
    ['redis:7.2-alpine', 'Redis'],
    ['nginx:latest', 'NGINX'],
    ['envoyproxy/envoy:v1.28', 'Envoy'],
  ])('%s is an image and its tag', (query, name) => {
    expect(ask(query)).toMatchObject({ faults: [], hits: [{ reason: { kind: 'address', of: 'image' } }] })
    expect(ask(query).names[0]).toBe(name)
  })

  it.each([
    ['k3s', 'k3s'],
    ['k0s', 'k0s'],
    ['k8s', 'Kubernetes'],
    ['K8sGPT', 'K8sGPT'],
    ['3scale', '3Scale'],
    ['llama 2', 'Llama 2'],
    ['cloud 66', 'Cloud 66 (member)'],
    ['n9e', 'Nightingale'],
    ['s3 compatible object store', 'MinIO'],
    ['layer 4 load balancing', 'Envoy'],
    ['etcd3', 'etcd'],
  ])('%s is a name or a problem with a number', (query, name) => {
    expect(ask(query).names[0]).toBe(name)
    expect(ask(query).leftOut).toEqual([])
  })

  it.each(['1.20', 'v1.29.3', '2024', 'asdfqwer 1.20'])('%s alone finds nothing', (query) => {
    expect(ask(query)).toMatchObject({ names: [], leftOut: [] })
  })
})

describe('a level of maturity in words', () => {
  const withLevel = (level: string) => ask(`maturity:${level}`).items.length
  it.each([
    ['graduated', 'graduated', 'Kubernetes'],
    ['Graduated projects', 'graduated', 'Kubernetes'],
    ['all the graduated CNCF projects', 'graduated', 'Kubernetes'],
    ['list of graduated projects', 'graduated', 'Kubernetes'],
    ['which projects are graduated?', 'graduated', 'Kubernetes'],
    ['diplômé', 'graduated', 'Kubernetes'],
    ['projets diplômés', 'graduated', 'Kubernetes'],
    ['diplomées', 'graduated', 'Kubernetes'],
    ['gradauted', 'graduated', 'Kubernetes'],
    ['graduted projects', 'graduated', 'Kubernetes'],
    ['incubating', 'incubating', 'NATS'],
    ['projets en incubation', 'incubating', 'NATS'],
    ['incubatng project', 'incubating', 'NATS'],
    ['sandbox', 'sandbox', 'k3s'],
    ['CNCF sandbox', 'sandbox', 'k3s'],
    ['bac à sable', 'sandbox', 'k3s'],
    ['les projets du bac a sable', 'sandbox', 'k3s'],
    ['sanbox projects', 'sandbox', 'k3s'],
    ['archived', 'archived', 'OpenTracing'],
    ['archivés', 'archived', 'OpenTracing'],
    ['projets archives', 'archived', 'OpenTracing'],
    ['retired projects', 'archived', 'OpenTracing'],
  ])('%s is the whole level, the best known first', (query, level, best) => {
    const { items, names, level: said } = ask(query)
    const count = withLevel(level)
    expect(count).toBeGreaterThan(20)
    expect(said).toMatchObject({ levels: [level], rest: '' })
    expect(items.slice(0, count).map((item) => item.maturity)).toEqual(Array.from({ length: count }, () => level))
    expect(items.slice(count).filter((item) => item.maturity === level)).toEqual([])
    expect(names[0]).toBe(best)
  })

  it.each([
    ['graduated monitoring', ['graduated'], 'Prometheus'],
    ['monitoring graduated', ['graduated'], 'Prometheus'],
    ['graduated service mesh', ['graduated'], 'Istio'],
    ['projet diplômé pour la journalisation', ['graduated'], 'Fluentd'],
    ['projets sandbox de sécurité', ['sandbox'], 'KubeArmor'],
    ['CNCF sandbox runtimes', ['sandbox'], 'WasmEdge Runtime'],
    ['messagerie en incubation', ['incubating'], 'NATS'],
    ['graduated alternatives to datadog', ['graduated'], 'OpenTelemetry'],
    ['is prometheus graduated', ['graduated'], 'Prometheus'],
  ])('%s: beside other words it filters', (query, levels, best) => {
    const { items, names, level } = ask(query)
    expect(level).toMatchObject({ levels, isNone: false })
    expect(items.every((item) => levels.includes(item.maturity ?? ''))).toBe(true)
    expect(names[0]).toBe(best)
  })

  it('several levels are listed one after the other', () => {
    const { items, level } = ask('graduated and incubating projects')
    expect(level?.levels).toEqual(['graduated', 'incubating'])
    expect(items).toHaveLength(withLevel('graduated') + withLevel('incubating'))
    expect(items[withLevel('graduated')]?.maturity).toBe('incubating')
  })

  it.each(['monitoring not archived', 'supervision sans les archivés'])('%s keeps a level out', (query) => {
    const { items, level } = ask(query)
    expect(level).toMatchObject({ levels: [], without: ['archived'] })
    expect(items.length).toBeGreaterThan(50)
    expect(items.filter((item) => item.maturity === 'archived')).toEqual([])
  })

  it('what has no item of the level is shown whatever its level is, and it is said', () => {
    const { names, level } = ask('archived kyverno')
    expect(level).toMatchObject({ levels: ['archived'], isNone: true })
    expect(names[0]).toBe('Kyverno')
  })

  it.each([
    ['sandbox runtime', 'gVisor'],
    ['sandboxed containers', 'gVisor'],
    ['container sandbox', 'gVisor'],
    ['sandboxing', 'gVisor'],
    ['agent sandbox', 'agent-sandbox'],
    ['opensandbox', 'OpenSandbox'],
    ['run untrusted code in a sandbox', 'gVisor'],
  ])('%s is the technology', (query, name) => {
    const { names, level } = ask(query)
    expect(level).toBeUndefined()
    expect(names.slice(0, 5)).toContain(name)
  })

  it.each([
    ['graduted projects', 'graduated projects'],
    ['incubatng project', 'incubating project'],
    ['graduted monitoring', 'graduated monitoring'],
    ['graduated monitoring', undefined],
    ['projets diplomés', undefined],
  ])('%s is offered as %s', (query, rewritten) => expect(ask(query).didYouMean).toBe(rewritten))

  // An accent that is typed is meant: "archivés" is the level, "archives" are things.
  it.each([
    'archive',
    'archives',
    'archivage',
    'archive storage',
    'archived logs',
    'archiver des fichiers',
    'graduate school',
  ])('%s is no level', (query) => expect(ask(query).level).toBeUndefined())
})
