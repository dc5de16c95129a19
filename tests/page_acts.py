"""What a reader does in a page, and what the page then shows."""

NINE = "Harbour Nine"
PHONE = {"viewport": {"width": 390, "height": 780}, "has_touch": True, "is_mobile": True}


def state(page) -> dict:
    return page.evaluate("castgraph.state()")


def names(page) -> set[str]:
    return set(page.evaluate("castgraph.names()"))


def click_thing(page, name: str, **options) -> None:
    place = page.evaluate("name => castgraph.place(name)", name)
    page.mouse.click(place["x"], place["y"], **options)
    page.wait_for_timeout(400)  # vis-network waits for a second click before it tells of the first


def find(page, text: str) -> None:
    page.fill("#search", text)
    page.keyboard.press("Enter")
    page.wait_for_timeout(300)
