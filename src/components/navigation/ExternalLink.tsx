import type { ReactNode } from 'react'

/** A link out of the application. Its address is http(s), or one that a letter goes to: the pipeline drops every other. */
export function ExternalLink({ url, children }: { url: string; children?: ReactNode }) {
  return (
    // A letter opens in another program: a tab for it would stay empty.
    <a
      href={url}
      target={url.startsWith('mailto:') ? undefined : '_blank'}
      rel="noreferrer"
      data-address={children === undefined || undefined}
    >
      {children ?? url.replace(/^https?:\/\/(www\.)?/, '').replace(/\/$/, '')}
    </a>
  )
}
