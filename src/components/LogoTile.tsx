import { useRef } from 'react'
import { logoAddress, monogram } from './logo.ts'
import styles from './LogoTile.module.css'
import { useLogo } from './use-logo.ts'

type Props = { name: string; logo: string | undefined; large?: boolean }

/** An item's logo on a quiet tile; its monogram until the logo is there, and where there is none. Decorative. */
export function LogoTile({ name, logo, large = false }: Props) {
  const tile = useRef<HTMLSpanElement>(null)
  const { phase, loaded, failed } = useLogo(logo, tile)
  return (
    <span ref={tile} className={large ? `${styles['tile']} ${styles['large']}` : styles['tile']} aria-hidden>
      {logo && (phase === 'loading' || phase === 'loaded') && (
        <img
          key={logo}
          className={phase === 'loaded' ? `${styles['logo']} ${styles['loaded']}` : styles['logo']}
          src={logoAddress(logo)}
          alt=""
          width={48}
          height={48}
          decoding="async"
          crossOrigin="anonymous"
          referrerPolicy="no-referrer"
          onLoad={(event) => loaded(event.currentTarget)}
          onError={failed}
        />
      )}
      <span className={styles['monogram']}>{monogram(name)}</span>
    </span>
  )
}
