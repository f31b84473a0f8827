"""Follows every link of a site from its front page, and tells on standard output what is broken; then how many addresses of
each form there were.

The only argument is the address of the site. Pages are read as HTML, feeds as XML, and what they link to is asked for
once. A link to a place on a page is broken where the page has no such place.
"""

import sys
import urllib.error
import urllib.request
from collections import Counter
from html.parser import HTMLParser
from urllib.parse import urldefrag, urljoin
from xml.etree import ElementTree


class Links(HTMLParser):
    """The links of a page, and the places on it that links may lead to."""

    def __init__(self, text):
        super().__init__()
        self.links, self.places = [], set()
        self.feed(text)

    def handle_starttag(self, tag, attributes):
        attributes = dict(attributes)
        self.places.add(attributes.get("id"))
        if tag == "form":
            self.links.append(form(attributes["action"]))
        self.links += [attributes[name] for name in ("href", "src") if name in attributes]


def form(action):
    """Where a form leads whose fields are left as they are."""
    return action + ("?old=1&new=1" if action.endswith("/compare") else "?q=")


def read(form, text):
    """The links and the places in a document."""
    if form == "text/html":
        page = Links(text)
        return page.links, page.places
    if form == "application/atom+xml":
        return [link.get("href") for link in ElementTree.fromstring(text).iter("{*}link")], set()
    return [], set()


def main(site):
    waiting, forms, places, wanted, broken = [site], {}, {}, [], []
    while waiting:
        address = waiting.pop()
        try:
            with urllib.request.urlopen(address, timeout=30) as answer:
                forms[address] = answer.headers.get_content_type()
                links, places[address] = read(forms[address], answer.read().decode(errors="replace"))
        except urllib.error.HTTPError as error:
            forms[address] = f"status {error.code}"
            broken.append(f"{address} answers {error.code}")
            continue
        for link in links:
            target, place = urldefrag(urljoin(address, link))
            if not target.startswith(site):
                continue
            wanted.append((address, target, place))
            if target not in forms:
                forms[target] = None
                waiting.append(target)
    for address, target, place in wanted:
        if place and place not in places.get(target, ()):
            broken.append(f"{address} leads to no place {place} on {target}")
    print("\n".join(broken + [f"{form}: {count}" for form, count in sorted(Counter(forms.values()).items())]))


if __name__ == "__main__":
    main(sys.argv[1])
