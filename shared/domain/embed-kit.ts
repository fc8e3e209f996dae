/** Languages that the embed kit has a server-side snippet in. */
export const EMBED_LANGUAGES = ['node', 'php', 'python'] as const;
export type EmbedLanguage = (typeof EMBED_LANGUAGES)[number];

/** What the snippets read from the environment of the vendor's server. None of it is ever filled in here. */
export const EMBED_VARIABLES = ['SPOKI_ACCOUNT_KEY', 'SPOKI_SERVICE_EMAIL', 'SPOKI_PRIVATE_KEY'] as const;

const NODE = String.raw`// Node 18 or later, without packages. Start it with: node inbox.mjs
import { createServer } from 'node:http';

const { SPOKI_ACCOUNT_KEY, SPOKI_SERVICE_EMAIL, SPOKI_PRIVATE_KEY } = process.env;
const API = process.env.SPOKI_API_URL ?? 'https://api.spoki.com';
const WEB = process.env.SPOKI_WEB_URL ?? 'https://spoki.app';

// The key and the private key stay on this server; the browser gets a token only.
async function inboxAddress() {
  const answer = await fetch(new URL('/api/1/auth/get_authentication_token/', API), {
    method: 'POST',
    redirect: 'error',
    headers: { 'Content-Type': 'application/json', 'X-Spoki-Api-Key': SPOKI_ACCOUNT_KEY },
    body: JSON.stringify({ email: SPOKI_SERVICE_EMAIL, private_key: SPOKI_PRIVATE_KEY }),
  });
  if (!answer.ok) throw new Error('Spoki answered ' + answer.status);
  const { token, uid } = await answer.json();
  return WEB + '/chats?' + new URLSearchParams({ auth_token: token, auth_uid: uid });
}

createServer(async (request, response) => {
  // Check here that the person is signed in to your own software and may see this inbox.
  try {
    const address = (await inboxAddress()).replaceAll('&', '&amp;');
    response.writeHead(200, {
      'Content-Type': 'text/html; charset=utf-8',
      'Cache-Control': 'no-store',
      'Referrer-Policy': 'no-referrer',
    });
    response.end('<!doctype html><iframe title="Inbox" src="' + address + '" width="450" height="600"></iframe>');
  } catch {
    response.writeHead(502, { 'Content-Type': 'text/plain' });
    response.end('The inbox could not be opened.');
  }
}).listen(Number(process.env.PORT ?? 3000), '127.0.0.1');
`;

const PHP = String.raw`<?php
// PHP 8 or later with the curl extension.
$api = getenv('SPOKI_API_URL') ?: 'https://api.spoki.com';
$web = getenv('SPOKI_WEB_URL') ?: 'https://spoki.app';

// Check here that the person is signed in to your own software and may see this inbox.

// The key and the private key stay on this server; the browser gets a token only.
$request = curl_init($api . '/api/1/auth/get_authentication_token/');
curl_setopt_array($request, [
    CURLOPT_POST => true,
    CURLOPT_RETURNTRANSFER => true,
    CURLOPT_FOLLOWLOCATION => false,
    CURLOPT_TIMEOUT => 15,
    CURLOPT_HTTPHEADER => [
        'Content-Type: application/json',
        'X-Spoki-Api-Key: ' . getenv('SPOKI_ACCOUNT_KEY'),
    ],
    CURLOPT_POSTFIELDS => json_encode([
        'email' => getenv('SPOKI_SERVICE_EMAIL'),
        'private_key' => getenv('SPOKI_PRIVATE_KEY'),
    ]),
]);
$answer = curl_exec($request);
if ($answer === false || curl_getinfo($request, CURLINFO_RESPONSE_CODE) !== 200) {
    http_response_code(502);
    exit('The inbox could not be opened.');
}
$pair = json_decode($answer, true);
$query = http_build_query(['auth_token' => $pair['token'], 'auth_uid' => $pair['uid']]);

header('Cache-Control: no-store');
header('Referrer-Policy: no-referrer');
echo '<!doctype html><iframe title="Inbox" width="450" height="600" src="'
    . htmlspecialchars($web . '/chats?' . $query) . '"></iframe>';
`;

const PYTHON = String.raw`# Python 3.9 or later, without packages. Start it with: python3 inbox.py
import json
import os
from html import escape
from http.server import BaseHTTPRequestHandler, HTTPServer
from urllib.parse import urlencode
from urllib.request import HTTPRedirectHandler, Request, build_opener

API = os.environ.get("SPOKI_API_URL", "https://api.spoki.com")
WEB = os.environ.get("SPOKI_WEB_URL", "https://spoki.app")


class NoRedirects(HTTPRedirectHandler):
    def redirect_request(self, *args):
        return None


# The key and the private key stay on this server; the browser gets a token only.
def inbox_address():
    body = {"email": os.environ["SPOKI_SERVICE_EMAIL"], "private_key": os.environ["SPOKI_PRIVATE_KEY"]}
    headers = {"Content-Type": "application/json", "X-Spoki-Api-Key": os.environ["SPOKI_ACCOUNT_KEY"]}
    request = Request(API + "/api/1/auth/get_authentication_token/", json.dumps(body).encode(), headers)
    with build_opener(NoRedirects).open(request, timeout=15) as answer:
        pair = json.load(answer)
    return WEB + "/chats?" + urlencode({"auth_token": pair["token"], "auth_uid": pair["uid"]})


class Inbox(BaseHTTPRequestHandler):
    def do_GET(self):
        # Check here that the person is signed in to your own software and may see this inbox.
        try:
            src = escape(inbox_address())
        except (OSError, KeyError, ValueError):
            self.send_error(502, "The inbox could not be opened")
            return
        page = '<!doctype html><iframe title="Inbox" width="450" height="600" src="' + src + '"></iframe>'
        self.send_response(200)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Cache-Control", "no-store")
        self.send_header("Referrer-Policy", "no-referrer")
        self.end_headers()
        self.wfile.write(page.encode())


if __name__ == "__main__":
    HTTPServer(("127.0.0.1", int(os.environ.get("PORT", "3000"))), Inbox).serve_forever()
`;

const SNIPPETS: Record<EmbedLanguage, { fileName: string; code: string }> = {
  node: { fileName: 'inbox.mjs', code: NODE },
  php: { fileName: 'inbox.php', code: PHP },
  python: { fileName: 'inbox.py', code: PYTHON },
};

/**
 * A server-side program that asks for a token with the account's key and a service user's private key, and shows the inbox in an iframe. It
 * reads `EMBED_VARIABLES` from its environment, so there is nothing secret in it. (Reference: Embedding via iframe 34)
 */
export function embedSnippet(language: EmbedLanguage): { fileName: string; code: string } {
  return SNIPPETS[language];
}
