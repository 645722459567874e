import { useState } from 'react'
import { MaturityBadge } from '../../components/maturity/MaturityBadge.tsx'
import { MATURITIES } from '../../domain/landscape/landscape.ts'
import { COLOUR_BLINDNESS, contrast, difference, simulate, type Rgb } from '../../lib/colour.ts'
import { usePreferences } from '../../stores/preferences.ts'
import { Button } from '../../ui/Button.tsx'
import { useMedia } from '../../ui/use-media.ts'
import styles from './UiPage.module.css'

/** The colour tokens, read again when the theme changes. */
function useColours(): [name: string, colour: Rgb][] {
  usePreferences((state) => state.theme)
  useMedia('(prefers-color-scheme: dark)')
  return tokenNames().flatMap((name) => {
    const colour = colourOf(name)
    return colour ? [[name, colour] as [string, Rgb]] : []
  })
}

/** All colours with their contrast to the page and to a surface. */
export function Colours() {
  const colours = useColours()
  const background = (name: string) => colours.find(([token]) => token === name)?.[1] ?? [0, 0, 0]
  return (
    <ul className={styles['swatches']}>
      {colours.map(([name, colour]) => (
        <li key={name}>
          <span className={styles['swatch']} style={{ background: cssOf(colour) }} />
          <code>{name}</code>
          <span className={styles['soft']}>
            {contrast(colour, background('page')).toFixed(1)} · {contrast(colour, background('surface')).toFixed(1)}
          </span>
        </li>
      ))}
    </ul>
  )
}

/** The four hues of maturity, with and without colour blindness, and the smallest difference between any two. */
export function Hues() {
  const colours = new Map(useColours())
  const hues = MATURITIES.map((maturity) => colours.get(maturity)).filter((hue) => hue !== undefined)
  return (
    <div className={styles['rows']}>
      {[undefined, ...COLOUR_BLINDNESS].map((kind) => {
        const perceived = hues.map((hue) => (kind ? simulate(hue, kind) : hue))
        const differences = perceived.flatMap((hue, index) =>
          perceived.slice(index + 1).map((other) => difference(hue, other)),
        )
        return (
          <div key={kind ?? 'all'} className={styles['row']}>
            <span className={styles['name']}>{kind ?? 'all three receptors'}</span>
            {perceived.map((colour, index) => (
              <span key={MATURITIES[index]} className={styles['swatch']} style={{ background: cssOf(colour) }} />
            ))}
            <span className={styles['soft']}>at least {Math.min(...differences).toFixed(1)} apart</span>
          </div>
        )
      })}
      <div className={styles['row']}>
        {MATURITIES.map((maturity) => (
          <MaturityBadge key={maturity} maturity={maturity} />
        ))}
      </div>
    </div>
  )
}

/** All sizes, distances, radii, shadows and durations. */
export function Scales() {
  const names = tokenNames()
  const [isMoved, setMoved] = useState(false)
  const of = (start: string) => names.filter((name) => name.startsWith(start))
  return (
    <div className={styles['rows']}>
      {of('text-').map((name) => (
        <p key={name} style={{ fontSize: `var(--${name})` }}>
          <code>{name}</code> A landscape of tools, 1,446 of them
        </p>
      ))}
      {of('space-').map((name) => (
        <div key={name} className={styles['row']}>
          <code className={styles['name']}>{name}</code>
          <span className={styles['bar']} style={{ width: `var(--${name})` }} />
        </div>
      ))}
      <div className={styles['row']}>
        {[...of('radius-'), ...of('shadow')].map((name) => (
          <code
            key={name}
            className={styles['box']}
            style={name.startsWith('radius') ? { borderRadius: `var(--${name})` } : { boxShadow: `var(--${name})` }}
          >
            {name}
          </code>
        ))}
      </div>
      <div className={styles['row']}>
        <Button onClick={() => setMoved(!isMoved)}>Move</Button>
        {of('motion').map((name) => (
          <code
            key={name}
            className={styles['box']}
            style={{
              transition: `transform var(--${name}) var(--ease)`,
              transform: isMoved ? 'translateX(2rem)' : 'none',
            }}
          >
            {name}
          </code>
        ))}
      </div>
    </div>
  )
}

/** The names of the custom properties in tokens.css, without leading dashes, in order. */
function tokenNames(): string[] {
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

/** The value of a token in the current theme; undefined if it is not a colour. */
function colourOf(token: string): Rgb | undefined {
  const probe = document.createElement('span')
  probe.style.backgroundColor = `var(--${token})`
  document.body.append(probe)
  const parts = /^rgb\((\d+), (\d+), (\d+)\)$/.exec(getComputedStyle(probe).backgroundColor)
  probe.remove()
  return parts ? (parts.slice(1).map(Number) as unknown as Rgb) : undefined
}

/** A colour in CSS syntax. */
function cssOf(colour: Rgb): string {
  return `rgb(${colour.join(' ')})`
}
