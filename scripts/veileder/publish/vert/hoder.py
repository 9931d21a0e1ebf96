"""Security headers: the guide may use what it serves itself and nothing else.

No inline script or style, no other host, no framing. A host without headers still gets the part that works as
`<meta>` (overrides/main.html); what it loses is said in `docs-dev/drift.md`.
"""

CSP = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; font-src 'self'; "
    "connect-src 'self'; form-action 'self'; base-uri 'none'"
)
HODER = {
    "Content-Security-Policy": f"{CSP}; frame-ancestors 'none'",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
    "Cross-Origin-Opener-Policy": "same-origin",
}
# The folder of style, scripts and fonts is named by what is in it; a page is asked for anew each time.
EVIG = "public, max-age=31536000, immutable"
