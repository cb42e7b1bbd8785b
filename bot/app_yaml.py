"""app.yaml as it was typed: every scalar a string (`10:30` and `01234` stay so), and the line of every key."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

import yaml

from bot.settings import Fault, SettingsError

#: ("boards", "northmoor", "areas", 0)
Place = tuple[str | int, ...]

#: what a token of Slack or a key of ours looks like, wherever it was typed
LOOKS_SECRET = re.compile(r"^(xox[a-z]-|xapp-)\S+$|^[0-9a-fA-F]{64}$")
NO_SECRETS = (
    "secrets are never kept in this file. Give it in the environment, or in a file named by NAME_FILE, "
    "and renew it if it was real"
)


@dataclass(frozen=True, kw_only=True)
class Typed:
    """What was typed. A key with nothing after it is left out, as if it had not been typed."""

    content: dict[str, object]
    lines: Mapping[Place, int]
    faults: tuple[Fault, ...]

    def fault(self, place: Place, sentence: str) -> Fault:
        """At the line of the place, or of the nearest place around it that was typed."""
        around = (place[:end] for end in range(len(place), -1, -1))
        return Fault(
            line=next(self.lines[one] for one in around if one in self.lines), key=said(place), sentence=sentence
        )


def said(place: Place) -> str:
    """A place as people read it: `boards.northmoor.areas[0]`."""
    parts = (f"[{part}]" if isinstance(part, int) else f".{part}" for part in place)
    return "".join(parts).removeprefix(".")


def read(text: str, file: str) -> Typed:
    """Raises SettingsError where it is not YAML at all."""
    try:
        root = yaml.compose(text, Loader=yaml.BaseLoader)
        aliases = [event for event in yaml.parse(text, Loader=yaml.BaseLoader) if isinstance(event, yaml.AliasEvent)]
    except yaml.MarkedYAMLError as broken:
        raise SettingsError(file, [_not_yaml(broken)]) from None
    except yaml.YAMLError:
        raise SettingsError(file, [_fault(1, "it holds characters that YAML does not allow.")]) from None
    if aliases:
        raise SettingsError(file, [_fault(_line(one), "aliases (*) are not used here.") for one in aliases])
    if not isinstance(root, yaml.MappingNode):
        raise SettingsError(file, [_fault(1, "it is empty, or not a list of keys and values.")])
    reader = _Reader()
    content = reader.mapping(root, ())
    return Typed(content=content, lines=reader.lines, faults=tuple(reader.faults))


@dataclass
class _Reader:
    lines: dict[Place, int] = field(default_factory=lambda: {(): 1})
    faults: list[Fault] = field(default_factory=list)

    def mapping(self, node: yaml.MappingNode, place: Place) -> dict[str, object]:
        found: dict[str, object] = {}
        for key, value in self._keys(node, place):
            here = (*place, key.value)
            if here in self.lines:
                self._note(here, key, f"is given twice; the first is on line {self.lines[here]}.")
                continue
            self.lines[here] = _line(key)
            if not _is_nothing(value):
                found[key.value] = self.value(value, here)
        return found

    def value(self, node: yaml.Node, place: Place) -> object:
        if isinstance(node, yaml.MappingNode):
            return self.mapping(node, place)
        if isinstance(node, yaml.SequenceNode):
            return [self._item(one, (*place, index)) for index, one in enumerate(node.value)]
        text = str(node.value)
        if LOOKS_SECRET.match(text):
            self._note(place, node, f"this looks like a secret, and {NO_SECRETS}.")
        return text

    def _item(self, node: yaml.Node, place: Place) -> object:
        self.lines[place] = _line(node)
        return self.value(node, place)

    def _keys(self, node: yaml.MappingNode, place: Place) -> Iterator[tuple[yaml.ScalarNode, yaml.Node]]:
        for key, value in node.value:
            if isinstance(key, yaml.ScalarNode):
                yield key, value
            else:
                self._note(place, key, "a key must be one word.")

    def _note(self, place: Place, node: yaml.Node, sentence: str) -> None:
        self.faults.append(Fault(line=_line(node), key=said(place), sentence=sentence))


def _is_nothing(node: yaml.Node) -> bool:
    return isinstance(node, yaml.ScalarNode) and not node.value and node.style is None


def _line(node: yaml.Node | yaml.Event) -> int:
    return int(node.start_mark.line) + 1 if node.start_mark else 1


def _fault(line: int, sentence: str) -> Fault:
    return Fault(line=line, key="", sentence=sentence)


def _not_yaml(broken: yaml.MarkedYAMLError) -> Fault:
    mark = broken.problem_mark or broken.context_mark
    return _fault(mark.line + 1 if mark else 1, f"this is not YAML: {broken.problem or broken.context}.")
