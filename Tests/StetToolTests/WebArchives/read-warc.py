"""Tells what warcio finds in a WARC file: a line of JSON for each record. Digests that do not fit are errors."""

import hashlib
import json
import sys

from warcio.archiveiterator import ArchiveIterator

with open(sys.argv[1], "rb") as file:
    for record in ArchiveIterator(file, check_digests="raise"):
        fields = record.rec_headers
        content = record.content_stream().read()
        print(json.dumps({
            "type": record.rec_type,
            "url": fields.get_header("WARC-Target-URI"),
            "date": fields.get_header("WARC-Date"),
            "id": fields.get_header("WARC-Record-ID"),
            "original": fields.get_header("WARC-Refers-To"),
            "truncated": fields.get_header("WARC-Truncated"),
            "media": fields.get_header("Content-Type"),
            "status": record.http_headers.get_statuscode() if record.http_headers else None,
            "page": hashlib.sha256(content).hexdigest(),
            "text": content.decode(errors="replace") if record.rec_type != "warcinfo" else None,
        }, ensure_ascii=False))
