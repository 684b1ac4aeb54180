"""bonghoadep: approved records of exemplary people become a site, press feeds and printed booklets."""
