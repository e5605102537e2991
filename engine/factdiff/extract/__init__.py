"""Rules x article -> claims, with a trace of near misses and refusals."""

from factdiff.extract.extractor import Extraction, Extractor

__all__ = ["Extraction", "Extractor"]
