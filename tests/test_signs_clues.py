"""A clue may mislead, but it is in every text that its phrase is in."""

import random
import re
from collections.abc import Iterator, Mapping

import pytest

from archiver.signs.phrases import headlines, texts
from archiver.signs.phrases.clues import NONE, Clue, Index, clue
from archiver.signs.phrases.folding import fold
from archiver.signs.phrases.walls import Kind, spoken
from archiver.signs.phrases.wording import Spoken, Wording

SPOKEN: Mapping[str, Spoken] = {
    "missing, as a headline": headlines._STRONG,
    "missing": texts._MISSING,
    "mentions": texts._MENTIONS,
    "parked": texts._PARKED,
    "parked, as a headline": texts._PARKED_TITLES,
    "coming": texts._COMING,
    **{f"heads {kind.value}": spoken._heads(kind) for kind in Kind},
    **{f"says {kind.value}": spoken._texts(kind) for kind in Kind},
}


@pytest.mark.parametrize("name", SPOKEN)
def test_what_an_expression_matches_holds_its_clue(name: str) -> None:
    """Texts are made from the expressions themselves: each way through them, drawn by lot."""
    chance = random.Random(name)
    for _, made, clues in SPOKEN[name]._rows:
        index = Index.of([(0, clues())])
        parsed = re._parser.parse(made())  # type: ignore[attr-defined]
        pattern = re.compile(made())
        for _ in range(12):
            text = fold("".join(_drawn(parsed, chance)))
            if pattern.search(f" {text}"):
                assert index.found(text), f"{text!r} is matched, and has no clue"


@pytest.mark.parametrize(
    ("phrase", "expected"),
    [
        pytest.param("page not found", Clue(frozenset({"found"})), id="the longest word"),
        pytest.param("no [such] page", Clue(frozenset({"page"})), id="what may be left out"),
        pytest.param(
            "(page|file) is",
            Clue(frozenset({"page", "file"})),
            id="all words of which one must be there",
        ),
        pytest.param("(page|[this]) [is]", NONE, id="an alternative that may be nothing"),
        pytest.param("_ …", NONE, id="any words"),
        pytest.param("strona~", Clue(fragments=frozenset({"strona"})), id="an ending may follow"),
        pytest.param("<what> is", Clue(frozenset({"seite"})), id="the table's own words"),
        pytest.param("gone|lost it", Clue(frozenset({"gone", "lost"})), id="two phrases"),
    ],
)
def test_a_clue_is_what_a_phrase_cannot_be_without(phrase: str, expected: Clue) -> None:
    """It is the part of a phrase that is least likely to be elsewhere."""
    assert clue(phrase, {"what": "seite"}, glued=False) == expected


def test_without_blanks_any_part_of_a_text_may_be_a_word() -> None:
    """Scripts without blanks have no whole words to go by."""
    wording = Wording("ja", missing=("見つかりません",), glued=True)
    found = Index.of([(7, wording.clue(wording.missing))]).found("ページが見つかりません")
    assert found == {7}


def _drawn(parsed: object, chance: random.Random) -> Iterator[str]:
    """Yield the pieces of a text that a parsed expression may match."""
    for op, told in parsed:  # type: ignore[attr-defined]
        match str(op):
            case "LITERAL":
                yield chr(told)
            case "IN":
                yield _of_class(told)
            case "BRANCH":
                yield from _drawn(chance.choice(told[1]), chance)
            case "SUBPATTERN":
                yield from _drawn(told[3], chance)
            case "MAX_REPEAT" | "MIN_REPEAT":
                least, most, repeated = told
                for _ in range(chance.randint(least, min(int(most), least + 1))):
                    yield from _drawn(repeated, chance)
            case "ASSERT_NOT" | "ASSERT" | "AT":
                pass
            case other:
                raise ValueError(other)


def _of_class(members: list[tuple[object, object]]) -> str:
    op, told = members[0]
    return {"LITERAL": lambda: chr(told), "RANGE": lambda: chr(told[0])}.get(  # type: ignore[arg-type,index]
        str(op), lambda: "w"
    )()
