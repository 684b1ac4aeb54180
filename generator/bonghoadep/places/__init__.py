"""Administrative units of Vietnam, each with the period of its validity."""

from .place import Link, Place
from .register import Register, open_register, order

__all__ = ["Link", "Place", "Register", "open_register", "order"]
