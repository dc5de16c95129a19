"""Screenshots of the pages that ``make graphs`` draws: ``python tests/pictures/take_screenshots.py [FOLDER]``.

Writes FOLDER/NAME.png (graphs/ where none is named) beside each NAME.html: as on a desk by day, in the dark, and on a
telephone. Needs Debian's chromium.
"""

import shutil
import sys
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

DESK = {"viewport": {"width": 1280, "height": 800}}
DARK = DESK | {"color_scheme": "dark"}
PHONE = {"viewport": {"width": 390, "height": 844}, "device_scale_factor": 2, "is_mobile": True, "has_touch": True}
# picture -> page, its window, and what is chosen in it
SHOTS = {
    "overview": ("overview", DESK, ""),
    "overview-dark": ("overview", DARK, "#map=people"),
    "narcos-mexico": ("narcos-mexico", DESK, ""),
    "narcos-mexico-telephone": ("narcos-mexico", PHONE, ""),
    "from-narcos-mexico-to-westworld": ("from-narcos-mexico-to-westworld", DESK, ""),
}


def take_screenshot(browser: Browser, page: Path, out: Path, window: dict[str, object], fragment: str) -> None:
    context = browser.new_context(reduced_motion="reduce", **window)
    opened = context.new_page()
    opened.goto(page.resolve().as_uri() + fragment)
    opened.wait_for_function("() => performance.getEntriesByName('castgraph-rest').length > 0")
    opened.wait_for_timeout(500)
    opened.screenshot(path=out)
    context.close()


def main(folder: Path) -> None:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=shutil.which("chromium"), args=["--no-sandbox", "--disable-gpu"]
        )
        for name, (page, window, fragment) in SHOTS.items():
            take_screenshot(browser, folder / f"{page}.html", folder / f"{name}.png", window, fragment)
            print(folder / f"{name}.png")
        browser.close()


if __name__ == "__main__":
    main(Path(sys.argv[1] if len(sys.argv) > 1 else "graphs"))
