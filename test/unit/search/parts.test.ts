import { describe, expect, it } from 'vitest'

import { findFuzzy } from '../../../src/search/fuzzy.ts'
import { docsWithWords, prefixSpan } from '../../../src/search/name-index.ts'
import { genericSuffixes, namesOf } from '../../../src/search/names.ts'
import { buildNgramIndex, likeliest } from '../../../src/search/ngrams.ts'
import { readOperator } from '../../../src/search/operators.ts'
import { parseQuery } from '../../../src/search/query.ts'
import { fuzzyRanges, wordRanges } from '../../../src/search/ranges.ts'
import { completeWord, correctWord } from '../../../src/search/spelling.ts'
import { stem } from '../../../src/search/stem.ts'
import { conceptWeight, FIELDS } from '../../../src/search/text-index.ts'
import { isKeyboardRun, typoDistance } from '../../../src/search/typo.ts'
import { NO_KNOWLEDGE } from '../../../src/search/knowledge.ts'
import { buildSearchIndex } from '../../../src/search/search-index.ts'
import { world } from './small-world.ts'
import { item } from './support-item.ts'

it.each<[string, string, number]>([
  ['', '', 0],
  ['a', '', 1.2],
  ['', 'a', 1.2],
  ['helm', 'helm', 0],
  ['hekm', 'helm', 0.75],
  ['hezm', 'helm', 1],
  ['hlem', 'helm', 0.7],
  ['hellm', 'helm', 0.7],
  ['helxm', 'helm', 1],
  ['hem', 'helm', 0.8],
  ['elm', 'helm', 1.2],
  ['zelm', 'helm', 1.2],
  ['gelm', 'helm', 0.95],
  ['helmm', 'helm', 0.7],
  ['hel', 'helm', 0.8],
  ['heln', 'helm', 0.75],
  ['hepm', 'helm', 0.75],
  ['ehlm', 'helm', 0.9],
  ['prometheus', 'promethues', 0.7],
  ['ab', 'ba', 0.9],
  ['kubbelfow', 'kubeflow', 1.4],
  ['q1', '1q', 0.9],
  ['aa', 'a', 0.7],
  ['a', 'aa', 0.56],
  ['boook', 'bok', 1.4],
  ['bok', 'boook', 1.12],
  ['abcd', 'badc', 1.6],
  ['azerty', 'qwerty', 1.95],
])('%j for %j is %d slips', (typed, name, distance) => {
  expect(typoDistance(typed, name)).toBeCloseTo(distance, 6)
})

it.each([
  ['qwer', true],
  ['qwe', false],
  ['rewq', true],
  ['1234', true],
  ['4321', true],
  ['aqwe', false],
  ['azer', true],
  ['bvcx', true],
  ['lkjh', true],
  ['mlkj', true],
  ['qsdf', true],
])('%j is a run of keys: %s', (word, is) => {
  expect(isKeyboardRun(word)).toBe(is)
})

it.each([
  ['logs', 'log'],
  ['log', 'log'],
  ['bus', 'bus'],
  ['class', 'class'],
  ['classes', 'class'],
  ['boxes', 'box'],
  ['buzzes', 'buzz'],
  ['caches', 'cach'],
  ['brushes', 'brush'],
  ['registries', 'registry'],
  ['ties', 'ty'],
  ['journaux', 'journal'],
  ['reseaux', 'reseau'],
  ['aux', 'aux'],
  ['eaux', 'eau'],
  ['kubernetes', 'kubernet'],
  ['status', 'status'],
  ['chaos', 'chaos'],
  ['redis', 'redis'],
  ['glasses', 'glass'],
  ['logging', 'log'],
  ['running', 'run'],
  ['planned', 'plan'],
  ['planed', 'plan'],
  ['seeing', 'seeing'],
  ['feed', 'feed'],
  ['feeding', 'feed'],
  ['ring', 'ring'],
  ['string', 'string'],
  ['typed', 'typ'],
  ['bye', 'bye'],
  ['cache', 'cach'],
  ['note', 'note'],
  ['code', 'code'],
  ['apes', 'ape'],
  ['als', 'als'],
  ['ses', 'ses'],
  ['stopped', 'stop'],
  ['adding', 'ad'],
  ['agreed', 'agreed'],
  ['wrapping', 'wrap'],
  ['begged', 'beg'],
  ['stemmed', 'stem'],
  ['barred', 'bar'],
  ['batted', 'bat'],
  ['bobbed', 'bob'],
  ['mixed', 'mix'],
  ['king', 'king'],
  ['gnus', 'gnus'],
  ['tries', 'try'],
  ['cries', 'cry'],
  ['dies', 'dy'],
  ['matches', 'match'],
  ['sing', 'sing'],
  ['sling', 'sling'],
])('the stem of %s is %s', (word, stemmed) => {
  expect(stem(word)).toBe(stemmed)
})

