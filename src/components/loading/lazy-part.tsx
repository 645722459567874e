import { Component, createElement, use, type ComponentType, type FunctionComponent, type ReactNode } from 'react'
import { loadPageTexts } from '../../i18n/i18n.ts'
import { MissingPart, type Framed } from './MissingPart.tsx'
import { partLoader, PartMissingError } from './part-loader.ts'
import { restoreStyles } from './lost-styles.ts'

/** A component whose code and text come when they are needed. */
export type LazyPart<Props extends object> = FunctionComponent<Props> & {
  /** Asks for both before that. What cannot be had then is no failure yet: the part says so when it is rendered. */
  preload: () => Promise<void>
  /** The same, failing with a PartMissingError. */
  load: () => Promise<void>
}

/**
 * A component that is loaded with the text of the pages. It suspends until both are there; once they are, it
 * renders at once, without a moment of its fallback. Where one cannot be had, a message stands in its place until it can.
 * @param frame what the message stands in; without it, it is that of a page
 */
export function lazyPart<Props extends object>(
  load: () => Promise<ComponentType<Props> | undefined>,
  frame?: Framed<Props>,
): LazyPart<Props> {
  const loader = partLoader(async () => {
    const [component] = await Promise.all([load(), loadPageTexts(), restoreStyles()])
    // An answer cut to nothing is a script, too.
    if (!component) throw new SyntaxError('The script is not what it should be.')
    return component
  })
  const Loaded = (props: Props) => createElement(use(loader.start()), props)
  const Part = (props: Props) =>
    createElement(
      Boundary,
      { missing: (onThere) => createElement(MissingPart<Props>, { loader, frame, props, onThere }) },
      createElement(Loaded, props),
    )
  return Object.assign(Part, {
    preload: () =>
      loader.start().then(
        () => undefined,
        () => undefined,
      ),
    load: async () => void (await loader.start()),
  })
}

type BoundaryProps = { missing: (onThere: () => void) => ReactNode; children?: ReactNode }

/** Shows something else where what stands in it is missing; whatever else goes wrong goes on to the boundary above. */
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
