"""nginx's configuration for the bench, made from the table of kinds.

Without latency nginx answers by itself. With latency its Lua module waits and answers,
because what nginx's own `return` and `rewrite` do comes before anything can wait.
"""

import os
from pathlib import Path

from bench import mix

_MODULES = Path("/usr/lib/nginx/modules")
_LUA = ("ndk_http_module.so", "ngx_http_lua_module.so")
_TEMPORARY = ("client_body", "proxy", "fastcgi", "uwsgi", "scgi")

_CONFIGURATION = """{load}{user}daemon off;
worker_processes 1;
worker_rlimit_nofile 16384;
pid {folder}/nginx.pid;
error_log stderr error;
events {{ worker_connections 8192; multi_accept on; }}
http {{
  types {{ text/html html; text/plain txt; }}
  charset utf-8;
  access_log off; log_not_found off; server_tokens off;
  sendfile on; tcp_nopush on; tcp_nodelay on;
  keepalive_timeout 75; keepalive_requests 1000000;
  open_file_cache max=4000 inactive=60s; open_file_cache_valid 1h;
  gzip_static on; gzip_vary on;
  {temporary}
  map $uri $leaf {{ ~/(?<last>[^/]+)$ $last; default x; }}
  map $uri $page {{ ~(?<number>...)\\.html$ $number; default x; }}
  server {{
    {listen}
    root {www};
    {wait}
    location = / {{ try_files /index.html =500; }}
    location /soft/ {{ try_files /soft.html =500; }}
    location /a/ {{ try_files /a/$page.html =404; }}
    location /no-head/ {{ {no_head} }}
    {answers}
  }}
}}
"""


def can_wait() -> bool:
    """Tell whether nginx's Lua module is here."""
    return all((_MODULES / name).exists() for name in _LUA)


def configuration(www: Path, folder: Path, hosts: list[str], port: int, latency: float) -> str:
    """Return the whole configuration; `latency` is in seconds."""
    load = "".join(f"load_module {_MODULES / name};\n" for name in _LUA) if latency else ""
    answer = _answer_late if latency else _answer
    answers = [answer(kind) for kind in mix.KINDS if kind.status not in (0, 200)]
    listen = "\n    ".join(f"listen {host}:{port} backlog=4096;" for host in hosts)
    return _CONFIGURATION.format(
        load=load,
        user="user root;\n" if os.geteuid() == 0 else "",  # the worker reads our folders
        folder=folder,
        www=www,
        temporary=" ".join(f"{name}_temp_path {folder}/{name};" for name in _TEMPORARY),
        listen=listen,
        wait=f"access_by_lua_block {{ ngx.sleep({latency}) }}" if latency else "",
        no_head="if ($request_method = HEAD) { return 405; } try_files /a/$page.html =404;",
        answers="\n    ".join(answers),
    )


def _answer(kind: mix.Kind) -> str:
    location = f" {kind.location.format(leaf='$leaf')}" if kind.location else ""
    return f"location /{kind.path}/ {{ return {kind.status}{location}; }}"


def _answer_late(kind: mix.Kind) -> str:
    leaf = '" .. ngx.var.leaf .. "'
    act = f"ngx.exit({kind.status})"
    if kind.location:
        act = f'ngx.redirect("{kind.location.format(leaf=leaf)}", {kind.status})'
    return f"location /{kind.path}/ {{ content_by_lua_block {{ return {act} }} }}"
