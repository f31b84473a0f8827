"""A receiver of webhooks on loopback; it prints its port and serves until it is killed.

usage: receiver.py <folder> <secret>

The file "answers" in the folder says what is answered, one request a line: a status, perhaps with "retry-after <seconds>" or
"location <place>" behind it; or "wait <file> <text>...", which answers 200 as soon as the texts stand in the file. The last line
counts for all further requests, and 200 where there is none. Each message is
noted as a line of JSON in the file "messages": its path, its headers that matter, its body, and what the library of the
Standard Webhooks says of its signature.
"""

import http.server
import json
import os
import sys
import time

from standardwebhooks import Webhook

folder, secret = sys.argv[1:]
log = open(os.path.join(folder, "messages"), "a", buffering=1)
count = 0


def wait(path, texts):
    """Waits until some texts stand in a file, for 20 seconds at most."""
    end = time.monotonic() + 20
    while time.monotonic() < end:
        with open(path) as file:
            content = file.read()
        if all(text in content for text in texts):
            return
        time.sleep(0.01)
    raise TimeoutError(texts)


def next_answer():
    global count
    try:
        with open(os.path.join(folder, "answers")) as file:
            lines = file.read().splitlines()
    except FileNotFoundError:
        lines = ["200"]
    words = lines[min(count, len(lines) - 1)].split()
    count += 1
    if words[0] == "wait":
        wait(words[1], words[2:])
        return 200, []
    return int(words[0]), list(zip(words[1::2], words[2::2]))


class Handler(http.server.BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def do_POST(self):
        body = self.rfile.read(int(self.headers["Content-Length"]))
        status, headers = next_answer()
        note = {name.lower(): value for name, value in self.headers.items()}
        try:
            Webhook(secret).verify(body, note)
            note["verdict"] = "verified"
        except Exception as error:
            note["verdict"] = str(error) or type(error).__name__
        note.update(path=self.path, answer=status, body=body.decode())
        log.write(json.dumps(note) + "\n")
        self.send_response(status)
        for name, value in headers:
            self.send_header(name, value)
        self.send_header("Content-Length", "0")
        self.end_headers()

    def do_GET(self):
        log.write(json.dumps({"path": self.path, "verdict": "GET"}) + "\n")
        self.send_response(200)
        self.send_header("Content-Length", "0")
        self.end_headers()

    def log_message(self, *arguments):
        pass


server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
server.daemon_threads = True
print(server.server_address[1], flush=True)
server.serve_forever()
