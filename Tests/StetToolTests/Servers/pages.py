"""A web server on loopback that shows the files of a folder; it prints its port and serves until it is killed.

/a/b.html is the file a_b.html, and / is the file index; before a file such as a_b.html, one such as news.example@a_b.html is
looked for, which is that of one host alone. A file that begins with a line such as "!410" or "!302 /other" is
answered with that status and, for a redirect, that place. Each request is noted in the file access.log of the folder.
"""

import hashlib
import http.server
import os
import sys
import time

folder = sys.argv[1]
log = open(os.path.join(folder, "access.log"), "a", buffering=1)


class Handler(http.server.BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def do_GET(self):
        host = self.headers.get("Host", "").split(":")[0]
        log.write("%.3f %s %s %s\n" % (time.time(), host, self.path, self.headers.get("User-Agent", "-")))
        name = self.path.partition("?")[0].strip("/").replace("/", "_") or "index"
        path = os.path.join(folder, host + "@" + name)
        if not os.path.isfile(path):
            path = os.path.join(folder, name)
        if name in ("access.log", "..") or not os.path.isfile(path):
            return self.answer(404, b"not here")
        with open(path, "rb") as file:
            content = file.read()
        if content.startswith(b"!"):
            line, _, content = content[1:].partition(b"\n")
            status, _, place = line.decode().partition(" ")
            return self.answer(int(status), content, [("Location", place)] if place else [])
        tag = '"%s"' % hashlib.sha256(content).hexdigest()[:16]
        if self.headers.get("If-None-Match") == tag:
            return self.answer(304, b"", [("ETag", tag)])
        kind = "text/html; charset=utf-8" if content.lstrip().startswith(b"<!") else "application/xml"
        self.answer(200, content, [("ETag", tag), ("Content-Type", kind)])

    def answer(self, status, body, headers=()):
        self.send_response(status)
        for name, value in headers:
            self.send_header(name, value)
        if status != 304:
            self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *arguments):
        pass


http.server.ThreadingHTTPServer.request_queue_size = 256
server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
server.daemon_threads = True

print(server.server_address[1], flush=True)
server.serve_forever()
