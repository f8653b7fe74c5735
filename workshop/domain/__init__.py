"""The rules of a workshop: pure, standard library only."""