it.each<[string, object]>([
  ['a b', { text: 'a b', phrases: [], excluded: [], filters: [], faults: [] }],
  [
    '"service mesh" logs',
    { text: 'service mesh logs', phrases: ['service mesh'], excluded: [], filters: [], faults: [] },
  ],
  ['logs -slow', { text: 'logs', phrases: [], excluded: ['slow'], filters: [], faults: [] }],
  ['-slow', { text: '', phrases: [], excluded: ['slow'], filters: [], faults: [] }],
  ['-"very slow"', { text: '', phrases: [], excluded: ['very slow'], filters: [], faults: [] }],
  ['maturity:graduated x', { text: 'x', phrases: [], excluded: [], filters: ['maturity:graduated'], faults: [] }],
  ['-maturity:none', { text: '', phrases: [], excluded: [], filters: ['-maturity:none'], faults: [] }],
  ['registry:8080', { text: 'registry:8080', phrases: [], excluded: [], filters: [], faults: [] }],
  ['std::vector', { text: 'std::vector', phrases: [], excluded: [], filters: [], faults: [] }],
  ['https://a.b', { text: 'https://a.b', phrases: [], excluded: [], filters: [], faults: [] }],
  ['focus:"security"', { text: '', phrases: [], excluded: [], filters: ['focus:security'], faults: [] }],
  ['has:', { text: '', phrases: [], excluded: [], filters: [], faults: ['no-value has:'] }],
  ['colour:red', { text: '', phrases: [], excluded: [], filters: [], faults: ['unknown-operator colour:red'] }],
  ['"  Sécurité "', { text: 'Sécurité', phrases: ['securite'], excluded: [], filters: [], faults: [] }],
  ['-Sécurité', { text: '', phrases: [], excluded: ['securite'], filters: [], faults: [] }],
  ['"open', { text: 'open', phrases: ['open'], excluded: [], filters: [], faults: [] }],
  ['""', { text: '', phrases: [], excluded: [], filters: [], faults: [] }],
  ['a "" b', { text: 'a b', phrases: [], excluded: [], filters: [], faults: [] }],
  ['-', { text: '-', phrases: [], excluded: [], filters: [], faults: [] }],
  ['- a', { text: '- a', phrases: [], excluded: [], filters: [], faults: [] }],
  ['x:y:z', { text: '', phrases: [], excluded: [], filters: [], faults: ['unknown-operator x:y:z'] }],
  ['MATURITÉ:Diplômé', { text: '', phrases: [], excluded: [], filters: ['maturity:graduated'], faults: [] }],
  ['  a   b  ', { text: 'a b', phrases: [], excluded: [], filters: [], faults: [] }],
  ['a"b', { text: 'a"b', phrases: [], excluded: [], filters: [], faults: [] }],
  [
    'x -a -b "c d" has:repo',
    { text: 'x c d', phrases: ['c d'], excluded: ['a', 'b'], filters: ['has:repo'], faults: [] },
  ],
  ['category:"Service Mesh"', { text: '', phrases: [], excluded: [], filters: ['category:service mesh'], faults: [] }],
  ['re-try', { text: 're-try', phrases: [], excluded: [], filters: [], faults: [] }],
])('the query %j', (typed, parts) => {
  const { filters, faults, ...query } = parseQuery(typed)
  expect({
    ...query,
    filters: filters.map((one) => `${one.isNegated ? '-' : ''}${one.operator}:${one.value}`),
    faults: faults.map((one) => `${one.kind} ${one.operator}:${one.value}`),
  }).toEqual(parts)
})

