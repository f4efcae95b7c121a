"""Reads `config/vendors/*.toml` and `config/exams/*.toml` into a Catalogue, and says what does not fit.

An operator's own folder of the same shape adds to it. A policy there with the `id` of one that Comeback ships
replaces it, a vendor's other fields replace that vendor's, an exam with the same code (and first day) replaces that
exam; each replaced policy is marked as an override, and shown as one.
"""

import dataclasses
import re
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any, TypeVar

from pydantic import TypeAdapter, ValidationError

from bot.errors import BadFile
from bot.rules.catalogue import Catalogue, normal_code
from bot.rules.exams import Exam
from bot.rules.policies import Policy, Vendor

SHIPPED = Path(__file__).parents[1] / "config"
_NOT_IN_FILES = {"overridden_by"}  # set while reading

Record = TypeVar("Record", bound="Vendor | ExamFile")


@dataclasses.dataclass(frozen=True, slots=True)
class ExamFile:
    """One file of `config/exams`: the exams of one body."""

    exams: tuple[Exam, ...]


def read_catalogue(own_folder: Path | None = None, shipped: Path = SHIPPED) -> Catalogue:
    """The shipped catalogue, with an operator's `own_folder` on top. Raises BadFile."""
    vendors = {vendor.id: vendor for vendor in _read(shipped / "vendors", Vendor)}
    exams = {_version(exam): exam for file in _read(shipped / "exams", ExamFile) for exam in file.exams}
    if own_folder is not None:
        if not own_folder.is_dir():
            raise BadFile(f"COMEBACK_CONFIG names the folder {own_folder}, which does not exist.")
        for vendor in _read(own_folder / "vendors", Vendor):
            vendors[vendor.id] = _laid_over(vendors.get(vendor.id), vendor)
        for file in _read(own_folder / "exams", ExamFile):
            exams |= {_version(exam): exam for exam in file.exams}
    catalogue = Catalogue(tuple(vendors.values()), tuple(exams.values()))
    _check(catalogue)
    return catalogue


def _version(exam: Exam) -> tuple[str, str]:
    return normal_code(exam.code), str(exam.first_day or "")


def _laid_over(shipped: Vendor | None, own: Vendor) -> Vendor:
    """`own` with what only `shipped` says. Own policies come first, so that their codes and patterns match first."""
    own_policies = tuple(
        dataclasses.replace(policy, overridden_by="the operator of this bot") for policy in own.policies
    )
    if shipped is None:
        return dataclasses.replace(own, policies=own_policies)
    replaced = {policy.id for policy in own.policies}
    return dataclasses.replace(
        own,
        policies=own_policies + tuple(policy for policy in shipped.policies if policy.id not in replaced),
        also=own.also or shipped.also,
        delivered_by=own.delivered_by or shipped.delivered_by,
        delivery=own.delivery or shipped.delivery,
    )


def _read(folder: Path, shape: type[Record]) -> Iterator[Record]:
    adapter = TypeAdapter(shape)
    for path in sorted(folder.glob("*.toml")):
        try:
            with path.open("rb") as file:
                raw = tomllib.load(file)
        except tomllib.TOMLDecodeError as error:  # its text holds line and column
            raise BadFile(f"{path}: {error}.") from error
        except (OSError, UnicodeDecodeError) as error:
            raise BadFile(f"{path} cannot be read: {error}.") from error
        try:
            record = adapter.validate_python(raw)
        except ValidationError as error:
            first = error.errors()[0]
            raise BadFile(f"{path}: {_key(first['loc'])}: {first['msg']}.") from error
        for key in _unknown_keys(raw, record):
            raise BadFile(f"{path}: {key} is not a key that Comeback knows.")
        yield record


def _key(location: tuple[int | str, ...]) -> str:
    """A place in a TOML file as a person would name it: policies[0].waits[1].days."""
    return "".join(f"[{part}]" if isinstance(part, int) else f".{part}" for part in location).removeprefix(".")


def _unknown_keys(raw: Any, record: Any, place: tuple[int | str, ...] = ()) -> Iterator[str]:
    if isinstance(raw, dict):
        known = {field.name for field in dataclasses.fields(record)} - _NOT_IN_FILES
        for key, value in raw.items():
            if key not in known:
                yield _key((*place, key))
            else:
                yield from _unknown_keys(value, getattr(record, key), (*place, key))
    elif isinstance(raw, list):
        for index, (value, part) in enumerate(zip(raw, record, strict=True)):
            yield from _unknown_keys(value, part, (*place, index))


def _check(catalogue: Catalogue) -> None:
    """What no single field can say. Raises BadFile."""
    for exam in catalogue.exams:
        if catalogue.vendor(exam.vendor) is None:
            raise BadFile(
                f"The exam {exam.code} names the vendor {exam.vendor}, which no file in config/vendors describes."
            )
    for vendor in catalogue.vendors:
        for delivered in vendor.delivered_by:
            provider = catalogue.vendor(delivered.provider)
            if provider is None or provider.delivery is None:
                raise BadFile(
                    f"The vendor {vendor.id} names the delivery provider {delivered.provider}, which no file describes."
                )
        for policy in vendor.policies:
            _check_policy(vendor, policy)


def _check_policy(vendor: Vendor, policy: Policy) -> None:
    place = f"The policy {policy.id} of {vendor.id}"
    for pattern in policy.patterns:
        try:
            re.compile(pattern)
        except re.error as error:
            raise BadFile(f"{place} has the pattern {pattern}, which is no regular expression ({error}).") from error
    if not policy.codes and not policy.patterns:
        raise BadFile(f"{place} has neither codes nor patterns, so no exam would ever fall under it.")
    if not policy.known and policy.waits:
        raise BadFile(f"{place} is not known, so it may not have waits.")
    if policy.purchases and not policy.purchase_question:
        raise BadFile(f"{place} depends on a purchase, so it needs a purchase_question.")
    for wait in (*policy.waits, *(wait for purchase in policy.purchases for wait in purchase.waits)):
        if sum(length is not None for length in (wait.hours, wait.days, wait.weeks, wait.months)) > 1:
            raise BadFile(f"{place} has a wait with more than one of hours, days, weeks and months.")
