"""What a page may load, run and ask: the Content-Security-Policy of the site and of the web editor.

Both stand in their pages (`<meta>`), so that they hold wherever the site lies, and in `_headers` for hosts.
"""

from collections.abc import Mapping

from ..records.publisher import Admin

OWN = "'self'"

SITE: Mapping[str, str] = {
    "default-src": "'none'",
    "script-src": OWN,
    "style-src": OWN,
    "img-src": f"{OWN} data:",
    "font-src": OWN,
    "connect-src": OWN,
    "manifest-src": OWN,
    "worker-src": OWN,
    "form-action": OWN,
    "base-uri": "'none'",
}

FRAMED = {"frame-ancestors": "'none'"}
"""Browsers heed it in a header only."""

SHOWN_ELSEWHERE: Mapping[str, str] = {
    "default-src": "'none'",
    "style-src": OWN,
    "img-src": OWN,
    "font-src": OWN,
    "form-action": "'none'",
    "base-uri": "'none'",
}
"""What the pages may do that others show in a frame: look, and nothing else. No word says who may frame them."""

HOSTS = {
    "github": ("https://api.github.com", "https://github.com"),
    "gitlab": ("https://gitlab.com",),
    "gitea": (),
    "git-gateway": (),
    "local": ("http://127.0.0.1:8081",),
}
"""Whom the editor's page may ask, besides its own site and the addresses the office names."""


def editor(admin: Admin) -> Mapping[str, str]:
    """Return the policy of the web editor, which compiles the check of its own configuration ('unsafe-eval')."""
    asked = " ".join([*HOSTS[admin.backend], *filter(None, (admin.base_url, admin.api_root))])
    return {
        "default-src": "'none'",
        "script-src": f"{OWN} 'unsafe-eval'",
        "style-src": f"{OWN} 'unsafe-inline'",
        "img-src": f"{OWN} data: blob: {asked}".strip(),
        "font-src": f"{OWN} data:",
        "connect-src": f"{OWN} blob: {asked}".strip(),
        "base-uri": "'none'",
        "form-action": "'none'",
    }


def written(policy: Mapping[str, str]) -> str:
    """Return a policy as browsers read it."""
    return "; ".join(f"{name} {value}" for name, value in policy.items())
