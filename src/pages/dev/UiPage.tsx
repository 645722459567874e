import type { ReactNode } from 'react'
import { LandscapeGate } from '../LandscapeGate.tsx'
import { Page } from '../Page.tsx'
import { useTitle } from '../use-title.ts'
import { ChoiceSpecimens, MessageSpecimens } from './primitives.tsx'
import { PartSpecimens } from './parts.tsx'
import { Colours, Hues, Scales } from './tokens.tsx'
import styles from './UiPage.module.css'

/** All components in their states, and the design tokens. Only the development build has this page. */
export function UiPage() {
  useTitle('Visual language')
  return (
    <Page width="wide" title="Visual language" lead="What the interface is made of. Switch the theme to see both.">
      <Section title="Colours">
        <Colours />
      </Section>
      <Section title="Maturity, as colour-blind eyes see it">
        <Hues />
      </Section>
      <Section title="Type, space, radius, shadow, motion">
        <Scales />
      </Section>
      <Section title="Buttons, choices, tabs">
        <ChoiceSpecimens />
      </Section>
      <Section title="Messages, notices, dialogs">
        <MessageSpecimens />
      </Section>
      <LandscapeGate needsAllItems>
        {(current) => (
          <Section title="Parts that know the landscape">
            <PartSpecimens current={current} />
          </Section>
        )}
      </LandscapeGate>
    </Page>
  )
}

function Section({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className={styles['section']}>
      <h2>{title}</h2>
      {children}
    </section>
  )
}
