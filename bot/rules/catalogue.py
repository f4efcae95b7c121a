"""The catalogue: every exam and body that is known, and which policy a code falls under."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from bot.rules.exams import Exam, version_on
from bot.rules.policies import Policy, Vendor

_NOT_IN_A_CODE = re.compile(r"[\s\-‐-―]+")


def normal_code(typed: str) -> str:
    """`typed` as codes are compared: upper case, without spaces and hyphens. "az 104" is "AZ104"."""
    return _NOT_IN_A_CODE.sub("", typed).upper()


@dataclass(frozen=True, slots=True)
class Ruling:
    """Which policy of which body decides about an exam, and what its attempts are counted by.

    `family` is the exam's normal code, or the family's where the body counts several codes as one exam.
    """

    vendor: Vendor
    policy: Policy
    family: str


@dataclass(frozen=True)
class Catalogue:
    """All exams and bodies. Looks up in constant time for codes that a file lists, else by pattern."""

    vendors: tuple[Vendor, ...]
    exams: tuple[Exam, ...]

    @cached_property
    def _vendors_by_id(self) -> dict[str, Vendor]:
        return {vendor.id: vendor for vendor in self.vendors}

    @cached_property
    def _versions_by_code(self) -> dict[str, tuple[Exam, ...]]:
        versions: dict[str, tuple[Exam, ...]] = {}
        for exam in sorted(self.exams, key=lambda exam: exam.first_day or date.min):
            code = normal_code(exam.code)
            versions[code] = (*versions.get(code, ()), exam)
        return versions

    @cached_property
    def _ruling_by_listed_code(self) -> dict[str, tuple[Vendor, Policy]]:
        listed: dict[str, tuple[Vendor, Policy]] = {}
        for vendor, policy in self._policies():
            for code in policy.codes:
                listed.setdefault(normal_code(code), (vendor, policy))
        return listed

    @cached_property
    def _patterns(self) -> tuple[tuple[re.Pattern[str], Vendor, Policy], ...]:
        return tuple(
            (re.compile(pattern), vendor, policy) for vendor, policy in self._policies() for pattern in policy.patterns
        )

    def _policies(self) -> Iterable[tuple[Vendor, Policy]]:
        return ((vendor, policy) for vendor in self.vendors for policy in vendor.policies)

    def vendor(self, vendor_id: str) -> Vendor | None:
        """The body or provider with that id."""
        return self._vendors_by_id.get(vendor_id)

    def versions(self, code: str) -> tuple[Exam, ...]:
        """All versions of the exam with that code, oldest first; none if no file lists it."""
        return self._versions_by_code.get(normal_code(code), ())

    def exam(self, code: str, on: date) -> Exam | None:
        """The version of the exam `code` that is, was or will be sat on that day; None if no file lists it."""
        return version_on(self.versions(code), on)

    def ruling(self, code: str) -> Ruling | None:
        """The policy for the exam `code`: of the body that its file names, else the one whose list or pattern fits."""
        code = normal_code(code)
        versions = self._versions_by_code.get(code)
        body = versions[0].vendor if versions else None
        listed = self._ruling_by_listed_code.get(code)
        if listed and body in (None, listed[0].id):
            return Ruling(*listed, family=self._family(listed[1], code))
        for pattern, vendor, policy in self._patterns:
            if body in (None, vendor.id) and (match := pattern.fullmatch(code)):
                return Ruling(vendor, policy, match.groupdict().get("family") or code)
        return None

    @staticmethod
    def _family(policy: Policy, code: str) -> str:
        for pattern in policy.patterns:
            if match := re.fullmatch(pattern, code):
                return match.groupdict().get("family") or code
        return code
