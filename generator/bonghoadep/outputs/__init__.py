"""What the site is made of. Each writer turns an edition into artifacts; writers never import one another."""
