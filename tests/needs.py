"""What the tests need beyond Python's packages: a browser. Installs it where it can, else says how, in one line."""

import os
import shutil
import subprocess
import sys

BROWSERS = ("chromium", "chromium-browser", "google-chrome")


def browser() -> str | None:
    """The path of a browser that the tests can drive."""
    return next(filter(None, map(shutil.which, BROWSERS)), None)


def main() -> int:
    if browser():
        return 0
    if os.geteuid() == 0 and shutil.which("apt-get"):
        print("Installing chromium for the browser tests …", flush=True)
        subprocess.run(["apt-get", "update", "-qq"], check=False)
        subprocess.run(["apt-get", "install", "-y", "-qq", "chromium"], check=False, stdout=subprocess.DEVNULL)
    if browser():
        return 0
    print("The browser tests need Chromium; on Debian: sudo apt-get install chromium", file=sys.stderr)
    return 1 if os.environ.get("CI") else 0


if __name__ == "__main__":
    sys.exit(main())
