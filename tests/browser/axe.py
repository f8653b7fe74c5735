"""What axe finds on a page as it stands, in each of the looks that people choose."""

from playwright.sync_api import Page

from tests.running import ROOT

AXE = (ROOT / "tests/browser/vendor/axe.min.js").read_text()
CHECK = """async () => (await axe.run(document, {
    resultTypes: ["violations"], rules: { "label-content-name-mismatch": { enabled: true } },
  })).violations
    .flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.target.join(" ")} ${node.failureSummary}`))"""
# A new look is drawn before anything in it can move.
DRAWN = "() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)))"
STILL = "() => document.getAnimations().every((one) => one.playState !== 'running')"
LOOKS = {"light": ("light", "none"), "dark": ("dark", "none"), "forced colours": ("dark", "active")}
# The wall does not follow the machine, it is told.
TELL_THE_WALL = """(scheme) => {
  const { dataset } = document.documentElement
  if (dataset.colorScheme !== "auto") dataset.colorScheme = scheme
}"""


def barriers(page: Page) -> list[str]:
    """Everything: look, rule, element, what is wrong. The page keeps its light look."""
    page.evaluate(AXE)
    found = []
    for look, (scheme, forced) in LOOKS.items():
        page.emulate_media(color_scheme=scheme, forced_colors=forced)
        page.evaluate(TELL_THE_WALL, scheme)
        page.evaluate(DRAWN)
        page.wait_for_function(STILL)
        found += [f"{look}: {barrier}" for barrier in page.evaluate(CHECK)]
    page.emulate_media(color_scheme="light", forced_colors="none")
    page.evaluate(TELL_THE_WALL, "light")
    return found
