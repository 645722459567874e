import { useEffect, useState } from 'react'
import { rememberLanguage } from '../../stores/preferences.ts'
import { Button } from '../../ui/Button.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { changeLocale } from '../languages.ts'

/** French texts on an English page. */
const WORDS = {
  offer: 'Cette page existe aussi en français.',
  accept: 'Lire en français',
  refuse: 'Rester en anglais',
}

/** Offers the page in French, once: even without an answer, not at the next visit. */
export function LanguageOffer() {
  const [isOpen, setOpen] = useState(true)
  useEffect(() => rememberLanguage('asked'), [])
  if (!isOpen) return null
  return (
    <div lang="fr">
      <Notice
        actions={
          <>
            <Button primary onClick={() => changeLocale('fr')}>
              {WORDS.accept}
            </Button>
            <Button
              onClick={() => {
                rememberLanguage('en')
                setOpen(false)
              }}
            >
              {WORDS.refuse}
            </Button>
          </>
        }
      >
        {WORDS.offer}
      </Notice>
    </div>
  )
}
