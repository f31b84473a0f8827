"""A web server on loopback that does what servers in the wild do wrong; it prints its port and serves until it is killed.

What a path does is said at the function that has its name.
"""

import gzip
import http.server
import sys
import threading
import time
import urllib.parse

PAGE = b"<!doctype html><title>A page</title><h1>A page</h1><p>With a text.</p>"
BOMB = gzip.compress(bytes(100_000_000), compresslevel=1)
counts = {}
lock = threading.Lock()


class Handler(http.server.BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def do_GET(self):
        path, _, query = self.path.partition("?")
        with lock:
            counts[path] = counts.get(path, 0) + 1
        name, *rest = path.strip("/").split("/")
        action = getattr(self, "path_" + name.replace("-", "_"), None)
        if action is None:
            self.answer(404, b"not here")
        else:
            action(rest, urllib.parse.unquote(query))

    def do_POST(self):
        self.sent = self.rfile.read(int(self.headers["Content-Length"]))
        self.do_GET()

    def answer(self, status, body=b"", **headers):
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name.replace("_", "-"), value)
        if status >= 200 and status != 304:
            self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def path_page(self, rest, query):
        self.answer(200, PAGE, Content_Type="text/html; charset=utf-8")

    def path_status(self, rest, query):
        self.answer(int(rest[0]), b"status " + rest[0].encode(), Content_Type="text/plain")

    def path_hops(self, rest, query):
        """Redirects so many times."""
        left = int(rest[0])
        if left == 0:
            self.path_page(rest, query)
        else:
            self.answer(302, Location="/hops/%d" % (left - 1))

    def path_circle(self, rest, query):
        self.answer(301, Location="/circle/b" if rest == ["a"] else "/circle/a")

    def path_to(self, rest, query):
        """Redirects to what the query says."""
        self.answer(int(rest[0]), Location=query)

    def path_nowhere(self, rest, query):
        self.answer(302)

    def path_truncated(self, rest, query):
        """Promises more than it sends."""
        self.send_response(200)
        self.send_header("Content-Length", "5000")
        self.end_headers()
        self.wfile.write(PAGE)
        self.close_connection = True

    def path_broken_chunks(self, rest, query):
        """Breaks off in the middle of a chunk."""
        self.send_response(200)
        self.send_header("Transfer-Encoding", "chunked")
        self.end_headers()
        self.wfile.write(b"1000\r\n" + PAGE)
        self.close_connection = True

    def path_mislabelled(self, rest, query):
        """Says that it is compressed, which it is not."""
        self.answer(200, PAGE, Content_Encoding="gzip")

    def path_gzip(self, rest, query):
        self.answer(200, gzip.compress(PAGE), Content_Encoding="gzip", Content_Type="text/html")

    def path_bomb(self, rest, query):
        """Some kilobytes that become a hundred megabytes."""
        self.answer(200, BOMB, Content_Encoding="gzip")

    def path_endless(self, rest, query):
        """Sends bytes as long as someone takes them; no length is given."""
        self.send_response(200)
        self.send_header("Connection", "close")
        self.end_headers()
        for _ in range(4096):
            self.wfile.write(bytes(1 << 16))
        self.close_connection = True

    def path_announced(self, rest, query):
        """Announces a body of a terabyte."""
        self.send_response(200)
        self.send_header("Content-Length", str(1 << 40))
        self.end_headers()
        self.close_connection = True

    def path_flood(self, rest, query):
        """Sends header after header."""
        self.send_response(200)
        self.flush_headers()
        for number in range(100_000):
            self.wfile.write(b"X-Flood-%d: %s\r\n" % (number, b"x" * 100))
        self.close_connection = True

    def path_drip(self, rest, query):
        """Sends a byte now and then."""
        self.send_response(200)
        self.send_header("Content-Length", "1000")
        self.end_headers()
        for _ in range(100):
            self.wfile.write(b"x")
            self.wfile.flush()
            time.sleep(0.2)

    def path_silent(self, rest, query):
        """Takes the request and says nothing."""
        time.sleep(20)
        self.close_connection = True

    def path_garbage(self, rest, query):
        self.wfile.write(b"\x00\x01\x02 this is no HTTP\r\n\r\n")
        self.close_connection = True

    def path_busy(self, rest, query):
        """Is busy for the first requests; the path says how many, the query what it says of it."""
        if counts[self.path.partition("?")[0]] <= int(rest[0]):
            self.answer(503, b"busy", **({"Retry_After": query} if query else {}))
        else:
            self.path_page(rest, query)

    def path_same(self, rest, query):
        """Knows whether the page is the one the client has."""
        if self.headers["If-None-Match"] == '"one"':
            self.answer(304, ETag='"one"')
        else:
            self.answer(200, PAGE, ETag='"one"', Last_Modified="Thu, 01 Jan 2026 00:00:00 GMT")

    def path_echo(self, rest, query):
        self.answer(200, str(self.headers).encode())

    def path_sent(self, rest, query):
        """What was sent with the request, behind its header fields."""
        fields = "".join("%s: %s\n" % (name.lower(), value) for name, value in sorted(self.headers.items()))
        self.answer(200, fields.encode() + b"\n" + self.sent)

    def path_count(self, rest, query):
        """How often a path was asked for."""
        self.answer(200, str(counts.get(query, 0)).encode())

    def log_message(self, *arguments):
        pass


http.server.ThreadingHTTPServer.request_queue_size = 256
server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
server.daemon_threads = True

print(server.server_address[1], flush=True)
try:
    server.serve_forever()
except (KeyboardInterrupt, BrokenPipeError):
    sys.exit(0)
