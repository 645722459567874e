import { useState } from 'react'
import { logoAddress, monogram } from './logo.ts'
import styles from './LogoTile.module.css'

type Props = { name: string; logo: string | undefined; large?: boolean }

/** An item's logo on a quiet tile; its monogram until the logo is there, and where there is none. Decorative. */
export function LogoTile({ name, logo, large = false }: Props) {
  const [outcome, setOutcome] = useState<{ logo: string; isLoaded: boolean }>()
  const current = outcome?.logo === logo ? outcome : undefined
  return (
    <span className={large ? `${styles['tile']} ${styles['large']}` : styles['tile']} aria-hidden>
      {logo && current?.isLoaded !== false && (
        <img
          key={logo}
          className={current?.isLoaded ? `${styles['logo']} ${styles['loaded']}` : styles['logo']}
          src={logoAddress(logo)}
          alt=""
          width={48}
          height={48}
          loading="lazy"
          decoding="async"
          crossOrigin="anonymous"
          referrerPolicy="no-referrer"
          onLoad={() => setOutcome({ logo, isLoaded: true })}
          onError={() => setOutcome({ logo, isLoaded: false })}
        />
      )}
      <span className={styles['monogram']}>{monogram(name)}</span>
    </span>
  )
}
