"""Writes a WARC file with warcio. The records come as lines of JSON on standard input.

write-warc.py <file> gzip|plain|solid [<version>]

A line has "type" and "url"; perhaps "date", "status", "headers", "file" or "text", "chunked" (how large a chunk is), "codings",
and "warc" (further fields of the record). A revisit takes the digest from the record whose number is "of".
"""

import gzip
import io
import json
import sys

import brotli
import zstandard
from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

CODERS = {
    "gzip": gzip.compress,
    "deflate": __import__("zlib").compress,
    "raw-deflate": lambda data: __import__("zlib").compress(data)[2:-4],
    "br": brotli.compress,
    "zstd": zstandard.compress,
}


def body(line):
    if "file" in line:
        with open(line["file"], "rb") as file:
            return file.read()
    return line.get("text", "").encode()


def message(line):
    """The header fields and the bytes of an answer, compressed and chunked as the line says."""
    data = body(line)
    headers = [tuple(field) for field in line.get("headers", [["Content-Type", "text/html"]])]
    for coding in line.get("codings", []):
        data = CODERS[coding](data)
        headers.append(("Content-Encoding", coding.removeprefix("raw-")))
    size = line.get("chunked")
    if size:
        pieces = [data[start : start + size] for start in range(0, len(data), size)]
        data = b"".join(b"%x;x=1\r\n%s\r\n" % (len(piece), piece) for piece in pieces) + b"0\r\n\r\n"
        headers.append(("Transfer-Encoding", "chunked"))
    else:
        headers.append(("Content-Length", str(len(data))))
    return StatusAndHeaders(line.get("status", "200 OK"), headers, protocol="HTTP/1.1"), data


def write(writer, lines):
    records = []
    for line in lines:
        fields = {"WARC-Date": line.get("date", "2026-03-02T09:10:00Z"), **line.get("warc", {})}
        kind = line["type"]
        if kind == "revisit":
            original = records[line["of"]].rec_headers
            head, _ = message({**line, "text": ""})
            record = writer.create_revisit_record(
                line["url"], original.get_header("WARC-Payload-Digest"), original.get_header("WARC-Target-URI"),
                original.get_header("WARC-Date"), http_headers=head, warc_headers_dict=fields)
        elif kind == "response":
            head, data = message(line)
            record = writer.create_warc_record(
                line["url"], kind, io.BytesIO(data), http_headers=head, warc_headers_dict=fields)
        else:
            record = writer.create_warc_record(
                line.get("url"), kind, io.BytesIO(body(line)), warc_headers_dict=fields,
                warc_content_type=line.get("media", "application/warc-fields"))
        writer.write_record(record)
        records.append(record)


path, form = sys.argv[1], sys.argv[2]
version = sys.argv[3] if len(sys.argv) > 3 else "1.0"
with open(path, "wb") as file:
    output = gzip.GzipFile(fileobj=file, mode="wb", mtime=0) if form == "solid" else file
    write(WARCWriter(output, gzip=form == "gzip", warc_version=version), map(json.loads, sys.stdin))
    output.close()
