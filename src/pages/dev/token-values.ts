import type { Rgb } from '../../lib/colour.ts'

/** The names of the custom properties that tokens.css sets, without their dashes, in its order. */
export function tokenNames(): string[] {
  const names = new Set<string>()
  const walk = (rules: CSSRuleList) => {
    for (const rule of rules) {
      if (rule instanceof CSSStyleRule && rule.selectorText === ':root') {
        for (const name of rule.style) if (name.startsWith('--')) names.add(name.slice(2))
      } else if (rule instanceof CSSLayerBlockRule) walk(rule.cssRules)
    }
  }
  for (const sheet of document.styleSheets) walk(sheet.cssRules)
  return [...names]
}

/** What a token is worth in the theme that is shown; undefined where that is no colour. */
export function colourOf(token: string): Rgb | undefined {
  const probe = document.createElement('span')
  probe.style.backgroundColor = `var(--${token})`
  document.body.append(probe)
  const parts = /^rgb\((\d+), (\d+), (\d+)\)$/.exec(getComputedStyle(probe).backgroundColor)
  probe.remove()
  return parts ? (parts.slice(1).map(Number) as unknown as Rgb) : undefined
}

/** A colour as CSS writes it. */
export function cssOf(colour: Rgb): string {
  return `rgb(${colour.join(' ')})`
}
