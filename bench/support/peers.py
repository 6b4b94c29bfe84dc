# A line of JSON in, {"name", "files"}; the milliseconds that the peer took for the files out.
import importlib
import json
import sys
import time


def dateparser(text):
    from dateparser.search import search_dates

    search_dates(text, languages=["ko"])


def trafilatura(text):
    import trafilatura

    trafilatura.extract(text)


for line in sys.stdin:
    job = json.loads(line)
    importlib.import_module(job["name"])
    run = globals()[job["name"]]
    start = time.perf_counter()
    for path in job["files"]:
        with open(path, encoding="utf-8") as file:
            run(file.read())
    print(json.dumps((time.perf_counter() - start) * 1000), flush=True)
