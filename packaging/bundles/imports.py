"""Whether the program can do without what stays out of a bundle: tried before the bundle is built.

A module that some package imports quietly, and that a table of `contents.py` refuses, would be missed only when a
user comes to it.
"""

import ast
import json
import sys

from bundles import contents, environments

_TRY = """
import importlib, json, sys, warnings
warnings.simplefilter("ignore")
names, refused = json.loads(sys.argv[1])
sys.modules.update(dict.fromkeys(refused))
faults = []
for name in names:
    try:
        importlib.import_module(name)
    except Exception as fault:
        faults.append(f"{name}: {fault}")
sys.exit("\\n".join(faults) or 0)
"""


def check(ready, epoch):
    """Import all that the program imports from packages, with the refused modules hidden.

    Raises SetupFailed, naming what could not be imported.
    """
    names = sorted(list_foreign_imports(ready.packages / "reader") | set(contents.HIDDEN_MODULES))
    told = json.dumps([names, list(contents.EXCLUDED_MODULES)])
    environments.run_tool(ready, ["-c", _TRY, told], epoch)


def list_foreign_imports(package):
    """The modules of other packages that the files of a package import, at their top or within functions.

    What is imported for types only is left out, and so is the standard library, which differs by system.
    """
    found = set()
    for path in package.rglob("*.py"):
        for node in _walk_running(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Import):
                found |= {alias.name for alias in node.names}
            elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
                found.add(node.module)
    known = sys.stdlib_module_names | {package.name}
    return {name for name in found if name.split(".")[0] not in known}


def _walk_running(node):
    yield node
    if isinstance(node, ast.If) and ast.unparse(node.test).endswith("TYPE_CHECKING"):
        return
    for child in ast.iter_child_nodes(node):
        yield from _walk_running(child)
