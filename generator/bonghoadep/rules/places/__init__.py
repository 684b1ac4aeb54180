"""Administrative units, as they were at the time a record tells of."""
