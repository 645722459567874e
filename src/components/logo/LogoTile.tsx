import { useRef } from 'react'
import { monogram } from './logo.ts'
import styles from './LogoTile.module.css'
import { useLogo } from './use-logo.ts'

type Props = { name: string; logo: string | undefined; large?: boolean }

/** An item's logo on a plain tile; a monogram while it loads, and if there is none. Decorative. */
export function LogoTile({ name, logo, large = false }: Props) {
  const tile = useRef<HTMLSpanElement>(null)
  const { displayed, lost } = useLogo(logo, tile, !large)
  return (
    <span
      ref={tile}
      className={large ? `${styles['tile']} ${styles['large']}` : styles['tile']}
      data-logo={logo}
      aria-hidden
    >
      {typeof displayed === 'object' ? (
        <span className={`${styles['logo']} ${styles['cell']}`} style={displayed} />
      ) : displayed ? (
        <img
          key={logo}
          className={styles['logo']}
          src={displayed}
          alt=""
          width={48}
          height={48}
          decoding="sync"
          crossOrigin="anonymous"
          onError={lost}
        />
      ) : (
        <span className={styles['monogram']}>{monogram(name)}</span>
      )}
    </span>
  )
}
