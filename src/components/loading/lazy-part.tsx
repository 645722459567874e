import { Component, createElement, use, type ComponentType, type FunctionComponent, type ReactNode } from 'react'
import { loadPageTexts } from '../../i18n/i18n.ts'
import { MissingPart, type MessageFrame } from './MissingPart.tsx'
import { partLoader, PartMissingError } from './part-loader.ts'
import { restoreStyles } from './failed-styles.ts'

/** A component whose code and texts are loaded on demand. */
export type LazyPart<Props extends object> = FunctionComponent<Props> & {
  /** Loads both in advance. A failure is reported only when the part is rendered. */
  preload: () => Promise<void>
  /** The same, failing with a PartMissingError. */
  load: () => Promise<void>
  /** Whether both have loaded. */
  isLoaded: () => boolean
}

/**
 * Creates a component that is loaded with the text of the pages. It suspends until both have loaded; afterwards it renders
 * without its fallback. If one cannot be loaded, a message replaces it until a retry succeeds.
 * @param frame renders the message; by default, that of a page
 */
export function lazyPart<Props extends object>(
  load: () => Promise<ComponentType<Props> | undefined>,
  frame?: MessageFrame<Props>,
): LazyPart<Props> {
  const loader = partLoader(async () => {
    const [component] = await Promise.all([load(), loadPageTexts(), restoreStyles()])
    // An empty response is a valid script without exports.
    if (!component) throw new SyntaxError('The script is not what it should be.')
    return component
  })
  const Loaded = (props: Props) => createElement(use(loader.start()), props)
  const Part = (props: Props) =>
    createElement(
      Boundary,
      { missing: (onLoaded) => createElement(MissingPart<Props>, { loader, frame, props, onLoaded }) },
      createElement(Loaded, props),
    )
  return Object.assign(Part, {
    preload: () =>
      loader.start().then(
        () => undefined,
        () => undefined,
      ),
    load: async () => void (await loader.start()),
    isLoaded: loader.isLoaded,
  })
}

type BoundaryProps = { missing: (onLoaded: () => void) => ReactNode; children?: ReactNode }

/** Renders a replacement while its children are missing; other errors propagate to the boundary above. */
class Boundary extends Component<BoundaryProps, { error?: unknown }> {
  override state: { error?: unknown } = {}

  static getDerivedStateFromError(error: unknown): { error: unknown } {
    return { error }
  }

  override render(): ReactNode {
    const { error } = this.state
    if (error === undefined) return this.props.children
    if (!(error instanceof PartMissingError)) throw error
    return this.props.missing(() => this.setState({ error: undefined }))
  }
}
