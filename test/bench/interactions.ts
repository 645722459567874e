import type { CDPSession, Page } from '@playwright/test'
import { click, timed, type } from './actions.ts'
import type { Run } from './figures.ts'

/** Searches, filters and switches the view of a page that shows the whole landscape; milliseconds. */
export async function interactions(page: Page, session: CDPSession): Promise<Run> {
  const steps = {
    'search, first': () => type(page, 'otel'),
    search: () => type(page, 'prometheus'),
    filter: () =>
      click(page, 'aside fieldset:nth-of-type(2) input[type=checkbox]', {
        selector: 'main [role=status]',
        changed: true,
      }),
    'to the table': () =>
      click(page, '[role=radiogroup] input[value=table]', { selector: 'main [role=row]', count: 6 }),
  }
  const run: Run = {}
  for (const [name, step] of Object.entries(steps)) {
    // The filter and the table are those of the whole landscape.
    if (name === 'filter') await page.getByRole('searchbox', { name: 'Search', exact: true }).fill('')
    await page.waitForTimeout(600)
    const { ms, cpu } = await timed(page, session, step, { work: false })
    run[`${name} ms`] = ms
    run[`${name}, main thread ms`] = cpu
  }
  return run
}
