"""A full hall posts: how soon the wall and the phones see it, at what cost, beside servers that do the same job.

    python -m benchmarks.post_storm [--phones N] [--scenario join|steady|burst|fanout|sat|all]
                                    [--peers node,uvicorn,naive] [--tick MS] [--rounds N] [--quick] [--json FILE]

`docs/performance.md` says what each scenario does and how it is measured.
"""
