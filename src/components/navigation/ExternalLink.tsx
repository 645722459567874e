import type { ReactNode } from 'react'

/** A link out of the application. The address is http(s) or mailto; the pipeline drops all others. */
export function ExternalLink({ url, children }: { url: string; children?: ReactNode }) {
  return (
    // A mail address opens another program: a tab for it would stay empty.
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