it.each<[text: string, words: string[], whole: string, ranges: number[][]]>([
  ['Zentrix Gateway', ['zent'], '', [[0, 4]]],
  [
    'Zentrix Gateway',
    ['gate', 'zen'],
    '',
    [
      [0, 3],
      [8, 12],
    ],
  ],
  ['Zentrix', ['zent', 'zentr'], '', [[0, 5]]],
  ['ﬁle', ['fi'], '', [[0, 2]]],
  ['ﬁle', ['file'], '', [[0, 3]]],
  ['Éclair', ['ecl'], '', [[0, 3]]],
  ['cert-manager', ['x'], 'certmanager', [[0, 12]]],
  ['cert-manager', ['x'], 'certm', [[0, 6]]],
  ['my cert-manager', ['x'], 'certmanager', [[3, 15]]],
  ['cert manager 2', ['x'], 'manager2', [[5, 14]]],
  ['cert', [], 'certmanager', []],
  ['a b', ['x'], 'b', [[2, 3]]],
  ['éclair x', ['q'], 'eclairx', [[0, 9]]],
  ['nothing', ['x'], '', []],
  ['', ['x'], 'x', []],
  [
    'ab ab',
    ['ab'],
    '',
    [
      [0, 2],
      [3, 5],
    ],
  ],
])('in %j of %j or %j', (text, words, whole, ranges) => {
  expect(wordRanges(text, words, whole)).toEqual(ranges)
})

it.each<[text: string, whole: string, ranges: number[][]]>([
  [
    'Prometheus',
    'promethus',
    [
      [0, 7],
      [8, 10],
    ],
  ],
  [
    'Prometheus',
    'prmetheus',
    [
      [0, 2],
      [3, 10],
    ],
  ],
  [
    'Zentrix',
    'zxnt',
    [
      [0, 1],
      [2, 4],
    ],
  ],
  ['abcdef', 'axxxf', [[0, 1]]],
  [
    'abcdef',
    'axxf',
    [
      [0, 1],
      [5, 6],
    ],
  ],
  ['abc', 'abc', [[0, 3]]],
  ['abc', 'xabc', [[0, 3]]],
  ['abc', 'xxabc', [[0, 3]]],
  ['abc', 'xxxabc', []],
  ['', 'a', []],
  ['a', '', []],
  ['Éa', 'ea', [[0, 2]]],
  ['ab', 'abc', [[0, 2]]],
  ['abc', 'ab', [[0, 2]]],
  ['E\u0301tcd', 'etcd', [[0, 5]]],
  ['ab\u0301', 'ab', [[0, 3]]],
  ['\u0301x a', 'xa', [[1, 2], [3, 4]]], // prettier-ignore
  [
    'aab',
    'ab',
    [
      [0, 1],
      [2, 3],
    ],
  ],
])('in %j of the misspelt %j', (text, whole, ranges) => {
  expect(fuzzyRanges(text, whole)).toEqual(ranges)
})

describe('what looks alike', () => {
  const keys = [
    'helm',
    'hel',
    'help',
    'helmet',
    'prometheus',
    'promtail',
    'linkerd',
    'k3s',
    'k3d',
    'a',
    'é',
    'éé',
    'x'.repeat(300),
  ]
  const index = buildNgramIndex(keys)

  it.each<[word: string, edits: number, limit: number, found: string[]]>([
    ['helm', 0, 10, ['helm']],
    ['helm', 1, 10, ['helm', 'hel', 'help']],
    ['helm', 2, 10, ['helm', 'hel', 'helmet', 'help']],
    ['helm', 2, 2, ['helm', 'hel']],
    ['helm', 2, 1, ['helm']],
    ['helm', 2, 0, []],
    ['hlem', 1, 10, ['helm']],
    ['promethus', 1, 10, ['prometheus']],
    ['promethus', 2, 10, ['prometheus', 'promtail']],
    ['k3s', 1, 9, ['k3s', 'k3d']],
    ['k3', 1, 9, ['k3s', 'k3d']],
    ['b', 1, 9, []],
    ['a', 0, 9, ['a']],
    ['é', 0, 9, ['é']],
    ['ê', 0, 9, []],
    ['x'.repeat(299), 1, 9, []],
    ['zzzz', 3, 9, []],
    ['z9', 1, 9, []],
    ['helmets', 2, 9, ['helmet']],
  ])('as %s, within %d edits, %d at most', (word, edits, limit, found) => {
    expect(likeliest(index, word, edits, limit).map((id) => keys[id]?.slice(0, 12))).toEqual(found)
    expect(
      index.counts.every((count) => count === 0),
      'nothing is left of it',
    ).toBe(true)
  })
})

