"""The bundles that people download: one module a step, put together by `packaging/bundle.py`."""
