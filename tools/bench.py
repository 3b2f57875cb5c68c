"""Benchmarks: processor time for distinct drafts, growth with length, and the ratio to a bare Flask echo.

Times differ from machine to machine, and this prints them for reading only. What is compared are ratios: the engine
beside TextBlob's sentiment on the same drafts in the same rounds, the checker beside an echo under the same server
in turns, with the echo twice as a control (trust a run only where the control lies between 0.9 and 1.1).
"""

import gc
import http.client
import json
import signal
import statistics
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from schoolgate.checker import build_checker
from schoolgate.detectors import sentiment
from schoolgate.text.draft import Draft
from tools.bench_drafts import drafts

ROUNDS = 8
REQUESTS = 300
ECHO = """
import sys
from flask import Flask, request
from flask_cors import CORS
from schoolgate import settings
from schoolgate.web import serve, serving_gunicorn
app = Flask("echo")
CORS(app, origins=["https://example.example"])
@app.post("/v1/check")
def echo():
    return {"length": len(request.get_json()["text"])}
read = settings.read({}, {"port": sys.argv[1], "workers": "1"})
listening = serve.listen(read.host, read.port)
print("listening", flush=True)
app.extensions["schoolgate.ready"] = __import__("threading").Event()
app.extensions["schoolgate.checker"] = type("Nothing", (), {"warm": lambda self: None})()
serving_gunicorn.run(app, listening, read, 1)
"""


def processor(work: Callable[[str], object], texts: list[str]) -> float:
    """Processor microseconds for one text."""
    start = time.process_time_ns()
    for text in texts:
        work(text)
    return (time.process_time_ns() - start) / 1_000 / len(texts)


def engine() -> None:
    """Print the engine's processor time beside TextBlob's, and its growth with length."""
    begun = time.process_time()
    checker = build_checker()
    checker.warm()
    print(f"start-up, until the first draft is checked: {time.process_time() - begun:.2f} s of processor time")
    # As both servers do before they answer: else the collector looks through all lexicons in the midst of a draft.
    gc.collect()
    gc.freeze()
    texts = drafts(1_500, 200)

    def check(text: str) -> object:
        return checker.check(Draft(text, "whatsapp", "group"))

    processor(check, texts[:200])
    ours, theirs = [], []
    for number in range(5):
        part = texts[number * 300 : number * 300 + 300]
        ours.append(processor(check, part))
        theirs.append(processor(sentiment.polarity, part))
    print(f"engine, distinct drafts of 200 characters: {statistics.median(ours):.0f} µs (least {min(ours):.0f})")
    print(f"TextBlob's sentiment on the same drafts: {statistics.median(theirs):.0f} µs (least {min(theirs):.0f})")
    ratios = sorted(one / other for one, other in zip(ours, theirs, strict=True))
    print(f"ratio to TextBlob's sentiment: {statistics.median(ratios):.2f} ({ratios[0]:.2f} to {ratios[-1]:.2f})")
    short = statistics.median(processor(check, [text]) for text in drafts(60, 400, seed=4))
    long = statistics.median(processor(check, [text]) for text in drafts(3, 60_000, seed=5))
    print(f"60,000 characters take {long / short:.0f} times as long as 400")
    for size, count in ((400, 100), (2_000, 30), (20_000, 4), (65_536, 2)):
        spent = min(processor(check, [text]) for text in drafts(count, size, seed=size))
        print(f"{size:>6} characters: {spent / 1000:8.2f} ms, {spent / size:.2f} µs a character")
    for piece in ("* ", "f u ", "you ", "f*", "😀", "é\u0301", "Mrs ", "!", "ﷺ", "Alfie "):
        text = piece * (65_536 // len(piece))
        print(f"65,536 characters of {piece!r}: {processor(check, [text]) / 1000:.1f} ms")


def start(command: list[str]) -> "subprocess.Popen[str]":
    """Start a server and wait until it says that it listens."""
    process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
    if process.stdout is None or "listen" not in process.stdout.readline():
        sys.exit("A server did not start; run it by hand to see why: " + " ".join(command[:4]))
    return process


def rate(port: int, bodies: list[bytes]) -> float:
    """Requests a second over one connection that is kept open."""
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=30)
    start_time = time.perf_counter()
    for body in bodies:
        connection.request("POST", "/v1/check", body, {"Content-Type": "application/json"})
        connection.getresponse().read()
    spent = time.perf_counter() - start_time
    connection.close()
    return len(bodies) / spent


def served() -> None:
    """Print the checker's share of a bare echo's requests a second, both under the same server, in turns."""
    ports = {"echo": 18701, "checker": 18702, "echo again": 18703}
    commands = {
        name: [sys.executable, "-m", "schoolgate", "serve", "--port", str(port), "--workers", "1"]
        if name == "checker"
        else [sys.executable, "-c", ECHO, str(port)]
        for name, port in ports.items()
    }
    processes = {name: start(command) for name, command in commands.items()}
    try:
        texts = drafts(ROUNDS * REQUESTS, 200, seed=3)
        bodies = [json.dumps({"text": text, "place": "group"}).encode() for text in texts]
        for port in ports.values():
            rate(port, bodies[:100])
        rates: dict[str, list[float]] = {name: [] for name in ports}
        for number in range(ROUNDS):
            for name, port in ports.items():
                rates[name].append(rate(port, bodies[number * REQUESTS : (number + 1) * REQUESTS]))
    finally:
        for process in processes.values():
            process.send_signal(signal.SIGTERM)
            process.wait(timeout=30)
    best = {name: statistics.mean(sorted(values)[-max(1, ROUNDS // 4) :]) for name, values in rates.items()}
    print(f"requests a second over one connection: {', '.join(f'{name} {value:.0f}' for name, value in best.items())}")
    control = best["echo again"] / best["echo"]
    print(f"checker / echo: {best['checker'] / best['echo']:.2f} (control echo again / echo: {control:.2f})")


if __name__ == "__main__":
    engine()
    served()
