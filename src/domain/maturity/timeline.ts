import type { IsoDate } from '../../lib/dates.ts'
import type { Item } from '../landscape/landscape.ts'

/** A point in a project's life, as the file dates it. */
export type MaturityStep = { stage: 'accepted' | 'incubating' | 'graduated' | 'archived'; date: IsoDate }

/**
 * The dated steps of a project, oldest first. Projects that were accepted straight into incubation have both dates on
 * one day; both stand.
 */
export function maturitySteps(
  item: Pick<Item, 'acceptedAt' | 'incubatingAt' | 'graduatedAt' | 'archivedAt'>,
): MaturityStep[] {
  const steps: { stage: MaturityStep['stage']; date: IsoDate | undefined }[] = [
    { stage: 'accepted', date: item.acceptedAt },
    { stage: 'incubating', date: item.incubatingAt },
    { stage: 'graduated', date: item.graduatedAt },
    { stage: 'archived', date: item.archivedAt },
  ]
  return steps
    .flatMap(({ stage, date }) => (date ? [{ stage, date }] : []))
    .toSorted((a, b) => a.date.localeCompare(b.date))
}