describe('the names of an item', () => {
  const generic = genericSuffixes(
    ['A (Wasm)', 'B (Wasm)', 'C (wasm)', 'D (WASM)', 'E (KCSP)', 'F (KCSP)', 'G (KCSP)'].map((name) => item(name)),
  )
  const vendors = new Set(['apache', 'google cloud', 'google'])

  it('are told from kinds by how often those stand there', () => {
    expect([...generic]).toEqual(['wasm'])
  })

  it.each<[name: string, aliases: string[], names: string[]]>([
    ['Open Policy Agent (OPA)', [], ['openpolicyagentopa - false', 'openpolicyagent - false', 'opa - false']],
    ['Envoy (Wasm)', [], ['envoywasm - false', 'envoy - false']],
    ['Apache Storm', [], ['apachestorm - false', 'storm Storm true']],
    ['Google Cloud Run', [], ['googlecloudrun - false', 'run Run true', 'gcr GCR true']],
    ['Google Cloud X', [], ['googlecloudx - false', 'cloudx Cloud X true', 'gcx GCX true']],
    ['Apache AB', [], ['apacheab - false']],
    ['Network Service Mesh', ['NSM', 'nsm!'], ['networkservicemesh - false', 'nsm NSM false']],
    ['A (b) (c)', ['B'], ['abc - false', 'a - false', 'b - false', 'c - false']],
    ['()', [], []],
    ['One Two', [], ['onetwo - false']],
    ['Kubernetes', ['k8s'], ['kubernetes - false', 'k8s k8s false']],
    [
      'Apache  Quorvo (Incubating Kind)',
      ['Q'],
      [
        'apachequorvoincubatingkind - false',
        'apachequorvo - false',
        'incubatingkind - false',
        'q Q false',
        'quorvo Quorvo true',
      ],
    ],
  ])('%j with %j', (name, aliases, names) => {
    const own = namesOf(item(name), aliases, generic, vendors)
    expect(own.map(({ key, alias, isDerived }) => `${key} ${alias ?? '-'} ${isDerived}`)).toEqual(names)
  })
})

it.each<[prefix: string, span: [number, number]]>([
  ['', [0, 6]],
  ['a', [0, 4]],
  ['aa', [1, 1]],
  ['ab', [1, 4]],
  ['b', [4, 5]],
  ['c', [5, 6]],
  ['d', [6, 6]],
  ['abc', [2, 3]],
])('what begins with %j', (prefix, span) => {
  expect(prefixSpan(['a', 'ab', 'abc', 'abd', 'b', 'c'], prefix)).toEqual(span)
})

it.each<[words: string[], ids: string[]]>([
  [['zen'], ['zentrix', 'zentrix-gateway', 'zentrix-inc']],
  [['zen', 'gate'], ['zentrix-gateway']],
  [['gate', 'zen'], ['zentrix-gateway']],
  [['zen', 'x'], []],
  [['e'], ['zentrix', 'open-torrent-engine-ote']],
  [[], []],
  [['of'], ['vault-of-glass']],
  [['keeper'], ['vault-of-glass']],
])('names with words that begin with %j', (words, ids) => {
  expect(docsWithWords(world.names, words).map((doc) => world.items[doc]?.id)).toEqual(ids)
})

