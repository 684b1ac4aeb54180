"""Personal data in what people will read."""

from ..rule import Rule
from . import (
    bank_account,
    birth_date,
    ethnicity,
    health,
    house_address,
    identity_number,
    income,
    number_plate,
    party,
    people_helped,
    phone_number,
    poverty,
    private_mail,
    religion,
)

RULES: tuple[Rule, ...] = (
    identity_number.RULE,
    phone_number.RULE,
    bank_account.RULE,
    number_plate.RULE,
    house_address.RULE,
    birth_date.RULE,
    private_mail.RULE,
    ethnicity.RULE,
    religion.RULE,
    health.RULE,
    party.RULE,
    poverty.RULE,
    income.RULE,
    people_helped.RULE,
)
