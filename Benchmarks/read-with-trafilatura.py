#!/usr/bin/env python3
"""Reads pages with trafilatura as page-reader does: read-with-trafilatura.py -n <times> <file or folder>..."""
import argparse
import logging
import pathlib
import time

import trafilatura


def read(page):
    return trafilatura.bare_extraction(page, with_metadata=True, include_comments=False)


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("-n", dest="times", type=int, default=1)
    parser.add_argument("paths", nargs="+", type=pathlib.Path)
    options = parser.parse_args()
    logging.disable(logging.CRITICAL)
    files = []
    for path in options.paths:
        files += sorted(path.rglob("*.html")) if path.is_dir() else [path]
    pages = [file.read_bytes() for file in files]

    articles = sum(read(page) is not None for page in pages)
    start = time.process_time()
    for _ in range(options.times):
        for page in pages:
            read(page)
    seconds = time.process_time() - start
    count, megabytes = len(pages) * options.times, sum(map(len, pages)) / 1e6
    print(
        f"{len(pages)} pages, {megabytes:.2f} MB, {articles} articles, {options.times} times: "
        f"{count / seconds:.2f} pages/s, {seconds / count * 1000:.2f} ms/page, "
        f"{megabytes * options.times / seconds:.2f} MB/s"
    )


main()