it.each<[typed: string, word: string | undefined]>([
  ['mon', 'monitoring'],
  ['mo', undefined],
  ['coll', 'collect'],
  ['zzz', undefined],
  ['pre', 'pression'],
  ['tool', undefined],
  ['measur', 'measure'],
  ['the', 'the'],
  ['lo', undefined],
])('%j is the beginning of %j', (typed, word) => {
  expect(completeWord(world.spelling, typed)).toBe(word)
})

it.each<[typed: string, word: string | undefined, distance: number]>([
  ['monitorng', 'monitoring', 0.8],
  ['tols', undefined, 0],
  ['lgos', 'logs', 0.7],
  ['log', undefined, 0],
  ['logz', 'logs', 0.75],
  ['banana', undefined, 0],
  ['pressre', 'pressure', 0.8],
  ['presure', 'pressure', 0.56],
  ['colect', 'collect', 0.56],
  ['gaueg', 'gauge', 0.7],
  ['shiping', 'shipping', 0.56],
  ['zentirx', 'zentrix', 0.7],
  ['abcdefgh', undefined, 0],
  ['mesh', 'mesh', 0],
  ['mish', 'mesh', 1],
  ['mishh', undefined, 0],
  ['kilogrms', undefined, 0],
])('%j is %j misspelt', (typed, word, distance) => {
  const found = correctWord(world.spelling, typed)
  expect(found?.word).toBe(word)
  expect(found?.distance ?? 0).toBeCloseTo(distance, 6)
})

it.each<[typed: string, found: string[]]>([
  ['zentirx', ['zentrix Zentrix 0.700 0.446', 'zentrix-inc Zentrix 1.300 1.258']],
  ['zentrx', ['zentrix Zentrix 0.800 0.546', 'zentrix-inc Zentrix 1.400 1.358']],
  ['zntrix', ['zentrix Zentrix 0.800 0.546', 'zentrix-inc Zentrix 1.400 1.358']],
  ['quorv', ['apache-quorvo Quorvo 1.100 1.058']],
  ['quorvoo', ['apache-quorvo Quorvo 0.850 0.808']],
  ['qorvoo', []],
  ['lumberjak', ['lumberjack Lumberjack 0.800 0.525']],
  ['lumbrejakc', ['lumberjack Lumberjack 1.550 1.275']],
  ['gague', ['gauge Gauge 0.700 0.602']],
  ['gage', ['gauge Gauge 0.800 0.702']],
  ['gau', []],
  ['guage', ['gauge Gauge 0.700 0.602']],
  ['0000', []],
  ['qwert', []],
  ['sawmill', ['sawmill Sawmill 0.000 -0.042']],
  ['timberlin', ['timberline Timberline 0.950 0.744']],
  ['timberlinee', ['timberline Timberline 0.700 0.494']],
  ['monitering', ['monitoring-inc Monitoring 1.600 1.558']],
  ['monitoringg', ['monitoring-inc Monitoring 1.300 1.258']],
  ['keepr', ['vault-of-glass keeper 0.950 0.880']],
  ['holzfaler', ['lumberjack Holzfäller 0.710 0.435']],
  ['metermaidd', ['meter-maid Meter Maid 0.700 0.434']],
  ['opentorrentengin', ['open-torrent-engine-ote Open Torrent Engine (OTE) 0.950 0.772']],
  ['x'.repeat(61), []],
  ['oldaxe', ['old-axe Old Axe 0.000 -0.018']],
  ['oldxae', ['old-axe Old Axe 0.700 0.682']],
  ['olaxe', ['old-axe Old Axe 0.800 0.782']],
  ['zentrixgatewya', ['zentrix-gateway Zentrix Gateway 0.850 0.734']],
  ['vaultofglas', ['vault-of-glass Vault Of Glass 0.560 0.490']],
  ['swamill', ['sawmill Sawmill 0.700 0.658']],
  ['auge', ['gauge Gauge 1.200 1.102']],
  ['gaugee', ['gauge Gauge 0.700 0.602']],
])('names that %j may be', (typed, found) => {
  const matches = [...findFuzzy(world, typed).values()]
  expect(
    matches.map(({ doc, name, distance, score }) =>
      [world.items[doc]?.id, name, distance.toFixed(3), score.toFixed(3)].join(' '),
    ),
  ).toEqual(found)
})

