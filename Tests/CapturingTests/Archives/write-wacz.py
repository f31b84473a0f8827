"""Writes a WACZ file, right or wrong in the way that a test wants.

write-wacz.py <file> <wrong>; the bytes of the WARC file come on standard input.
"""

import hashlib
import json
import sys
import zipfile

path, wrong = sys.argv[1:]
warc = sys.stdin.buffer.read()
files = {"archive/data.warc": warc, "pages/pages.jsonl": b'{"format": "json-pages-1.0"}\n'}
if wrong == "two files, one damaged":
    files["archive/other.warc"] = warc[:-10]
if wrong == "a bomb":
    files["archive/other.warc"] = bytes(100_000_000)


def digest(data):
    return "sha256:" + hashlib.sha256(data).hexdigest()


resources = [{"name": name.split("/")[-1], "path": name, "hash": digest(data), "bytes": len(data)} for name, data in files.items()]
if wrong == "two files, one damaged":
    resources[2]["hash"] = digest(b"other")
if wrong == "a file that is missing":
    resources.append({"name": "x", "path": "indexes/x", "hash": digest(b""), "bytes": 0})
if wrong == "a file without a digest":
    del resources[0]
if wrong == "a digest of another kind":
    resources[0]["hash"] = "md5:" + hashlib.md5(warc).hexdigest()
package = json.dumps({"profile": "data-package", "wacz_version": "1.1.1", "resources": resources}).encode()
if wrong == "a description that is no JSON":
    package = b"{"
if wrong != "no description":
    files["datapackage.json"] = package
signed = b"other" if wrong == "a description that was changed" else package
files["datapackage-digest.json"] = json.dumps({"path": "datapackage.json", "hash": digest(signed)}).encode()
with zipfile.ZipFile(path, "w") as output:
    for name, data in files.items():
        isStored = name.startswith("archive/") and wrong not in ["compressed once more", "a bomb"]
        output.writestr(name, data, zipfile.ZIP_STORED if isStored else zipfile.ZIP_DEFLATED)
if wrong == "it breaks off":
    with open(path, "r+b") as output:
        output.truncate(300)
