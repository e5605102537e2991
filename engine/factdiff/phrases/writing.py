"""A phrase's tree -> the text that an editor would write for it; reading that text gives the same tree."""

from __future__ import annotations

from factdiff.phrases.grammar import GAP_DEFAULT, Alternatives, Gap, Node, Ref, Sequence, Word


def written(node: Node) -> str:
    """The text of a node, words in the folded form in which they are compared."""
    match node:
        case Word(text, open_ended):
            return f"{text}*" if open_ended else text
        case Gap(most):
            return "..." if most == GAP_DEFAULT else f"...{most}"
        case Ref(name, many):
            return f"{{{name}+}}" if many else f"{{{name}}}"
        case Alternatives(options, optional):
            inner = "|".join(map(written, options))
            return f"[{inner}]" if optional else f"({inner})"
        case Sequence(parts):
            # The 's of a possessive is a word of its own, and stands alone nowhere.
            return " ".join(map(written, parts)).replace(" 's", "'s")