describe('an operator', () => {
  const items = [
    item('One', { maturity: 'sandbox', areas: ['monitoring', 'security'], repositories: [{ url: 'https://a.b' }] }),
    item('Two', {
      maturity: 'archived',
      areas: ['logging', 'registries'],
      audits: [{ type: 'security' }],
      category: 'Observability',
      subcategory: 'Logging',
    }),
    item('Three', {
      areas: ['messaging'],
      additionalPaths: [{ category: 'Orchestration', subcategory: 'Service Mesh' }],
    }),
    item('Four', { maturity: 'incubating' }),
  ]

  it.each<[key: string, value: string, isNegated: boolean, read: unknown]>([
    ['maturity', 'sandbox', false, ['maturity', 'sandbox', false, ['one']]],
    ['maturity', 'none', false, ['maturity', 'none', false, ['three']]],
    ['maturity', 'aucune', true, ['maturity', 'none', true, ['one', 'two', 'four']]],
    ['maturité', 'ARCHIVÉ', false, ['maturity', 'archived', false, ['two']]],
    ['maturity', 'archive', false, ['maturity', 'archived', false, ['two']]],
    ['categorie', 'mesh', false, ['category', 'mesh', false, ['three']]],
    ['category', 'observability log', false, ['category', 'observability log', false, ['two']]],
    [
      'category',
      '',
      false,
      { kind: 'no-value', operator: 'category', value: '', expected: ['observability', '"service mesh"', 'database'] },
    ],
    ['domaine', 'supervision', false, ['focus', 'monitoring', false, ['one']]],
    ['area', 'journalisation', false, ['focus', 'logging', false, ['two']]],
    ['focus', 'registres', false, ['focus', 'registries', false, ['two']]],
    ['focus', 'registry', false, ['focus', 'registries', false, ['two']]],
    ['focus', 'messagerie', false, ['focus', 'messaging', false, ['three']]],
    ['focus', 'securite', false, ['focus', 'security', false, ['one']]],
    ['avec', 'depot', false, ['has', 'repo', false, ['one']]],
    ['has', 'repository', false, ['has', 'repo', false, ['one']]],
    ['has', 'audit', true, ['has', 'audit', true, ['one', 'three', 'four']]],
    [
      'has',
      'constructor',
      false,
      {
        kind: 'unknown-value',
        operator: 'has',
        value: 'constructor',
        expected: ['repo', 'audit', 'specification', 'end-user'],
      },
    ],
    [
      'has',
      '',
      false,
      { kind: 'no-value', operator: 'has', value: '', expected: ['repo', 'audit', 'specification', 'end-user'] },
    ],
    [
      'toString',
      'x',
      false,
      {
        kind: 'unknown-operator',
        operator: 'toString',
        value: 'x',
        expected: ['maturity', 'category', 'focus', 'has'],
      },
    ],
    [
      'focus',
      'x',
      false,
      {
        kind: 'unknown-value',
        operator: 'focus',
        value: 'x',
        expected: ['monitoring', 'logging', 'security', 'registries', 'messaging', 'orchestration'],
      },
    ],
    [
      'incubation',
      'x',
      false,
      {
        kind: 'unknown-operator',
        operator: 'incubation',
        value: 'x',
        expected: ['maturity', 'category', 'focus', 'has'],
      },
    ],
    ['maturity', 'incubation', false, ['maturity', 'incubating', false, ['four']]],
  ])('%s:%s, negated %s', (key, value, isNegated, read) => {
    const one = readOperator(key, value, isNegated)
    const told = 'fault' in one ? one.fault : undefined
    const kept = 'filter' in one ? one.filter : undefined
    expect(
      told ?? [
        kept?.operator,
        kept?.value,
        kept?.isNegated,
        items.filter((each) => kept?.test(each)).map(({ id }) => id),
      ],
    ).toEqual(read)
  })
})

