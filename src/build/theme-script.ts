/**
 * Runs before the first paint, inline (the policy allows it by its hash): sets the chosen theme, so that a dark page
 * never flashes white. It reads what src/stores/preferences.ts writes.
 */
export const THEME_SCRIPT =
  "try{var t=JSON.parse(localStorage.getItem('explorer:preferences')).state.theme;" +
  "if(t==='dark'||t==='light')document.documentElement.dataset.theme=t}catch(e){}"
