/** One stylesheet for all pages, served from our own origin. */
export const STYLE = `
:root { color-scheme: light; }
body { margin: 0; overflow-wrap: anywhere; font-family: system-ui, sans-serif; line-height: 1.5; color: #1a1a1a; background: #fff; }
main { max-width: 60rem; margin: 0 auto; padding: 1rem; }
.sandbox { margin: 0; padding: 0.5rem 1rem; background: #ffe9a8; color: #3d2c00; font-weight: 600; text-align: center; }
h1, h2, h3 { line-height: 1.2; }
h2 { margin-top: 2.5rem; border-bottom: 2px solid #154273; padding-bottom: 0.25rem; }
h3 { margin-top: 1.75rem; }
a { color: #154273; }
a:focus-visible { outline: 3px solid #154273; outline-offset: 2px; }
code { font-family: ui-monospace, monospace; font-size: 0.95em; overflow-wrap: anywhere; }
.method { display: inline-block; min-width: 3.5rem; padding: 0 0.4rem; background: #154273; color: #fff; border-radius: 3px; }
.scroll { overflow-x: auto; }
.scroll:focus-visible, summary:focus-visible { outline: 3px solid #154273; outline-offset: 2px; }
pre { margin: 0.5rem 0; padding: 0.75rem; white-space: pre-wrap; overflow-wrap: anywhere; background: #f3f3f3; border-left: 4px solid #154273; }
details { margin: 0.5rem 0; }
summary { color: #154273; cursor: pointer; }
dl { margin: 0.5rem 0; }
dt { margin-top: 0.6rem; }
dt > code { font-weight: 700; }
dt > span { color: #444; }
dd { margin: 0 0 0 1rem; }
dd dl { padding-left: 0.75rem; border-left: 3px solid #d5dce6; }
.wide { min-width: 48rem; }
.wide code { overflow-wrap: normal; }
.wide td:last-child { min-width: 16rem; }
.wide ul { margin: 0; padding-left: 1.1rem; }
th[scope="rowgroup"] { padding-top: 1.25rem; background: #f3f3f3; }
th[scope="row"] { font-weight: normal; }
table { border-collapse: collapse; width: 100%; }
th, td { text-align: left; vertical-align: top; padding: 0.3rem 0.6rem; border-bottom: 1px solid #ccc; }
`;