it.each<[concept: string, places: string, weight: number]>([
  ['zentrix', 'zentrix name, zentrix-gateway name, zentrix-inc name', 0.6405],
  ['zx', 'zentrix alias', 1],
  ['plank', 'sawmill hint', 1],
  ['pressur', 'gauge sentence', 1],
  ['mesh', 'zentrix subcategory, zentrix-gateway subcategory', 0.7679],
  ['encrypt', 'zentrix description', 1],
  ['kilogram', 'meter-maid role, gauge role', 0.7679],
  ['abroad', 'timberline summary', 1],
  ['harvest', 'timberline description', 1],
  ['log', 'lumberjack subcategory, timberline subcategory, sawmill subcategory, old-axe subcategory', 0.5554],
  ['monitor', 'meter-maid subcategory, gauge subcategory, monitoring-inc name', 0.6405],
  [
    'observability',
    'lumberjack category, timberline category, sawmill category, old-axe category, meter-maid category, gauge category',
    0.4446,
  ],
  ['orchestrat', 'unknown', 1],
  ['gold', 'zentrix-inc subcategory, monitoring-inc subcategory', 0.7679],
  ['nothing', 'unknown', 1],
])('texts that say %s', (concept, places, weight) => {
  const { terms, starts, docs, fields } = world.text
  const term = terms.get(concept) ?? -1
  const found = []
  for (let at = starts[term] ?? 0; at < (starts[term + 1] ?? 0); at += 1) {
    found.push(`${world.items[docs[at] ?? 0]?.id} ${FIELDS[fields[at] ?? 0]?.field}`)
  }
  expect(found.join(', ') || 'unknown').toBe(places)
  expect(conceptWeight(world, concept)).toBeCloseTo(weight, 3)
})

it('what a word counts, by where it stands', () => {
  expect(FIELDS.map(({ field, weight }) => [field, weight])).toEqual([
    ['name', 1],
    ['alias', 0.95],
    ['hint', 0.9],
    ['sentence', 0.85],
    ['kind', 0.7],
    ['subcategory', 0.6],
    ['description', 0.6],
    ['role', 0.3],
    ['summary', 0.4],
    ['category', 0.25],
  ])
})

it('problems are known by their phrases, and answered by what they name, hold and stand for', () => {
  const { phrases, intents, answers, phrasesWith } = world.intents
  expect(
    phrases.map(({ intent, concepts, weight }) => `${intents[intent]?.id}: ${concepts.join(' ')} ${weight.toFixed(3)}`),
  ).toEqual([
    'collect-logs: collect log 1.555',
    'collect-logs: log ship 1.555',
    'collect-logs: collecter log 1.555',
    'measure: measur pressur 2.000',
    'measure: monitor 0.641',
    'measure: mesurer pression 2.000',
    'drill: drill hole 2.000',
    'drill: percer trous 2.000',
    'mesh: servic mesh 0.998',
    'mesh: maillag servic 1.230',
  ])
  expect(phrasesWith.get('log')).toEqual([0, 1, 2])
  expect(phrasesWith.get('servic')).toEqual([8, 9])
  const told = answers.map((all) => [...all].map(([doc, weight]) => `${world.items[doc]?.id} ${weight.toFixed(2)}`))
  expect(told).toEqual([
    ['lumberjack 1.00', 'timberline 0.66', 'sawmill 0.20', 'old-axe 0.24', 'gauge 0.36'],
    ['meter-maid 1.00', 'gauge 0.24'],
    ['gauge 1.00'],
    ['zentrix 1.00', 'zentrix-gateway 1.00'],
  ])
})

