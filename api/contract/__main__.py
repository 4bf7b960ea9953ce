"""``python -m api.contract`` writes openapi.yaml and the example in README.md; ``--check`` only says what is stale."""

from __future__ import annotations

import json
import re
import sys
from pathlib import Path

from api.contract.document import as_yaml, document
from api.contract.examples import REQUEST, comparison_answer
from api.engine import installed
from api.service import Service
from api.settings import Settings

_BLOCK = re.compile(r"(<!-- (request|answer) -->\n)```[a-z]*\n.*?\n```\n", re.DOTALL)


def generated(readme: str) -> dict[str, str]:
    """The text that each generated file should have; ``readme`` is README.md as it is."""
    service = Service.of(Settings(), installed())
    return {
        "openapi.yaml": as_yaml(document(service)),
        "README.md": with_example(readme, comparison_answer(service)),
    }


def with_example(readme: str, answer: object) -> str:
    """``readme`` with the contract's example request and ``answer`` in the blocks that are marked for them."""
    command = "curl -s http://127.0.0.1:8000/v1/comparisons -H 'Content-Type: application/json' -d @- <<'JSON'"
    blocks = {
        "request": f"```sh\n{command}\n{_json(REQUEST)}\nJSON\n```\n",
        "answer": f"```json\n{_json(answer)}\n```\n",
    }
    return _BLOCK.sub(lambda match: match[1] + blocks[match[2]], readme)


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, indent=2)


def main(root: Path) -> int:
    """Writes what is not current; with ``--check``, 1 if anything is."""
    stale = 0
    for name, text in generated((root / "README.md").read_text("utf-8")).items():
        path = root / name
        if path.exists() and path.read_text("utf-8") == text:
            continue
        stale = 1
        if "--check" in sys.argv:
            print(f"{name} is not current: run `make openapi`")
        else:
            path.write_text(text, "utf-8")
            print(f"wrote {name}")
    return stale if "--check" in sys.argv else 0


if __name__ == "__main__":
    sys.exit(main(Path(__file__).resolve().parents[2]))
