import { SOURCES, target } from '../imports.ts'

/** A room of src, what it imports, and how many floors it stands above the lowest. */
interface Room {
  name: string
  below: readonly string[]
  floor: number
}

const WIDTH = 960
/** Where a room stands from left to right, so that no line runs behind another room; one that is not named comes last. */
const COLUMNS: Readonly<Record<string, number>> = {
  cli: 0,
  build: 0,
  offline: 0,
  pipeline: 1,
  search: 2,
  worker: 2,
  queries: 2,
  domain: 2,
  lib: 3,
  stack: 3,
  stores: 3,
  components: 3,
  pages: 3,
  app: 3,
  routing: 4,
  i18n: 5,
  ui: 6,
}
const BOX = { width: 112, height: 40, gap: 22 }
const FLOOR_HEIGHT = 92
const MARGIN = 30

/** What each room of src imports, as its files do; types too, as they have to be understood as well. */
function importsByRoom(): Map<string, Set<string>> {
  const rooms = new Map<string, Set<string>>()
  for (const source of SOURCES) {
    const below = rooms.get(source.room) ?? new Set()
    rooms.set(source.room, below)
    for (const { from } of source.imports) {
      const [top, room = ''] = (target(source, from) ?? '').split('/')
      if (top === 'src' && room !== source.room) below.add(room)
    }
  }
  return rooms
}

/** Every room, on the lowest floor that is above all that it imports. @throws when rooms import each other in a circle */
function findRooms(): Room[] {
  const imports = importsByRoom()
  const floorOf = (room: string, above: readonly string[]): number => {
    if (above.includes(room)) throw new Error(`A circle: ${[...above, room].join(' → ')}`)
    return Math.max(-1, ...[...(imports.get(room) ?? [])].map((one) => floorOf(one, [...above, room]))) + 1
  }
  return [...imports]
    .map(([name, below]) => ({ name, below: [...below].toSorted(), floor: floorOf(name, []) }))
    .toSorted((a, b) => a.name.localeCompare(b.name))
}

/** The imports of a room that no other import of it stands for: drawn all, they would cover each other. */
function direct(room: Room, byName: ReadonlyMap<string, Room>): string[] {
  const reached = (name: string): string[] => (byName.get(name)?.below ?? []).flatMap((one) => [one, ...reached(one)])
  const through = new Set(room.below.flatMap(reached))
  return room.below.filter((one) => !through.has(one))
}

/**
 * The picture of docs/architecture.md: each room of src above what it imports, a line to each that is not reached through
 * another one. Names and imports alone, so that it changes when the house does.
 * @returns an SVG document
 */
export function drawArchitecture(): string {
  const rooms = findRooms()
  const byName = new Map(rooms.map((room) => [room.name, room]))
  const highest = Math.max(...rooms.map(({ floor }) => floor))
  const height = 2 * MARGIN + highest * FLOOR_HEIGHT + BOX.height
  const places = new Map<string, { x: number; y: number }>()
  for (const { name, floor } of rooms) {
    const column = COLUMNS[name] ?? Object.keys(COLUMNS).length
    places.set(name, {
      x: MARGIN + BOX.width / 2 + column * (BOX.width + BOX.gap),
      y: MARGIN + (highest - floor) * FLOOR_HEIGHT,
    })
  }
  const lines = rooms.flatMap((room) =>
    direct(room, byName).map((name) => {
      const [from, to] = [places.get(room.name), places.get(name)]
      if (!from || !to) throw new Error(`${room.name} imports ${name}, which is no room`)
      const top = from.y + BOX.height
      // Across in the first gap, then straight down.
      const next = top + FLOOR_HEIGHT - BOX.height
      const middle = (top + next) / 2
      return `<path d="M${from.x} ${top}C${from.x} ${middle} ${to.x} ${middle} ${to.x} ${next}V${to.y}"/>`
    }),
  )
  const boxes = rooms.map(({ name }) => {
    const { x = 0, y = 0 } = places.get(name) ?? {}
    return (
      `<rect x="${x - BOX.width / 2}" y="${y}" width="${BOX.width}" height="${BOX.height}" rx="8"/>` +
      `<text x="${x}" y="${y + BOX.height / 2 + 5}">${name}</text>`
    )
  })
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" width="${WIDTH}" height="${height}" role="img" aria-label="The rooms of src, each above what it imports">`,
    '<style>path{fill:none;stroke:#8a94a6;stroke-width:1.3}rect{fill:#eaf1fd;stroke:#3f6fb5}text{font:15px system-ui,sans-serif;text-anchor:middle;fill:#14233b}</style>',
    `<rect width="${WIDTH}" height="${height}" rx="12" style="fill:#fff;stroke:none"/>`,
    ...lines,
    ...boxes,
    '</svg>',
    '',
  ].join('\n')
}
