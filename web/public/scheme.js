// Before the first paint, so that a dark page does not flash light. A file of its own: the page's policy forbids inline script.
(() => {
  let chosen = null;
  try {
    chosen = localStorage.getItem('tally-color-scheme');
  } catch {
    // Storage is forbidden here: the system decides.
  }
  const isDark = chosen === 'dark' || (chosen !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches);
  document.documentElement.dataset.mantineColorScheme = isDark ? 'dark' : 'light';
})();
