"""Security headers as files for common hosts, so that whoever puts the site up need not write them.

The policy allows what the guide itself serves and nothing else: no inline script or style, no other host,
no framing. A host without headers still gets the part that works as `<meta>` (overrides/main.html); what it
loses is said in `docs-dev/drift.md`.
"""

from veileder.nettsted.verk import Verk

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

EVIG = "public, max-age=31536000, immutable"


def skriv_hoder(verk: Verk) -> None:
    """Write the headers for Netlify-like hosts, nginx, Caddy and Apache into `oppsett/` on the site."""
    for navn, tekst in lag_hodefiler(verk.nettsted.ressursmappe).items():
        verk.nettsted.lag_fil(navn if navn == "_headers" else f"oppsett/{navn}", tekst)


def lag_hodefiler(ressursmappe: str = "assets") -> dict[str, str]:
    """File name → content. The folder of style, scripts and fonts is named by what is in it and kept for ever."""
    felles = "/*\n" + "".join(f"  {navn}: {verdi}\n" for navn, verdi in HODER.items())
    lagring = f"  Cache-Control: no-cache\n/{ressursmappe}/*\n  ! Cache-Control\n  Cache-Control: {EVIG}\n"
    return {
        "_headers": felles + lagring,
        "nginx.conf": "".join(f'add_header {navn} "{verdi}" always;\n' for navn, verdi in HODER.items()),
        "Caddyfile": "header {\n" + "".join(f'\t{navn} "{verdi}"\n' for navn, verdi in HODER.items()) + "}\n",
        "htaccess.txt": "".join(f'Header always set {navn} "{verdi}"\n' for navn, verdi in HODER.items()),
    }
