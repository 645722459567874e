import type { StackSource } from '../../worker/stack-protocol.ts'

/** A made-up small shop: findings of each kind that can be matched, and one that cannot. */
export const EXAMPLE_STACK: readonly StackSource[] = [
  {
    name: 'compose.yaml',
    content: `# A shop on one machine
services:
  web:
    image: nginx:1.27-alpine
    ports: ["80:80"]
  shop:
    build: .
    depends_on: [orders, cache]
  orders:
    image: postgres:\${POSTGRES_VERSION:-16}
    volumes: ["orders:/var/lib/postgresql/data"]
  cache:
    image: redis:7
  queue:
    image: nats:2.10
  traces:
    image: jaegertracing/all-in-one:1.62.0
  mail:
    image: registry.example.com/shop/mail:3
volumes:
  orders: {}
`,
  },
  {
    name: 'cluster.yaml',
    content: `# The same shop on Kubernetes, with what watches over it
apiVersion: apps/v1
kind: Deployment
metadata:
  name: dashboard
spec:
  template:
    spec:
      containers:
        - name: dashboard
          image: ghcr.io/skooner-k8s/skooner:stable
---
apiVersion: argoproj.io/v1alpha1
kind: Application
metadata:
  name: certificates
spec:
  source:
    repoURL: https://charts.jetstack.io
    chart: cert-manager
    targetRevision: v1.16.1
---
apiVersion: apps/v1
kind: DaemonSet
metadata:
  name: node-metrics
spec:
  template:
    spec:
      containers:
        - name: exporter
          image: quay.io/prometheus/node-exporter:v1.8.2
        - name: mesh
          image: "{{ .Values.mesh.image }}"
`,
  },
  {
    name: 'Dockerfile',
    content: `ARG GO_VERSION=1.23
FROM golang:\${GO_VERSION} AS build
WORKDIR /src
COPY . .
RUN go build -o /shop .

FROM alpine:3.20
COPY --from=build /shop /shop
CMD ["/shop"]
`,
  },
]
