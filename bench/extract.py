"""How many words a second extraction reads on one core, reading and verifying included.

    python bench/extract.py [--repeat 20] [--spacy PYTHON MODEL_FR MODEL_EN]

The text is the project's own annotated articles, French and English. The yardstick in the same run is `read` alone:
what the figures and dates cost before anybody asks whose they are. With `--spacy`, an interpreter that has spaCy and
two of its pipelines runs them over the same texts; without the models a blank pipeline is measured and said so.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import time
from pathlib import Path

from crosscheck.extract import extract
from crosscheck.model import Document
from crosscheck.read import read

ARTICLES = Path(__file__).parent.parent / "tests" / "extract" / "articles" / "tuned"
SPACY = """
import json, sys, time
import spacy
texts = json.load(sys.stdin)
def load(name, code):
    try:
        return spacy.load(name), name
    except OSError:
        return spacy.blank(code), "blank " + code
pipelines = {"fr": load(sys.argv[1], "fr"), "en": load(sys.argv[2], "en")}
for code, text in texts:
    pipelines[code][0](text)
began = time.process_time()
for code, text in texts:
    pipelines[code][0](text)
print(json.dumps([time.process_time() - began, pipelines["fr"][1] + ", " + pipelines["en"][1]]))
"""


def documents() -> list[Document]:
    first = (ARTICLES / "claims.jsonl").read_text(encoding="utf-8").splitlines()[0]
    files = json.loads(first)["files"]
    return [
        Document(name, (ARTICLES / name).read_bytes().decode("utf-8"), language=language, published="2026-06-01")
        for name, language in files.items()
    ]


def seconds(action: object, repeat: int) -> float:
    assert callable(action)
    action()
    best = float("inf")
    for _ in range(repeat):
        began = time.process_time()
        action()
        best = min(best, time.process_time() - began)
    return best


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--repeat", type=int, default=10)
    parser.add_argument("--spacy", nargs=3, metavar=("PYTHON", "MODEL_FR", "MODEL_EN"))
    given = parser.parse_args()
    texts = documents()
    words = sum(len(document.text.split()) for document in texts)
    began = time.process_time()
    extract(texts[0])
    first = time.process_time() - began
    whole = seconds(lambda: [extract(document) for document in texts], given.repeat)
    alone = seconds(lambda: [read(document.text, document.language) for document in texts], given.repeat)
    print(f"{words} words in {len(texts)} articles; first article with its tables {first * 1000:.0f} ms")
    print(f"extract      {words / whole:10,.0f} words/s")
    print(f"read alone   {words / alone:10,.0f} words/s   ({alone / whole:.0%} of the time)")
    if given.spacy:
        python, french, english = given.spacy
        done = subprocess.run(
            [python, "-c", SPACY, french, english],
            input=json.dumps([[document.language, document.text] for document in texts]),
            capture_output=True,
            text=True,
            check=False,
        )
        if done.returncode:
            print("spaCy        not measured: " + done.stderr.strip().splitlines()[-1], file=sys.stderr)
        else:
            took, what = json.loads(done.stdout)
            print(f"spaCy        {words / took:10,.0f} words/s   ({what})")


if __name__ == "__main__":
    main()
