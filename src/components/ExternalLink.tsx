import type { ReactNode } from 'react'

/** A link out of the application. Its address is http(s): the pipeline drops every other. */
export function ExternalLink({ url, children }: { url: string; children?: ReactNode }) {
  return (
    <a href={url} target="_blank" rel="noreferrer" data-address={children === undefined || undefined}>
      {children ?? url.replace(/^https?:\/\/(www\.)?/, '').replace(/\/$/, '')}
    </a>
  )
}
