"""How fast the generator is, as ratios against peers that do the same work in the same run."""
