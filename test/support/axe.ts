import type { Page } from '@playwright/test'
import axe from 'axe-core'
import type { AxeResults } from 'axe-core'

const ALL_RULES = {
  type: 'tag',
  values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
}

/** A theme changes colours and nothing else, so that the other rules have the same to say in both. */
const COLOUR_RULES = { type: 'rule', values: ['color-contrast', 'link-in-text-block'] }

/**
 * What axe-core objects to in the page as it is now, in its theme and, as to colours, in the other one.
 * @returns a line for each place: `theme: rule: target: what would mend it`
 */
export async function axeViolations(page: Page): Promise<string[]> {
  const isDark = await page.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches)
  const [theme, other] = isDark ? (['dark', 'light'] as const) : (['light', 'dark'] as const)
  const inTheme = await violations(page, theme, ALL_RULES)
  await page.emulateMedia({ colorScheme: other })
  await stillness(page)
  const inOther = await violations(page, other, COLOUR_RULES)
  await page.emulateMedia({ colorScheme: theme })
  await stillness(page)
  return [...inTheme, ...inOther]
}

async function violations(page: Page, theme: string, runOnly: typeof ALL_RULES): Promise<string[]> {
  // A script tag would be subject to the page's content security policy; evaluate is not.
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axe.source)
  const options = { runOnly, resultTypes: ['violations'] }
  const found = await page.evaluate<AxeResults>(`axe.run(document, ${JSON.stringify(options)})`)
  return found.violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => {
      const summary = (failureSummary ?? '').split('\n').map((line) => line.trim())
      return `${theme}: ${id}: ${target.flat().join(' ')}: ${summary.slice(1).join('; ')}`
    }),
  )
}

/** Waits until no colour is on its way to another. */
async function stillness(page: Page): Promise<void> {
  await page.waitForFunction(
    () =>
      !document.getAnimations().some(({ effect }) => {
        const target = effect instanceof KeyframeEffect ? effect.target : null
        // What is out of sight and not rendered begins once it is.
        return target?.checkVisibility({ contentVisibilityAuto: true }) === true
      }),
  )
}
