"""One script and one sheet a page: they do what modules and sheets of the tree do; nothing is joined by guessing."""

import subprocess
from pathlib import Path

import pytest

from tests.js.test_scripts import NODE
from workshop.web.static_files import STATIC
from workshop.web.whole import CannotJoin, whole_script, whole_sheet

SCRIPTS = sorted(STATIC.glob("js/*/main.js"))
SHEETS = sorted(STATIC.glob("css/pages/*.css"))


def lay(folder: Path, **files: str) -> Path:
    """The modules in the folder; `main` is the entry."""
    for name, text in files.items():
        (folder / f"{name}.js").write_text(text)
    return folder / "main.js"


def run(script: str) -> str:
    command = [NODE, "--input-type=module", "-"]
    answer = subprocess.run(command, input=script, capture_output=True, text=True, check=False)
    assert answer.returncode == 0, answer.stderr
    return answer.stdout


def test_modules_keep_their_own_names_and_give_what_they_export(tmp_path):
    entry = lay(
        tmp_path,
        main="""
            import { greet as hello, NAMES } from "./greet.js"
            import * as all from "./greet.js"
            import Best from "./best.js"
            import { io } from "./small.js"
            const mark = "main"
            console.log(hello(NAMES[0]), all.NAMES.length, Best, io(), mark)
        """.replace("            ", ""),
        greet='/** Says it. */\nexport const NAMES = ["Pia", "Per"]\nconst mark = "!"\n'
        "export function greet(name) {\n  return `Hei ${name}${mark}`\n}\n",
        best='const Best = "best" // not worst\nexport default Best\n',
        small="function e(){return 7}export{e as io,e as default};",
    )
    assert run(whole_script(entry)) == "Hei Pia! 2 best 7 main\n"


def test_a_module_that_two_others_import_runs_once_and_before_them(tmp_path):
    entry = lay(
        tmp_path,
        main='import "./a.js"\nimport "./b.js"\nconsole.log("main")\n',
        a='import { x } from "./c.js"\nconsole.log("a", x)\n',
        b='import { x } from "./c.js"\nconsole.log("b", x)\n',
        c='export const x = 1\nconsole.log("c")\n',
    )
    assert run(whole_script(entry)).split("\n") == ["c", "a 1", "b 1", "main", ""]


def test_what_lies_beside_a_module_is_still_found_there(tmp_path):
    (tmp_path / "inner").mkdir()
    entry = lay(tmp_path, main='import "./inner/a.js"\n')
    lay(tmp_path / "inner", a='console.log(new URL("../img/x.svg", import.meta.url).pathname)\n')
    script = tmp_path / "whole.mjs"
    script.write_text(whole_script(entry))
    answer = subprocess.run([NODE, script], capture_output=True, text=True, check=True)
    assert answer.stdout.strip() == str(tmp_path / "img/x.svg")


@pytest.mark.parametrize("text", ['export let changing = 1\n', 'export * from "./b.js"\n', "import { a } from 'b'\n"])
def test_a_form_that_is_not_read_is_an_error_and_no_broken_script(tmp_path, text):
    with pytest.raises(CannotJoin, match=text.split("\n")[0].replace("*", r"\*")):
        whole_script(lay(tmp_path, main=text, b=""))


def test_modules_that_import_each_other_are_refused(tmp_path):
    entry = lay(tmp_path, main='import { a } from "./a.js"\n', a='import { b } from "./main.js"\nexport const a = 1\n')
    with pytest.raises(CannotJoin, match=r"main\.js imports itself"):
        whole_script(entry)


def test_a_sheet_has_its_imports_in_their_place_and_their_addresses_right(tmp_path):
    (tmp_path / "pages").mkdir()
    (tmp_path / "fonts.css").write_text('@charset "UTF-8";\n@font-face { src: url("files/a.woff2") }\n')
    (tmp_path / "print.css").write_text(".a { color: red }\n")
    entry = tmp_path / "pages/p.css"
    entry.write_text('@import url("../fonts.css");\n@import url("../print.css") print;\n.b { background: url(#x) }\n')
    assert whole_sheet(entry).split("\n") == [
        "",
        '@font-face { src: url("../files/a.woff2") }',
        "@media print {",
        ".a { color: red }",
        "}",
        ".b { background: url(#x) }",
        "",
    ]


def test_comments_and_indents_go_and_strings_and_nested_rules_stay(tmp_path):
    text = ".a {\n  --empty: ;\n  content: '/* kept */';\n\n  /* gone\n  too */\n  & :hover { color: red }\n}"
    (tmp_path / "p.css").write_text(text)
    assert whole_sheet(tmp_path / "p.css") == ".a {\n--empty: ;\ncontent: '/* kept */';\n& :hover { color: red }\n}"


def test_a_sheet_with_an_import_that_is_not_read_is_refused(tmp_path):
    (tmp_path / "p.css").write_text("@import 'x.css' layer(a);\n")
    with pytest.raises(CannotJoin):
        whole_sheet(tmp_path / "p.css")


@pytest.mark.parametrize("entry", [*SCRIPTS, *SHEETS], ids=lambda path: str(path.relative_to(STATIC)))
def test_every_page_of_ours_can_be_joined(entry):
    joined = whole_script(entry) if entry.suffix == ".js" else whole_sheet(entry)
    assert len(joined) > 100
    if entry.suffix == ".js":
        subprocess.run([NODE, "--check", "--input-type=module", "-"], input=joined, text=True, check=True)
