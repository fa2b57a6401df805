"""A real browser, for pages that show themselves to nothing less: Chromium, through Playwright.

It is an extra (`archiver[browser]`) and never downloads a browser: Debian's Chromium, or the
one that the settings name. From the bottom up: which one there is (`program`), the only door
through which it reaches anything (`gate`), what it tells of a request as an exchange (`takes`),
who hears that (`listening`), as whom the browser comes (`guise`), how a page is opened, scrolled
and left to settle (`showing`), and the `browser`, which looks at one page of a site at a time.

It shows a page and passes no wall: it says who it is, solves no test, and hides nothing.
"""
