import type { Page } from '@playwright/test'
import axe from 'axe-core'
import type { AxeResults } from 'axe-core'

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/**
 * What axe-core objects to in the page as it is now.
 * @returns a line for each place: `rule: target: what would mend it`
 */
export async function axeViolations(page: Page): Promise<string[]> {
  // A script tag would be subject to the page's content security policy; evaluate is not.
  await page.evaluate(axe.source)
  const options = { runOnly: { type: 'tag', values: TAGS }, resultTypes: ['violations'] }
  const { violations } = await page.evaluate<AxeResults>(`axe.run(document, ${JSON.stringify(options)})`)
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => {
      const summary = (failureSummary ?? '').split('\n').map((line) => line.trim())
      return `${id}: ${target.flat().join(' ')}: ${summary.slice(1).join('; ')}`
    }),
  )
}