describe('names with two slips in them', () => {
  const names = ['Krator', 'Harbor', 'Kubeflow', 'Thanos', 'Flagger', 'Dragonfly', 'Envoy', 'Helm', 'Argo', 'Zabcd']
  const members = ['Acme Works', 'Initrode'].map((name) => item(name, { kind: 'member' }))
  const aliases = { argo: ['workflowz', 'flowx'], zabcd: ['abcdz'] }
  const index = buildSearchIndex([...names.map((name) => item(name)), ...members], { ...NO_KNOWLEDGE, aliases })

  it.each<[typed: string, found: string[]]>([
    ['rastor', []],
    ['kartor', ['Krator 0.70']],
    ['krtaro', ['Krator 1.55']],
    ['kratro', ['Krator 0.85']],
    ['harbr', ['Harbor 0.80']],
    ['hrabor', ['Harbor 0.70']],
    ['habor', ['Harbor 0.80']],
    ['hxrbxr', []],
    ['arbor', ['Harbor 1.20']],
    ['harobr', ['Harbor 0.70']],
    ['ahrbro', ['Harbor 1.75']],
    ['thnaos', ['Thanos 0.70']],
    ['htanos', ['Thanos 0.90']],
    ['tahnos', ['Thanos 0.70']],
    ['thans', ['Thanos 0.80']],
    ['thnas', ['Thanos 1.50']],
    ['thoans', ['Thanos 1.80']],
    ['flaggre', ['Flagger 0.85']],
    ['flager', ['Flagger 0.56']],
    ['flgager', ['Flagger 0.70']],
    ['lfagger', ['Flagger 0.90']],
    ['falgegr', ['Flagger 1.40']],
    ['gragonfyl', ['Dragonfly 2.05']],
    ['dragonfy', ['Dragonfly 0.80']],
    ['dargonfyl', ['Dragonfly 1.55']],
    ['envoi', ['Envoy 1.15']],
    ['evnoy', ['Envoy 0.70']],
    ['enovy', ['Envoy 0.70']],
    ['neovy', ['Envoy 1.60']],
    ['nvoyy', []],
    ['hem', []],
    ['hlem', ['Helm 0.70']],
    ['helmm', ['Helm 0.70']],
    ['hel', []],
    ['helx', ['Helm 1.15']],
    ['agro', ['Argo 0.70']],
    ['argoo', ['Argo 0.70']],
    ['kubflwo', ['Kubeflow 1.65']],
    ['kuebfolw', ['Kubeflow 1.40']],
    ['ubeflow', ['Kubeflow 1.20']],
    ['ubeflo', []],
    ['kubeflowers', ['Kubeflow 3.15']],
    ['acmewrks', ['Acme Works 1.40']],
    ['acmworks', ['Acme Works 1.40']],
    ['acmewroks', ['Acme Works 1.30']],
    ['initrod', ['Initrode 1.55']],
    ['inirtode', ['Initrode 1.30']],
    ['inirtdoe', ['Initrode 2.00']],
    ['workflwoz', ['workflowz 0.85']],
    ['wrkflwz', ['workflowz 1.75']],
    ['flowz', ['flowx 1.05']],
    ['fowx', ['flowx 0.95']],
    ['abdcz', ['abcdz 0.85']],
    ['abcd', ['abcdz 1.10']],
    ['harborx', ['Harbor 1.15']],
    ['xharbor', ['Harbor 1.20']],
    ['kratorium', []],
    ['krat', []],
    ['rator', ['Krator 1.20']],
    ['ratro', ['Krator 2.05']],
    ['thanoss', ['Thanos 0.70']],
    ['tanos', ['Thanos 0.80']],
    ['hanos', ['Thanos 1.20']],
    ['hanso', ['Thanos 2.05']],
    ['flaxxer', []],
    ['flagxx', []],
    ['drxgxnfly', ['Dragonfly 2.00']],
    ['envo', ['Envoy 0.95']],
    ['enxy', []],
    ['envvoyy', []],
  ])('are known where enough of them is left: %s', (typed, found) => {
    const matches = [...findFuzzy(index, typed).values()].map(({ name, distance }) => `${name} ${distance.toFixed(2)}`)
    expect(matches.toSorted()).toEqual(found.toSorted())
  })
})

it('words of two letters and less are no words that others are misspellings of', () => {
  const { spelling } = buildSearchIndex([item('Go of cd Tekton')], { ...NO_KNOWLEDGE, stop: ['ab', 'abc'] })
  expect(spelling.words).toEqual(['abc', 'tekton'])
})
