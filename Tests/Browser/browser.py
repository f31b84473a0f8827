"""Opens pages in a headless Chromium and tells what a reader, a screen reader and the console get of them.

Standard input is a JSON array of visits, standard output one of pages, in the same order; Browser.swift says what is in
them. The browser is steered by the Chrome DevTools Protocol.
"""

import base64
import json
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import websocket

LANDMARKS = {"banner", "complementary", "contentinfo", "form", "main", "navigation", "region", "search"}
NAMED = {"button", "checkbox", "combobox", "image", "img", "link", "radio", "searchbox", "slider", "spinbutton", "textbox", "region"}
SECONDS = 30


class Browser:
    """A Chromium of its own, and the connection to it."""

    def __init__(self, folder):
        self.process = subprocess.Popen(
            [
                "chromium", "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage",
                "--hide-scrollbars", "--no-first-run", "--disable-background-networking", "--disable-extensions",
                "--disable-component-update", "--disable-sync", "--remote-debugging-port=0",
                f"--user-data-dir={folder}", "about:blank",
            ],
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
        )
        port, path = self.endpoint(Path(folder) / "DevToolsActivePort")
        self.socket = websocket.create_connection(
            f"ws://127.0.0.1:{port}{path}", suppress_origin=True, timeout=SECONDS, max_size=None)
        self.number = 0
        self.events = []

    def endpoint(self, file):
        """Where the browser listens, which it writes into a file of its profile."""
        end = time.monotonic() + SECONDS
        while time.monotonic() < end:
            if self.process.poll() is not None:
                sys.exit(f"chromium ended with {self.process.returncode}")
            lines = file.read_text().split() if file.exists() else []
            if len(lines) == 2:
                return lines
            time.sleep(0.05)
        sys.exit(f"chromium does not answer within {SECONDS} seconds")

    def call(self, method, session=None, **parameters):
        """Calls a method and returns its result; events that come before it are kept."""
        self.number += 1
        message = {"id": self.number, "method": method, "params": parameters}
        self.socket.send(json.dumps(message | ({"sessionId": session} if session else {})))
        while True:
            answer = json.loads(self.socket.recv())
            if answer.get("id") == self.number:
                if "error" in answer:
                    sys.exit(f"{method}: {answer['error']['message']}")
                return answer["result"]
            self.take(answer)

    def take(self, event):
        """Keeps an event; a dialog is closed, since nothing goes on while it is open."""
        self.events.append(event)
        if event.get("method") == "Page.javascriptDialogOpening":
            message = {"id": 0, "method": "Page.handleJavaScriptDialog", "params": {"accept": True}}
            self.socket.send(json.dumps(message | {"sessionId": event["sessionId"]}))

    def wait(self, method):
        """Waits for an event that has not come yet."""
        end = time.monotonic() + SECONDS
        while time.monotonic() < end:
            if any(event.get("method") == method for event in self.events):
                return
            self.take(json.loads(self.socket.recv()))
        sys.exit(f"no {method} within {SECONDS} seconds")

    def close(self):
        self.process.terminate()
        self.process.wait()


def visit(browser, wanted):
    """Opens one page in a tab of its own."""
    browser.events = []
    target = browser.call("Target.createTarget", url="about:blank")["targetId"]
    session = browser.call("Target.attachToTarget", targetId=target, flatten=True)["sessionId"]

    def call(method, **parameters):
        return browser.call(method, session, **parameters)

    def evaluate(expression):
        result = call("Runtime.evaluate", expression=expression, returnByValue=True)
        return result["result"].get("value")

    for domain in ["Page", "Runtime", "Log", "Network", "Audits", "Accessibility", "DOM"]:
        call(f"{domain}.enable")
    width, height = wanted.get("width", 1280), wanted.get("height", 900)
    call("Emulation.setDeviceMetricsOverride", width=width, height=height, deviceScaleFactor=1, mobile=width < 600)
    scheme = {"name": "prefers-color-scheme", "value": wanted.get("scheme", "light")}
    call("Emulation.setEmulatedMedia", media=wanted.get("media", ""), features=[scheme])
    call("Page.navigate", url=wanted["url"])
    browser.wait("Page.loadEventFired")
    for selector in wanted.get("clicks", []):
        evaluate(f"document.querySelector({json.dumps(selector)}).click()")
    page = {
        "url": wanted["url"],
        "title": evaluate("document.title"),
        "text": evaluate("document.body ? document.body.innerText : document.documentElement.textContent"),
        "links": evaluate("[...document.querySelectorAll('a[href]')].map(a => a.href)"),
        "overflow": evaluate("Math.max(0, document.documentElement.scrollWidth - innerWidth)"),
        "answers": [evaluate(question) for question in wanted.get("questions", [])],
    }
    page |= accessibility(call("Accessibility.getFullAXTree")["nodes"])
    page |= told(browser.events)
    if "screenshot" in wanted:
        picture = call("Page.captureScreenshot", captureBeyondViewport=True)
        Path(wanted["screenshot"]).write_bytes(base64.b64decode(picture["data"]))
    if "pdf" in wanted:
        Path(wanted["pdf"]).write_bytes(base64.b64decode(call("Page.printToPDF", preferCSSPageSize=True)["data"]))
    browser.call("Target.closeTarget", targetId=target)
    return page


def accessibility(nodes):
    """The landmarks and headings of an accessibility tree, and what should have a name in it and has none."""
    landmarks, headings, nameless, roles = [], [], [], set()
    for node in in_order(nodes):
        if node.get("ignored"):
            continue
        role, name = node["role"]["value"], node.get("name", {}).get("value", "").strip()
        roles.add(role)
        if role in LANDMARKS:
            landmarks.append(f"{role} {name}".strip())
        if role == "heading":
            level = next(p["value"]["value"] for p in node["properties"] if p["name"] == "level")
            headings.append(f"{level} {name}".strip())
        if role in NAMED and not name:
            nameless.append(role)
    return {"landmarks": landmarks, "headings": headings, "nameless": nameless, "roles": sorted(roles)}


def in_order(nodes):
    """The nodes of a tree in the order in which a screen reader comes by them."""
    known = {node["nodeId"]: node for node in nodes}
    waiting = [node for node in nodes if "parentId" not in node][::-1]
    while waiting:
        node = waiting.pop()
        yield node
        waiting += [known[child] for child in node.get("childIds", [])[::-1] if child in known]


def told(events):
    """What the console said, which dialogs were opened, and what was loaded."""
    complaints, dialogs, requests = [], [], []
    for event in events:
        method, parameters = event.get("method"), event.get("params", {})
        if method == "Log.entryAdded" and parameters["entry"]["level"] in ("error", "warning"):
            complaints.append(parameters["entry"]["text"])
        elif method == "Runtime.consoleAPICalled":
            complaints.append(" ".join(str(value.get("value")) for value in parameters["args"]))
        elif method == "Runtime.exceptionThrown":
            complaints.append(parameters["exceptionDetails"]["text"])
        elif method == "Audits.issueAdded":
            complaints.append(parameters["issue"]["code"])
        elif method == "Page.javascriptDialogOpening":
            dialogs.append(parameters["message"])
        elif method == "Network.requestWillBeSent":
            requests.append(parameters["request"]["url"])
    return {"complaints": complaints, "dialogs": dialogs, "requests": requests}


def main():
    wanted = json.load(sys.stdin)
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        browser = Browser(folder)
        try:
            pages = [visit(browser, one) for one in wanted]
        finally:
            browser.close()
    json.dump(pages, sys.stdout)


if __name__ == "__main__":
    main()
