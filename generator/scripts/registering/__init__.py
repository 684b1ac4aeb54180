"""What make_register.py is made of: reading the source, repairing it, building rows, comparing."""
