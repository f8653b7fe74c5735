"""A demonstration: two real questions, their real notes, and simulated phones that post them over real sockets."""
