import { whenStyled } from '../components/loading/lost-styles.ts'

/**
 * Takes the line away that says that the page has not finished loading (src/build/start-script.ts), once the application
 * stands on it with its styles.
 */
export function begun(): void {
  whenStyled(() => document.getElementById('late')?.remove())
}
